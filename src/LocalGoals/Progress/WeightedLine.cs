namespace LocalGoals.Progress;

/// <summary>A straight line through points by weighted least squares, with intervals from Student's t.</summary>
/// <remarks>
/// With equal weights it is ordinary least squares. The regional commissions of the UN project indicators so, with more weight for recent years; their
/// weights were not published where we could read them, so they are an input. Agrees with statsmodels' WLS and scipy.stats.linregress.
/// </remarks>
public sealed record WeightedLine
{
    private double MeanX { get; init; }

    private double MeanY { get; init; }

    private double Spread { get; init; }

    private double Weight { get; init; }

    /// <summary>The weighted sum of squares of what the line leaves, per degree of freedom.</summary>
    private double Variance { get; init; }

    public double Slope { get; private init; }

    public double Intercept => MeanY - Slope * MeanX;

    public int Freedom { get; private init; }

    public double SlopeError => Math.Sqrt(Variance / Spread);

    /// <summary>Two-sided, of a slope as far from 0 where there is none.</summary>
    public double PValue => StudentTail.TwoSided(Slope / SlopeError, Freedom);

    /// <summary>The share of the spread of y that the line explains.</summary>
    public double Determination { get; private init; }

    /// <param name="x">Three values at least, not all equal.</param>
    /// <param name="weights">Above 0; null for equal ones.</param>
    public static WeightedLine Of(IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<double>? weights = null)
    {
        var n = x.Count;
        var w = weights ?? Enumerable.Repeat(1.0, n).ToArray();
        var weight = w.Sum();
        var (meanX, meanY) = (Sum(i => w[i] * x[i]) / weight, Sum(i => w[i] * y[i]) / weight);
        var spread = Sum(i => w[i] * (x[i] - meanX) * (x[i] - meanX));
        var slope = Sum(i => w[i] * (x[i] - meanX) * (y[i] - meanY)) / spread;
        var left = Sum(i => w[i] * Square(y[i] - meanY - slope * (x[i] - meanX)));
        var whole = Sum(i => w[i] * Square(y[i] - meanY));
        return new WeightedLine
        {
            MeanX = meanX, MeanY = meanY, Spread = spread, Weight = weight, Slope = slope, Freedom = n - 2, Variance = left / (n - 2),
            Determination = whole.Equals(0) ? 1 : 1 - left / whole,
        };

        double Sum(Func<int, double> of) => Enumerable.Range(0, n).Sum(of);

        static double Square(double number) => number * number;
    }

    public double At(double x) => MeanY + Slope * (x - MeanX);

    /// <summary>Half the width of the interval of the line itself.</summary>
    public double LineMargin(double x, double confidence = 0.95) => StudentTail.Quantile(1 - confidence, Freedom) * Math.Sqrt(LineVariance(x));

    /// <summary>Half the width of the interval of a single figure of weight 1.</summary>
    public double FigureMargin(double x, double confidence = 0.95) => StudentTail.Quantile(1 - confidence, Freedom) * Math.Sqrt(LineVariance(x) + Variance);

    private double LineVariance(double x) => Variance * (1 / Weight + (x - MeanX) * (x - MeanX) / Spread);
}
