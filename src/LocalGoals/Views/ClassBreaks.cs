using System.Collections.Immutable;

namespace LocalGoals.Views;

/// <summary>Divides values into classes for a map.</summary>
public static class ClassBreaks
{
    /// <summary>
    /// Upper ends of the classes but the last, so that about as many values lie in each; equal values never lie in two, so
    /// there may be fewer classes than asked for.
    /// </summary>
    /// <param name="sorted">Ascending.</param>
    public static ImmutableArray<double> Quantiles(IReadOnlyList<double> sorted, int classes)
    {
        if (sorted.Count == 0)
            return [];
        return [.. Enumerable.Range(1, classes - 1).Select(i => sorted[Math.Max(0, i * sorted.Count / classes - 1)]).Distinct().Where(b => b < sorted[^1])];
    }

    /// <summary>The class of a value, from 0.</summary>
    public static int ClassOf(double value, ImmutableArray<double> breaks)
    {
        var at = 0;
        while (at < breaks.Length && value > breaks[at])
            at++;
        return at;
    }
}
