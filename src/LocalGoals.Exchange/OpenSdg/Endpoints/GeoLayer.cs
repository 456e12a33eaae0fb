using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>A map layer: the boundaries of the repository with the figures of an indicator in each place.</summary>
internal sealed class GeoLayer
{
    private readonly string _idProperty;
    private readonly string _nameProperty;
    private readonly string _idColumn;
    private readonly string _subfolder;
    private readonly string _prefix;
    private readonly ImmutableArray<string> _excluded;
    private readonly ImmutableDictionary<string, string> _replacements;
    private readonly string _before;
    private readonly string _after;
    private readonly ImmutableArray<Feature> _features;

    private GeoLayer(YamlMap settings, JsonElement root)
    {
        _idProperty = settings["id_property"]?.Text ?? "id";
        _nameProperty = settings["name_property"]?.Text ?? "name";
        _idColumn = settings["id_column"]?.Text ?? "GeoCode";
        _subfolder = settings["output_subfolder"]?.Text ?? "regions";
        _prefix = settings["filename_prefix"]?.Text ?? "indicator_";
        _excluded = [.. EndpointSettings.Texts(settings["exclude_columns"])];
        _replacements = settings["id_replacements"] is YamlMap map ? map.Entries.ToImmutableDictionary(e => e.Key, e => e.Value.Text, StringComparer.Ordinal) : ImmutableDictionary<string, string>.Empty;
        (_before, _after) = Around(root, "features");
        _features = [.. root.GetProperty("features").EnumerateArray().Select(FeatureOf)];
    }

    /// <summary>Null for a file that is not there, is no GeoJSON, or would be written outside its folder.</summary>
    public static GeoLayer? Read(YamlMap settings, EndpointSettings configuration, FolderFiles files)
    {
        if (!EndpointSettings.IsFolderPath(settings["output_subfolder"]?.Text ?? "regions") || !EndpointSettings.IsFolderName((settings["filename_prefix"]?.Text ?? "") + "1")
            || configuration.Named(files, settings, "geojson_file", "regions.geojson") is not { } file || files.ReadText(file, longLines: true) is not { } bytes)
            return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array ? new GeoLayer(settings, root) : null;
        }
        catch (JsonException)
        {
            // Told when the city was read.
            return null;
        }
    }

    public string PathOf(string id) => $"geojson/{_subfolder}/{_prefix}{id}.geojson";

    /// <returns>Null when the data have no codes of places.</returns>
    /// <param name="translate">The name of a place in the language of the output.</param>
    public string? Json(Frame data, ImmutableArray<string> attributes, Func<string, string> translate)
    {
        if (data[_idColumn] is not { } codes || codes.Cells.All(cell => cell is null))
            return null;
        var columns = PlaceSeries.ColumnsOf(data, attributes);
        var at = columns.IndexOf(codes);
        if (at < 0)
            return null;
        var byPlace = PlaceSeries.Of(data, columns).ToLookup(line => _replacements.GetValueOrDefault(line.Cells[at], line.Cells[at]), StringComparer.Ordinal);
        var shown = Enumerable.Range(0, columns.Length).Where(i => i != at && !_excluded.Contains(columns[i].Name)).ToArray();
        var text = new StringBuilder(_before).Append('[');
        for (var i = 0; i < _features.Length; i++)
        {
            var feature = _features[i];
            text.Append(i > 0 ? ", " : "").Append(feature.Before).Append('{');
            var lines = feature.Code is { } code ? byPlace[code].ToList() : [];
            text.AppendJoin(", ", Properties(feature, lines, columns, shown, translate).Select(p => $"{PythonJson.Spaced(p.Key)}: {p.Json}")).Append('}').Append(feature.After);
        }
        return text.Append(']').Append(_after).ToString();
    }

    private ImmutableArray<(string Key, string Json)> Properties(
        Feature feature, List<PlaceSeries> lines, ImmutableArray<FrameColumn> columns, int[] shown, Func<string, string> translate)
    {
        if (lines.Count == 0)
            return feature.Properties;
        var own = feature.Properties.Where(p => p.Key != _idProperty && p.Key != _nameProperty && p.Key is not ("disaggregations" or "values" or "name" or "geocode"));
        return
        [
            .. own,
            ("disaggregations", PythonJson.Spaced(lines.ConvertAll(line => (object?)new Map(shown.Select(i => KeyValuePair.Create(columns[i].Name, (object?)line.Cells[i])))))),
            ("values", PythonJson.Spaced(lines.ConvertAll(line => (object?)line.Values))),
            ("name", feature.Name is { } name ? PythonJson.Spaced(translate(name)) : "null"),
            ("geocode", PythonJson.Spaced(feature.Code)),
        ];
    }

    private Feature FeatureOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return new Feature("{\"properties\": ", "}", [], null, null);
        var (before, after) = Around(feature, "properties");
        return new Feature(before, after, [.. properties.EnumerateObject().Select(p => (p.Name, Text(p.Value)))], TextIn(properties, _idProperty), TextIn(properties, _nameProperty));
    }

    // Codes that are numbers are never those of the data, which are texts.
    private static string? TextIn(JsonElement properties, string name) => properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>All of an object before and after the value of one of its properties.</summary>
    private static (string Before, string After) Around(JsonElement element, string property)
    {
        var (before, after, passed, first) = (new StringBuilder("{"), new StringBuilder(), false, true);
        foreach (var member in element.EnumerateObject())
        {
            var text = passed ? after : before;
            text.Append(first ? "" : ", ").Append(PythonJson.Spaced(member.Name)).Append(": ");
            first = false;
            if (member.Name == property && !passed)
                passed = true;
            else
                text.Append(Text(member.Value));
        }
        return (before.ToString(), after.Append('}').ToString());
    }

    private static string Text(JsonElement value)
    {
        var json = new PythonJson(compact: false);
        Write(value, json);
        return json.ToString();
    }

    private static void Write(JsonElement value, PythonJson json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var first = true;
                json.Raw("{");
                foreach (var member in value.EnumerateObject())
                {
                    json.Raw(first ? "" : ", ").Text(member.Name).Raw(": ");
                    Write(member.Value, json);
                    first = false;
                }
                json.Raw("}");
                break;
            case JsonValueKind.Array:
                var begins = true;
                json.Raw("[");
                foreach (var item in value.EnumerateArray())
                {
                    json.Raw(begins ? "" : ", ");
                    Write(item, json);
                    begins = false;
                }
                json.Raw("]");
                break;
            case JsonValueKind.Number:
                var raw = value.GetRawText();
                json.Raw(raw.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 && value.TryGetDouble(out var number) && double.IsFinite(number) ? PythonNumber.Text(number) : raw);
                break;
            case JsonValueKind.String:
                json.Text(value.GetString()!);
                break;
            default:
                json.Raw(value.GetRawText());
                break;
        }
    }

    private sealed record Feature(string Before, string After, ImmutableArray<(string Key, string Json)> Properties, string? Code, string? Name);
}
