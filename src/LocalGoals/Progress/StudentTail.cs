using MathNet.Numerics.Distributions;

namespace LocalGoals.Progress;

/// <summary>Student's t distribution, on both sides together.</summary>
internal static class StudentTail
{
    /// <summary>The probability of a value as far from 0 as <paramref name="t"/> or farther.</summary>
    public static double TwoSided(double t, double freedom) => double.IsInfinity(t) ? 0 : 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(t));

    /// <summary>The value that is passed with a probability.</summary>
    public static double Quantile(double probability, double freedom) => StudentT.InvCDF(0, 1, freedom, 1 - probability / 2);
}
