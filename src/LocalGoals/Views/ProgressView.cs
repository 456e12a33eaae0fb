using System.Collections.Frozen;
using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>How many indicators have which status by the method that counts for them.</summary>
public sealed record StatusCount(ProgressMethod Method, ProgressStatus Status, int Count);

/// <summary>How many indicators have no status for one reason.</summary>
/// <param name="Reason">For all of them: without the measure or the counts of one.</param>
public sealed record ReasonCount(Said Reason, int Count);

/// <summary>Indicators of a city or goal by what their statuses come to.</summary>
/// <param name="WithFigures">Those with figures of the city's own.</param>
/// <param name="NotJudged">Those without a status, for whatever reason; with the verdicts they make <paramref name="All"/>.</param>
public sealed record ProgressCounts(int All, int WithFigures, ImmutableSortedDictionary<Verdict, int> Verdicts, int NotJudged, int Contested)
{
    /// <summary>0 to 1; 1 of nothing.</summary>
    public double ShareNotJudged => All == 0 ? 1 : (double)NotJudged / All;

    public static ProgressCounts Of(IReadOnlyCollection<Assessment> assessments) => new(
        assessments.Count,
        assessments.Count(assessment => assessment.Indicator.Opening is not null),
        Enum.GetValues<Verdict>().ToImmutableSortedDictionary(verdict => verdict, verdict => assessments.Count(assessment => assessment.Answer.Status?.Verdict == verdict)),
        assessments.Count(assessment => assessment.Answer.Status is null),
        assessments.Count(assessment => assessment.IsContested));
}

/// <summary>A goal's indicators; null for those that stand apart from the goals.</summary>
public sealed record GoalProgress(int? Goal, ProgressCounts Counts, ImmutableArray<Assessment> Assessments);

/// <summary>The progress of a city: how much of it can be judged, and what then.</summary>
/// <param name="Chosen">The method that the city, or who asks, wants for all; null for the usual ones.</param>
public sealed record ProgressView(
    ProgressMethod? Chosen, ProgressCounts Counts, ImmutableArray<StatusCount> Statuses, ImmutableArray<ReasonCount> Reasons, ImmutableArray<GoalProgress> Goals,
    ImmutableArray<Assessment> Assessments)
{
    private readonly FrozenDictionary<Indicator, Assessment> _byIndicator = Assessments.ToFrozenDictionary(assessment => assessment.Indicator);

    /// <summary>The progress of one of its indicators.</summary>
    public Assessment this[Indicator indicator] => _byIndicator[indicator];

    /// <summary>
    /// The mean of the goals' mean scores, and how many indicators have one; null unless the city asks for scores. A single number for a
    /// city hides more than it says.
    /// </summary>
    public (double? Mean, int Scored, int All)? Score => Chosen?.Id != SdsnScore.Id ? null
        : (SdsnScore.Mean([.. Goals.Where(goal => goal.Goal is not null).Select(ScoreOf)]).Mean, Assessments.Count(assessment => assessment.Answer.Score is not null), Assessments.Length);

    /// <summary>The mean of the scores of a goal's indicators; null of none.</summary>
    public static double? ScoreOf(GoalProgress goal) => SdsnScore.Mean([.. goal.Assessments.Select(assessment => assessment.Answer.Score)]).Mean;

    /// <param name="method">Instead of the city's own choice.</param>
    public static ProgressView Of(CityRelease release, ProgressMethod? method = null)
    {
        var assessments = Assessment.All(release, method);
        var goals = GlobalFramework.Goals.Select(goal => (int?)goal).Append(null)
            .Select(goal => (Goal: goal, Its: assessments.Where(assessment => assessment.Indicator.Goal == goal).ToImmutableArray()))
            .Where(goal => goal.Goal is not null || !goal.Its.IsEmpty).Select(goal => new GoalProgress(goal.Goal, ProgressCounts.Of(goal.Its), goal.Its));
        return new ProgressView(method ?? Methods.Find(release.City.ProgressMethod ?? ""), ProgressCounts.Of(assessments), [.. Counted(assessments)], [.. ReasonsOf(assessments)], [.. goals], assessments);
    }

    // Their words name the measure or the counts of one indicator.
    private static readonly string[] OfOne = ["progress.reason.own-measure", "progress.reason.two-points", "progress.reason.five-points", "progress.reason.several-series"];

    // Eurostat's shortest window has five; two figures a year apart say little.
    private const int FewestYears = 3;

    /// <summary>What an indicator's page says under its status: which figures were used and by whose word they are judged.</summary>
    public static IEnumerable<Said> NotesOf(AssessedSeries series)
    {
        var points = series.Points;
        yield return new Said("progress.note.points", ("points", points.Points.Length), ("figures", points.Figures));
        if (points.Points is [var first, .., var last] && last.Year - Math.Max(first.Year, series.Question.BaseYear ?? first.Year) < FewestYears)
            yield return new Said("progress.note.few-years");
        if (points.Jump is var (from, to))
            yield return new Said("progress.note.jump", ("first", ProgressText.Year(from)), ("last", ProgressText.Year(to)));
        if (points.IsOfProgressColumn)
            yield return new Said("progress.note.progress-column");
        if (points.BeforeBreak > 0)
            yield return new Said("progress.note.before-break", ("count", points.BeforeBreak));
        if (points.OfOtherSeasons > 0)
            yield return new Said("progress.note.one-season", ("count", points.OfOtherSeasons));
        if (points.Overlapping > 0)
            yield return new Said("progress.note.overlapping", ("count", points.Overlapping));
        foreach (var note in series.Inputs.Notes)
            yield return note;
    }

    /// <summary>The name of who said something that a status is judged by.</summary>
    public static Said SourceName(InputSource source) => new($"progress.from.{Kebab.Of(source)}");

    public static Said VerdictName(Verdict? verdict) => new($"progress.verdict.{(verdict is { } known ? Kebab.Of(known) : "none")}");

    private static Said ForAll(Said reason) => OfOne.Contains(reason.Key) ? new Said($"{reason.Key}.many") : reason;

    // In the order of methods, and of how far their statuses are from the target.
    private static IEnumerable<StatusCount> Counted(ImmutableArray<Assessment> assessments) => assessments.Where(assessment => assessment.Answer.Status is not null)
        .GroupBy(assessment => (assessment.Method, assessment.Answer.Status!.Word))
        .Select(group => new StatusCount(group.Key.Method, group.First().Answer.Status!, group.Count()))
        .OrderBy(count => Methods.All.IndexOf(count.Method)).ThenBy(count => count.Status.Verdict).ThenBy(count => count.Status.Word, StringComparer.Ordinal);

    private static IEnumerable<ReasonCount> ReasonsOf(ImmutableArray<Assessment> assessments) => assessments
        .Select(assessment => assessment.Answer).Where(answer => answer.Status is null)
        .Select(answer => answer.Reason ?? new Said("progress.reason.score-only")).GroupBy(reason => reason.Key)
        .Select(group => new ReasonCount(ForAll(group.First()), group.Count())).OrderByDescending(count => count.Count).ThenBy(count => count.Reason.Key, StringComparer.Ordinal);
}
