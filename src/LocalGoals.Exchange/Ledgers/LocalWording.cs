using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>The wording of targets and indicators that stands in a city's metadata.</summary>
public static class LocalWording
{
    // Open SDG repositories have the target's text in one of these.
    private static readonly string[] TargetKeys = ["target", "target_name"];

    /// <summary>Per code. Where the indicators of a target word it differently, the wording that most of them have, the first of equals.</summary>
    public static ImmutableDictionary<string, string> Of(CityCatalogue catalogue)
    {
        var targets = catalogue.Indicators.Where(i => FrameworkSet.IsSdg(i.Code.Target)).Select(i => (i.Code.Target, Text: TargetKeys.Select(key => Text(catalogue, i, key)).OfType<string>().FirstOrDefault()))
            .Where(said => said.Text is not null).GroupBy(said => said.Target, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.GroupBy(said => said.Text!, StringComparer.Ordinal).MaxBy(same => same.Count())!.Key));
        var indicators = catalogue.Indicators.Select(i => (i.Code.Text, Name: Text(catalogue, i, "indicator_name"))).Where(said => said.Name is not null)
            .Select(said => KeyValuePair.Create(said.Text, said.Name!));
        return targets.Concat(indicators).ToImmutableDictionary(StringComparer.Ordinal);
    }

    // A short title is not the wording of a target, and the name of an entry is not one of anything.
    private static string? Text(CityCatalogue catalogue, Indicator indicator, string key) =>
        indicator.Metadata[key]?.Text.Trim() is { Length: > 0 } text && catalogue.Translations.Resolve(catalogue.City.WrittenIn, text) is { } said ? said : null;
}
