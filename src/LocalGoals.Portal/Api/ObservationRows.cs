using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Observations;
using LocalGoals.Portal.Export;

namespace LocalGoals.Portal.Api;

/// <summary>Writes the rows of an indicator as they were read. Samples have none: they are not about the city.</summary>
internal static class ObservationRows
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Why a value is not there.
    private const string SuppressedColumn = "Suppressed";

    private const int FlushAt = 1 << 16;

    public static async Task WriteJson(Stream stream, Indicator indicator, Selection selection, CancellationToken token)
    {
        var table = indicator.IsSample ? null : indicator.Table;
        await using var json = new Utf8JsonWriter(stream, Json);
        json.WriteStartObject();
        json.WriteString("code", indicator.Code.Text);
        json.WriteString("selection", selection.ToString());
        json.WriteString("file", table?.File);
        if (table?.Sheet is { } sheet)
            json.WriteString("sheet", sheet.Name);
        json.WriteStartArray("rows");
        for (var row = 0; row < (table?.Rows ?? 0); row++)
        {
            if (!selection.Matches(table!, row))
                continue;
            WriteRow(json, table!, row);
            if (json.BytesPending > FlushAt)
                await json.FlushAsync(token);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static async Task WriteCsv(Stream stream, Indicator indicator, CancellationToken token)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), FlushAt) { NewLine = "\r\n" };
        if (indicator.IsSample || indicator.Table is not { } table)
            return;
        var names = table.Columns.Select(c => c.Name).ToList();
        names.Insert(table.ValueAt, "Value");
        if (table.Suppressed > 0)
            names.Add(SuppressedColumn);
        await writer.WriteLineAsync(string.Join(',', names.Select(CsvText.Cell)).AsMemory(), token);
        var line = new StringBuilder();
        for (var row = 0; row < table.Rows; row++)
        {
            line.Clear();
            for (var i = 0; i <= table.Columns.Length; i++)
            {
                if (i > 0) line.Append(',');
                line.Append(CsvText.Cell(i == table.ValueAt ? table.Text(row) : table.Columns[i < table.ValueAt ? i : i - 1][row]));
            }
            if (table.Suppressed > 0)
                line.Append(table.State(row) == RowState.Suppressed ? ",true" : ",");
            await writer.WriteLineAsync(line, token);
        }
    }

    private static void WriteRow(Utf8JsonWriter json, ObservationTable table, int row)
    {
        json.WriteStartObject();
        json.WriteString("period", table.Time[row]);
        Named("unit", table.Unit);
        Named("series", table.Series);
        Named("area", table.Area);
        json.WriteStartObject("by");
        foreach (var dimension in table.Dimensions)
            if (!dimension.IsBlank(row))
                json.WriteString(dimension.Name, dimension[row]);
        json.WriteEndObject();
        if (table.State(row) is RowState.Figure or RowState.Repeated or RowState.Contradicted)
            json.WriteNumber("value", table.Number(row));
        else
            json.WriteNull("value");
        json.WriteString("text", table.Text(row));
        json.WriteString("state", Name(table.State(row)));
        json.WriteNumber("line", table.Line(row));
        if (table.At(row).Cell is { } cell)
            json.WriteString("cell", cell);
        json.WriteEndObject();

        void Named(string name, Column? column)
        {
            if (column is not null && !column.IsBlank(row))
                json.WriteString(name, column[row]);
            else
                json.WriteNull(name);
        }
    }

    private static string Name(RowState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
