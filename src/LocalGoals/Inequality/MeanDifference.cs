namespace LocalGoals.Inequality;

/// <summary>
/// Mean distance of groups from the mean, the best group, or the reference; groups count alike, or by their populations. Also as a
/// percentage of the mean (index of disparity) and, by populations, half of that as a part of 1 (D-index), with what an
/// opportunity is worth when spread so unequally (human opportunity index). WHO, HEAT technical notes; Barros and others 2009.
/// </summary>
internal static class MeanDifference
{
    public static Outcome FromMean(GroupSet groups) => groups.Simulated(values => Alike(values, groups.MeanOf(values)));

    public static Outcome FromMeanWeighted(GroupSet groups) => groups.Simulated(values => Weighted(groups, values, groups.MeanOf(values)));

    public static Outcome FromBest(GroupSet groups) => groups.Simulated(values => Alike(values, groups.BestOf(values)));

    public static Outcome FromBestWeighted(GroupSet groups) => groups.Simulated(values => Weighted(groups, values, groups.BestOf(values)));

    public static Outcome FromReference(GroupSet groups) => groups.Simulated(values => Alike(values, values[groups.Reference]));

    public static Outcome FromReferenceWeighted(GroupSet groups) => groups.Simulated(values => Weighted(groups, values, values[groups.Reference]));

    public static Outcome Disparity(GroupSet groups) => groups.Simulated(values => groups.MeanOf(values) is var mean ? 100 * Alike(values, mean) / mean : double.NaN);

    public static Outcome DisparityWeighted(GroupSet groups) => groups.Simulated(values => 200 * DIndexOf(groups, values));

    public static Outcome DIndex(GroupSet groups) =>
        groups.IsFavourable ? groups.Simulated(values => DIndexOf(groups, values)) : Outcome.None("barrier");

    public static Outcome Opportunity(GroupSet groups) =>
        groups.IsFavourable ? groups.Simulated(values => groups.MeanOf(values) * (1 - DIndexOf(groups, values))) : Outcome.None("barrier");

    internal static double Weighted(GroupSet groups, double[] values, double from)
    {
        var sum = 0d;
        for (var i = 0; i < values.Length; i++)
            sum += groups.Shares![i] * Math.Abs(values[i] - from);
        return sum;
    }

    private static double DIndexOf(GroupSet groups, double[] values) => groups.MeanOf(values) is var mean ? Weighted(groups, values, mean) / (2 * mean) : double.NaN;

    private static double Alike(double[] values, double from)
    {
        var sum = 0d;
        foreach (var value in values)
            sum += Math.Abs(value - from);
        return sum / values.Length;
    }
}
