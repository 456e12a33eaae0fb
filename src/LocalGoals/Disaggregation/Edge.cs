using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>
/// "To" is only ever filled where "From" is: a choice in the child makes sense only with one in the parent.
/// </summary>
/// <remarks>
/// As Open SDG defines it (sdg-build, edges): B depends on A when B never appears without A while A does without B; when
/// they only appear together the left-most column is the parent; edges that shortcut a chain are pruned. Rows of every
/// state count, as they do there; which columns are dimensions is decided by the caller.
/// </remarks>
public readonly record struct Edge(string From, string To)
{
    public static ImmutableArray<Edge> Of(ObservationTable table)
    {
        var dimensions = table.Dimensions;
        var edges = new List<(int From, int To)>();
        for (var a = 0; a < dimensions.Length; a++)
            for (var b = a + 1; b < dimensions.Length; b++)
            {
                var (onlyA, onlyB, both) = Presence(dimensions[a], dimensions[b]);
                if (!both)
                    continue;
                if (!onlyB)
                    edges.Add((a, b));
                else if (!onlyA)
                    edges.Add((b, a));
            }
        var all = edges.ToHashSet();
        return [.. edges.Where(edge => !IsShortcut(edge, all)).Select(edge => new Edge(dimensions[edge.From].Name, dimensions[edge.To].Name))];
    }

    private static (bool OnlyA, bool OnlyB, bool Both) Presence(Column a, Column b)
    {
        var (onlyA, onlyB, both) = (false, false, false);
        for (var row = 0; row < a.Rows; row++)
        {
            var (hasA, hasB) = (!a.IsTotal(row), !b.IsTotal(row));
            onlyA |= hasA && !hasB;
            onlyB |= hasB && !hasA;
            both |= hasA && hasB;
        }
        return (onlyA, onlyB, both);
    }

    // A → C is a shortcut when some parent of C is a child of A. Children of children are children, so one step is enough to see it.
    private static bool IsShortcut((int From, int To) edge, HashSet<(int From, int To)> edges) =>
        edges.Any(e => e.To == edge.To && edges.Contains((edge.From, e.From)));
}
