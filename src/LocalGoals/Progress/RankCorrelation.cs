namespace LocalGoals.Progress;

/// <summary>Spearman's correlation of ranks, and its two-sided probability from Student's t with n - 2 degrees of freedom.</summary>
/// <remarks>Agrees with scipy.stats.spearmanr. OECD looks at trends this way.</remarks>
public sealed record RankCorrelation(double Rho, double PValue)
{
    /// <param name="x">Three values at least, not all equal; so <paramref name="y"/>.</param>
    public static RankCorrelation Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (a, b) = (Ties.Ranks(x), Ties.Ranks(y));
        var middle = (x.Count + 1) / 2.0;
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            ab += (a[i] - middle) * (b[i] - middle);
            aa += (a[i] - middle) * (a[i] - middle);
            bb += (b[i] - middle) * (b[i] - middle);
        }
        var rho = aa.Equals(0) || bb.Equals(0) ? 0 : Math.Clamp(ab / Math.Sqrt(aa * bb), -1, 1);
        var freedom = x.Count - 2;
        return new RankCorrelation(rho, StudentTail.TwoSided(rho * Math.Sqrt(freedom / ((1 - rho) * (1 + rho))), freedom));
    }
}
