using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>The progress measure of Open SDG 2.4, by Statistics Canada.</summary>
/// <remarks>
/// Source: Open SDG, docs/progress-methodology.md, and the behaviour of sdg-build's ProgressMeasure.py at version 2.4. Differences, and
/// why, stand in docs/methods/progress-open-sdg.md.
/// </remarks>
public static class OpenSdg
{
    internal const string Id = "open-sdg";

    internal static readonly ProgressStatus Achieved = new("target_achieved", Verdict.Reached);
    internal static readonly ProgressStatus Substantial = new("substantial_progress", Verdict.OnCourse);
    internal static readonly ProgressStatus Moderate = new("moderate_progress", Verdict.Slow);
    internal static readonly ProgressStatus Limited = new("limited_progress", Verdict.Stalled);
    internal static readonly ProgressStatus Deterioration = new("deterioration", Verdict.Away);

    // What stands in for a target or first figure of 0.
    private const double AlmostZero = 0.001;

    private const double Steepness = 4.44;

    internal static ProgressAnswer Answer(ProgressQuestion question)
    {
        if (question.Direction is not { } direction)
            return ProgressAnswer.Refuse(Reasons.Direction);
        if (!ObservedSpan.TryRead(question, out var span, out var reason))
            return ProgressAnswer.Refuse(reason);
        if (span.Points.IsEmpty)
            return ProgressAnswer.Refuse(span.WhyNotTwo!);
        var notes = span.BaseYearNote.ToList();
        var target = question.Target;
        if (target is 0)
        {
            target = AlmostZero;
            notes.Add(Notes.TargetZeroReplaced);
        }
        var thresholds = OpenSdgThresholds.Of(question, span.BaseValue, notes);
        if (!thresholds.AreInOrder)
            return ProgressAnswer.Refuse(Reasons.ThresholdsOrder);
        var isAchieved = target is { } level && direction.Meets(span.CurrentValue, level);
        var (value, growth, required) = ((double?)null, (double?)null, (double?)null);
        reason = span.WhyNotTwo;
        if (reason is null)
            (reason, value, growth, required) = Value(span, target, notes);
        if (reason is not null && !isAchieved)
            return ProgressAnswer.Refuse(reason);
        return new ProgressAnswer
        {
            Status = isAchieved ? Achieved : thresholds.Status(value!.Value),
            Value = value,
            Score = isAchieved ? OpenSdgThresholds.MostScore : thresholds.Score(value!.Value),
            Notes = [.. notes],
            Details = [.. span.Details, .. Targets(), new("growth", growth), .. thresholds.Details],
        };

        IEnumerable<ProgressDetail> Targets() => target is null ? [] : [new("target", target), new("targetYear", span.TargetYear), new("requiredGrowth", required)];
    }

    /// <summary>The status of an indicator with several series: of the mean of their scores. It is achieved only where all are.</summary>
    /// <param name="series">Those without a score do not count.</param>
    public static ProgressAnswer Together(IReadOnlyCollection<ProgressAnswer> series)
    {
        var scored = series.Where(answer => answer.Score is not null).ToList();
        if (scored.Count == 0)
            return ProgressAnswer.Refuse(series.Select(answer => answer.Reason).FirstOrDefault(reason => reason is not null) ?? Reasons.OnePoint(ProgressQuestion.DefaultBaseYear));
        var score = scored.Average(answer => answer.Score!.Value);
        return new ProgressAnswer
        {
            Status = scored.TrueForAll(answer => answer.Status == Achieved) ? Achieved : OfScore(score),
            Score = score,
            Notes = [.. scored.SelectMany(answer => answer.Notes).DistinctBy(note => (note.Key, string.Join(" ", note.Arguments)))],
            Details = [new("series", series.Count), new("seriesScored", scored.Count), .. scored.Select((answer, i) => new ProgressDetail($"score{i + 1}", answer.Score))],
        };
    }

    /// <summary>The status that the city states itself, in Open SDG's words.</summary>
    public static ProgressAnswer AsSaid(string word)
    {
        var status = Array.Find([Achieved, Substantial, Moderate, Limited, Deterioration], status => status.Word == word.Trim());
        return status is null ? ProgressAnswer.Refuse(new Said("progress.reason.said", ("word", word)))
            : new ProgressAnswer { Status = status, Notes = [Notes.SaidByCity], Details = [new ProgressDetail("said", null, status.Word)] };
    }

    private static ProgressStatus OfScore(double score) =>
        Threshold.Reaches(score, 2.5) ? Substantial : Threshold.Reaches(score, 0) ? Moderate : Threshold.Reaches(score, -2.5) ? Limited : Deterioration;

    private static (Said? Reason, double? Value, double? Growth, double? Required) Value(ObservedSpan span, double? target, List<Said> notes)
    {
        var (first, last) = (span.BaseValue, span.CurrentValue);
        if (first.Equals(0))
        {
            // From 0 to 0 nothing changed; with the stand-in it would be a fall of 100 percent.
            if (last.Equals(0))
                return (Reasons.ZeroBase(span.First.Year), null, null, null);
            first = AlmostZero;
            notes.Add(Notes.BaseZeroReplaced);
        }
        if (first > 0 != last >= 0 && !last.Equals(0))
            return (Reasons.SignChange(span.First.Year, span.Last.Year), null, null, null);
        var sign = first < 0 ? -1 : 1;
        if (sign < 0)
            notes.Add(Notes.Negative);
        var growth = Growth.Rate(first, last, span.Years);
        double? required = null;
        var value = sign * span.Question.Direction!.Value.Sign() * growth;
        if (target is { } level)
        {
            var based = span with { Points = span.Points.SetItem(0, new ProgressPoint(span.First.Year, first)) };
            if (Growth.WhyNoneRequired(based, level) is { } why)
                return (why, null, growth, null);
            required = Growth.Rate(first, level, span.TargetYear - span.First.Year);
            value /= Math.Abs(required.Value);
            if (span.TargetYear < span.Last.Year)
                notes.Add(Notes.TargetYearPassed(span.TargetYear));
        }
        // No negative zero.
        return double.IsFinite(value) ? (null, value + 0, growth + 0, required) : (Reasons.TooLarge, null, null, null);
    }

    /// <summary>How near to a natural limit an indicator began: 0 at the limit, 1 at 0 or at twice the limit.</summary>
    internal static double Coefficient(double first, double limit)
    {
        (first, limit) = (Math.Abs(first), Math.Abs(limit));
        if (first >= 2 * limit)
            return 1;
        return 1 - Math.Pow((first <= limit ? first : 2 * limit - first) / limit, Steepness);
    }
}
