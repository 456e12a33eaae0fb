using System.Text.Json;

using LocalGoals.Exchange.Json;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>
/// Reads a data message in SDMX-JSON, version 1.0 (also its drafts, which have structure and data sets at the top) or 2.0.
/// Observations are read one by one; what stands before an error is kept.
/// </summary>
public sealed class SdmxJson
{
    // An observation has a value or a few, and its attributes.
    private const int MostCells = 1000;

    private readonly byte[] _bytes;
    private readonly SdmxMessage _message = new();
    private readonly LineCounter _lines;
    private readonly List<JsonParts> _structures = [];

    private SdmxJson(byte[] bytes)
    {
        _bytes = bytes;
        _lines = new LineCounter(bytes);
    }

    /// <param name="bytes">UTF-8 without a byte-order mark.</param>
    public static SdmxMessage Read(string file, byte[] bytes, ICollection<Finding> findings)
    {
        var reading = new SdmxJson(bytes);
        try
        {
            return reading.Message(file, findings);
        }
        catch (TooManyRowsException)
        {
            findings.Add(TableLimits.Beyond(file));
            return new SdmxMessage { IsTooLarge = true };
        }
    }

    private SdmxMessage Message(string file, ICollection<Finding> findings)
    {
        // An error breaks both walks; the second has read what stands before it.
        var broken = Walk(Structures);
        if ((Walk(DataSets) ?? broken) is { } error)
            findings.Add(error);
        return _message;

        Finding? Walk(Action walk)
        {
            try
            {
                walk();
                return null;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // The latter of an escape that is no character.
                return JsonTokens.Invalid(file, e as JsonException ?? new JsonException());
            }
        }
    }

    // The structure may stand behind the data that it explains.
    private void Structures()
    {
        var reader = new Utf8JsonReader(_bytes);
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            JsonTokens.EachOf(ref reader, Root);

        void Root(string name, ref Utf8JsonReader reader)
        {
            if (name == "data" && reader.TokenType == JsonTokenType.StartObject)
                JsonTokens.EachOf(ref reader, Root);
            else if (name is "structure" or "structures")
            {
                var element = JsonTokens.Tree(ref reader);
                foreach (var structure in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToArray() : [element])
                    if (structure.ValueKind == JsonValueKind.Object)
                        _structures.Add(new JsonParts(structure, _message));
            }
            else
                reader.Skip();
        }
    }

    private void DataSets()
    {
        if (_structures.Count == 0)
            return;
        var reader = new Utf8JsonReader(_bytes);
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            JsonTokens.EachOf(ref reader, Root);

        void Root(string name, ref Utf8JsonReader reader)
        {
            if (name == "data" && reader.TokenType == JsonTokenType.StartObject)
                JsonTokens.EachOf(ref reader, Root);
            else if (name == "dataSets" && reader.TokenType == JsonTokenType.StartArray)
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    DataSet(ref reader);
            else
                reader.Skip();
        }
    }

    private void DataSet(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }
        var parts = _structures[0];
        var whole = new SdmxSeries();
        foreach (var (id, value) in parts.Single)
            whole.Values[id] = value;
        JsonTokens.EachOf(ref reader, (string name, ref Utf8JsonReader reader) =>
        {
            if (name == "structure" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var index) && index >= 0 && index < _structures.Count)
            {
                parts = _structures[index];
                foreach (var (id, value) in parts.Single)
                    whole.Values[id] = value;
            }
            else if (name == "attributes" && reader.TokenType == JsonTokenType.StartArray)
                SayAttributes(ref reader, parts.DataSetAttributes, whole);
            else if (name == "series" && reader.TokenType == JsonTokenType.StartObject)
                JsonTokens.EachOf(ref reader, (string key, ref Utf8JsonReader reader) => Series(key, ref reader, parts, whole));
            else if (name == "observations" && reader.TokenType == JsonTokenType.StartObject)
            {
                _message.AllSeries.Add(whole);
                JsonTokens.EachOf(ref reader, (string key, ref Utf8JsonReader reader) => Observation(key, ref reader, parts, whole));
            }
            else
                reader.Skip();
        });
    }

    private void Series(string key, ref Utf8JsonReader reader, JsonParts parts, SdmxSeries whole)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }
        _message.Keep(whole.Values.Count + parts.SeriesDimensions.Count + SdmxMessage.SeriesCost);
        var series = new SdmxSeries();
        foreach (var (id, value) in whole.Values)
            series.Values[id] = value;
        foreach (var (id, value) in JsonParts.OfKey(key, parts.SeriesDimensions))
            series.Values[id] = value;
        _message.AllSeries.Add(series);
        JsonTokens.EachOf(ref reader, (string name, ref Utf8JsonReader reader) =>
        {
            if (name == "attributes" && reader.TokenType == JsonTokenType.StartArray)
                SayAttributes(ref reader, parts.SeriesAttributes, series);
            else if (name == "observations" && reader.TokenType == JsonTokenType.StartObject)
                JsonTokens.EachOf(ref reader, (string observation, ref Utf8JsonReader reader) => Observation(observation, ref reader, parts, series));
            else
                reader.Skip();
        });
    }

    private void Observation(string key, ref Utf8JsonReader reader, JsonParts parts, SdmxSeries series)
    {
        var line = _lines.LineOf(reader.TokenStartIndex);
        var cells = Cells(ref reader);
        var values = new List<KeyValuePair<string, string>>();
        var period = series.Values.GetValueOrDefault(SdmxMessage.Time, "");
        foreach (var (id, value) in JsonParts.OfKey(key, parts.ObservationDimensions))
            if (id == SdmxMessage.Time)
                period = value;
            else
                values.Add(KeyValuePair.Create(id, value));
        for (var i = 0; i < parts.ObservationAttributes.Count; i++)
            if (parts.ObservationAttributes[i].ValueOf(parts.Measures + i < cells.Count ? cells[parts.Measures + i] : null) is { } said)
                values.Add(KeyValuePair.Create(parts.ObservationAttributes[i].Id, said));
        _message.Keep(values.Count + SdmxMessage.ObservationCost);
        series.Observations.Add(new SdmxObservation(line, _message.Pooled(period), cells.Count > 0 ? cells[0] : null, [.. values]));
    }

    private static void SayAttributes(ref Utf8JsonReader reader, List<JsonPart> attributes, SdmxSeries series)
    {
        var cells = Cells(ref reader);
        for (var i = 0; i < attributes.Count && i < cells.Count; i++)
            if (attributes[i].ValueOf(cells[i]) is { } value)
                series.Values[attributes[i].Id] = value;
    }

    // The texts of an array; null for null. What is nested counts by its first text.
    private static List<string?> Cells(ref Utf8JsonReader reader)
    {
        var cells = new List<string?>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return cells;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (cells.Count == MostCells)
                reader.Skip();
            else if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                cells.Add(FirstText(JsonTokens.Tree(ref reader)));
            else
                cells.Add(JsonTokens.TextOf(ref reader));
        }
        return cells;
    }

    private static string? FirstText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(FirstText).FirstOrDefault(),
        JsonValueKind.Object => element.EnumerateObject().Select(p => FirstText(p.Value)).FirstOrDefault(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };
}
