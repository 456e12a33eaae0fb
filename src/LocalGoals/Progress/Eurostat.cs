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

    private const double High = 0.95;
    private const double Med = 0.6;
    private const double GrowthHigh = 0.01;

    public static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (question.Direction is not { } direction)
            return ProgressAnswer.Refuse(Reasons.Direction);
        if (!ObservedSpan.TryRead(question, out var span, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (span.WhyNotTwo is { } few)
            return ProgressAnswer.Refuse(few);
        return question.Target is { } target ? WithTarget(span, target, direction.Meets(span.BaseValue, target) && direction.Meets(span.CurrentValue, target)) : WithoutTarget(span);
    }

    private static ProgressAnswer WithTarget(ObservedSpan span, double target, bool isMetThroughout)
    {
        var (ratio, reason) = GrowthRatio.Of(span, target);
        // Its ratio would be below 0 for a figure that is good and stays good.
        if (reason is null && isMetThroughout)
            reason = Reasons.TargetMetBefore(span.First.Year);
        if (reason is not null)
            return ProgressAnswer.Refuse(reason);
        return new ProgressAnswer
        {
            Status = Threshold.Reaches(ratio.Value, High) ? Significant : Threshold.Reaches(ratio.Value, Med) ? Moderate : Threshold.Reaches(ratio.Value, 0) ? Insufficient : Away,
            Value = ratio.Value,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, target)],
            Details =
            [
                .. span.Details, new("target", target), new("targetYear", span.TargetYear), new("growth", ratio.Growth), new("requiredGrowth", ratio.Required),
                new("thresholdHigh", High), new("thresholdMed", Med), new("thresholdLow", 0),
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
        var desired = GrowthRatio.Desired(span, growth);
        return new ProgressAnswer
        {
            Status = Threshold.Reaches(desired, GrowthHigh) ? Significant
                : Threshold.Exceeds(desired, 0) ? Moderate
                : Threshold.Reaches(desired, 0) ? NoChange
                : Threshold.Exceeds(desired, -GrowthHigh) ? ModerateAway : SignificantAway,
            Value = growth,
            Notes = [.. span.BaseYearNote, .. GrowthRatio.NotesOf(span, null), .. growth.Equals(0) ? [Notes.Unchanged] : Array.Empty<Language.Said>()],
            Details = [.. span.Details, new("growth", growth), new("thresholdHigh", GrowthHigh), new("thresholdMed", 0), new("thresholdLow", -GrowthHigh)],
        };
    }
}
