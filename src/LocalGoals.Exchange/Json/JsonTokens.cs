using System.Globalization;
using System.Text;
using System.Text.Json;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Json;

/// <summary>Walks through JSON token by token, for files that are too large for a tree.</summary>
internal static class JsonTokens
{
    // A tree takes several times as much memory as its text.
    private const long LargestTree = 32L << 20;
    private const int LongestText = 1 << 20;

    public delegate void OnProperty(string name, ref Utf8JsonReader reader);

    /// <summary>Calls back for each property of the object that the reader stands at; afterwards it stands at the object's end.</summary>
    public static void EachOf(ref Utf8JsonReader reader, OnProperty property)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = TextOf(ref reader)!;
            reader.Read();
            property(name, ref reader);
        }
    }

    /// <summary>A scalar as text, digits as written; null for null, and for what is no scalar.</summary>
    /// <exception cref="JsonException">It is longer than a megabyte.</exception>
    /// <exception cref="InvalidOperationException">The text has an escape that is no character.</exception>
    public static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.PropertyName or JsonTokenType.Number when reader.ValueSpan.Length > LongestText => throw new JsonException(),
        JsonTokenType.String or JsonTokenType.PropertyName => reader.GetString()!.Trim(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    /// <summary>A part of the file as a tree.</summary>
    /// <exception cref="TooManyRowsException">It is too large to be one.</exception>
    public static JsonElement Tree(ref Utf8JsonReader reader)
    {
        var end = reader;
        end.Skip();
        return end.BytesConsumed - reader.TokenStartIndex <= LargestTree ? JsonElement.ParseValue(ref reader) : throw new TooManyRowsException();
    }

    /// <summary>A place in a list; null for anything else.</summary>
    public static int? Index(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    public static Finding Invalid(string file, JsonException e) =>
        new(ReadingRules.JsonInvalid, new Origin(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), null, ("reason", "JSON"));
}
