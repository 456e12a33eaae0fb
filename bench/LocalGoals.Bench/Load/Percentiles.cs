namespace LocalGoals.Bench.Load;

internal static class Percentiles
{
    /// <param name="sorted">Ascending.</param>
    public static double Of(IReadOnlyList<double> sorted, int percent) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
}
