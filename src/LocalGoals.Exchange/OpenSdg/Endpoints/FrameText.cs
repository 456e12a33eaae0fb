using System.Text;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>The data of an indicator as the builder writes them: CSV, and JSON by columns or by rows.</summary>
internal static class FrameText
{
    public static string Csv(Frame frame)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', frame.Columns.Select(c => CsvCell(c.Name))).Append('\n');
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns.Length; column++)
            {
                if (column > 0)
                    text.Append(',');
                if (frame.Columns[column].Cells[row] is { } cell)
                    text.Append(CsvCell(FrameReader.TextOf(cell)));
                else if (frame.Columns.Length == 1)
                    text.Append("\"\"");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Each column with its cells; an empty list where there are no rows.</summary>
    public static string Columns(Frame frame) => frame.Rows == 0 ? "[]" : PythonJson.Compact(Named(frame, c => c.Cells));

    /// <summary>Each row with its columns.</summary>
    public static string Rows(Frame frame) => PythonJson.Compact(Enumerable.Range(0, frame.Rows).Select(row => (object?)Named(frame, c => c.Cells[row])));

    public static Frame Edges(IReadOnlyCollection<(string From, string To)> edges) => new(
        [new FrameColumn("From", [.. edges.Select(e => e.From)]), new FrameColumn("To", [.. edges.Select(e => e.To)])], edges.Count);

    private static Map Named(Frame frame, Func<FrameColumn, object?> of) => new(frame.Columns.Select(c => KeyValuePair.Create(c.Name, of(c))));

    private static string CsvCell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
