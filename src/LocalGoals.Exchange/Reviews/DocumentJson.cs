using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

using LocalGoals.Documents;

namespace LocalGoals.Exchange.Reviews;

/// <summary>A document as JSON: the same document gives the same bytes.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        IndentSize = 1,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        MaxDepth = 100,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static byte[] Write(ReviewDocument document) => Bytes(document);

    /// <returns>Null where it is no document, is not written as this program writes it, or is in a language that it does not know.</returns>
    public static ReviewDocument? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return !HasGap(json) && Read<ReviewDocument>(json) is { Sections.IsDefault: false, Notes.IsDefault: false, Figures.IsDefault: false } document && Language.Languages.Tags.Contains(document.Language) && Write(document).AsSpan().SequenceEqual(json) ? document : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    // Lists of nothing pass as lists of something. Only charts have gaps, in their values and intervals.
    private static bool HasGap(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        var lists = new Stack<(bool IsList, bool MayHaveGaps)>();
        var name = "";
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    break;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    lists.Push((reader.TokenType == JsonTokenType.StartArray, name is "values" or "intervals"));
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    lists.Pop();
                    break;
                case JsonTokenType.Null when lists.TryPeek(out var list) && list is { IsList: true, MayHaveGaps: false }:
                    return true;
            }
        return false;
    }

    internal static byte[] Bytes<T>(T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        return [.. bytes, (byte)'\n'];
    }

    internal static T? Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);
}
