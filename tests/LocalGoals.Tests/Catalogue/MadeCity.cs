using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Tests.Catalogue;

/// <summary>Small cities made in a test.</summary>
internal static class MadeCity
{
    public static Indicator Indicator(string code, ObservationTable? table, params (string Key, string Text)[] metadata)
    {
        var values = metadata.ToImmutableSortedDictionary(
            m => m.Key, m => new MetadataValue(m.Text, new Origin($"meta/{code}.md", 2)), StringComparer.Ordinal);
        var said = new Metadata(values, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty);
        return new Indicator(IndicatorCode.TryParse(code)!, said, table, new Texts($"Indicator {code}"), null);
    }

    public static CityCatalogue Catalogue(params Indicator[] indicators) =>
        new(new City(new Texts("Marsa")), indicators, [], Translations.None, [], "hash");

    public static CityRelease Release(params Indicator[] indicators) => CityRelease.Of(Catalogue(indicators));

    /// <summary>The leading sentences of an indicator's page in English.</summary>
    public static string[] Says(Indicator indicator, string? slug = null) =>
        [.. IndicatorView.Of(Release(indicator), indicator, slug, Languages.English)!.Says.Select(Languages.English.Say)];
}
