using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Indicators;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>The state of the data over goals, and what the city's own word "complete" stands for.</summary>
/// <param name="Stated">Per stated status, how many indicators are in which state.</param>
/// <param name="Contradicted">Called complete without figures or an answer.</param>
public sealed record StateView(
    StateCounts All, ImmutableArray<GoalCounts> Goals, ImmutableArray<(ReportingStatus Status, StateCounts Counts)> Stated, ImmutableArray<Indicator> Contradicted)
{
    /// <remarks>Indicators that stand apart from the goals are not counted.</remarks>
    public static StateView Of(CityRelease release) => Of(HomeView.Of(release), [.. release.Indicators.Where(i => !i.IsStandalone)]);

    private static StateView Of(HomeView home, ImmutableArray<Indicator> indicators) => new(
        home.All,
        home.Goals,
        [.. indicators.GroupBy(i => i.Metadata.ReportingStatus).OrderBy(g => g.Key).Select(g => (g.Key, StateCounts.Of(g)))],
        [.. indicators.Where(i => i.Metadata.ReportingStatus == ReportingStatus.Complete && i.State is (DataState.SampleOnly or DataState.None))]);
}
