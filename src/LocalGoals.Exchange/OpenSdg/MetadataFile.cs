using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>Reads one metadata file: YAML, or YAML front matter with a Markdown body.</summary>
public static class MetadataFile
{
    private const string Fence = "---";

    public static ImmutableSortedDictionary<string, MetadataValue> Read(string file, byte[] bytes, ICollection<Finding> findings)
    {
        // Not ReplaceLineEndings: it would also end lines at U+2028 and form feeds, which stand inside sentences.
        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var (yaml, body, bodyLine) = file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? Divide(text) : (text, "", 0);
        var values = ImmutableSortedDictionary.CreateBuilder<string, MetadataValue>(StringComparer.Ordinal);
        // The opening fence is a document start to YAML, so that lines keep their numbers.
        if (YamlReader.Read(yaml, file, findings) is YamlMap map)
            foreach (var (key, value) in map.Entries)
                values[key.Trim()] = new MetadataValue(value.Text.Trim(), new Origin(file, value.Line, value.Column)) { Items = Items(value), Setting = Tree(value, file) };
        if (body.Trim().Length > 0)
            values[Metadata.Body] = new MetadataValue(body.Trim(), new Origin(file, bodyLine));
        return values.ToImmutable();
    }

    /// <summary>Front matter, text, and the line on which the text begins; line ends are <c>\n</c>.</summary>
    internal static (string Yaml, string Body, int BodyLine) Divide(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            return ("", text, 1);
        var close = text.IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal);
        if (close < 0 && text.EndsWith($"\n{Fence}", StringComparison.Ordinal))
            close = text.Length - Fence.Length - 1;
        if (close < 0)
            return (text, "", 0);
        var yaml = text[..(close + 1)];
        var body = text[Math.Min(text.Length, close + Fence.Length + 2)..];
        return (yaml, body, yaml.Count(c => c == '\n') + 2);
    }

    private static Setting Tree(YamlNode node, string file)
    {
        var setting = new Setting(node.Text.Trim(), new Origin(file, node.Line, node.Column));
        return node switch
        {
            YamlList list => setting with { Items = [.. list.Items.Select(item => Tree(item, file))] },
            YamlMap map => setting with { Entries = [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Trim(), Tree(entry.Value, file)))] },
            _ => setting,
        };
    }

    // Of a list of settings such as {field, value}, what they set.
    private static ImmutableArray<string> Items(YamlNode node) => node is YamlList list
        ? [.. list.Items.Select(item => item is YamlMap map ? (map["value"] ?? map).Text : item.Text)]
        : [node.Text.Trim()];
}
