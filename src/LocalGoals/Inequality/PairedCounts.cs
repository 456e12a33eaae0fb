using LocalGoals.Disaggregation;
using LocalGoals.Indicators;

namespace LocalGoals.Inequality;

/// <summary>
/// Counts that stand beside rates in the same file and are what the rates are made of: deaths beside deaths per 100,000. Not the names tell, but the figures:
/// counts add up to the total's count, and the people that follow from each count and rate add up to the people that follow from the total's, while
/// they could not be the people themselves.
/// </summary>
internal sealed class PairedCounts
{
    private const double Rounding = 0.03;

    private readonly Slice _counts;
    private readonly Slice _total;
    private readonly Dictionary<string, int> _groups;

    private PairedCounts(Slice counts, Slice total)
    {
        _counts = counts;
        _total = total;
        _groups = counts.Groups.Select((group, at) => (Key: Key(group), at)).DistinctBy(group => group.Key).ToDictionary(group => group.Key, group => group.at, StringComparer.Ordinal);
    }

    /// <param name="slice">Of rates.</param>
    /// <param name="all">Of the same indicator.</param>
    /// <returns>Null where no counts, or more than one kind of them, fit.</returns>
    public static PairedCounts? Of(Slice slice, Slice rates, IReadOnlyCollection<Slice> all, int period)
    {
        var found = all.Where(counts => counts.Breakdown.Slug == slice.Breakdown.Slug && counts.Measure.Unit.Kind == UnitKind.Count && counts.Measure.Series == slice.Measure.Series)
            .Select(counts => (Counts: counts, Total: all.FirstOrDefault(total => total.Breakdown.IsTotal && total.Measure == counts.Measure)))
            .Where(pair => pair.Total is not null).Select(pair => new PairedCounts(pair.Counts, pair.Total!))
            .Where(pair => pair.Fits(slice, rates, period)).ToList();
        return found is [var one] ? one : null;
    }

    /// <summary>Table's row of a group's count, or <see cref="Slice.NoRow"/>.</summary>
    public int Row(Slice slice, int group, int period) => Row(_counts, _groups.GetValueOrDefault(Key(slice.Groups[group]), -1), slice, period);

    public int TotalRow(Slice slice, int period) => Row(_total, 0, slice, period);

    private static int Row(Slice counts, int group, Slice slice, int period) =>
        group >= 0 && counts.Periods.IndexOf(slice.Periods[period]) is >= 0 and var at && counts.HasFigure(group, at) ? counts.Row(group, at) : Slice.NoRow;

    private bool Fits(Slice slice, Slice rates, int period)
    {
        var at = rates.Periods.IndexOf(slice.Periods[period]);
        if (at < 0 || !rates.HasFigure(0, at) || TotalRow(slice, period) is < 0)
            return false;
        var (rate, count) = (rates.Table.Number(rates.Row(0, at)), _total.Table.Number(TotalRow(slice, period)));
        double sum = 0, people = 0, weighted = 0;
        for (var group = 0; group < slice.Groups.Length; group++)
        {
            if (!slice.HasFigure(group, period))
                continue;
            var row = Row(slice, group, period);
            if (row < 0 || _counts.Table.Number(row) is not (>= 0 and var own) || own != Math.Round(own))
                return false;
            sum += own;
            weighted += own * slice.Table.Number(slice.Row(group, period));
            if (slice.Table.Number(slice.Row(group, period)) is > 0 and var ownRate)
                people += own / ownRate;
            else if (own > 0)
                return false;
        }
        // Were they the people that the rates are of, the mean by them would be the total's rate. Where both fit, nobody knows.
        return rate > 0 && count > 0 && Near(sum, count) && Near(people, count / rate) && !Near(weighted / sum, rate);
    }

    // A separator that no cell holds.
    private static string Key(Group group) => string.Join('\u001f', group.Categories);

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Rounding * Math.Abs(other);
}
