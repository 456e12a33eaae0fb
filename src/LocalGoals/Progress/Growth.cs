using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>Compound annual growth: the yearly rate that leads from one figure to another.</summary>
internal static class Growth
{
    /// <summary>(to / from)^(1 / years) - 1: 0.05 is 5 percent a year. Both figures have one sign, and <paramref name="from"/> is not 0.</summary>
    public static double Rate(double from, double to, double years) => Math.Pow(to / from, 1 / years) - 1;

    /// <summary>+1 for up, -1 for down.</summary>
    public static int Sign(this Direction direction) => direction == Direction.Up ? 1 : -1;

    /// <summary>Whether a level is as good as the target, or better.</summary>
    public static bool Meets(this Direction direction, double level, double target) =>
        Threshold.Same(level, target) || (direction == Direction.Up ? level > target : level < target);

    /// <summary>Null where growth between the two ends of a span is defined.</summary>
    public static Said? WhyUndefined(ObservedSpan span) =>
        span.BaseValue.Equals(0) ? Reasons.ZeroBase(span.First.Year)
        : ChangesSign(span.BaseValue, span.CurrentValue) ? Reasons.SignChange(span.First.Year, span.Last.Year) : null;

    /// <summary>Null where growth from the first figure to the target is defined.</summary>
    public static Said? WhyNoneRequired(ObservedSpan span, double target) =>
        span.TargetYear <= span.First.Year ? Reasons.TargetYear(span.TargetYear, span.First.Year)
        : Threshold.Same(target, span.BaseValue) ? Reasons.TargetIsBase(span.First.Year)
        : ChangesSign(target, span.BaseValue) ? Reasons.TargetSign : null;

    /// <summary>Whether one is above 0 and the other below.</summary>
    public static bool ChangesSign(double a, double b) => Math.Sign(a) * Math.Sign(b) < 0;
}

/// <summary>The growth of a span beside the growth that its target asks for.</summary>
/// <param name="Value">Growth over required growth.</param>
/// <param name="Desired">The same, above 0 in the desired direction. The two differ where the first figure is better than the target: then growth and required growth may both lead away.</param>
internal readonly record struct GrowthRatio(double Value, double Desired, double Observed, double Required)
{
    /// <summary>Figures below 0 grow when they fall, so their direction turns.</summary>
    public static double InDirection(ObservedSpan span, double growth) => (span.BaseValue < 0 ? -1 : 1) * span.Question.Direction!.Value.Sign() * growth;

    /// <returns>The ratio, or why there is none.</returns>
    public static (GrowthRatio Ratio, Said? Reason) Of(ObservedSpan span, double target)
    {
        if ((Growth.WhyUndefined(span) ?? Growth.WhyNoneRequired(span, target)) is { } reason)
            return (default, reason);
        var growth = Growth.Rate(span.BaseValue, span.CurrentValue, span.Years);
        var required = Growth.Rate(span.BaseValue, target, span.TargetYear - span.First.Year);
        var ratio = growth / required;
        return double.IsFinite(ratio) ? (new GrowthRatio(ratio + 0, InDirection(span, growth) / Math.Abs(required) + 0, growth + 0, required), null) : (default, Reasons.TooLarge);
    }

    public IEnumerable<ProgressDetail> Details =>
        [new("growth", Observed), new("requiredGrowth", Required), .. Value.Equals(Desired) ? Array.Empty<ProgressDetail>() : [new("judged", Desired)]];

    public static IEnumerable<Said> NotesOf(ObservedSpan span, double? target)
    {
        if (span.BaseValue < 0)
            yield return Notes.Negative;
        if (target is 0)
            yield return Notes.TargetZero;
        if (target is { } level && span.Question.Direction is { } direction && direction.Meets(span.BaseValue, level) && !direction.Meets(span.CurrentValue, level))
            yield return Notes.MetBefore;
        if (target is not null && span.TargetYear < span.Last.Year)
            yield return Notes.TargetYearPassed(span.TargetYear);
    }
}
