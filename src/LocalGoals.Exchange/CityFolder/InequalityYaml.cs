using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads <c>inequality</c> in <c>city.yaml</c>: the city's answers about its figures.</summary>
internal static class InequalityYaml
{
    public const string Key = "inequality";

    private static readonly string[] Known = ["people", "things", "within", "parts", "up", "down", "reference", "order", "population"];

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
        return new(Words("people"), Words("things"), Words("within"), Words("parts"), Words("up"), Words("down"), Words("reference"), Orders(), Populations());

        // One word may stand without a list.
        ImmutableHashSet<string> Words(string key) => map[key] switch
        {
            YamlList list => [.. list.Items.Select(item => item.Text.Trim())],
            YamlScalar { Text: { Length: > 0 } text } => [text.Trim()],
            _ => [],
        };

        ImmutableDictionary<string, ImmutableArray<string>> Orders() => Dimensions("order").Where(dimension => Is<YamlList>("order", dimension))
            .ToImmutableDictionary(dimension => dimension.Key, dimension => ((YamlList)dimension.Value).Items.Select(item => item.Text.Trim()).ToImmutableArray(), StringComparer.Ordinal);

        ImmutableDictionary<string, ImmutableDictionary<string, double>> Populations() => Dimensions("population").Where(dimension => Is<YamlMap>("population", dimension))
            .ToImmutableDictionary(dimension => dimension.Key, dimension => ((YamlMap)dimension.Value).Entries.Select(entry => (Category: entry.Key.Trim(), People: People($"population: {dimension.Key}: {entry.Key}", entry.Value)))
                .Where(entry => entry.People is not null).DistinctBy(entry => entry.Category).ToImmutableDictionary(entry => entry.Category, entry => entry.People!.Value, StringComparer.Ordinal), StringComparer.Ordinal);

        IEnumerable<KeyValuePair<string, YamlNode>> Dimensions(string key)
        {
            if (map[key] is not null and not YamlMap)
                findings.Add(Invalid(key, map[key]!));
            return (map[key] as YamlMap)?.Entries ?? [];
        }

        bool Is<T>(string key, KeyValuePair<string, YamlNode> dimension) where T : YamlNode
        {
            if (dimension.Value is not T)
                findings.Add(Invalid($"{key}: {dimension.Key}", dimension.Value));
            return dimension.Value is T;
        }

        double? People(string key, YamlNode node)
        {
            if (ValueText.Read(node.Text.Trim().TrimEnd('%').TrimEnd(), out var people) == RowState.Figure && people > 0)
                return people;
            findings.Add(Invalid(key, node));
            return null;
        }
    }

    private static Finding Invalid(string key, YamlNode at) =>
        new(CommitmentRules.ValueInvalid, new Origin(CityYaml.FileName, at.Line, at.Column), null, ("key", $"{Key}: {key}"), ("value", at.Text));

    private static Finding Unknown(string key, YamlNode at) => new(ReadingRules.SettingUnknown, new Origin(CityYaml.FileName, at.Line), null, ("key", key));
}
