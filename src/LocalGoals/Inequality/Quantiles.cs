using MathNet.Numerics.Distributions;

namespace LocalGoals.Inequality;

/// <summary>Points of distributions, exact to about twelve digits: the library's are found by search, and are improved by a step of Newton's method.</summary>
internal static class Quantiles
{
    /// <param name="confidence">Between 0 and 1, such as 0.95.</param>
    public static double Normal(double confidence) =>
        confidence is > 0 and < 1 ? MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Upper(confidence)) : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, null);

    public static double Student(double confidence, double degrees) =>
        Improved(StudentT.InvCDF(0, 1, degrees, Upper(confidence)), Upper(confidence), x => StudentT.CDF(0, 1, degrees, x), x => StudentT.PDF(0, 1, degrees, x));

    public static double ChiSquare(double degrees, double part) =>
        Improved(ChiSquared.InvCDF(degrees, part), part, x => ChiSquared.CDF(degrees, x), x => ChiSquared.PDF(degrees, x));

    public static double Beta(double a, double b, double part) => Improved(MathNet.Numerics.Distributions.Beta.InvCDF(a, b, part), part,
        x => MathNet.Numerics.Distributions.Beta.CDF(a, b, x), x => MathNet.Numerics.Distributions.Beta.PDF(a, b, x));

    private static double Upper(double confidence) => (1 + confidence) / 2;

    private static double Improved(double x, double part, Func<double, double> cumulative, Func<double, double> density)
    {
        for (var step = 0; step < 3; step++)
            if (density(x) is > 0 and var slope && x - (cumulative(x) - part) / slope is > 0 and var better)
                x = better;
        return x;
    }
}
