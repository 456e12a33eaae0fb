using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>The page on the progress of one indicator: its status, what it is judged by, the arithmetic, and what other methods say.</summary>
public sealed record IndicatorProgress(Assessment Assessment, ImmutableArray<SeriesProgress> Series)
{
    /// <returns>Null where there are no figures to judge by.</returns>
    public static IndicatorProgress? Of(CityRelease release, Assessment assessment, Wording wording)
    {
        var indicator = assessment.Indicator;
        if (indicator.Opening is null)
            return null;
        var text = new FigureText(release, wording);
        var source = IndicatorView.SourceNames(indicator, wording);
        return new IndicatorProgress(assessment, [.. assessment.Series.Select(series => SeriesProgress.Of(series, assessment.Method, text, source))]);
    }
}

/// <summary>Something that a series is judged by.</summary>
/// <param name="LabelKey">Of the language files.</param>
/// <param name="Source">Who said so; null where nobody needs to.</param>
public sealed record ProgressInput(string LabelKey, string Text, Said? Source);

/// <summary>One series as it was judged.</summary>
/// <param name="Title">Series, unit and group.</param>
/// <param name="Answer">By the method that counts.</param>
public sealed record SeriesProgress(
    string Title, AssessedSeries Series, ProgressAnswer Answer, ImmutableArray<Said> Says, ImmutableArray<ProgressInput> Inputs, ImmutableArray<Said> Notes, ChartModel? Chart)
{
    internal static SeriesProgress Of(AssessedSeries series, ProgressMethod method, FigureText text, string source)
    {
        var slice = series.Series.Slice;
        var name = text.Name(slice.Measure);
        var title = slice.Breakdown.IsTotal ? name : string.Join(text.Wording["list.comma"], name, text.Group(slice.Breakdown, slice.Groups[series.Series.Group]));
        var answer = series.Answers.First(one => one.Method == method).Answer;
        ImmutableArray<Said> says = [.. SaysOf(series, answer, text)];
        return new SeriesProgress(
            title, series, answer, says, [.. InputsOf(series, title, text)], [.. ProgressView.NotesOf(series)],
            ProgressChart.Of(series, text, source, string.Join(' ', says.Select(text.Wording.Say))));
    }

    private static IEnumerable<Said> SaysOf(AssessedSeries series, ProgressAnswer answer, FigureText text)
    {
        var measure = series.Series.Slice.Measure;
        var inputs = series.Inputs;
        if (answer["baseYear"] is { } baseYear && answer["currentYear"] is { } currentYear)
            yield return new Said("progress.says.change", ("first", Figure(answer["baseValue"])), ("firstYear", ProgressText.Year(baseYear)), ("last", Figure(answer["currentValue"])),
                ("lastYear", ProgressText.Year(currentYear)));
        if (answer["growth"] is { } growth)
            yield return new Said("progress.says.growth", ("growth", ProgressText.Percent(growth)));
        if (inputs.Direction is { } direction)
            yield return new Said($"progress.says.better.{Kebab.Of(direction)}", ("source", ProgressView.SourceName(inputs.DirectionFrom)));
        yield return inputs.Target is { } target
            ? new Said(inputs.Direction is { } way ? $"progress.says.target.{Kebab.Of(way)}" : "progress.says.target", ("target", Figure(target)),
                ("year", ProgressText.Year(inputs.TargetYear ?? ProgressQuestion.DefaultTargetYear)), ("source", ProgressView.SourceName(inputs.TargetFrom)))
            : new Said("progress.says.no-target");
        if (TrendProjection.Of(series) is { } trend)
            yield return new Said("progress.says.trend", ("projected", Figure(trend.Value)), ("year", ProgressText.Year(trend.Year)), ("low", Bare(trend.Low)), ("high", Bare(trend.High)));

        Said Figure(double? number) => text.Figure(measure, ProgressText.Digits(number!.Value));

        static Said Bare(double number) => new("figure.bare", ("value", new Quantity(ProgressText.Digits(number))));
    }

    private static IEnumerable<ProgressInput> InputsOf(AssessedSeries series, string title, FigureText text)
    {
        var inputs = series.Inputs;
        var wording = text.Wording;
        yield return new ProgressInput("progress.input.measure", title, null);
        yield return new ProgressInput("progress.input.points",
            string.Join(wording["list.comma"], series.Points.Points.Select(point => $"{ProgressText.Year(point.Year)}: {wording.Number(ProgressText.Digits(point.Value!.Value))}")), null);
        yield return new ProgressInput("progress.input.direction", inputs.Direction is { } direction ? wording.Say(ProgressText.Direction(direction)) : "", ProgressView.SourceName(inputs.DirectionFrom));
        yield return new ProgressInput("progress.input.target", inputs.Target is { } target ? wording.Number(ProgressText.Digits(target)) : "", ProgressView.SourceName(inputs.TargetFrom));
        if (inputs.TargetYear is { } year)
            yield return new ProgressInput("progress.input.target-year", ProgressText.Year(year), ProgressView.SourceName(inputs.TargetYearFrom));
        if (inputs.BaseYear is { } first)
            yield return new ProgressInput("progress.input.base-year", ProgressText.Year(first), ProgressView.SourceName(inputs.BaseYearFrom));
    }
}
