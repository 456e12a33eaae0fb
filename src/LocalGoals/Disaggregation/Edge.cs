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
        var present = Presences(dimensions, table.Rows);
        var edges = new List<(int From, int To)>();
        for (var a = 0; a < dimensions.Length; a++)
            for (var b = a + 1; b < dimensions.Length; b++)
            {
                var (hasA, hasB) = (1UL << a, 1UL << b);
                if (!Occurs(hasA | hasB))
                    continue;
                if (!Occurs(hasB))
                    edges.Add((a, b));
                else if (!Occurs(hasA))
                    edges.Add((b, a));

                bool Occurs(ulong which) => present.Any(combination => (combination & (hasA | hasB)) == which);
            }
        var all = edges.ToHashSet();
        return [.. edges.Where(edge => !IsShortcut(edge, all)).Select(edge => new Edge(dimensions[edge.From].Name, dimensions[edge.To].Name))];
    }

    // Which dimensions have a category together: a bit each, every combination once.
    private static HashSet<ulong> Presences(ImmutableArray<Column> dimensions, int rows)
    {
        var found = new HashSet<ulong>();
        var last = ulong.MaxValue;
        for (var row = 0; row < rows; row++)
        {
            var present = 0UL;
            for (var i = 0; i < dimensions.Length; i++)
                if (!dimensions[i].IsTotal(row))
                    present |= 1UL << i;
            if (present != last)
                found.Add(last = present);
        }
        return found;
    }

    // A → C is a shortcut when some parent of C is a child of A. Children of children are children, so one step is enough to see it.
    private static bool IsShortcut((int From, int To) edge, HashSet<(int From, int To)> edges) =>
        edges.Any(e => e.To == edge.To && edges.Contains((edge.From, e.From)));
}
