namespace LocalGoals.Progress;

/// <summary>
/// Comparisons that do not turn on the last digits of binary arithmetic: a ratio of 0.6 that comes out as 0.5999999999999984 is 0.6.
/// Growth rates of published figures are never known to a billionth, so nothing real is lost (see docs/decisions/0012).
/// </summary>
internal static class Threshold
{
    /// <summary>Of the threshold.</summary>
    public const double Relative = 1e-9;

    // For the threshold 0, of rates and ratios only.
    private const double Absolute = 1e-12;

    /// <summary>Whether a rate or ratio is at or above a threshold.</summary>
    public static bool Reaches(double value, double threshold) => value >= threshold - Slack(threshold);

    /// <summary>Whether a rate or ratio is above a threshold.</summary>
    public static bool Exceeds(double value, double threshold) => value > threshold + Slack(threshold);

    /// <summary>Whether two figures are one. Figures may be of any size, so nothing but 0 is near 0.</summary>
    public static bool Same(double a, double b) => Math.Abs(a - b) <= Relative * Math.Max(Math.Abs(a), Math.Abs(b));

    private static double Slack(double threshold) => Relative * Math.Abs(threshold) + Absolute;
}
