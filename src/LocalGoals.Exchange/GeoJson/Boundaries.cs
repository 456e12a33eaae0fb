using System.Collections.Immutable;
using System.Text.Json;

using LocalGoals.Areas;

namespace LocalGoals.Exchange.GeoJson;

/// <summary>Reads the polygons of a GeoJSON file (RFC 7946); features of other kinds have none.</summary>
public static class Boundaries
{
    /// <param name="codeProperty">The property that holds the area's code.</param>
    /// <returns>Empty when the file is no GeoJSON.</returns>
    public static ImmutableArray<Boundary> Read(ReadOnlyMemory<byte> json, string codeProperty)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (!document.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                return [];
            return [.. features.EnumerateArray().Select(feature => Of(feature, codeProperty)).OfType<Boundary>()];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static Boundary? Of(JsonElement feature, string codeProperty)
    {
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty(codeProperty, out var code)
            || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type) || !geometry.TryGetProperty("coordinates", out var coordinates))
            return null;
        return type.GetString() switch
        {
            "Polygon" => new Boundary(code.ToString(), [Polygon(coordinates)]),
            "MultiPolygon" => new Boundary(code.ToString(), [.. coordinates.EnumerateArray().Select(Polygon)]),
            _ => null,
        };
    }

    private static ImmutableArray<ImmutableArray<Position>> Polygon(JsonElement rings) =>
        [.. rings.EnumerateArray().Select(ring => ring.EnumerateArray().Where(p => p.GetArrayLength() >= 2).Select(p => new Position(p[0].GetDouble(), p[1].GetDouble())).ToImmutableArray())];
}
