using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Observations;

namespace LocalGoals.Inequality;

/// <summary>Compares the groups of one slice in one period with the total, with everyone else, and with the best-off group.</summary>
internal sealed class GapFinder
{
    private readonly string _indicator;
    private readonly Slice _slice;
    private readonly int _period;
    private readonly ImmutableArray<Operand> _groups;
    private readonly Operand? _total;

    /// <param name="indicator">In which totals and counts of the same groups are looked for.</param>
    public static GapFinder Of(Indicator indicator, Slice slice, int period)
    {
        var rates = indicator.Slices.FirstOrDefault(total => total.Breakdown.IsTotal && total.Measure == slice.Measure);
        return new(indicator.Code.Text, slice, period, rates, rates is null ? null : PairedCounts.Of(slice, rates, indicator.Slices, period));
    }

    private GapFinder(string indicator, Slice slice, int period, Slice? rates, PairedCounts? counts)
    {
        _indicator = indicator;
        _slice = slice;
        _period = period;
        _groups = [.. Enumerable.Range(0, slice.Groups.Length).Where(group => slice.HasFigure(group, period)).Select(group => Of(slice, slice.Row(group, period), slice.Groups[group], counts?.Row(slice, group, period)))];
        if (rates is not null && rates.Periods.IndexOf(slice.Periods[period]) is >= 0 and var at && rates.HasFigure(0, at))
            _total = Of(rates, rates.Row(0, at), null, counts?.TotalRow(slice, period));
    }

    public ImmutableArray<Operand> Groups => _groups;

    public Operand? Total => _total;

    /// <summary>Each group that is worse off than the other.</summary>
    /// <param name="references">Categories that the city chose to compare with.</param>
    public IEnumerable<Gap> Gaps(Direction direction, ImmutableHashSet<string> references)
    {
        // The best of groups whose figures can be relied upon, where that is known of any.
        var best = _groups.Where(group => !group.IsUnreliable).OrderBy(group => direction == Direction.Down ? group.Value : -group.Value).FirstOrDefault();
        var chosen = _groups.Where(group => group.Group!.Categories.Any(references.Contains)).ToList();
        foreach (var group in _groups)
        {
            if (_total is { } total && Worse(group, total))
                yield return new(_indicator, _slice, _period, direction, Comparison.Total, group, total, WithTotal(group, total, direction), DistanceToTotal(group, total, direction), group.Reliability);
            if (_total is not null && Others(group, _total) is { } others && Worse(group, others))
                yield return Apart(group, others, Comparison.Others, direction);
            if (best is not null && Worse(group, best))
                yield return Apart(group, best, Comparison.BestOff, direction);
            if (chosen is [var reference] && Worse(group, reference))
                yield return Apart(group, reference, Comparison.Reference, direction);
        }

        bool Worse(Operand group, Operand other) => direction == Direction.Down ? group.Value > other.Value : group.Value < other.Value;
    }

    // Counts of people who are not the same people do not depend on each other.
    private Gap Apart(Operand group, Operand other, Comparison comparison, Direction direction)
    {
        var ratio = Times(group, other, Root(LogError(group), LogError(other)), direction);
        var distance = Distance(group, other, Root(group.StandardError, other.StandardError), direction);
        return new(_indicator, _slice, _period, direction, comparison, group, other, ratio, distance, group.Reliability is { } one ? one | (other.Reliability ?? Reliability.Reliable) : null);
    }

    // The group's events are among the total's: ln(d/D) has the variance 1/d - 1/D, d being a Poisson count and D = d + e.
    private static Limits? WithTotal(Operand group, Operand total, Direction direction) =>
        group.Count is > 0 and var d && total.Count is { } all && all > d ? Times(group, total, Math.Sqrt(1 / d - 1 / all), direction) : null;

    private static Limits? DistanceToTotal(Operand group, Operand total, Direction direction)
    {
        if (group.Count is not (> 0 and var d) || total.Count is not { } all || all <= d)
            return null;
        var (own, whole) = (group.Value / d, total.Value / all);
        return Distance(group, total, Math.Sqrt((own - whole) * (own - whole) * d + whole * whole * (all - d)), direction);
    }

    /// <summary>Everyone but the group: the events that are left by the people who are left, as both follow from counts and rates.</summary>
    private static Operand? Others(Operand group, Operand total)
    {
        if (group.Count is not { } own || total.Count is not { } all || all <= own || !(group.Value > 0) || !(total.Value > 0))
            return null;
        var people = all / total.Value - own / group.Value;
        if (!(people > 0))
            return null;
        var value = (all - own) / people;
        return new(value, value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{ValueText.Decimals(group.Digits)}"), CultureInfo.InvariantCulture), null, all - own, [.. total.Origins, .. group.Origins]);
    }

    private static Operand Of(Slice slice, int row, Group? group, int? countRow)
    {
        var origins = ImmutableArray.Create(slice.Table.At(row));
        var count = countRow is >= 0 and var at ? slice.Table.Number(at) : (double?)null;
        return new(slice.Table.Number(row), slice.Digits(row), group, count, count is null ? origins : origins.Add(slice.Table.At(countRow!.Value))) { Given = Given(slice.Table, row) };
    }

    // An interval that the source gives without saying of how much is of 95 %, as nearly all are.
    private static Limits? Given(ObservationTable table, int row) => table.IntervalOf(row) is { } interval && table.Bounds is var (lower, _)
        && IntervalColumns.LevelOf(lower.Name) is "" or "95%" ? new Limits(interval.Low, interval.High) : null;

    // Of the value's logarithm: by the events behind it, or by the interval that the source gives.
    private static double? LogError(Operand operand) => operand.Count is > 0 and var count ? 1 / Math.Sqrt(count)
        : operand.Given is { Low: > 0 } limits ? (Math.Log(limits.High) - Math.Log(limits.Low)) / (2 * Estimate.Z) : null;

    private static Limits? Times(Operand group, Operand other, double? logError, Direction direction)
    {
        if (logError is not { } error || !(group.Value > 0) || !(other.Value > 0))
            return null;
        var times = direction == Direction.Down ? group.Value / other.Value : other.Value / group.Value;
        return new Limits(times * Math.Exp(-Estimate.Z * error), times * Math.Exp(Estimate.Z * error));
    }

    private static Limits? Distance(Operand group, Operand other, double? error, Direction direction)
    {
        if (error is not { } reach)
            return null;
        var distance = direction == Direction.Down ? group.Value - other.Value : other.Value - group.Value;
        return new Limits(distance - Estimate.Z * reach, distance + Estimate.Z * reach);
    }

    private static double? Root(double? one, double? other) => one is { } a && other is { } b ? Math.Sqrt(a * a + b * b) : null;
}
