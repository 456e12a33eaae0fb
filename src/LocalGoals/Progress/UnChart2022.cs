using LocalGoals.Framework;

namespace LocalGoals.Progress;

/// <summary>The trend classes of the UN's SDG Progress Chart 2022.</summary>
/// <remarks>Source: SDG Progress Chart 2022, technical note, as implemented by UNDP (SDG-Accelerator). What was not read there is said in docs/methods/progress-un.md.</remarks>
internal static class UnChart2022
{
    public const string Id = "un-2022";

    public static readonly ProgressStatus Achieved = new("target_achieved", Verdict.Reached);
    public static readonly ProgressStatus OnTrack = new("on_track", Verdict.OnCourse);
    public static readonly ProgressStatus Fair = new("fair_progress_but_acceleration_needed", Verdict.Slow);
    private static readonly ProgressStatus Limited = new("limited_or_no_progress", Verdict.Stalled);
    private static readonly ProgressStatus Deterioration = new("deterioration", Verdict.Away);

    private static readonly Cuts OfRatio = new(0.95, 0.5, -0.1);
    private static readonly Cuts OfGrowth = new(0.01, 0.005, -0.01);

    public static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (question.Direction is not { } direction)
            return ProgressAnswer.Refuse(Reasons.Direction);
        var cuts = (question.Target is null ? OfGrowth : OfRatio).With(question.Thresholds);
        if (!cuts.AreInOrder)
            return ProgressAnswer.Refuse(Reasons.ThresholdsOrder);
        if (!ObservedSpan.TryRead(question, out var span, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (span.WhyNotTwo is { } few)
            return ProgressAnswer.Refuse(few);
        return question.Target is { } target ? WithTarget(span, target, cuts, direction) : WithoutTarget(span, cuts);
    }

    private static ProgressAnswer WithTarget(ObservedSpan span, double target, Cuts cuts, Direction direction)
    {
        var (ratio, reason) = GrowthRatio.Of(span, target);
        var isAchieved = direction.Meets(span.CurrentValue, target);
        if (reason is not null && !isAchieved)
            return ProgressAnswer.Refuse(reason);
        return new ProgressAnswer
        {
            Status = isAchieved ? Achieved : Class(ratio.Desired, cuts),
            Value = reason is null ? ratio.Value : null,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, target)],
            Details =
            [
                .. span.Details, new("target", target), new("targetYear", span.TargetYear),
                .. reason is null ? ratio.Details : [], .. cuts.Details,
            ],
        };
    }

    private static ProgressAnswer WithoutTarget(ObservedSpan span, Cuts cuts)
    {
        if (Growth.WhyUndefined(span) is { } reason)
            return ProgressAnswer.Refuse(reason);
        var growth = Growth.Rate(span.BaseValue, span.CurrentValue, span.Years) + 0;
        if (!double.IsFinite(growth))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        var desired = GrowthRatio.InDirection(span, growth) + 0;
        return new ProgressAnswer
        {
            Status = Class(desired, cuts),
            Value = desired,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, null), Notes.Unverified],
            Details = [.. span.Details, new("growth", growth), .. cuts.Details],
        };
    }

    private static ProgressStatus Class(double value, Cuts cuts) =>
        Threshold.Reaches(value, cuts.High) ? OnTrack
        : Threshold.Reaches(value, cuts.Med) ? Fair
        : Threshold.Reaches(value, cuts.Low) ? Limited : Deterioration;
}
