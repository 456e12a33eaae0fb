using LocalGoals.Disaggregation;

namespace LocalGoals.Views;

/// <summary>Tells whether groups are the parts of a whole: only then may they be stacked.</summary>
public static class PartsOfWhole
{
    /// <summary>Published parts are rounded; more than this share of the total is no rounding.</summary>
    private const double Rounding = 0.005;

    private const int MostParts = 8;

    /// <summary>
    /// True for counts, money and the like whose groups add up to the published total in every period that has one. Rates,
    /// and shares that happen to add up to 100, prove nothing.
    /// </summary>
    public static bool Are(Slice slice, Slice? total)
    {
        if (total is null || slice.Breakdown.By.Length != 1 || slice.Groups.Length is < 2 or > MostParts || slice.Measure.Unit.IsComparable)
            return false;
        for (var period = 0; period < slice.Periods.Length; period++)
        {
            var at = total.Periods.IndexOf(slice.Periods[period]);
            if (at < 0 || !total.HasFigure(0, at) || Enumerable.Range(0, slice.Groups.Length).Any(group => !slice.HasFigure(group, period)))
                return false;
            var whole = total.Table.Number(total.Row(0, at));
            var sum = Enumerable.Range(0, slice.Groups.Length).Sum(group => slice.Table.Number(slice.Row(group, period)));
            if (Math.Abs(sum - whole) > Math.Abs(whole) * Rounding)
                return false;
        }
        return true;
    }
}
