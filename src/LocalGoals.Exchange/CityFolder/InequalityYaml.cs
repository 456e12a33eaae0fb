using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads <c>inequality</c> in <c>city.yaml</c>: the city's answers about its figures.</summary>
internal static class InequalityYaml
{
    public const string Key = "inequality";

    private static readonly string[] Known = ["people", "things", "within", "parts", "up", "down", "reference"];

    public static ComparisonAnswers Read(YamlNode? node, ICollection<Finding> findings)
    {
        if (node is not YamlMap map)
        {
            if (node is not null)
                findings.Add(Unknown(Key, node));
            return ComparisonAnswers.None;
        }
        foreach (var (key, value) in map.Entries.Where(entry => !Known.Contains(entry.Key)))
            findings.Add(Unknown($"{Key}: {key}", value));
        return new(Words("people"), Words("things"), Words("within"), Words("parts"), Words("up"), Words("down"), Words("reference"));

        // One word may stand without a list.
        ImmutableHashSet<string> Words(string key) => map[key] switch
        {
            YamlList list => [.. list.Items.Select(item => item.Text.Trim())],
            YamlScalar { Text: { Length: > 0 } text } => [text.Trim()],
            _ => [],
        };
    }

    private static Finding Unknown(string key, YamlNode at) => new(ReadingRules.SettingUnknown, new Origin(CityYaml.FileName, at.Line), null, ("key", key));
}
