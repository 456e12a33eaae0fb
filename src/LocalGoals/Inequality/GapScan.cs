using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Inequality;

/// <summary>A part of an indicator that gives no gaps, and why.</summary>
/// <param name="Slice">Null where it is the whole indicator.</param>
/// <param name="IsQuestion">Whether an answer of the city would give gaps.</param>
public sealed record NoGap(string Indicator, Slice? Slice, Said Reason, bool IsQuestion = false);

/// <summary>All gaps of a city in the last period that has them, and for everything else why there are none.</summary>
/// <param name="Gaps">Those with an interval; what can be relied upon first, then the larger by the end of the interval nearer to none.</param>
/// <param name="Unknown">Those without one, so that nobody knows how far they can be relied upon; the larger first.</param>
public sealed record GapScan(ImmutableArray<Gap> Gaps, ImmutableArray<Gap> Unknown, ImmutableArray<Spread> Spreads, ImmutableArray<NoGap> None)
{
    /// <param name="direction">Which way the figures of an indicator should go; as the global framework and the city's words say where nothing else is given.</param>
    public static GapScan Of(CityRelease release, Func<Indicator, Slice, Direction?>? direction = null)
    {
        var answers = release.City.Comparisons;
        direction ??= (indicator, slice) => WorseOff.Direction(indicator, slice, answers);
        var gaps = new List<Gap>();
        var spreads = ImmutableArray.CreateBuilder<Spread>();
        var none = ImmutableArray.CreateBuilder<NoGap>();
        foreach (var indicator in release.Indicators)
        {
            var broken = indicator.Slices.Where(slice => !slice.Breakdown.IsTotal).ToList();
            if (broken.Count == 0)
                none.Add(new(indicator.Code.Text, null, Because(indicator.Slices.IsEmpty ? "no-figures" : "no-groups")));
            foreach (var slice in broken)
                Look(indicator, slice, direction(indicator, slice), answers, gaps, spreads, none);
        }
        return new(
            [.. gaps.Where(gap => gap.RatioLimits is not null || gap.DistanceLimits is not null).OrderBy(gap => gap.Reliability is { } r && r.HasFlag(Reliability.Suppress)).ThenByDescending(gap => gap.RatioLimits?.Low ?? 0)],
            [.. gaps.Where(gap => gap.RatioLimits is null && gap.DistanceLimits is null).OrderByDescending(gap => gap.Times ?? 0)],
            spreads.ToImmutable(), none.ToImmutable());
    }

    /// <summary>The same gaps by how far groups are behind, within each unit.</summary>
    public static IEnumerable<IGrouping<string, Gap>> ByDistance(IEnumerable<Gap> gaps) => gaps
        .OrderBy(gap => gap.Reliability is { } r && r.HasFlag(Reliability.Suppress)).ThenByDescending(gap => gap.DistanceLimits?.Low ?? gap.Distance).GroupBy(gap => gap.Slice.Measure.Unit.Name, StringComparer.Ordinal);

    private static void Look(
        Indicator indicator, Slice slice, Direction? direction, ComparisonAnswers answers, List<Gap> gaps, ImmutableArray<Spread>.Builder spreads, ImmutableArray<NoGap>.Builder none)
    {
        var (kind, dimension) = DimensionKinds.Of(slice.Breakdown, answers);
        if (kind is DimensionKind.Things or DimensionKind.Unknown)
        {
            No(kind == DimensionKind.Things ? "things" : "dimension-unknown", kind == DimensionKind.Unknown, ("dimension", dimension));
            return;
        }
        var period = LatestOfSeveral(slice);
        if (period < 0)
        {
            No("one-group", false);
            return;
        }
        var rates = indicator.Slices.FirstOrDefault(total => total.Breakdown.IsTotal && total.Measure == slice.Measure);
        var finder = new GapFinder(indicator.Code.Text, slice, period, rates, rates is null ? null : PairedCounts.Of(slice, rates, indicator.Slices, period));
        var unit = slice.Measure.Unit.Name;
        switch (ValueKinds.Told(indicator.Code.Text, slice.Measure, answers) ?? ValueKinds.Of(slice.Measure, finder.Values, finder.Total))
        {
            case ValueKind.Count:
                No("count", false, ("unit", unit));
                return;
            case ValueKind.Parts:
                No("parts", false);
                return;
            case ValueKind.Unknown:
                No("unit-unknown", true, ("unit", unit));
                return;
            case ValueKind.Undecided:
                No("undecided", true, ("unit", unit));
                return;
        }
        if (direction is not { } way)
        {
            spreads.Add(finder.Spread);
            No("no-direction", true);
            return;
        }
        var found = finder.Gaps(way, answers.References).ToList();
        gaps.AddRange(found);
        if (found.Count == 0)
            No("alike", false);

        void No(string reason, bool isQuestion, params ReadOnlySpan<(string Name, object Value)> arguments) => none.Add(new(indicator.Code.Text, slice, Because(reason, arguments), isQuestion));
    }

    // The last period in which two groups can be compared.
    private static int LatestOfSeveral(Slice slice)
    {
        for (var period = slice.Periods.Length - 1; period >= 0; period--)
            if (Enumerable.Range(0, slice.Groups.Length).Count(group => slice.HasFigure(group, period)) > 1)
                return period;
        return -1;
    }

    private static Said Because(string reason, params ReadOnlySpan<(string Name, object Value)> arguments) => new($"inequality.none.{reason}", arguments);
}
