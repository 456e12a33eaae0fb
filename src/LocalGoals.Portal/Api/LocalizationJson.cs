using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Localization;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

/// <summary>Indicators of one decision: how many there are, and how many in which state of the data.</summary>
public sealed record DecisionJson(int All, IReadOnlyDictionary<string, int> States);

/// <param name="Targets">By decision.</param>
/// <param name="Indicators">By decision; repeats count once, at the goal that lists them first.</param>
/// <param name="States">By state of the data.</param>
public sealed record GoalDecisionsJson(int Goal, IReadOnlyDictionary<string, int> Targets, IReadOnlyDictionary<string, int> Indicators, IReadOnlyDictionary<string, int> States);

/// <summary>The unique indicators of one target, at the target that lists them first.</summary>
public sealed record TargetDecisionsJson(string Target, string Decision, int Indicators, IReadOnlyDictionary<string, int> States);

/// <param name="InData">Indicators with figures for at least two groups.</param>
/// <param name="Wanted">Indicators for which the city wants them.</param>
/// <param name="Missing">Wanted, and not in the data.</param>
public sealed record DimensionCountsJson(int InData, int Wanted, int Missing);

/// <param name="Year">In which the latest own figure ends.</param>
public sealed record RecencyJson(int Year, int Indicators);

/// <summary>The counts of a city's decisions, as <see cref="LocalizationView"/> has them.</summary>
public sealed record LocalizationJson(
    int List, bool Unofficial, bool HasLedger, int Proposals, IReadOnlyDictionary<string, int> Targets,
    IReadOnlyDictionary<string, DecisionJson> Indicators, IReadOnlyDictionary<string, DecisionJson> Added, IReadOnlyList<GoalDecisionsJson> Goals,
    IReadOnlyList<TargetDecisionsJson> ByTarget, IReadOnlyDictionary<string, DimensionCountsJson> Dimensions, int Undivided, IReadOnlyList<RecencyJson> Recency, int WithoutFigures)
{
    public static LocalizationJson Of(LocalizationView view) => new(
        view.List, view.IsUnofficial, view.HasLedger, view.Proposals, ByDecision(view.Targets.Select(t => t.Decision)), ByDecision(view.Indicators), ByDecision(view.Added),
        [.. GlobalFramework.Goals.Select(goal => new GoalDecisionsJson(
            goal,
            ByDecision(view.Targets.Where(t => GoalOf(t.Code) == goal).Select(t => t.Decision)),
            ByDecision(view.Indicators.Where(i => i.Goal == goal).Select(i => i.Decision)),
            ByState(view.Indicators.Where(i => i.Goal == goal))))],
        OfTargets(view), view.Dimensions.ToDictionary(d => Kebab.Of(d.Kind), d => new DimensionCountsJson(d.InData, d.Wanted, d.Missing)), view.Undivided,
        [.. view.Recency.Select(pair => new RecencyJson(pair.Year, pair.Count))], view.WithoutFigures);

    public static string Word(DataState state) => DataStateConverter.Name(state);

    private static List<TargetDecisionsJson> OfTargets(LocalizationView view)
    {
        var indicators = view.ByTarget;
        return [.. view.Targets.Select(t => new TargetDecisionsJson(t.Code, Kebab.Of(t.Decision), indicators[t.Code].Count(), ByState(indicators[t.Code])))];
    }

    private static int? GoalOf(string target) => IndicatorCode.TryParse(target)?.Goal;

    private static Dictionary<string, DecisionJson> ByDecision(IEnumerable<LocalizedIndicator> indicators)
    {
        var byDecision = indicators.ToLookup(i => i.Decision);
        return Enum.GetValues<Decision>().ToDictionary(Kebab.Of, decision => new DecisionJson(byDecision[decision].Count(), ByState(byDecision[decision])));
    }

    private static Dictionary<string, int> ByDecision(IEnumerable<Decision> decisions)
    {
        var counts = decisions.CountBy(decision => decision).ToDictionary();
        return Enum.GetValues<Decision>().ToDictionary(Kebab.Of, decision => counts.GetValueOrDefault(decision));
    }

    private static Dictionary<string, int> ByState(IEnumerable<LocalizedIndicator> indicators)
    {
        var counts = indicators.CountBy(i => i.State).ToDictionary();
        return Enum.GetValues<DataState>().ToDictionary(Word, state => counts.GetValueOrDefault(state));
    }
}
