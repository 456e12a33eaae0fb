using System.Collections.Immutable;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>An input's <c>column_map</c> and <c>code_map</c>: other names for columns, and for cells by column.</summary>
internal sealed record ColumnMaps(ImmutableDictionary<string, string> Columns, ImmutableDictionary<(string Column, string Cell), string> Cells)
{
    public static readonly ColumnMaps None = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<(string, string), string>.Empty);

    /// <param name="columns">A file with the columns Text and Value; null without one.</param>
    /// <param name="cells">A file with Dimension, Text and Value; null without one.</param>
    public static ColumnMaps Of(byte[]? columns, byte[]? cells)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(columns, "Text", "Value"))
            names.TryAdd(row[0], row[1]);
        var values = ImmutableDictionary.CreateBuilder<(string, string), string>();
        foreach (var row in Rows(cells, "Dimension", "Text", "Value"))
            values.TryAdd((row[0], row[1]), row[2]);
        return new ColumnMaps(names.ToImmutable(), values.ToImmutable());
    }

    public FrameColumn Apply(FrameColumn column)
    {
        var name = Columns.GetValueOrDefault(column.Name, column.Name);
        if (!Cells.IsEmpty)
            for (var row = 0; row < column.Cells.Length; row++)
                if (column.Cells[row] is { } cell && Cells.TryGetValue((name, FrameReader.TextOf(cell)), out var mapped))
                    column.Cells[row] = CellTypes.IsBlank(mapped) ? null : mapped;
        return column with { Name = name };
    }

    private static IEnumerable<string[]> Rows(byte[]? bytes, params string[] wanted)
    {
        if (bytes is null || CsvCells.Read(bytes) is not { Count: > 1 } records)
            yield break;
        var places = wanted.Select(name => Array.IndexOf(records[0], name)).ToArray();
        if (places.Contains(-1))
            yield break;
        foreach (var record in records.Skip(1))
            if (places.All(place => place < record.Length))
                yield return [.. places.Select(place => record[place])];
    }
}
