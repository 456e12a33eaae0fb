using MathNet.Numerics.Distributions;

namespace LocalGoals.Progress;

/// <summary>The median of the slopes between all pairs of points, with an interval from the variance of Kendall's statistic.</summary>
/// <remarks>
/// Source: Sen, Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical Association 63 (1968);
/// ties as in scipy.stats.theilslopes, with which it agrees.
/// </remarks>
public sealed record TheilSen(double Slope, double Low, double High, double MedianX, double MedianY)
{
    public double Intercept => MedianY - Slope * MedianX;

    /// <summary>Where the line is at a place on the axis, turned about the medians by the ends of the slope's interval.</summary>
    public (double Middle, double Low, double High) At(double x)
    {
        var away = x - MedianX;
        var (a, b) = (MedianY + Low * away, MedianY + High * away);
        return (MedianY + Slope * away, Math.Min(a, b), Math.Max(a, b));
    }

    /// <param name="x">Two different values at least.</param>
    /// <param name="confidence">0.95 for 95 percent.</param>
    public static TheilSen Of(IReadOnlyList<double> x, IReadOnlyList<double> y, double confidence = 0.95)
    {
        var slopes = new List<double>(x.Count * (x.Count - 1) / 2);
        for (var i = 0; i < x.Count; i++)
            for (var j = 0; j < i; j++)
                if (!x[i].Equals(x[j]))
                    slopes.Add((y[i] - y[j]) / (x[i] - x[j]));
        slopes.Sort();
        double n = x.Count;
        var z = Normal.InvCDF(0, 1, (1 - confidence) / 2);
        var sigma = Math.Sqrt((n * (n - 1) * (2 * n + 5) - Ties.Sum(x, k => k * (k - 1) * (2 * k + 5)) - Ties.Sum(y, k => k * (k - 1) * (2 * k + 5))) / 18);
        var high = Math.Clamp((int)Math.Round((slopes.Count - z * sigma) / 2, MidpointRounding.ToEven), 0, slopes.Count - 1);
        var low = Math.Clamp((int)Math.Round((slopes.Count + z * sigma) / 2, MidpointRounding.ToEven) - 1, 0, slopes.Count - 1);
        return new TheilSen(Ties.MedianOfSorted(slopes), slopes[low], slopes[high], Ties.Median(x), Ties.Median(y));
    }
}
