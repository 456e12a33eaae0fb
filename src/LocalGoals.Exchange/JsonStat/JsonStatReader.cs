using System.Text.Json;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Json;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.JsonStat;

/// <summary>
/// Reads JSON-stat: a data set of version 2.0, or a bundle of 1.x, or a collection with its data sets inside. Values may be a
/// list or an object by place, with a status beside them.
/// </summary>
public sealed class JsonStatReader
{
    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly LineCounter _lines;
    private readonly ICollection<Finding> _findings;
    private readonly List<JsonStatCube> _cubes = [];
    private int _cells;

    private JsonStatReader(string file, byte[] bytes, ICollection<Finding> findings)
    {
        _file = file;
        _bytes = bytes;
        _lines = new LineCounter(bytes);
        _findings = findings;
    }

    /// <param name="bytes">UTF-8 without a byte-order mark.</param>
    public static IReadOnlyList<JsonStatCube> Read(string file, byte[] bytes, ICollection<Finding> findings)
    {
        var reading = new JsonStatReader(file, bytes, findings);
        try
        {
            var reader = new Utf8JsonReader(reading._bytes);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                reading.DataSet("", ref reader, isRoot: true);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter of an escape that is no character.
            findings.Add(JsonTokens.Invalid(file, e as JsonException ?? new JsonException()));
        }
        catch (TooManyRowsException)
        {
            findings.Add(TableLimits.Beyond(file));
            return [];
        }
        return reading._cubes;
    }

    private void DataSet(string key, ref Utf8JsonReader reader, bool isRoot)
    {
        var line = _lines.LineOf(reader.TokenStartIndex);
        var parts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        List<JsonStatCell>? cells = null;
        JsonTokens.EachOf(ref reader, (string name, ref Utf8JsonReader reader) =>
        {
            if (name == "value" && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && name == "value")
                cells = Cells(ref reader);
            else if (name == "link" && reader.TokenType == JsonTokenType.StartObject)
                JsonTokens.EachOf(ref reader, Linked);
            else if (name is "dimension" or "id" or "size" or "role" or "label" or "status" or "extension")
                parts[name] = JsonTokens.Tree(ref reader);
            else if (isRoot && reader.TokenType == JsonTokenType.StartObject)
                DataSet(name, ref reader, isRoot: false);
            else
                reader.Skip();
        });
        if (cells is null || !parts.ContainsKey("dimension"))
            return;
        var shape = new JsonStatShape(parts);
        if (shape.Cube(key, cells) is { } cube)
            _cubes.Add(cube);
        else
            _findings.Add(new Finding(ReadingRules.CubeInvalid, new Origin(_file, line), null, ("what", shape.Wrong)));
    }

    private void Linked(string name, ref Utf8JsonReader reader)
    {
        if (name != "item" || reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType == JsonTokenType.StartObject)
                DataSet("", ref reader, isRoot: false);
            else
                reader.Skip();
    }

    private List<JsonStatCell> Cells(ref Utf8JsonReader reader)
    {
        var cells = new List<JsonStatCell>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                cells.Add(Cell(cells.Count, ref reader));
            return cells;
        }
        JsonTokens.EachOf(ref reader, (string name, ref Utf8JsonReader reader) =>
        {
            var cell = Cell(JsonTokens.Index(name) ?? -1, ref reader);
            cells.Add(cell);
        });
        return cells;
    }

    private JsonStatCell Cell(long index, ref Utf8JsonReader reader)
    {
        if (++_cells > TableLimits.Rows)
            throw new TooManyRowsException();
        var line = _lines.LineOf(reader.TokenStartIndex);
        var text = JsonTokens.TextOf(ref reader);
        reader.Skip();
        return new JsonStatCell(index, text, line);
    }
}
