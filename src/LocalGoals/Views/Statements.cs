using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>What may be said in a sentence about figures, and no more than they support.</summary>
public sealed class Statements(FigureText text, string? coverage, IndicatorGraph graph)
{
    private const int MostComparisons = 3;

    /// <summary>The latest figure with its place and period; the change since the first period that does not overlap it.</summary>
    public ImmutableArray<Said> OfTotal(Slice slice)
    {
        var at = slice.Latest(0);
        var said = new List<Said> { Latest(slice, 0, at) };
        if (slice.Table.IntervalOf(slice.Row(0, at)) is { } interval)
            said.Add(new Said("says.interval", ("low", new Quantity(interval.LowDigits)), ("high", new Quantity(interval.HighDigits))));
        if (Change(slice, at) is { } change)
            said.Add(change);
        return [.. said];
    }

    /// <summary>Between which groups the latest figures lie, where the unit can be compared between groups.</summary>
    public ImmutableArray<Said> OfGroups(Slice slice)
    {
        var period = slice.LatestOfAny();
        var groups = WithFigure(slice, period);
        if (groups.Count == 1)
            return [Latest(slice, groups[0], period)];
        var when = slice.Periods[period].Text;
        var count = coverage is null
            ? new Said("says.groups", ("period", when), ("count", groups.Count))
            : new Said("says.groups-place", ("period", when), ("count", groups.Count), ("place", coverage));
        return slice.Measure.Unit.IsComparable && !IsYesOrNo(slice)
            ? [count, Range(slice, period, groups, slice.Measure.Unit.IsBarePercent && slice.Measure.Series.Length == 0 ? "says.range-bare" : "says.range"), .. Withheld(slice, period)]
            : [count, .. Withheld(slice, period)];
    }

    /// <summary>What the groups of the same measure and period add to a headline.</summary>
    public IEnumerable<Said> Groups(Slice headline, IEnumerable<Slice> slices)
    {
        if (!headline.Measure.Unit.IsComparable)
            return [];
        var period = headline.Periods[headline.Latest(0)];
        return slices.Where(s => s.Breakdown.By.Length == 1 && s.Measure == headline.Measure)
            .Select(s => (Slice: s, Period: s.Periods.IndexOf(period)))
            .Where(s => s.Period >= 0 && WithFigure(s.Slice, s.Period).Count > 1)
            .Take(MostComparisons)
            .SelectMany(s => Withheld(s.Slice, s.Period).Prepend(Range(s.Slice, s.Period, WithFigure(s.Slice, s.Period), "says.range-by")));
    }

    private Said Latest(Slice slice, int group, int period)
    {
        var row = slice.Row(group, period);
        var figure = IsYesOrNo(slice) ? new Said(slice.Table.Number(row) > 0 ? "chart.yes" : "chart.no") : text.Figure(slice.Measure, slice.Digits(row));
        var when = slice.Periods[period].Text;
        if (!slice.Breakdown.IsTotal)
            return new Said("says.latest-group", ("figure", figure), ("period", when), ("group", text.Group(slice.Breakdown, slice.Groups[group])));
        return coverage is null
            ? new Said("says.latest-nowhere", ("figure", figure), ("period", when))
            : new Said("says.latest", ("figure", figure), ("period", when), ("place", coverage));
    }

    // Only with a period that does not overlap and lasts as long: deaths of ten years say nothing beside those of eight.
    private Said? Change(Slice slice, int latest)
    {
        var now = slice.Periods[latest];
        var earlier = Enumerable.Range(0, latest).Where(i => slice.HasFigure(0, i)).ToList();
        if (earlier.Count == 0 || IsYesOrNo(slice))
            return null;
        var since = graph.FirstComparable(slice);
        if (since > latest)
            since = 0;
        if (earlier.TrueForAll(i => i < since))
            return new Said("says.break");
        earlier.RemoveAll(i => i < since);
        var disjoint = earlier.Where(i => !slice.Periods[i].Overlaps(now)).ToList();
        if (disjoint.Count == 0)
            return new Said("says.overlap");
        var first = disjoint.FindIndex(i => slice.Periods[i].Kind == now.Kind && slice.Periods[i].Months == now.Months);
        if (first < 0)
            return new Said("says.unequal");
        var (then, before) = (slice.Periods[disjoint[first]], slice.Row(0, disjoint[first]));
        var order = slice.Table.Number(slice.Row(0, latest)).CompareTo(slice.Table.Number(before));
        return new Said(order > 0 ? "says.higher" : order < 0 ? "says.lower" : "says.same",
            ("period", then.Text), ("value", Value(slice, before)));
    }

    private Said Range(Slice slice, int period, List<int> groups, string key)
    {
        var low = groups.MinBy(Number);
        var high = groups.MaxBy(Number);
        if (Number(low).Equals(Number(high)))
            return new Said(key + "-equal", ("by", text.Breakdown(slice.Breakdown)), ("value", Value(low)));
        return new Said(key, ("by", text.Breakdown(slice.Breakdown)), ("measure", text.Name(slice.Measure)),
            ("low", Value(low)), ("lowest", text.Group(slice.Breakdown, slice.Groups[low])),
            ("high", Value(high)), ("highest", text.Group(slice.Breakdown, slice.Groups[high])));

        double Number(int group) => slice.Table.Number(slice.Row(group, period));
        Said Value(int group) => Statements.Value(slice, slice.Row(group, period));
    }

    private static Said Value(Slice slice, int row) =>
        new(slice.Measure.Unit.IsBarePercent ? "figure.percent" : "figure.bare", ("value", new Quantity(slice.Digits(row))));

    private bool IsYesOrNo(Slice slice) => graph.IsYesOrNo(slice.Measure);

    // Who is the highest or the lowest of those that are shown need not be so of all.
    private static IEnumerable<Said> Withheld(Slice slice, int period) =>
        Enumerable.Range(0, slice.Groups.Length).Count(group => slice.Row(group, period) is >= 0 and var row && slice.Table.State(row) == RowState.Suppressed) is > 0 and var count
            ? [new Said("says.suppressed", ("count", count))] : [];

    private static List<int> WithFigure(Slice slice, int period) =>
        Enumerable.Range(0, slice.Groups.Length).Where(group => slice.HasFigure(group, period)).ToList();
}
