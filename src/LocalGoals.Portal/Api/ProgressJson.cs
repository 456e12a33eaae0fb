using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

/// <param name="Verdicts">How many indicators by what their status comes to.</param>
/// <param name="NotJudged">Without a status; with the verdicts they make <paramref name="All"/>.</param>
/// <param name="Contested">About which methods disagree.</param>
public sealed record ProgressCountsJson(int All, int WithFigures, IReadOnlyDictionary<string, int> Verdicts, int NotJudged, double ShareNotJudged, int Contested)
{
    internal static ProgressCountsJson Of(ProgressCounts counts) => new(
        counts.All, counts.WithFigures, counts.Verdicts.ToDictionary(pair => Kebab.Of(pair.Key), pair => pair.Value), counts.NotJudged, Math.Round(counts.ShareNotJudged, 4), counts.Contested);
}

public sealed record StatusCountJson(string Method, string Status, int Count);

/// <param name="Reason">Its name.</param>
public sealed record ReasonCountJson(string Reason, string Words, int Count);

/// <param name="Goal">Null for indicators that stand apart from the goals.</param>
public sealed record GoalProgressJson(int? Goal, ProgressCountsJson Counts);

/// <summary>Who said what a series is judged by: settings, ledger, chart, framework, usual, none.</summary>
public sealed record ProgressInputsJson(
    string? Direction, string DirectionFrom, double? Target, string TargetFrom, string? TargetSource, double? TargetYear, string TargetYearFrom, double? BaseYear, string BaseYearFrom);

/// <param name="Categories">Of the breakdown that it is a group of; empty for the whole.</param>
/// <param name="Points">Year and value, as the methods were asked.</param>
/// <param name="Methods">What each method says, by its name.</param>
public sealed record AssessedSeriesJson(
    string Unit, string Series, IReadOnlyList<string> Categories, int Figures, IReadOnlyList<double?[]> Points, ProgressInputsJson Inputs, IReadOnlyList<string> Notes,
    IReadOnlyDictionary<string, ProgressAnswerJson> Methods);

/// <param name="Method">The one that counts.</param>
/// <param name="Contested">Whether methods disagree.</param>
public sealed record IndicatorProgressJson(
    string Code, int? Goal, string Name, string Method, ProgressAnswerJson Answer, bool Contested, IReadOnlyDictionary<string, ProgressAnswerJson> Methods, IReadOnlyList<AssessedSeriesJson> Series)
{
    public static IndicatorProgressJson Of(Assessment assessment, Wording wording) => new(
        assessment.Indicator.Code.Text, assessment.Indicator.Goal, assessment.Indicator.Name.In(wording.Tag), assessment.Method.Id, ProgressAnswerJson.Of(assessment.Answer, wording), assessment.IsContested,
        ByMethod(assessment.Answers, wording), [.. assessment.Series.Select(series => SeriesJson(series, wording))]);

    private static AssessedSeriesJson SeriesJson(AssessedSeries series, Wording wording)
    {
        var (slice, inputs) = (series.Series.Slice, series.Inputs);
        return new AssessedSeriesJson(
            slice.Measure.Unit.Name, slice.Measure.Series, [.. slice.Groups[series.Series.Group].Categories], series.Points.Figures,
            [.. series.Question.Points.Select(point => new[] { point.Year, point.Value })],
            new ProgressInputsJson(
                inputs.Direction is { } direction ? Kebab.Of(direction) : null, Kebab.Of(inputs.DirectionFrom), inputs.Target, Kebab.Of(inputs.TargetFrom), inputs.TargetSource?.In(wording.Tag),
                inputs.TargetYear, Kebab.Of(inputs.TargetYearFrom), inputs.BaseYear, Kebab.Of(inputs.BaseYearFrom)),
            [.. ProgressView.NotesOf(series).Select(wording.Say)], ByMethod(series.Answers, wording));
    }

    private static Dictionary<string, ProgressAnswerJson> ByMethod(IEnumerable<MethodAnswer> answers, Wording wording) =>
        answers.ToDictionary(answer => answer.Method.Id, answer => ProgressAnswerJson.Of(answer.Answer, wording));
}

/// <summary>The progress of a city, as <see cref="ProgressView"/> has it.</summary>
/// <param name="Method">The method for all indicators; null where each has the usual one.</param>
public sealed record ProgressJson(
    string? Method, ProgressCountsJson Counts, IReadOnlyList<StatusCountJson> Statuses, IReadOnlyList<ReasonCountJson> Reasons, IReadOnlyList<GoalProgressJson> Goals,
    IReadOnlyList<IndicatorProgressJson> Indicators)
{
    public static ProgressJson Of(ProgressView view, Wording wording) => new(
        view.Chosen?.Id, ProgressCountsJson.Of(view.Counts),
        [.. view.Statuses.Select(count => new StatusCountJson(count.Method.Id, count.Status.Word, count.Count))],
        [.. view.Reasons.Select(count => new ReasonCountJson(count.Reason.Key.Split('.')[2], wording.Say(count.Reason), count.Count))],
        [.. view.Goals.Select(goal => new GoalProgressJson(goal.Goal, ProgressCountsJson.Of(goal.Counts)))],
        [.. view.Assessments.Select(assessment => IndicatorProgressJson.Of(assessment, wording))]);
}
