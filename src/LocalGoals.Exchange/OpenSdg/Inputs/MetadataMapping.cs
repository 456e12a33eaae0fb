using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// An input's <c>metadata_mapping</c>: which key stands behind a label that people read. A map in the configuration, or the
/// path of a CSV file without a header, label and key in each line. Labels that it does not name stay as they are.
/// </summary>
internal sealed class MetadataMapping(ImmutableDictionary<string, string> keys)
{
    private const string Setting = "metadata_mapping";

    public static MetadataMapping Of(Input input, InputFiles files) => new((input.Settings[Setting] switch
    {
        null => [],
        YamlMap map => map.Entries.Select(entry => (Label: entry.Key.Trim(), Key: entry.Value.Text.Trim())),
        _ => Rows(input, files),
    }).Where(pair => pair.Label.Length > 0 && pair.Key.Length > 0).GroupBy(pair => pair.Label, StringComparer.Ordinal)
        .ToImmutableDictionary(same => same.Key, same => same.Last().Key, StringComparer.Ordinal));

    /// <summary>The same values under their keys. What stands under the label takes the place of what stands under the key.</summary>
    public ImmutableSortedDictionary<string, MetadataValue> Apply(ImmutableSortedDictionary<string, MetadataValue> values) => keys.IsEmpty
        ? values
        : values.RemoveRange(keys.Keys).SetItems(values.Where(value => keys.ContainsKey(value.Key)).Select(value => KeyValuePair.Create(keys[value.Key], value.Value)));

    private static IEnumerable<(string Label, string Key)> Rows(Input input, InputFiles files)
    {
        if (files.Named(input, Setting) is not { } file)
            return [];
        if (file.Fetched is null && !Path.GetExtension(file.Name).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            files.Found(new Finding(ReadingRules.InputNotRead, input.At, null, ("class", file.Path)));
            return [];
        }
        var findings = new List<Finding>();
        var rows = files.ReadText(file) is { } bytes ? CsvRows.Read(file.Path, bytes, findings) : [];
        files.Found(findings);
        return rows.Select(row => (row[0], row[1]));
    }
}
