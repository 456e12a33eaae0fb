using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>An indicator in a list: its state and, where there are figures, the latest one it opens with.</summary>
/// <param name="Number">As people know it.</param>
/// <param name="Latest">Value with a bare unit; null without own figures or without a single opening figure.</param>
/// <param name="Unit">Series and unit.</param>
/// <param name="Groups">How many groups there are figures for, when there is no total; otherwise 0.</param>
/// <param name="Trend">Position and value per period, since the last break in the series, for a small line; empty with fewer than three.</param>
public sealed record IndicatorCard(
    string Code, string Number, Texts Name, DataState State, string? Latest, string? Unit, string? Period, string? Coverage, int Groups, ImmutableArray<(double At, double Value)> Trend)
{
    private const int FewestForTrend = 3;

    public static IndicatorCard Of(CityRelease release, Indicator indicator, Wording wording)
    {
        var text = new FigureText(release, wording);
        var coverage = indicator.Coverage(wording.Tag);
        if (indicator.Opening is not { } slice)
            return new IndicatorCard(indicator.Code.Text, indicator.Number, indicator.Name, indicator.State, null, null, null, coverage, 0, []);
        var unit = text.Name(slice.Measure);
        var latest = slice.LatestOfAny();
        if (slice.Groups.Length > 1 || !slice.Breakdown.IsTotal)
            return new IndicatorCard(indicator.Code.Text, indicator.Number, indicator.Name, indicator.State, null, unit, slice.Periods[latest].Text, coverage, slice.Groups.Length, []);
        var graph = indicator.Graph(wording.Tag);
        var digits = slice.Digits(slice.Row(0, latest));
        return new IndicatorCard(
            indicator.Code.Text, indicator.Number, indicator.Name, indicator.State,
            graph.IsYesOrNo(slice.Measure) ? text.Cell(slice, yesOrNo: true, slice.Row(0, latest)) : text.Short(slice.Measure, digits),
            slice.Measure.Unit.IsBarePercent && slice.Measure.Series.Length == 0 ? null : unit,
            slice.Periods[latest].Text, coverage, 0, Points(slice, graph.FirstComparable(slice)));
    }

    private static ImmutableArray<(double, double)> Points(Slice slice, int since)
    {
        var points = Enumerable.Range(since, slice.Periods.Length - since).Where(i => slice.HasFigure(0, i))
            .Select(i => (slice.Periods[i].Position, slice.Table.Number(slice.Row(0, i)))).ToImmutableArray();
        return points.Length >= FewestForTrend ? points : [];
    }
}
