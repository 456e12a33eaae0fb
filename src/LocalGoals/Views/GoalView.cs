using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A goal, its targets and what the city has for each.</summary>
public sealed record GoalView(int Goal, StateCounts Counts, ImmutableArray<TargetView> Targets)
{
    public static GoalView Of(CityRelease release, int goal, Wording wording)
    {
        var indicators = release.Indicators.Where(i => i.Goal == goal).ToList();
        var byTarget = indicators.ToLookup(i => i.Code.Target);
        var prefix = $"{goal}.";
        var targets = GlobalFramework.Current.Targets.Where(t => t.StartsWith(prefix, StringComparison.Ordinal))
            .Union(byTarget.Select(g => g.Key)).Order(Comparer<string>.Create(IndicatorCode.CompareCodes));
        return new GoalView(goal, StateCounts.Of(indicators),
            [.. targets.Select(target => TargetView.Of(target, byTarget[target], release, wording))]);
    }
}

/// <param name="Label">Our short label; null for a target of the city's own.</param>
/// <param name="Wording">The target as the city's metadata word it; null where they do not.</param>
/// <param name="IsDecided">The city's ledger says something about it or one of its indicators.</param>
public sealed record TargetView(string Code, string? Label, string? Wording, ImmutableArray<IndicatorCard> Indicators, bool IsDecided)
{
    public static TargetView Of(string target, IEnumerable<Catalogue.Indicator> indicators, CityRelease release, Wording wording)
    {
        var list = indicators.ToList();
        var words = list.Select(i => TargetWording.Of(i.Metadata, wording.Tag, release.Translations)).FirstOrDefault(text => text is not null);
        return new TargetView(target, wording.Labels.GetValueOrDefault(target), words,
            [.. list.Select(i => IndicatorCard.Of(release, i, wording))],
            release.Ledger?.Entries.Any(entry => entry is { Framework: FrameworkSet.Sdg, IsProposal: false } && LocalizationView.TargetOf(entry.Code) == target) ?? false);
    }
}
