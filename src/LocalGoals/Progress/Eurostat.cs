namespace LocalGoals.Progress;

/// <summary>Eurostat's classes of its monitoring reports on sustainable development (edition 2021), with and without a quantitative target.</summary>
internal static class Eurostat
{
    public const string Id = "eurostat";

    private static readonly ProgressStatus Significant = new("significant_progress", Verdict.OnCourse);
    private static readonly ProgressStatus Moderate = new("moderate_progress", Verdict.Slow);
    private static readonly ProgressStatus Insufficient = new("insufficient_progress", Verdict.Stalled);
    private static readonly ProgressStatus Away = new("movement_away", Verdict.Away);
    private static readonly ProgressStatus ModerateAway = new("moderate_movement_away", Verdict.Away);
    private static readonly ProgressStatus SignificantAway = new("significant_movement_away", Verdict.Away);

    // No change is not progress, and Eurostat (2021) has no class for it.
    private static readonly ProgressStatus NoChange = ModerateAway with { Verdict = Verdict.Stalled };

    private static readonly Cuts OfRatio = new(0.95, 0.6, 0);
    private static readonly Cuts OfGrowth = new(0.01, 0, -0.01);

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
        return question.Target is { } target ? WithTarget(span, target, cuts, direction.Meets(span.BaseValue, target) && direction.Meets(span.CurrentValue, target)) : WithoutTarget(span, cuts);
    }

    private static ProgressAnswer WithTarget(ObservedSpan span, double target, Cuts cuts, bool isMetThroughout)
    {
        var (ratio, reason) = GrowthRatio.Of(span, target);
        // Its ratio would be below 0 for a figure that is good and stays good.
        if (reason is null && isMetThroughout)
            reason = Reasons.TargetMetBefore(span.First.Year);
        if (reason is not null)
            return ProgressAnswer.Refuse(reason);
        return new ProgressAnswer
        {
            Status = Threshold.Reaches(ratio.Desired, cuts.High) ? Significant : Threshold.Reaches(ratio.Desired, cuts.Med) ? Moderate : Threshold.Reaches(ratio.Desired, cuts.Low) ? Insufficient : Away,
            Value = ratio.Value,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, target)],
            Details = [.. span.Details, new("target", target), new("targetYear", span.TargetYear), .. ratio.Details, .. cuts.Details],
        };
    }

    private static ProgressAnswer WithoutTarget(ObservedSpan span, Cuts cuts)
    {
        if (Growth.WhyUndefined(span) is { } reason)
            return ProgressAnswer.Refuse(reason);
        var growth = Growth.Rate(span.BaseValue, span.CurrentValue, span.Years) + 0;
        if (!double.IsFinite(growth))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        var desired = GrowthRatio.InDirection(span, growth);
        return new ProgressAnswer
        {
            Status = Threshold.Reaches(desired, cuts.High) ? Significant
                : Threshold.Exceeds(desired, cuts.Med) ? Moderate
                : Threshold.Reaches(desired, 0) ? NoChange
                : Threshold.Exceeds(desired, cuts.Low) ? ModerateAway : SignificantAway,
            Value = growth,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, null), .. growth.Equals(0) ? [Notes.Unchanged] : Array.Empty<Language.Said>()],
            Details = [.. span.Details, new("growth", growth), .. cuts.Details],
        };
    }
}
