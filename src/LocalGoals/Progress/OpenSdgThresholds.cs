using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>Where the classes of Open SDG's measure begin, and the score that follows from them: 2.5 at high, 0 at medium, -2.5 at low.</summary>
/// <param name="Coefficient">By which thresholds above 0 were reduced near a limit; null without one.</param>
internal sealed record OpenSdgThresholds(double High, double Med, double Low, double? Coefficient, bool HasTarget, bool AreDefault)
{
    public const double MostScore = 5;

    private static readonly (double High, double Med, double Low) OfRatio = (0.95, 0.6, 0);
    private static readonly (double High, double Med, double Low) OfGrowth = (0.015, 0.005, 0);

    public bool AreInOrder => Coefficient is 0 || (High > Med && Med > Low);

    public IEnumerable<ProgressDetail> Details =>
        [new("thresholdHigh", High), new("thresholdMed", Med), new("thresholdLow", Low), .. Coefficient is null ? Array.Empty<ProgressDetail>() : [new("coefficient", Coefficient)]];

    public static OpenSdgThresholds Of(ProgressQuestion question, double first, List<Said> notes)
    {
        var hasTarget = question.Target is not null;
        var usual = hasTarget ? OfRatio : OfGrowth;
        var (high, med, low) = (question.Thresholds?.High ?? usual.High, question.Thresholds?.Med ?? usual.Med, question.Thresholds?.Low ?? usual.Low);
        var areDefault = (high, med, low) == usual;
        double? coefficient = null;
        if (question.Limit is { } limit && hasTarget)
            notes.Add(Notes.LimitWithTarget);
        else if (question.Limit is { } natural)
        {
            // A limit that lies behind the first figure cannot slow it down.
            if (question.Direction == Direction.Up ? first > natural : first < natural)
                notes.Add(Notes.LimitPassed);
            else
                coefficient = OpenSdg.Coefficient(first, natural);
        }
        return new OpenSdgThresholds(Near(high), Near(med), Near(low), coefficient, hasTarget, areDefault);

        double Near(double threshold) => threshold > 0 ? threshold * (coefficient ?? 1) : threshold;
    }

    public ProgressStatus Status(double value) =>
        Threshold.Reaches(value, High) ? OpenSdg.Substantial
        : Threshold.Reaches(value, Med) ? OpenSdg.Moderate
        : Threshold.Reaches(value, Low) ? OpenSdg.Limited : OpenSdg.Deterioration;

    /// <summary>-5 to 5.</summary>
    public double Score(double value) => Math.Clamp(!AreDefault ? OwnScore(value) : HasTarget ? RatioScore(value) : GrowthScore(value), -MostScore, MostScore);

    // The constants of the source, rounded as they are there: 7.1429 is 2.5 / 0.35, 4.1667 is 2.5 / 0.6.
    private double RatioScore(double ratio) => ratio >= Med ? 7.1429 * ratio - 4.2857 : 4.1667 * ratio - 2.5;

    private double GrowthScore(double growth)
    {
        var nearness = Coefficient ?? 1;
        return growth < Low ? 125 * growth - 2.5
            : nearness.Equals(0) ? MostScore
            : growth >= High ? 500 * growth / nearness - 5
            : growth >= Med ? 250 * growth / nearness - 1.25
            : 500 * growth / nearness - 2.5;
    }

    // The same straight lines through thresholds of one's own; below low and above high they go on as they do for the usual ones.
    private double OwnScore(double value)
    {
        if (Coefficient is 0 && value >= Low)
            return MostScore;
        if (HasTarget)
            return value >= Med ? 2.5 * (value - Med) / (High - Med) : 2.5 * (value - Med) / (Med - Low);
        return value < Low ? -2.5 + 2.5 * (value - Low) / (High - Low + (Med - Low))
            : value >= High ? 2.5 + 2.5 * (value - High) / (Med - Low)
            : value >= Med ? 2.5 * (value - Med) / (High - Med)
            : 2.5 * (value - Med) / (Med - Low);
    }
}
