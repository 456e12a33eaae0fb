using MathNet.Numerics;

namespace LocalGoals.Progress;

/// <summary>Whether one quantity tends to rise with another: Kendall's tau-b and the probability of one as far from 0 where there is no trend.</summary>
/// <param name="Statistic">Pairs in one order minus pairs in the opposite order.</param>
/// <param name="PValue">Two-sided; exact for up to 33 points without ties, else by the normal approximation without continuity correction.</param>
/// <remarks>Source: Kendall, Rank Correlation Methods (1970), 4th edition; agrees with scipy.stats.kendalltau. With time as one quantity it is the Mann–Kendall test.</remarks>
public sealed record MannKendall(double Statistic, double Tau, double PValue)
{
    private const int MostExact = 33;

    /// <param name="x">Three values at least.</param>
    public static MannKendall Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (same, opposite) = (0.0, 0.0);
        for (var i = 0; i < x.Count; i++)
            for (var j = 0; j < i; j++)
            {
                var sign = Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                if (sign > 0) same++;
                else if (sign < 0) opposite++;
            }
        double n = x.Count;
        var pairs = n * (n - 1) / 2;
        var (tiedX, tiedY) = (Ties.Sum(x, k => k * (k - 1) / 2), Ties.Sum(y, k => k * (k - 1) / 2));
        var statistic = same - opposite;
        if (tiedX.Equals(pairs) || tiedY.Equals(pairs))
            return new MannKendall(0, 0, 1);
        var tau = Math.Clamp(statistic / Math.Sqrt((pairs - tiedX) * (pairs - tiedY)), -1, 1);
        var isExact = tiedX.Equals(0) && tiedY.Equals(0) && (x.Count <= MostExact || Math.Min(opposite, pairs - opposite) <= 1);
        return new MannKendall(statistic, tau, isExact ? Exact(x.Count, (int)Math.Min(opposite, pairs - opposite)) : Approximate(x, y, statistic, tiedX, tiedY));
    }

    // Of all orders of n things, the share with at most so many pairs out of order, twice.
    private static double Exact(int n, int inversions)
    {
        if (4 * inversions == n * (n - 1))
            return 1;
        var share = new double[inversions + 1];
        share[0] = 1;
        for (var k = 2; k <= n; k++)
        {
            var next = new double[inversions + 1];
            var window = 0.0;
            for (var i = 0; i <= inversions; i++)
            {
                window += share[i] - (i >= k ? share[i - k] : 0);
                next[i] = window / k;
            }
            share = next;
        }
        return Math.Min(1, 2 * share.Sum());
    }

    private static double Approximate(IReadOnlyList<double> x, IReadOnlyList<double> y, double statistic, double tiedX, double tiedY)
    {
        double n = x.Count;
        var m = n * (n - 1);
        var variance = (m * (2 * n + 5) - Ties.Sum(x, k => k * (k - 1) * (2 * k + 5)) - Ties.Sum(y, k => k * (k - 1) * (2 * k + 5))) / 18
            + 2 * tiedX * tiedY / m
            + Ties.Sum(x, k => k * (k - 1) * (k - 2)) * Ties.Sum(y, k => k * (k - 1) * (k - 2)) / (9 * m * (n - 2));
        return SpecialFunctions.Erfc(Math.Abs(statistic) / Math.Sqrt(variance) / Math.Sqrt(2));
    }
}
