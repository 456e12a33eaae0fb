namespace LocalGoals.Progress;

/// <summary>Order, ranks and ties.</summary>
internal static class Ties
{
    /// <summary>Adds up something of the size of each group of equal values.</summary>
    public static double Sum(IEnumerable<double> values, Func<double, double> ofSize) =>
        values.GroupBy(value => value).Select(group => (double)group.Count()).Where(size => size > 1).Sum(ofSize);

    public static double Median(IEnumerable<double> values) => MedianOfSorted([.. values.Order()]);

    public static double MedianOfSorted(List<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;

    /// <summary>From 1; equal values share the mean of their ranks.</summary>
    public static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && values[order[end]].Equals(values[order[start]]))
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }
        return ranks;
    }
}
