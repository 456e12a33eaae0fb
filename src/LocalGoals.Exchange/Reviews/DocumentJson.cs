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
            return Read<ReviewDocument>(json) is { Sections.IsDefault: false, Notes.IsDefault: false, Figures.IsDefault: false } document && Language.Languages.Tags.Contains(document.Language) && Write(document).AsSpan().SequenceEqual(json) ? document : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    internal static byte[] Bytes<T>(T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        return [.. bytes, (byte)'\n'];
    }

    internal static T? Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);
}
