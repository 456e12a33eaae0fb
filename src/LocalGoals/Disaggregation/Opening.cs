using System.Collections.Immutable;

using LocalGoals.Indicators;

namespace LocalGoals.Disaggregation;

/// <summary>Chooses what a page opens with. It never stands in for the headline in an analysis.</summary>
public static class Opening
{
    /// <summary>
    /// The headline; when there is none, the rows that use the fewest dimensions. Among several measures the one the city
    /// prefers, else a comparable unit (rate, ratio, percent) before a raw count, else the more recent, else the first.
    /// </summary>
    /// <param name="preferred">Unit or series names the city asks to start with (Open SDG's <c>data_start_values</c>).</param>
    public static Slice? Of(ImmutableArray<Slice> slices, IReadOnlyCollection<string> preferred)
    {
        if (slices.IsEmpty)
            return null;
        var fewest = slices.Min(slice => slice.Breakdown.By.Length);
        return slices.Where(slice => slice.Breakdown.By.Length == fewest)
            .OrderByDescending(slice => Preference(slice.Measure, preferred))
            .ThenBy(slice => Rank(slice.Measure.Unit))
            .ThenByDescending(LatestPeriod)
            .First();
    }

    private static int Preference(Measure measure, IReadOnlyCollection<string> preferred) =>
        (preferred.Contains(measure.Unit.Name) ? 1 : 0) + (preferred.Contains(measure.Series) ? 1 : 0);

    private static int Rank(Unit unit) => unit.IsComparable ? 0 : unit.Kind == UnitKind.Unknown ? 1 : 2;

    private static DateOnly LatestPeriod(Slice slice) => slice.Periods[slice.LatestOfAny()].End;
}
