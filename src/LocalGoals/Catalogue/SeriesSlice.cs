using LocalGoals.Disaggregation;
using LocalGoals.Indicators;

namespace LocalGoals.Catalogue;

/// <summary>One series of figures: a group of a slice.</summary>
public readonly record struct SeriesSlice(Slice Slice, int Group)
{
    /// <summary>The series that a setting for progress names. Where it leaves unit or series open, the one that the page opens with goes first.</summary>
    /// <returns>Null where no rows are of it, or several series could be meant.</returns>
    public static SeriesSlice? Find(Indicator indicator, ProgressSeries series)
    {
        var fitting = indicator.Slices.Where(slice => IsOf(slice.Measure, series) && slice.Breakdown.By.Length == series.Categories.Length)
            .Select(slice => new SeriesSlice(slice, GroupOf(slice, series))).Where(found => found.Group >= 0).ToList();
        if (fitting.Count > 1 && indicator.Opening is { } opening)
            fitting = fitting.FindAll(found => found.Slice.Measure == opening.Measure);
        return fitting is [var one] ? one : null;
    }

    private static bool IsOf(Measure measure, ProgressSeries series) =>
        (series.Unit.Length == 0 || GraphSettings.Same(series.Unit, measure.Unit.Name)) && (series.Series.Length == 0 || GraphSettings.Same(series.Series, measure.Series));

    private static int GroupOf(Slice slice, ProgressSeries series)
    {
        var wanted = new string?[slice.Breakdown.By.Length];
        for (var i = 0; i < wanted.Length; i++)
            foreach (var (field, value) in series.Categories)
                if (GraphSettings.Same(field, slice.Breakdown.By[i].Name))
                    wanted[i] = value;
        for (var group = 0; group < slice.Groups.Length; group++)
            if (wanted.Index().All(want => want.Item is { } name && GraphSettings.Same(name, slice.Groups[group].Categories[want.Index])))
                return group;
        return -1;
    }
}
