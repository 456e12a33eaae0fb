using LocalGoals.Indicators;
using LocalGoals.Progress;

namespace LocalGoals.Views;

/// <summary>Where the trend of a series leads in the target year, as far as figures of its unit can go.</summary>
/// <param name="Latest">Where the line stands in the year of the latest figure.</param>
/// <param name="Low">With <paramref name="High"/> the interval of 95 percent.</param>
internal sealed record TrendProjection(double Year, double Latest, double Value, double Low, double High)
{
    private const double AllOfIt = 100;

    /// <returns>Null where there is no trend to carry on, or where its line itself leaves what can be.</returns>
    public static TrendProjection? Of(AssessedSeries series)
    {
        var trend = series.Answers.First(answer => answer.Method.Id == Trend.Id).Answer;
        if (trend["projected"] is not { } projected || trend["targetYear"] is not { } year)
            return null;
        var (least, most) = BoundsOf(series);
        var latest = projected - trend["slope"]!.Value * (year - series.Points.Points[^1].Year);
        return projected < least || projected > most ? null
            : new TrendProjection(year, latest, projected, Math.Max(least, trend["projectedLow"]!.Value), Math.Min(most, trend["projectedHigh"]!.Value));
    }

    // No count is below 0, and no share that has always been one of a whole becomes more than it.
    private static (double Least, double Most) BoundsOf(AssessedSeries series)
    {
        var unit = series.Series.Slice.Measure.Unit;
        var values = series.Points.Points.Select(point => point.Value!.Value).ToList();
        var isNeverBelow = values.TrueForAll(value => value >= 0);
        return unit.Kind switch
        {
            UnitKind.Count or UnitKind.Rate or UnitKind.Ratio when isNeverBelow && !unit.IsChange => (0, double.PositiveInfinity),
            UnitKind.Percent when isNeverBelow && values.TrueForAll(value => value <= AllOfIt) && unit.HasBounds => (0, AllOfIt),
            _ => (double.NegativeInfinity, double.PositiveInfinity),
        };
    }
}
