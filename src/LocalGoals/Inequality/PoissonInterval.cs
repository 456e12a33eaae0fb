namespace LocalGoals.Inequality;

/// <summary>
/// Interval of a count of events, and so of a rate: exact below ten (chi-square), Byar's approximation from ten on, which differs by less than the last
/// digit shown. Breslow and Day 1987; Public Health England, technical guide on confidence intervals.
/// </summary>
public static class PoissonInterval
{
    private const double FewEvents = 10;

    /// <param name="count">Events, zero or more.</param>
    /// <returns>In events. Multiply by base and divide by people for a rate.</returns>
    public static Limits Of(double count, double confidence = Limits.Confidence) => count < FewEvents ? Exact(count, confidence) : Byar(count, confidence);

    /// <summary>The interval of a rate, from the events behind it.</summary>
    public static Limits OfRate(double rate, double count, double confidence = Limits.Confidence) => count > 0
        ? Of(count, confidence) * (rate / count) : throw new ArgumentOutOfRangeException(nameof(count), count, "A rate without events does not say how many people there are.");

    /// <returns>The low end is 0 where the approximation falls below it.</returns>
    public static Limits Byar(double count, double confidence = Limits.Confidence)
    {
        Check(count);
        var z = Quantiles.Normal(confidence);
        var above = count + 1;
        var low = count == 0 ? 0 : Math.Max(0, count * Math.Pow(1 - 1 / (9 * count) - z / (3 * Math.Sqrt(count)), 3));
        return new(low, above * Math.Pow(1 - 1 / (9 * above) + z / (3 * Math.Sqrt(above)), 3));
    }

    public static Limits Exact(double count, double confidence = Limits.Confidence)
    {
        Check(count);
        var tail = (1 - confidence) / 2;
        return new(count == 0 ? 0 : Quantiles.ChiSquare(2 * count, tail) / 2, Quantiles.ChiSquare(2 * count + 2, 1 - tail) / 2);
    }

    private static void Check(double count)
    {
        if (!(count >= 0 && double.IsFinite(count)))
            throw new ArgumentOutOfRangeException(nameof(count), count, "A count is zero or more.");
    }
}
