using LocalGoals.Framework;

namespace LocalGoals.Progress;

/// <summary>All figures, not two of them: their Theil–Sen slope with its interval, the Mann–Kendall test, and where the line leads in the target year.</summary>
/// <remarks>A method of our own from standard parts; see <see cref="TheilSen"/> and <see cref="MannKendall"/>.</remarks>
internal static class Trend
{
    public const string Id = "trend";

    private static readonly ProgressStatus Met = new("target_met", Verdict.Reached);
    private static readonly ProgressStatus Reaches = new("reaches_target", Verdict.OnCourse);
    private static readonly ProgressStatus MayReach = new("may_reach_target", Verdict.Unclear);
    private static readonly ProgressStatus Misses = new("misses_target", Verdict.Slow);
    private static readonly ProgressStatus Improving = new("improving", Verdict.Slow);
    private static readonly ProgressStatus NotClear = new("no_clear_trend", Verdict.Unclear);
    private static readonly ProgressStatus Worsening = new("worsening", Verdict.Away);

    // With four, the test cannot fall below 0.05 whatever the figures are.
    private const int Fewest = 5;

    private const int Most = 1000;
    private const double Significance = 0.05;

    public static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (question.Points.Length > Most)
            return ProgressAnswer.Refuse(Reasons.TooManyPoints(Most));
        if (!ObservedSpan.TryRead(question, question.BaseYear ?? double.NegativeInfinity, out var span, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (span.Points.Length < Fewest)
            return ProgressAnswer.Refuse(Reasons.FivePoints(span.Points.Length));
        double[] years = [.. span.Points.Select(point => point.Year)];
        double[] values = [.. span.Points.Select(point => point.Value!.Value)];
        var line = TheilSen.Of(years, values);
        var test = MannKendall.Of(years, values);
        var isAhead = span.TargetYear > span.Last.Year;
        var (projected, low, high) = line.At(span.TargetYear);
        if (!double.IsFinite(line.Slope) || !double.IsFinite(low) || !double.IsFinite(high))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        var answer = new ProgressAnswer
        {
            Value = line.Slope + 0,
            Details =
            [
                .. span.Details,
                new("slope", line.Slope + 0), new("slopeLow", line.Low + 0), new("slopeHigh", line.High + 0), new("intercept", line.Intercept),
                new("tau", test.Tau + 0), new("pValue", test.PValue), new("significance", Significance),
                .. isAhead ? [new("targetYear", span.TargetYear), new("projected", projected), new("projectedLow", low), new ProgressDetail("projectedHigh", high)] : Array.Empty<ProgressDetail>(),
                .. question.Target is { } target ? [new ProgressDetail("target", target)] : Array.Empty<ProgressDetail>(),
            ],
        };
        if (question.Direction is not { } direction)
            return answer with { Value = null, Reason = Reasons.Direction };
        var movement = test.PValue >= Significance || line.Slope.Equals(0) ? NotClear : line.Slope > 0 == (direction == Direction.Up) ? Improving : Worsening;
        return answer with
        {
            Status = question.Target is { } goal ? Towards(goal) : movement,
            Notes = [.. isAhead || question.Target is null ? Array.Empty<Language.Said>() : [Notes.TargetYearPassed(span.TargetYear)]],
        };

        ProgressStatus Towards(double goal) =>
            direction.Meets(span.CurrentValue, goal) ? Met
            : movement == Worsening ? Worsening
            : !isAhead ? Misses
            : (direction.Meets(low, goal), direction.Meets(high, goal)) switch { (true, true) => Reaches, (false, false) => Misses with { Verdict = movement == Improving ? Verdict.Slow : Verdict.Stalled }, _ => MayReach };
    }
}
