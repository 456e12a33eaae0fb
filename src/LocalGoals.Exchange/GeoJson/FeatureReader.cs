using System.Collections.Immutable;
using System.Text.Json;

using LocalGoals.Areas;

namespace LocalGoals.Exchange.GeoJson;

/// <summary>Reads the features of a GeoJSON file (RFC 7946) in one pass, without a tree of the whole file.</summary>
public static class FeatureReader
{
    public const int MostFeatures = 50_000;

    /// <summary>More corners than a megabyte-sized map could show many times over.</summary>
    public const int MostPositions = 10_000_000;

    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static FeatureFile Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var reading = new Reading();
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
                reading.File(ref reader);
            // To the end, so that a file cut off in the middle is told.
            while (reader.Read()) { }
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, written as \ud800, is JSON and no text.
            throw new JsonException(e.Message, e);
        }
        return new FeatureFile(reading.Type, reading.Crs, reading.HasFeatures, [.. reading.Features], reading.IsCut);
    }

    private sealed class Reading
    {
        private int _positions;

        public string Type { get; private set; } = "";

        public string? Crs { get; private set; }

        public bool HasFeatures { get; private set; }

        public bool IsCut { get; private set; }

        public List<Feature> Features { get; } = [];

        public void File(ref Utf8JsonReader reader)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("type"u8))
                    Type = Text(ref reader) ?? "";
                else if (reader.ValueTextEquals("crs"u8))
                    Crs = CrsOf(ref reader);
                else if (reader.ValueTextEquals("features"u8))
                    ReadFeatures(ref reader);
                else
                    Pass(ref reader);
            }
        }

        private void ReadFeatures(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                return;
            }
            HasFeatures = true;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                IsCut |= Features.Count == MostFeatures || _positions > MostPositions;
                if (reader.TokenType == JsonTokenType.StartObject && !IsCut)
                    Features.Add(ReadFeature(ref reader));
                else
                    reader.Skip();
            }
        }

        private Feature ReadFeature(ref Utf8JsonReader reader)
        {
            var at = (int)reader.TokenStartIndex;
            Dictionary<string, string> properties = new(StringComparer.Ordinal);
            ImmutableArray<ImmutableArray<ImmutableArray<Position>>> polygons = [];
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("properties"u8))
                    Properties(ref reader, properties);
                else if (reader.ValueTextEquals("geometry"u8))
                    polygons = Geometry(ref reader);
                else
                    Pass(ref reader);
            }
            return new Feature(at, properties, polygons);
        }

        private static void Properties(ref Utf8JsonReader reader, Dictionary<string, string> properties)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return;
            }
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType == JsonTokenType.String)
                    properties[name] = reader.GetString()!.Trim();
                else if (reader.TokenType == JsonTokenType.Number)
                    properties[name] = WholeOr(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
                else
                    reader.Skip();
            }
        }

        // Some programs write every number with a fraction: the code 7.0 is 7.
        private static string WholeOr(string number) =>
            number.IndexOf('.', StringComparison.Ordinal) is > 0 and var point && number.AsSpan(point + 1).TrimEnd('0').IsEmpty ? number[..point] : number;

        private ImmutableArray<ImmutableArray<ImmutableArray<Position>>> Geometry(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return [];
            }
            string? type = null;
            Utf8JsonReader coordinates = default;
            var found = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("type"u8))
                    type = Text(ref reader);
                else if (reader.ValueTextEquals("coordinates"u8))
                {
                    reader.Read();
                    // The type may stand behind: read again once it is known.
                    coordinates = reader;
                    found = reader.TokenType == JsonTokenType.StartArray;
                    reader.Skip();
                }
                else
                    Pass(ref reader);
            }
            return (found, type) switch
            {
                (true, "Polygon") when Polygon(ref coordinates) is { IsEmpty: false } rings => [rings],
                (true, "MultiPolygon") => Polygons(ref coordinates),
                _ => [],
            };
        }

        private ImmutableArray<ImmutableArray<ImmutableArray<Position>>> Polygons(ref Utf8JsonReader reader)
        {
            var polygons = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<Position>>>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                if (reader.TokenType != JsonTokenType.StartArray)
                    reader.Skip();
                else if (Polygon(ref reader) is { IsEmpty: false } rings)
                    polygons.Add(rings);
            return polygons.ToImmutable();
        }

        private ImmutableArray<ImmutableArray<Position>> Polygon(ref Utf8JsonReader reader)
        {
            var rings = ImmutableArray.CreateBuilder<ImmutableArray<Position>>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                if (reader.TokenType != JsonTokenType.StartArray)
                    reader.Skip();
                else if (Ring(ref reader) is { IsEmpty: false } ring)
                    rings.Add(ring);
            return rings.ToImmutable();
        }

        private ImmutableArray<Position> Ring(ref Utf8JsonReader reader)
        {
            var ring = ImmutableArray.CreateBuilder<Position>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                if (reader.TokenType != JsonTokenType.StartArray)
                    reader.Skip();
                else if (PositionOf(ref reader) is { } position)
                    ring.Add(position);
            _positions += ring.Count;
            return ring.ToImmutable();
        }

        // A third number is a height; the map is flat.
        private static Position? PositionOf(ref Utf8JsonReader reader)
        {
            double longitude = 0, latitude = 0;
            var numbers = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number))
                {
                    (longitude, latitude) = numbers switch { 0 => (number, latitude), 1 => (longitude, number), _ => (longitude, latitude) };
                    numbers++;
                }
                else
                    reader.Skip();
            return numbers < 2 ? null : new Position(longitude, latitude);
        }

        private static string? CrsOf(ref Utf8JsonReader reader)
        {
            reader.Read();
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("properties", out var properties)
                && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("name", out var name) ? name.ToString() : null;
        }

        private static string? Text(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
                return reader.GetString();
            reader.Skip();
            return null;
        }

        private static void Pass(ref Utf8JsonReader reader)
        {
            reader.Read();
            reader.Skip();
        }
    }
}
