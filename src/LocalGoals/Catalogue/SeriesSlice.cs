using LocalGoals.Disaggregation;
using LocalGoals.Indicators;

namespace LocalGoals.Catalogue;

/// <summary>One series of figures: a group of a slice.</summary>
public readonly record struct SeriesSlice(Slice Slice, int Group)
{
    /// <summary>
    /// The series that a setting for progress names. Where it leaves unit or series open, the one that the page opens with goes first; where it
    /// names some of the dimensions and the rows fill others too, they must all be of one group.
    /// </summary>
    /// <returns>Null where no rows are of it, or several series could be meant.</returns>
    public static SeriesSlice? Find(Indicator indicator, ProgressSeries series)
    {
        var fitting = indicator.Slices.Where(slice => IsOf(slice.Measure, series)).SelectMany(slice => GroupsOf(slice, series).Select(group => new SeriesSlice(slice, group))).ToList();
        if (fitting.Exists(found => found.Slice.Breakdown.By.Length == series.Categories.Length))
            fitting.RemoveAll(found => found.Slice.Breakdown.By.Length != series.Categories.Length);
        if (fitting.Count > 1 && indicator.Opening is { } opening)
            fitting = fitting.FindAll(found => found.Slice.Measure == opening.Measure);
        return fitting is [var one] && (series.Categories.Length > 0 || one.Slice.Breakdown.IsTotal) ? one : null;
    }

    private static bool IsOf(Measure measure, ProgressSeries series) =>
        (series.Unit.Length == 0 || GraphSettings.Same(series.Unit, measure.Unit.Name)) && (series.Series.Length == 0 || GraphSettings.Same(series.Series, measure.Series));

    // Those with every category that is named.
    private static IEnumerable<int> GroupsOf(Slice slice, ProgressSeries series)
    {
        var columns = slice.Breakdown.By;
        return Enumerable.Range(0, slice.Groups.Length).Where(group => series.Categories.All(named =>
            columns.Index().Any(column => GraphSettings.Same(named.Key, column.Item.Name) && GraphSettings.Same(named.Value, slice.Groups[group].Categories[column.Index]))));
    }
}
