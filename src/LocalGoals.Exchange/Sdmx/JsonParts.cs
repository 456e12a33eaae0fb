using System.Text.Json;

using LocalGoals.Exchange.Json;
using LocalGoals.Language;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>A dimension or attribute of an SDMX-JSON structure: its values are named by their index.</summary>
internal sealed record JsonPart(string Id, IReadOnlyList<string> Values)
{
    /// <summary>An index among the values, or, where there are none, the value itself.</summary>
    public string? ValueOf(string? cell)
    {
        if (cell is null || Values.Count == 0)
            return cell;
        return JsonTokens.Index(cell) is { } index ? index < Values.Count ? Values[index] : null : cell;
    }
}

/// <summary>The structure of an SDMX-JSON message: which dimensions and attributes stand at data set, series and observation.</summary>
internal sealed class JsonParts
{
    private readonly SdmxMessage _message;

    public JsonParts(JsonElement structure, SdmxMessage message)
    {
        _message = message;
        var dimensions = Property(structure, "dimensions");
        var attributes = Property(structure, "attributes");
        foreach (var part in List(dimensions, ["dataSet", "dataset"], isAttribute: false))
            if (part.Values.Count > 0)
                Single.Add(KeyValuePair.Create(part.Id, part.Values[0]));
        SeriesDimensions = List(dimensions, ["series"], isAttribute: false);
        ObservationDimensions = List(dimensions, ["observation"], isAttribute: false);
        DataSetAttributes = List(attributes, ["dataSet", "dataset"], isAttribute: true);
        SeriesAttributes = List(attributes, ["series"], isAttribute: true);
        ObservationAttributes = List(attributes, ["observation"], isAttribute: true);
        foreach (var part in ObservationAttributes)
            message.ObservationAttributes.Add(part.Id);
        if (Property(Property(structure, "measures"), "observation") is { ValueKind: JsonValueKind.Array } measures)
            Measures = Math.Max(1, measures.GetArrayLength());
    }

    /// <summary>Dimensions that have one value for the whole data set.</summary>
    public List<KeyValuePair<string, string>> Single { get; } = [];

    public List<JsonPart> SeriesDimensions { get; }

    public List<JsonPart> ObservationDimensions { get; }

    public List<JsonPart> DataSetAttributes { get; }

    public List<JsonPart> SeriesAttributes { get; }

    public List<JsonPart> ObservationAttributes { get; }

    /// <summary>How many values stand in front of the attributes of an observation.</summary>
    public int Measures { get; } = 1;

    /// <summary>What a key such as <c>0:2:1</c> says of the dimensions.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfKey(string key, List<JsonPart> dimensions)
    {
        var indexes = key.Split(':', dimensions.Count + 1);
        for (var i = 0; i < dimensions.Count && i < indexes.Length; i++)
            if (dimensions[i].ValueOf(indexes[i]) is { } value)
                yield return KeyValuePair.Create(dimensions[i].Id, value);
    }

    private List<JsonPart> List(JsonElement? parent, string[] names, bool isAttribute)
    {
        var found = new List<JsonPart>();
        foreach (var name in names)
            if (Property(parent, name) is { ValueKind: JsonValueKind.Array } list)
                found.AddRange(list.EnumerateArray().Select(part => Part(part, isAttribute)));
        return found;
    }

    private JsonPart Part(JsonElement part, bool isAttribute)
    {
        var id = Text(part, "id") ?? "";
        var values = new List<string>();
        var names = new Dictionary<string, Texts>(StringComparer.Ordinal);
        if (Property(part, "values") is { ValueKind: JsonValueKind.Array } list)
            foreach (var value in list.EnumerateArray())
            {
                var code = value.ValueKind == JsonValueKind.Object ? Text(value, "id") ?? Text(value, "value") ?? Text(value, "start") ?? Text(value, "name") : Scalar(value);
                values.Add(_message.Pooled((code ?? "").Trim()));
                if (NameOf(value) is { } name)
                    names.TryAdd(values[^1], name);
            }
        if (isAttribute)
            _message.Attributes.Add(id);
        _message.Names.Components.TryAdd(id, new SdmxComponent(id, isAttribute, NameOf(part), names));
        return new JsonPart(_message.Pooled(id), values);
    }

    // In version 2.0 and in 1.0 a name per language; in drafts one, in the language that was asked for.
    private static Texts? NameOf(JsonElement element)
    {
        var name = Text(element, "name");
        var byLanguage = new List<KeyValuePair<string, string>>();
        foreach (var property in (string[])["names", "name"])
            if (Property(element, property) is { ValueKind: JsonValueKind.Object } names)
                byLanguage.AddRange(names.EnumerateObject().Where(n => n.Value.ValueKind == JsonValueKind.String).Select(n => KeyValuePair.Create(n.Name, StructureXml.Plain(n.Value.GetString()!))));
        name ??= byLanguage.FirstOrDefault().Value;
        return name is null ? null : new Texts(StructureXml.Plain(name), byLanguage.DistinctBy(n => n.Key));
    }

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) => Property(element, name) is { } value ? Scalar(value) : null;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
