using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Disaggregation;
using LocalGoals.Exchange.Csv;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Reviews;

/// <summary>
/// The released figures of an indicator as an edition encloses them: one line a figure, with columns <c>unit</c>, <c>series</c>, <c>area</c>,
/// <c>period</c>, <c>by.X</c> for each dimension, <c>value</c>, and <c>line</c> in the city's file. Rows without a figure are not enclosed.
/// </summary>
internal static class EnclosedData
{
    private const string Value = "value";
    private const string Line = "line";
    private const string DimensionPrefix = "by.";

    public static byte[] Write(ObservationTable table)
    {
        var columns = new List<(string Name, Func<int, string> Cell)>();
        foreach (var (name, column) in ((string, Column?)[])[("unit", table.Unit), ("series", table.Series), ("area", table.Area)])
            if (column is not null)
                columns.Add((name, row => column[row]));
        columns.Add(("period", row => table.Time[row]));
        columns.AddRange(table.Dimensions.Select(column => (DimensionPrefix + column.Name, (Func<int, string>)(row => column[row]))));
        columns.Add((Value, row => table.Power(row) == 0 ? table.Published(row) : table.Number(row).ToString("R", CultureInfo.InvariantCulture)));
        columns.Add((Line, row => table.Line(row).ToString(CultureInfo.InvariantCulture)));
        var text = new StringBuilder(CsvLine.Of(columns.Select(column => column.Name)));
        for (var row = 0; row < table.Rows; row++)
            if (table.State(row) == RowState.Figure)
                text.Append(CsvLine.Of(columns.Select(column => column.Cell(row))));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The value of each row by the selection that names it; a selection that two rows have is not there.</summary>
    public static ImmutableDictionary<string, double> Read(string file, byte[] bytes)
    {
        var rows = CsvRows.Read(file, bytes, new List<Finding>());
        if (rows.IsEmpty)
            return ImmutableDictionary<string, double>.Empty;
        var head = rows[0].Fields.Select(Plain).ToList();
        var value = head.IndexOf(Value);
        return rows.Skip(1).Select(row => (Key: SelectionOf(head, row), Text: Plain(row[value]))).GroupBy(row => row.Key, StringComparer.Ordinal).Where(group => group.Count() == 1)
            .Select(group => group.First()).Where(row => double.TryParse(row.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .ToImmutableDictionary(row => row.Key, row => double.Parse(row.Text, CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private static string SelectionOf(List<string> head, CsvRow row) => Selection.Parse(head.Index()
        .Where(column => column.Item is not (Value or Line) && (!column.Item.StartsWith(DimensionPrefix, StringComparison.Ordinal) || row[column.Index].Length > 0))
        .Select(column => KeyValuePair.Create(column.Item, Plain(row[column.Index]))).Append(KeyValuePair.Create("others", "total"))).ToString();

    private static string Plain(string cell) => cell.Length > 2 && cell[0] == '\'' ? cell[1..] : cell;
}
