namespace LocalGoals.Inequality;

/// <summary>
/// Interval of a proportion, as parts of 1: Wilson's score interval (Wilson 1927; Public Health England), and Clopper and Pearson's exact one, which with an
/// effective sample size is that of Korn and Graubard.
/// </summary>
public static class ProportionInterval
{
    /// <param name="count">Of <paramref name="all"/>.</param>
    public static Limits Wilson(double count, double all, double confidence = Limits.Confidence)
    {
        Check(count, all);
        var z = Quantiles.Normal(confidence);
        var (part, square) = (count / all, z * z);
        var root = z * Math.Sqrt(square + 4 * count * (1 - part));
        return new(count == 0 ? 0 : (2 * count + square - root) / (2 * (all + square)), count == all ? 1 : (2 * count + square + root) / (2 * (all + square)));
    }

    /// <param name="count">Of <paramref name="all"/>; neither need be whole.</param>
    public static Limits Exact(double count, double all, double confidence = Limits.Confidence)
    {
        Check(count, all);
        var tail = (1 - confidence) / 2;
        return new(count == 0 ? 0 : Quantiles.Beta(count, all - count + 1, tail), count == all ? 1 : Quantiles.Beta(count + 1, all - count, 1 - tail));
    }

    private static void Check(double count, double all)
    {
        if (!(count >= 0 && count <= all && all > 0 && double.IsFinite(all)))
            throw new ArgumentOutOfRangeException(nameof(count), count, "A count is between zero and all.");
    }
}
