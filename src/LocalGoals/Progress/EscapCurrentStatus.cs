namespace LocalGoals.Progress;

/// <summary>UNESCAP's current status index: how much of the way from the base year to the target is done, as 0 to 10.</summary>
/// <remarks>Source: ESCAP's metric for sub-indicators as implemented by UNICEF (MENARO). Base 2015, as on the current page of the regional commissions.</remarks>
internal static class EscapCurrentStatus
{
    public const string Id = "escap-current";

    private static readonly ProgressStatus Achieved = new("target_achieved", Verdict.Reached);
    private static readonly ProgressStatus Made = new("progress_made", Verdict.Slow);
    private static readonly ProgressStatus NoChange = new("no_change", Verdict.Stalled);
    private static readonly ProgressStatus Regressed = new("regressed", Verdict.Away);

    private const double UsualScale = 10;

    public static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (question.Direction is null && !question.Parity)
            return ProgressAnswer.Refuse(Reasons.Direction);
        if (question.Scale is <= 0)
            return ProgressAnswer.Refuse(Reasons.Scale);
        if (!ObservedSpan.TryRead(question, out var span, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (question.Target is not { } target)
            return ProgressAnswer.Refuse(Reasons.TargetMissing);
        if (span.WhyNotTwo is { } few)
            return ProgressAnswer.Refuse(few);
        var isMet = question.Parity ? Threshold.Same(span.CurrentValue, target) : question.Direction!.Value.Meets(span.CurrentValue, target);
        if (Threshold.Same(span.BaseValue, target) && !isMet)
            return ProgressAnswer.Refuse(Reasons.TargetIsBase(span.First.Year));
        var scale = question.Scale ?? UsualScale;
        double? index = Threshold.Same(span.BaseValue, target) ? null : Index(span, target, scale) + 0;
        if (index is { } number && !double.IsFinite(number))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        double? expected = span.TargetYear > span.First.Year ? Math.Min(1, (span.Last.Year - span.First.Year) / (span.TargetYear - span.First.Year)) * scale : null;
        return new ProgressAnswer
        {
            Status = isMet ? Achieved : Class(index!.Value, expected),
            Value = index,
            Score = isMet ? scale : Math.Min(scale, index!.Value),
            Notes = [.. span.BaseYearNote],
            Details = [.. span.Details, new("target", target), new("targetYear", span.TargetYear), new("expected", expected), new("scale", scale)],
        };
    }

    private static double Index(ObservedSpan span, double target, double scale)
    {
        var way = Math.Abs(target - span.BaseValue);
        return span.Question.Parity
            ? scale - scale * Math.Abs(target - span.CurrentValue) / way
            : span.Question.Direction!.Value.Sign() * scale * (span.CurrentValue - span.BaseValue) / way;
    }

    private static ProgressStatus Class(double index, double? expected) =>
        Threshold.Exceeds(index, 0) ? expected is { } due && Threshold.Reaches(index, due) ? Made with { Verdict = Verdict.OnCourse } : Made
        : Threshold.Reaches(index, 0) ? NoChange : Regressed;
}
