using System.Collections.Immutable;


namespace LocalGoals.Inequality;

/// <summary>What became of a gap.</summary>
public enum GapChange
{
    /// <summary>Without intervals, or with fewer than two periods, nobody knows.</summary>
    Unknown,

    /// <summary>The change may be chance.</summary>
    Unclear,
    Narrower,
    Wider,
}

/// <summary>A group and what it is compared with in one period.</summary>
/// <param name="Times">How many times worse; below 1 where the group was better off. Null where that cannot be said.</param>
/// <param name="Gap">Null where the group was not behind.</param>
public sealed record GapInPeriod(int Period, Operand Group, Operand Other, double? Times, Gap? Gap);

/// <summary>
/// One gap in periods that do not overlap and last as long as the last one, since the last break in the series: neighbouring
/// ten-year averages are made of the same years, and say nothing of a change.
/// </summary>
/// <param name="Gap">In the last period.</param>
/// <param name="Periods">Ascending, the last included.</param>
/// <param name="HasOthers">Whether there are other periods, with which the last cannot be compared.</param>
public sealed record GapHistory(Gap Gap, ImmutableArray<GapInPeriod> Periods, bool HasOthers)
{
    /// <summary>Between the first and the last period, by the difference of the ratios' logarithms, whose errors do not depend on each other (Altman and Bland 2003).</summary>
    public GapChange Change => Periods is [{ Gap: { } first, Times: { } then } , .., { Gap: { } last, Times: { } now }] && LogError(first) is { } before && LogError(last) is { } after
        ? Math.Abs(Math.Log(now / then)) <= Estimate.Z * Math.Sqrt(before * before + after * after) ? GapChange.Unclear : now > then ? GapChange.Wider : GapChange.Narrower
        : GapChange.Unknown;

    /// <returns>Null for a comparison with everyone else, which has no figure of its own in the data.</returns>
    public static GapHistory? Of(ComparedGroups compared, Gap gap)
    {
        var slice = compared.Slice;
        var latest = slice.Periods[gap.Period];
        if (gap.Comparison == Comparison.Others)
            return null;
        var since = compared.Indicator.Graph("").FirstComparable(slice);
        var after = latest;
        var periods = new List<GapInPeriod>();
        var hasOthers = false;
        for (var period = gap.Period; period >= 0; period--)
        {
            if (period != gap.Period && (period < since || slice.Periods[period].Overlaps(after) || slice.Periods[period].Kind != latest.Kind || slice.Periods[period].Months != latest.Months))
            {
                hasOthers = true;
                continue;
            }
            var found = GapFinder.Of(compared.Indicator, slice, period);
            if (found.Groups.FirstOrDefault(group => group.Group == gap.Group.Group) is not { } group || Other(found) is not { } other)
                continue;
            periods.Add(new(period, group, other, TimesOf(group, other), found.Gaps(gap.Direction, gap.Comparison == Comparison.Reference ? [.. gap.Other.Group!.Categories] : [])
                .FirstOrDefault(one => one.Comparison == gap.Comparison && one.Group == group && one.Other == other)));
            after = slice.Periods[period];
        }
        periods.Reverse();
        return new(gap, [.. periods], hasOthers);

        // The same group as now: which one is best off may change from period to period.
        Operand? Other(GapFinder found) => gap.Comparison == Comparison.Total ? found.Total : found.Groups.FirstOrDefault(one => one.Group == gap.Other.Group);

        double? TimesOf(Operand group, Operand other) => !(group.Value > 0) || !(other.Value > 0) ? null
            : gap.Direction == Framework.Direction.Down ? group.Value / other.Value : other.Value / group.Value;
    }

    private static double? LogError(Gap gap) => gap.RatioLimits is { Low: > 0 } limits ? (Math.Log(limits.High) - Math.Log(limits.Low)) / (2 * Estimate.Z) : null;
}
