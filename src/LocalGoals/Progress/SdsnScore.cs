using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Progress;

/// <summary>SDSN's normalised score of an indicator: 0 at the lower bound, 100 at the optimum, nothing beyond.</summary>
/// <remarks>
/// Source: Sustainable Development Report; the formula and the means were checked against the published scores of 339 municipalities
/// (SDSN Bolivia, 2020). The classes of its trend arrows were not verified in a primary source.
/// </remarks>
public static class SdsnScore
{
    internal const string Id = "sdsn";

    private static readonly ProgressStatus OnTrack = new("on_track", Verdict.OnCourse);
    private static readonly ProgressStatus Improving = new("moderately_improving", Verdict.Slow);
    private static readonly ProgressStatus Stagnating = new("stagnating", Verdict.Stalled);
    private static readonly ProgressStatus Decreasing = new("decreasing", Verdict.Away);

    private const double UsualScale = 100;
    private const double Half = 0.5;

    internal static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (!ObservedSpan.TryRead(question, double.NegativeInfinity, out var all, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (question.Bounds is not { } bounds)
            return ProgressAnswer.Refuse(Reasons.BoundsMissing);
        if (bounds.Worst.Equals(bounds.Best))
            return ProgressAnswer.Refuse(Reasons.BoundsEqual);
        if (question.Direction is { } direction && direction == Direction.Up != bounds.Best > bounds.Worst)
            return ProgressAnswer.Refuse(Reasons.BoundsDirection);
        if (question.Scale is <= 0)
            return ProgressAnswer.Refuse(Reasons.Scale);
        if (all.Points.IsEmpty)
            return ProgressAnswer.Refuse(Reasons.OnePoint(question.BaseYear ?? ProgressQuestion.DefaultBaseYear));
        var scale = question.Scale ?? UsualScale;
        var score = Normalised(all.CurrentValue, bounds, scale);
        if (!double.IsFinite(score))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        ObservedSpan.TryRead(question, out var since, out _);
        var (status, change, needed) = Arrow(since!, bounds, scale, score);
        return new ProgressAnswer
        {
            Status = status,
            Value = score,
            Score = score,
            Notes = status is null ? [] : [.. since!.BaseYearNote, Notes.Unverified],
            Details =
            [
                .. status is null ? [new("points", all.Points.Length), new("currentYear", all.Last.Year), new ProgressDetail("currentValue", all.CurrentValue)] : since!.Details,
                new("worst", bounds.Worst), new("best", bounds.Best), new("scale", scale), new("position", (all.CurrentValue - bounds.Worst) / (bounds.Best - bounds.Worst)),
                .. status is null ? Array.Empty<ProgressDetail>() : [new("change", change), new("requiredChange", needed), new("targetYear", since!.TargetYear)],
            ],
        };
    }

    /// <summary>The arithmetic mean of the scores that there are, of an indicator's series, a goal's indicators, or all goals; null of none.</summary>
    public static (double? Mean, int Scored, int All) Mean(IReadOnlyCollection<double?> scores)
    {
        var known = scores.OfType<double>().ToImmutableArray();
        return (known.IsEmpty ? null : known.Average(), known.Length, scores.Count);
    }

    internal static double Normalised(double value, ProgressBounds bounds, double scale) =>
        scale * Math.Clamp((value - bounds.Worst) / (bounds.Best - bounds.Worst), 0, 1);

    // The change of the score a year since the base year, beside the change that would lead to the optimum in the target year.
    private static (ProgressStatus? Status, double Change, double Needed) Arrow(ObservedSpan since, ProgressBounds bounds, double scale, double score)
    {
        if (since.WhyNotTwo is not null || since.TargetYear <= since.First.Year)
            return (null, 0, 0);
        var first = Normalised(since.BaseValue, bounds, scale);
        var change = (score - first) / since.Years;
        var needed = (scale - first) / (since.TargetYear - since.First.Year);
        var isThere = score.Equals(scale);
        var share = needed.Equals(0) ? 0 : change / needed;
        var status = isThere || Threshold.Reaches(share, 1) ? OnTrack
            : !Threshold.Reaches(change, 0) ? Decreasing
            : Threshold.Reaches(share, Half) ? Improving : Stagnating;
        return (isThere ? status with { Verdict = Verdict.Reached } : status, change, needed);
    }
}
