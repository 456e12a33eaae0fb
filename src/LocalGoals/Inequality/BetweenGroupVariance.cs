namespace LocalGoals.Inequality;

/// <summary>
/// Between-group variance, its root, and the root as a percentage of the mean (coefficient of variation), by populations.
/// The variance's standard error is the exact one for independent normal estimates. WHO, HEAT technical notes.
/// </summary>
internal static class BetweenGroupVariance
{
    public static Outcome Variance(GroupSet groups) => Estimate.Normal(Of(groups, groups.Values), Error(groups));

    public static Outcome StandardDeviation(GroupSet groups) => groups.Simulated(values => Math.Sqrt(Of(groups, values)));

    public static Outcome CoefficientOfVariation(GroupSet groups) => groups.Simulated(values => 100 * Math.Sqrt(Of(groups, values)) / groups.MeanOf(values));

    private static double Of(GroupSet groups, double[] values)
    {
        var mean = groups.MeanOf(values);
        var sum = 0d;
        for (var i = 0; i < values.Length; i++)
            sum += groups.Shares![i] * (values[i] - mean) * (values[i] - mean);
        return sum;
    }

    private static double? Error(GroupSet groups)
    {
        if (groups.Errors is not { } errors)
            return null;
        double linear = 0, squares = 0, fourths = 0, own = 0;
        for (var i = 0; i < errors.Length; i++)
        {
            var (w, variance, distance) = (groups.Shares![i], errors[i] * errors[i], groups.Values[i] - groups.Mean);
            linear += w * w * variance * distance * distance;
            squares += w * w * variance;
            fourths += w * w * w * w * variance * variance;
            own += w * w * (1 - w) * (1 - w) * variance * variance;
        }
        return Math.Sqrt(4 * linear + 2 * (squares * squares - fourths + own));
    }
}
