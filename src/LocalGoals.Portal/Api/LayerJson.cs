using System.Text.Json;

using LocalGoals.Areas;

namespace LocalGoals.Portal.Api;

/// <summary>Writes a layer as GeoJSON (RFC 7946), its boundaries as fine as a map on a page needs them.</summary>
internal static class LayerJson
{
    public static async Task Write(Stream stream, AreaLayer layer, CancellationToken token)
    {
        var names = layer.Areas.ToDictionary(area => area.Code, area => area.Name.Original, StringComparer.Ordinal);
        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var boundary in layer.Boundaries)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("code", boundary.Code);
            json.WriteString("name", names.GetValueOrDefault(boundary.Code));
            json.WriteEndObject();
            json.WriteStartObject("geometry");
            json.WriteString("type", "MultiPolygon");
            json.WriteStartArray("coordinates");
            foreach (var polygon in boundary.Polygons)
            {
                json.WriteStartArray();
                foreach (var ring in polygon)
                    WriteRing(json, ring);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            await json.FlushAsync(token);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRing(Utf8JsonWriter json, IEnumerable<Position> ring)
    {
        json.WriteStartArray();
        foreach (var position in ring)
        {
            json.WriteStartArray();
            json.WriteNumberValue(position.Longitude);
            json.WriteNumberValue(position.Latitude);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
