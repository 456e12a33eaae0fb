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

    private static readonly (double High, double Med, double Low) OfRatio = (0.95, 0.5, -0.1);
    private static readonly (double High, double Med, double Low) OfGrowth = (0.01, 0.005, -0.01);

    public static ProgressAnswer Answer(ProgressQuestion question)
    {
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
        var (ratio, reason) = GrowthRatio.Of(span, target);
        var isAchieved = direction.Meets(span.CurrentValue, target);
        if (reason is not null && !isAchieved)
            return ProgressAnswer.Refuse(reason);
        return new ProgressAnswer
        {
            Status = isAchieved ? Achieved : Class(ratio.Value, OfRatio),
            Value = reason is null ? ratio.Value : null,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, target)],
            Details =
            [
                .. span.Details, new("target", target), new("targetYear", span.TargetYear),
                new("growth", reason is null ? ratio.Growth : null), new("requiredGrowth", reason is null ? ratio.Required : null), .. Thresholds(OfRatio),
            ],
        };
    }

    private static ProgressAnswer WithoutTarget(ObservedSpan span)
    {
        if (Growth.WhyUndefined(span) is { } reason)
            return ProgressAnswer.Refuse(reason);
        var growth = Growth.Rate(span.BaseValue, span.CurrentValue, span.Years) + 0;
        if (!double.IsFinite(growth))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        var desired = GrowthRatio.Desired(span, growth) + 0;
        return new ProgressAnswer
        {
            Status = Class(desired, OfGrowth),
            Value = desired,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, null), Notes.Unverified],
            Details = [.. span.Details, new("growth", growth), .. Thresholds(OfGrowth)],
        };
    }

    private static ProgressStatus Class(double value, (double High, double Med, double Low) thresholds) =>
        Threshold.Reaches(value, thresholds.High) ? OnTrack
        : Threshold.Reaches(value, thresholds.Med) ? Fair
        : Threshold.Reaches(value, thresholds.Low) ? Limited : Deterioration;

    private static IEnumerable<ProgressDetail> Thresholds((double High, double Med, double Low) t) =>
        [new("thresholdHigh", t.High), new("thresholdMed", t.Med), new("thresholdLow", t.Low)];
}
