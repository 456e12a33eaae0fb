using System.Collections.Immutable;

using LocalGoals.Progress;

namespace LocalGoals.Views;

/// <summary>The figures that were judged, the path that leads to the target, and where their trend leads with what it leaves open.</summary>
internal static class ProgressChart
{
    /// <param name="source">Who published the figures.</param>
    /// <param name="says">What a screen reader says of it.</param>
    /// <returns>Null of fewer than two points.</returns>
    public static ChartModel? Of(AssessedSeries series, FigureText text, string source, string says)
    {
        var measure = series.Series.Slice.Measure;
        var points = series.Points.Points;
        if (points.Length < 2)
            return null;
        var (target, targetYear) = (series.Question.Target, series.Question.TargetYear ?? ProgressQuestion.DefaultTargetYear);
        var isAhead = targetYear > points[^1].Year;
        ImmutableArray<double> years = [.. points.Select(point => point.Year), .. isAhead ? [targetYear] : Array.Empty<double>()];
        var drawn = ImmutableArray.CreateBuilder<ChartSeries>();
        drawn.Add(Drawn("progress.chart.figures", true, [.. points.Select(point => point.Value), .. isAhead ? [null] : Array.Empty<double?>()]));
        if (target is { } level && series.Answers.Select(answer => answer.Answer["baseYear"]).FirstOrDefault(year => year is not null) is { } from && from < targetYear)
            drawn.Add(Drawn("progress.chart.required", false, [.. years.Select(year => Required(points.First(point => point.Year.Equals(from)), level, targetYear, year))]));
        if (isAhead && TrendProjection.Of(series) is { } trend)
            drawn.Add(Drawn("progress.chart.projection", false, [.. points.Skip(1).Select(_ => (double?)null), trend.Latest, trend.Value]) with
            {
                Intervals = [.. points.Select(_ => (ImmutableArray<double>?)null), ImmutableArray.Create(trend.Low, trend.High)],
            });
        var mark = target is { } goal ? text.Wording.Say("progress.chart.target", ("target", text.Figure(measure, ProgressText.Digits(goal)))) : null;
        return new ChartModel(
            "line", text.Name(measure), text.Name(measure), [.. years.Select(ProgressText.Year)], years, drawn.ToImmutable(), false, [], false, source, says)
        {
            Marks = mark is null ? [] : [new ChartMark("target", mark, mark, target, null, null, null)],
            Notes = drawn.Any(one => !one.Intervals.IsEmpty) ? [text.Wording["progress.chart.interval"]] : [],
        };

        ChartSeries Drawn(string key, bool isTotal, ImmutableArray<double?> values) =>
            new(text.Wording[key], null, isTotal, values, [.. values.Select(value => value is { } known ? text.Short(measure, ProgressText.Digits(known)) : "")]);
    }

    // As the methods of growth require it: the same share more, or less, each year; straight where shares mean nothing.
    private static double? Required(ProgressPoint from, double target, double targetYear, double year)
    {
        var way = (year - from.Year) / (targetYear - from.Year);
        if (way is < 0 or > 1)
            return null;
        var first = from.Value!.Value;
        return first * target > 0 ? first * Math.Pow(target / first, way) : first + way * (target - first);
    }
}
