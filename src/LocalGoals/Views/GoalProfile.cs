using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A goal on a few sheets of paper: what its figures say, what is answered in words, and for what there is nothing.</summary>
/// <param name="Without">Indicators with neither figures nor an answer.</param>
public sealed record GoalProfile(
    int Goal, StateCounts Counts, ImmutableArray<IndicatorProfile> WithFigures, ImmutableArray<IndicatorAnswer> InWords, ImmutableArray<IndicatorCard> Without)
{
    public static GoalProfile Of(CityRelease release, int goal, Wording wording)
    {
        var indicators = release.Indicators.Where(i => i.Goal == goal).ToList();
        var text = new FigureText(release, wording);
        return new GoalProfile(goal, StateCounts.Of(indicators),
            [.. indicators.Where(i => i.Opening is not null).Select(i => IndicatorProfile.Of(release, i, text))],
            [.. indicators.Where(i => i.State == DataState.InWords).Select(i => IndicatorAnswer.Of(release, i, wording))],
            [.. indicators.Where(i => i.Opening is null && i.State != DataState.InWords).Select(i => IndicatorCard.Of(release, i, wording))]);
    }
}

/// <summary>An indicator with figures, as small as it can be said.</summary>
/// <param name="Measure">Series and unit of the values.</param>
/// <param name="Values">Of the last periods, oldest first; of groups those of the latest period.</param>
/// <param name="AreGroups">Whether the values are those of groups.</param>
/// <param name="Left">Groups that are not among the values.</param>
/// <param name="Sources">Who published the figures; empty when nobody is named.</param>
public sealed record IndicatorProfile(
    IndicatorCard Card, string Measure, ImmutableArray<Said> Says, ImmutableArray<(string Label, string Value)> Values, bool AreGroups, int Left, string Sources, Origin Origin)
{
    private const int MostLettersOfPeriods = 26;
    private const int MostPeriods = 5;
    private const int MostGroups = 6;

    public static IndicatorProfile Of(CityRelease release, Indicator indicator, FigureText text)
    {
        var slice = indicator.Opening!;
        var latest = slice.LatestOfAny();
        var areGroups = !slice.Breakdown.IsTotal;
        List<(string, int Row)> cells = areGroups
            ? [.. Enumerable.Range(0, slice.Groups.Length).Where(group => slice.HasFigure(group, latest)).Select(group => (text.Group(slice.Breakdown, slice.Groups[group]), slice.Row(group, latest)))]
            : [.. Enumerable.Range(0, slice.Periods.Length).Where(period => slice.HasFigure(0, period)).Select(period => (slice.Periods[period].Text, slice.Row(0, period))).TakeLast(Math.Clamp(MostLettersOfPeriods / slice.Periods[latest].Text.Length, 1, MostPeriods))];
        return new IndicatorProfile(
            IndicatorCard.Of(release, indicator, text.Wording), text.Name(slice.Measure), [.. IndicatorView.OpeningSays(release, indicator, text.Wording)],
            [.. cells.Take(areGroups ? MostGroups : MostPeriods).Select(cell => (cell.Item1, text.Short(slice.Measure, slice.Digits(cell.Row))))],
            areGroups, areGroups ? Math.Max(0, cells.Count - MostGroups) : 0,
            IndicatorView.SourceNames(indicator, text.Wording), new Origin(slice.Table.FileOf(cells[^1].Row), slice.Table.Line(cells[^1].Row)));
    }
}

/// <summary>An indicator that the city answers in words.</summary>
/// <param name="Beginning">Of the answer, without how it looks.</param>
public sealed record IndicatorAnswer(IndicatorCard Card, string Beginning)
{
    private const int MostLetters = 420;

    public static IndicatorAnswer Of(CityRelease release, Indicator indicator, Wording wording)
    {
        var text = PlainText.Of(indicator.Metadata.In(wording.Tag, Metadata.Body)?.Text ?? "");
        var end = text.Length <= MostLetters ? text.Length : text.LastIndexOf(' ', MostLetters) is > 0 and var space ? space : MostLetters;
        return new IndicatorAnswer(IndicatorCard.Of(release, indicator, wording), end < text.Length ? text[..end] + " …" : text);
    }
}
