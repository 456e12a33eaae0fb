using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LocalGoals.Exchange.Reviews;

/// <summary>The blocks and figures of a document as they stand in its file, each with the hash over its JSON.</summary>
internal static class EditionBlocks
{
    public const string FigurePrefix = "figure ";

    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static List<EditionBlock> Of(string file, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var blocks = new List<EditionBlock>();
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("cover", out var cover))
            blocks.Add(Hashed(file, "", cover));
        foreach (var section in Items(root, "sections"))
            blocks.AddRange(Items(section, "blocks").Select(block => Hashed(file, "", block)));
        blocks.AddRange(Items(root, "figures").Select(figure => Hashed(file, FigurePrefix, figure)));
        return blocks;
    }

    private static EditionBlock Hashed(string file, string prefix, JsonElement element) =>
        new(file, prefix + (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : "?"),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(element.GetRawText()))));

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
