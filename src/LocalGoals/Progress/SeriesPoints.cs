using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Observations;

namespace LocalGoals.Progress;

/// <summary>The points of one series, and what of it was left out.</summary>
/// <param name="Points">In order; no two share a day.</param>
/// <param name="Figures">How many figures the series has.</param>
/// <param name="BeforeBreak">Figures before the last break in the series, which cannot be compared with those after it.</param>
/// <param name="OfOtherSeasons">Figures of other months or quarters than the latest.</param>
/// <param name="Overlapping">Figures of ranges of years that share years with a later one.</param>
/// <param name="IsOfProgressColumn">Whether they are the figures that the city gives for progress instead of the values.</param>
public sealed record SeriesPoints(ImmutableArray<ProgressPoint> Points, int Figures, int BeforeBreak, int OfOtherSeasons, int Overlapping, bool IsOfProgressColumn)
{
    // A change by half, ten times what is usual, of at least five.
    private const double JumpAtLeast = 1.5;
    private const double JumpTimes = 10;
    private const int FewestChanges = 5;

    /// <summary>The years around a change so much larger than the others that it may be a break in the series; null for none.</summary>
    public (double From, double To)? Jump
    {
        get
        {
            var changes = Points.Zip(Points.Skip(1), (a, b) => (a.Year, Next: b.Year, Size: Math.Abs(Math.Log(b.Value!.Value / a.Value!.Value)))).ToList();
            if (changes.Count < FewestChanges || changes.Exists(change => !double.IsFinite(change.Size)))
                return null;
            var largest = changes.MaxBy(change => change.Size);
            return largest.Size >= Math.Log(JumpAtLeast) && largest.Size >= JumpTimes * Ties.Median(changes.Select(change => change.Size)) ? (largest.Year, largest.Next) : null;
        }
    }

    public static SeriesPoints Of(Indicator indicator, SeriesSlice series)
    {
        var slice = series.Slice;
        var own = slice.Table.Progress;
        var figures = Enumerable.Range(0, slice.Periods.Length).Where(at => slice.HasFigure(series.Group, at))
            .Select(at => (At: at, Period: slice.Periods[at], Value: ValueOf(slice.Row(series.Group, at)))).Where(figure => figure.Value is not null).ToList();
        var comparable = figures.FindAll(figure => figure.At >= indicator.Graph("").FirstComparable(slice));
        var season = comparable.FindAll(figure => IsOfSeason(figure.Period, comparable[^1].Period));
        var disjoint = new List<(int At, Period Period, double? Value)>();
        // From the latest back: as many as there can be, with the latest among them.
        foreach (var figure in season.OrderByDescending(figure => figure.Period.Start).ThenBy(figure => figure.Period.End))
            if (disjoint.Count == 0 || figure.Period.End < disjoint[^1].Period.Start)
                disjoint.Add(figure);
        disjoint.Reverse();
        return new SeriesPoints([.. disjoint.Select(figure => new ProgressPoint(PositionOf(figure.Period), figure.Value))], figures.Count,
            figures.Count - comparable.Count, comparable.Count - season.Count, season.Count - disjoint.Count, own is not null);

        double? ValueOf(int row) => own is null ? slice.Table.Number(row) : ValueText.Read(own[row], out var number) == RowState.Figure ? number : null;
    }

    // Months of one name are whole years apart; those of other names say something of the season.
    private static bool IsOfSeason(Period period, Period latest) =>
        IsWithinYear(latest) ? period.Kind == latest.Kind && period.Start.Month == latest.Start.Month : !IsWithinYear(period);

    private static bool IsWithinYear(Period period) => period.Kind is PeriodKind.Quarter or PeriodKind.Month;

    private static double PositionOf(Period period) => IsWithinYear(period) ? period.Start.Year : period.Position;
}
