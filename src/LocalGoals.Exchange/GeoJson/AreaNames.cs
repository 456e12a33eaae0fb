using System.Text.Json;

namespace LocalGoals.Exchange.GeoJson;

/// <summary>Reads the properties of a GeoJSON file's features and passes over their geometry.</summary>
public static class AreaNames
{
    /// <returns>Per feature its properties that are text or numbers.</returns>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(ReadOnlySpan<byte> json)
    {
        var features = new List<IReadOnlyDictionary<string, string>>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.ValueTextEquals("geometry"u8))
            {
                reader.Read();
                reader.Skip();
            }
            else if (reader.ValueTextEquals("properties"u8))
            {
                reader.Read();
                features.Add(Properties(ref reader));
            }
        }
        return features;
    }

    private static Dictionary<string, string> Properties(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                foreach (var property in document.RootElement.EnumerateObject())
                    if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                        properties[property.Name] = property.Value.ToString();
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, written as \ud800, is JSON and no text.
            throw new JsonException(e.Message, e);
        }
        return properties;
    }
}
