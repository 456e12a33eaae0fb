using LocalGoals.Framework;

namespace LocalGoals.Progress;

/// <summary>
/// The UN's SDG Progress Chart 2023: where the indicator would be in the target year if it went on as it did, as a share of the way
/// from the base year to the target.
/// </summary>
/// <remarks>
/// Source: the three classes and their exceptions as applied by the Basque statistics office (Eustat), after the technical note of
/// 2023. The five classes (<c>scale</c> 5) were not verified in a primary source.
/// </remarks>
internal static class UnChart2023
{
    public const string Id = "un-2023";

    private static readonly string[] Three = ["on_track_or_target_met", "fair_progress_but_acceleration_needed", "stagnation_or_regression"];
    private static readonly string[] Five = ["on_track_or_target_met", "moderate_progress", "marginal_progress", "stagnation", "regression"];

    // From the best class down: of the ratio, and of growth a year.
    private static readonly double[] ThreeOfRatio = [0.95, 0.1];
    private static readonly double[] FiveOfRatio = [0.95, 0.5, 0.1, -0.1];
    private static readonly double[] ThreeOfGrowth = [0.02, 0.005];
    private static readonly double[] FiveOfGrowth = [0.02, 0.01, 0.005, -0.005];

    // In points of percentages, around a target of 0 or 100 percent.
    private const double Near = 1;

    public static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (question.Scale is not (null or 3 or 5))
            return ProgressAnswer.Refuse(Reasons.Scale);
        if (question.Direction is not { } direction)
            return ProgressAnswer.Refuse(Reasons.Direction);
        if (!ObservedSpan.TryRead(question, out var span, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (span.WhyNotTwo is { } few)
            return ProgressAnswer.Refuse(few);
        return question.Target is { } target ? WithTarget(span, target, direction) : WithoutTarget(span);
    }

    private static ProgressAnswer WithTarget(ObservedSpan span, double target, Direction direction)
    {
        var isMet = direction.Meets(span.CurrentValue, target);
        var isNear = !isMet && IsNear(span, target, direction);
        var hasPassed = span.TargetYear < span.Last.Year;
        // After its year a target is not projected: what counts is how far the figures had come by then.
        var judged = hasPassed ? span with { Points = span.Points.RemoveAll(point => point.Year > span.TargetYear) } : span;
        var reason = judged.WhyNotTwo is null ? Growth.WhyUndefined(judged) ?? Growth.WhyNoneRequired(judged, target) : hasPassed ? Reasons.NoFigureBeforeTarget(span.TargetYear) : judged.WhyNotTwo;
        var (growth, projected, ratio) = reason is null ? Project(judged, target, direction) : default;
        if (reason is null && !double.IsFinite(ratio))
            reason = Reasons.TooLarge;
        if (reason is not null && !isMet && !isNear)
            return ProgressAnswer.Refuse(reason);
        var thresholds = IsFive(span) ? FiveOfRatio : ThreeOfRatio;
        var place = isMet || isNear ? 0 : Place(ratio, thresholds);
        return new ProgressAnswer
        {
            Status = Status(span, place, isMet || isNear, ratio),
            Value = reason is null ? ratio : null,
            Score = Score(span, place),
            Notes =
            [
                .. span.BaseYearNote, .. GrowthRatio.NotesOf(span, target).Where(note => note != Notes.TargetZero),
                .. isNear ? [Notes.NearTarget] : Array.Empty<Language.Said>(), .. FiveNote(span),
            ],
            Details =
            [
                .. judged.Points.IsEmpty ? span.Details : judged.Details, new("target", target), new("targetYear", span.TargetYear),
                .. reason is null ? [new("growth", growth), new ProgressDetail("projected", projected)] : Array.Empty<ProgressDetail>(), .. Thresholds(thresholds),
            ],
        };
    }

    private static (double Growth, double Projected, double Ratio) Project(ObservedSpan span, double target, Direction direction)
    {
        var growth = Growth.Rate(span.BaseValue, span.CurrentValue, span.Years) + 0;
        var projected = span.CurrentValue * Math.Pow(1 + growth, span.TargetYear - span.Last.Year);
        // Signed by the desired direction: below 0 for those who fell back behind a target that they had met.
        var ratio = direction.Sign() * (projected - span.BaseValue) / Math.Abs(target - span.BaseValue);
        return (growth, projected, ratio + 0);
    }

    private static ProgressAnswer WithoutTarget(ObservedSpan span)
    {
        if (Growth.WhyUndefined(span) is { } reason)
            return ProgressAnswer.Refuse(reason);
        var growth = Growth.Rate(span.BaseValue, span.CurrentValue, span.Years) + 0;
        if (!double.IsFinite(growth))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        var desired = GrowthRatio.InDirection(span, growth) + 0;
        var thresholds = IsFive(span) ? FiveOfGrowth : ThreeOfGrowth;
        var place = Place(desired, thresholds);
        return new ProgressAnswer
        {
            Status = Status(span, place, false, desired),
            Value = desired,
            Score = Score(span, place),
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, null), .. FiveNote(span)],
            Details = [.. span.Details, new("growth", growth), .. Thresholds(thresholds)],
        };
    }

    // Within a point of 0 or 100 percent. Where nobody says whether figures are percentages, those from 0 to 100 may be.
    private static bool IsNear(ObservedSpan span, double target, Direction direction) =>
        (span.Question.IsPercent ?? span.Points.All(point => point.Value is >= 0 and <= 100))
        && (direction == Direction.Up ? target is 100 : target is 0) && Math.Abs(span.CurrentValue - target) <= Near;

    private static bool IsFive(ObservedSpan span) => span.Question.Scale is 5;

    private static int Place(double value, double[] thresholds)
    {
        var place = Array.FindIndex(thresholds, threshold => Threshold.Reaches(value, threshold));
        return place < 0 ? thresholds.Length : place;
    }

    private static double Score(ObservedSpan span, int place) => (IsFive(span) ? Five : Three).Length - place;

    private static ProgressStatus Status(ObservedSpan span, int place, bool isMet, double value)
    {
        var words = IsFive(span) ? Five : Three;
        var verdict = isMet ? Verdict.Reached
            : place == 0 ? Verdict.OnCourse
            : place == words.Length - 1 && !Threshold.Reaches(value, 0) ? Verdict.Away
            : place >= words.Length - (IsFive(span) ? 3 : 1) ? Verdict.Stalled : Verdict.Slow;
        return new ProgressStatus(words[place], verdict);
    }

    private static IEnumerable<ProgressDetail> Thresholds(double[] thresholds) => thresholds.Select((threshold, i) => new ProgressDetail($"threshold{i + 1}", threshold));

    private static IEnumerable<Language.Said> FiveNote(ObservedSpan span) => IsFive(span) ? [Notes.FiveClasses] : [];
}
