using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>
/// Reads <c>suppression</c> in <c>city.yaml</c>. What cannot be understood withholds more, never less: the city wants to keep something from the public.
/// </summary>
internal static class SuppressionYaml
{
    public const string Key = "suppression";

    private const string All = "all";
    private const string Indicators = "indicators";

    private static readonly string[] Known = [Indicators, "threshold", "zeros", "counts", "rates"];

    /// <returns>Null where the city does not ask for it.</returns>
    public static SuppressionRule? Read(YamlNode? node, ICollection<Finding> findings)
    {
        if (node is null)
            return null;
        if (node is not YamlMap map)
        {
            findings.Add(Invalid(Key, node));
            return new SuppressionRule((int?)null);
        }
        foreach (var (key, value) in map.Entries.Where(entry => !Known.Contains(entry.Key)))
            findings.Add(new Finding(ReadingRules.SettingUnknown, At(value), null, ("key", $"{Key}: {key}")));
        return new SuppressionRule(Threshold(map["threshold"] ?? node, findings))
        {
            Indicators = [.. Codes(map, findings)],
            Zeros = map["zeros"] is { } zeros && !IsNo(zeros, findings),
            Counts = [.. LedgerNodes.Lines(map["counts"])],
            Rates = [.. LedgerNodes.Lines(map["rates"])],
        };
    }

    /// <summary>Indicators that are named and are not there: the city may believe that something is withheld.</summary>
    public static IEnumerable<Finding> Unknown(YamlNode? node, IReadOnlySet<string> codes) =>
        LedgerNodes.Items((node as YamlMap)?[Indicators]).Where(item => IndicatorCode.TryParse(item.Text.Trim()) is { } code && !codes.Contains(code.Text))
            .Select(item => new Finding(SuppressionRules.IndicatorUnknown, At(item), null, ("code", item.Text.Trim())));

    private static int? Threshold(YamlNode node, ICollection<Finding> findings)
    {
        if (node is YamlScalar && int.TryParse(node.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var threshold)
            && threshold is >= SuppressionRule.LeastThreshold and <= SuppressionRule.MostThreshold)
            return threshold;
        findings.Add(node is YamlScalar ? Invalid("threshold", node) : new Finding(SuppressionRules.Invalid, At(node), null, ("key", "threshold"), ("value", "")));
        return null;
    }

    // One code that cannot be read leaves the rule to all indicators.
    private static List<string> Codes(YamlMap map, ICollection<Finding> findings)
    {
        var codes = new List<string>();
        foreach (var item in LedgerNodes.Items(map[Indicators]))
        {
            if (item.Text.Trim() == All)
                return [];
            if (IndicatorCode.TryParse(item.Text.Trim()) is { } code)
                codes.Add(code.Text);
            else
            {
                findings.Add(Invalid(Indicators, item));
                return [];
            }
        }
        return codes;
    }

    private static bool IsNo(YamlNode node, ICollection<Finding> findings)
    {
        if (node.Text.Trim() is var text && text is "true" or "false")
            return text == "false";
        findings.Add(Invalid("zeros", node));
        return false;
    }

    private static Finding Invalid(string key, YamlNode at) => new(SuppressionRules.Invalid, At(at), null, ("key", key), ("value", at.Text.Trim()));

    private static Origin At(YamlNode node) => new(CityYaml.FileName, node.Line, node.Column);
}
