namespace LocalGoals.Inequality;

/// <summary>Interval of a mean of independent values, by Student's distribution.</summary>
public static class MeanInterval
{
    /// <param name="deviation">Standard deviation of the values (with n − 1).</param>
    /// <param name="count">Of values, two or more.</param>
    public static Limits Of(double mean, double deviation, int count, double confidence = Limits.Confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        var reach = Quantiles.Student(confidence, count - 1) * deviation / Math.Sqrt(count);
        return new(mean - reach, mean + reach);
    }

    public static Limits Of(IReadOnlyList<double> values, double confidence = Limits.Confidence)
    {
        var mean = values.Average();
        return Of(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)), values.Count, confidence);
    }
}
