using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>Makes the builder's form of a data file.</summary>
internal static class FrameReader
{
    /// <returns>Null for a file at which the builder would stop: a row wider than the header, an open quote, no Year or Value.</returns>
    public static Frame? FromCsv(byte[] bytes, ColumnMaps maps)
    {
        if (CsvCells.Read(bytes) is not { Count: > 0 } records)
            return null;
        var width = records[0].Length;
        var header = Names(records[0]);
        if (records.Any(record => record.Length > width))
            return null;
        var columns = new List<FrameColumn>();
        for (var column = 0; column < width; column++)
        {
            var cells = new string[records.Count - 1];
            for (var row = 0; row < cells.Length; row++)
                cells[row] = column < records[row + 1].Length ? records[row + 1][column] : "";
            columns.Add(new FrameColumn(header[column], CellTypes.Of(cells, width)));
        }
        var mapped = columns.Select(maps.Apply).ToImmutableArray();
        if (mapped.FirstOrDefault(c => c.Name == Frame.Year) is not { } year || mapped.FirstOrDefault(c => c.Name == Frame.Value) is not { } value)
            return null;
        // Without rows nothing is rearranged.
        return records.Count == 1 ? new Frame(mapped, 0)
            : new Frame([year, .. mapped.Where(c => c != year && c != value).Select(AsText), value], records.Count - 1);
    }

    /// <summary>From a table of any other kind of input, whose cells are trimmed texts.</summary>
    public static Frame FromTable(ObservationTable table)
    {
        var width = table.Columns.Length + 1;
        var values = new string[table.Rows];
        for (var row = 0; row < values.Length; row++)
            values[row] = table.Plain(row);
        return new Frame(
            [
                Typed(Frame.Year, table.Time), .. table.Columns.Where(c => c != table.Time && !c.IsLeftOut).Select(c => AsText(Typed(c.Name, c))),
                new FrameColumn(Frame.Value, CellTypes.Of(values, width)),
            ], table.Rows);

        FrameColumn Typed(string name, Column column)
        {
            var cells = new string[table.Rows];
            for (var row = 0; row < cells.Length; row++)
                cells[row] = column[row];
            return new FrameColumn(name, CellTypes.Of(cells, width));
        }
    }

    // Every column but the year and the value holds texts, whatever it held before.
    private static FrameColumn AsText(FrameColumn column)
    {
        for (var row = 0; row < column.Cells.Length; row++)
            if (column.Cells[row] is not (string or null))
                column.Cells[row] = TextOf(column.Cells[row]!);
        return column;
    }

    public static string TextOf(object value) => value switch
    {
        bool truth => truth ? "True" : "False",
        double number => PythonNumber.Text(number),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    // A column without a name, or with one that is taken, gets one as pandas gives it.
    private static string[] Names(string[] header)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new string[header.Length];
        for (var i = 0; i < header.Length; i++)
        {
            var wanted = header[i].Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"Unnamed: {i}") : header[i];
            names[i] = wanted;
            for (var copy = 1; !taken.Add(names[i]); copy++)
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{wanted}.{copy}");
        }
        return names;
    }
}
