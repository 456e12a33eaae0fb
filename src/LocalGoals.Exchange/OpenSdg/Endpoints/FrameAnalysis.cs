using System.Collections.Immutable;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>What the builder derives from the data of an indicator: the headline, and the edges between columns.</summary>
/// <param name="Plain">Columns that are no disaggregation, in the order in which the headline shows them.</param>
internal sealed record FrameAnalysis(ImmutableArray<string> Plain)
{
    public bool IsDisaggregation(string column) => !Plain.Contains(column);

    /// <summary>The rows in which every disaggregation is blank, with the other columns only.</summary>
    public Frame Headline(Frame data)
    {
        var kept = new bool[data.Rows];
        Array.Fill(kept, true);
        foreach (var column in data.Columns.Where(c => IsDisaggregation(c.Name)))
            for (var row = 0; row < kept.Length; row++)
                kept[row] &= column.Cells[row] is null;
        var shown = Plain.Select(name => data[name]).OfType<FrameColumn>();
        return (data with { Columns = [.. shown] }).WithRows(kept);
    }

    /// <summary>From and to, in the builder's order.</summary>
    public ImmutableArray<(string From, string To)> Edges(Frame data)
    {
        var columns = data.Columns.Where(c => IsDisaggregation(c.Name)).ToArray();
        var filled = columns.Select(c => Filled(c.Cells)).ToArray();
        var edges = new List<(string From, string To)>();
        for (var a = 0; a < columns.Length; a++)
            for (var b = a + 1; b < columns.Length; b++)
            {
                var (onlyA, onlyB) = (AnyBeyond(filled[a], filled[b]), AnyBeyond(filled[b], filled[a]));
                var (hasA, hasB) = (filled[a].Any(bits => bits != 0), filled[b].Any(bits => bits != 0));
                if (onlyA && !onlyB && hasB)
                    edges.Add((columns[a].Name, columns[b].Name));
                else if (onlyB && !onlyA && hasA)
                    edges.Add((columns[b].Name, columns[a].Name));
                else if (!onlyA && !onlyB && hasA && hasB)
                    edges.Add((columns[a].Name, columns[b].Name));
            }
        return Pruned(edges);
    }

    private static ImmutableArray<(string From, string To)> Pruned(List<(string From, string To)> edges)
    {
        foreach (var child in edges.Select(e => e.To).Distinct(StringComparer.Ordinal).ToList())
        {
            // Everything above the parents; an edge from there is a shortcut.
            var above = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>(ParentsOf(child));
            while (open.TryPop(out var parent))
                foreach (var grand in ParentsOf(parent))
                    if (above.Add(grand))
                        open.Push(grand);
            edges.RemoveAll(edge => edge.To == child && above.Contains(edge.From));
        }
        return [.. edges];

        IEnumerable<string> ParentsOf(string column) => edges.Where(e => e.To == column).Select(e => e.From);
    }

    private static ulong[] Filled(object?[] cells)
    {
        const int Bits = 64;
        var filled = new ulong[(cells.Length + Bits - 1) / Bits];
        for (var row = 0; row < cells.Length; row++)
            if (cells[row] is not null)
                filled[row / Bits] |= 1UL << (row % Bits);
        return filled;
    }

    private static bool AnyBeyond(ulong[] these, ulong[] those)
    {
        for (var i = 0; i < these.Length; i++)
            if ((these[i] & ~those[i]) != 0)
                return true;
        return false;
    }
}
