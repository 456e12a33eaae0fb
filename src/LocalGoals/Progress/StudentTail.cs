using MathNet.Numerics;

namespace LocalGoals.Progress;

/// <summary>Student's t distribution.</summary>
internal static class StudentTail
{
    /// <summary>The probability of a value as far from 0 as <paramref name="t"/> or farther, on either side.</summary>
    public static double TwoSided(double t, double freedom) =>
        double.IsInfinity(t) ? 0 : SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + t * t));

    /// <summary>The value that is passed on both sides together with a probability.</summary>
    public static double Quantile(double probability, double freedom)
    {
        var (low, high) = (0.0, 1.0);
        while (TwoSided(high, freedom) > probability)
            high *= 2;
        for (var i = 0; i < 200 && high - low > 1e-15 * high; i++)
        {
            var middle = (low + high) / 2;
            if (TwoSided(middle, freedom) > probability)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }
}
