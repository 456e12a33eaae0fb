namespace LocalGoals.Inequality;

/// <summary>On which scale the values of groups scatter normally.</summary>
public enum Scatter
{
    /// <summary>Their own: means, life expectancy.</summary>
    Plain,

    /// <summary>Their logarithms: rates.</summary>
    Logarithm,

    /// <summary>Their log odds: proportions, as parts of 1.</summary>
    LogOdds,
}

/// <param name="StandardError">On the scale of <see cref="Scatter"/>.</param>
public readonly record struct SampledGroup(double Value, double StandardError, double Population);

/// <summary>
/// Slope and relative index of inequality by a line, with intervals from the sampling errors of the groups instead of their scatter around it:
/// as Public Health England computes them (PHEindicatormethods). Groups stand from the least to the most advantaged.
/// </summary>
public static class SampledSlope
{
    /// <param name="fitOnScatter">Whether the line is drawn on the scale of <paramref name="scatter"/>, and its ends brought back.</param>
    /// <returns>The index as a difference and as a ratio, with intervals by simulation.</returns>
    public static (Estimate Slope, Estimate Ratio) Of(IReadOnlyList<SampledGroup> groups, Scatter scatter, bool fitOnScatter = false, double confidence = Limits.Confidence)
    {
        if (groups.Count < 3)
            throw new ArgumentException("A slope needs three groups or more.", nameof(groups));
        foreach (var group in groups)
            if (!(group.Population > 0 && group.StandardError >= 0 && double.IsFinite(To(scatter, group.Value)) && double.IsFinite(group.Population + group.StandardError)))
                throw new ArgumentOutOfRangeException(nameof(groups), group, "A group has people, a value that can be on the scale of its scatter, and a standard error of zero or more.");
        double[] populations = [.. groups.Select(group => group.Population)];
        double[] values = [.. groups.Select(group => To(scatter, group.Value))];
        var simulation = Simulation.Of(values, [.. groups.Select(group => group.StandardError)]);
        return (Index((bottom, top) => top - bottom), Index((bottom, top) => top / bottom));

        Estimate Index(Func<double, double, double> compare)
        {
            var value = Statistic(values);
            return simulation?.Interval(Statistic, confidence) is { } limits ? new Estimate(value, null, limits.Low, limits.High, IntervalKind.Simulation) : new Estimate(value);

            double Statistic(double[] drawn)
            {
                var (start, slope) = Ridits.Of(fitOnScatter ? drawn : [.. drawn.Select(value => From(scatter, value))], populations).Line();
                return fitOnScatter ? compare(From(scatter, start), From(scatter, start + slope)) : compare(start, start + slope);
            }
        }
    }

    /// <summary>A value on the scale of its scatter.</summary>
    public static double To(Scatter scatter, double value) => scatter switch
    {
        Scatter.Plain => value,
        Scatter.Logarithm => Math.Log(value),
        _ => Math.Log(value / (1 - value)),
    };

    private static double From(Scatter scatter, double value) => scatter switch
    {
        Scatter.Plain => value,
        Scatter.Logarithm => Math.Exp(value),
        _ => 1 / (1 + Math.Exp(-value)),
    };
}
