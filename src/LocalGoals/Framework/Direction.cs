using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace LocalGoals.Framework;

/// <summary>Which way a global indicator should go.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Direction>))]
public enum Direction
{
    [JsonStringEnumMemberName("up")]
    Up,

    [JsonStringEnumMemberName("down")]
    Down,
}

/// <summary>
/// The desired direction of global indicators, as their targets ask for it. Those have none for which more is neither better nor
/// worse by itself, such as shares that should be even, and those that are answers rather than measures.
/// </summary>
public static class Directions
{
    private static readonly FrozenDictionary<string, Direction> ByCode = Read();

    public static Direction? Of(string code) => ByCode.TryGetValue(code, out var direction) ? direction : null;

    /// <summary>Reads a word for a direction, or one of Open SDG's: up or positive, down or negative. Null for another.</summary>
    public static Direction? TryParse(string word) => word.Trim().ToLowerInvariant() switch
    {
        "up" or "positive" => Direction.Up,
        "down" or "negative" => Direction.Down,
        _ => null,
    };

    private static FrozenDictionary<string, Direction> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("framework/directions.csv")!;
        using var reader = new StreamReader(stream);
        var byCode = new Dictionary<string, Direction>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine()?.Split(',') is [var code, var direction])
            byCode.Add(code, Kebab.TryParse<Direction>(direction)!.Value);
        return byCode.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
