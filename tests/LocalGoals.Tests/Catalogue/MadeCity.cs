using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
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

    /// <summary>A city with decisions, and with frameworks that it imported.</summary>
    public static CityRelease Release(IEnumerable<LedgerEntry> entries, IEnumerable<Plan>? plans = null, IEnumerable<FrameworkSet>? frameworks = null, int list = 2025, params Indicator[] indicators) =>
        CityRelease.Of(new CityCatalogue(new City(new Texts("Marsa")) { Languages = ["en", "ar"] }, indicators, [], Translations.None, [], "hash")
        {
            Ledger = new Ledger(list, [.. plans ?? []], [.. entries]),
            Frameworks = [.. frameworks ?? []],
        });

    /// <summary>A decision that counts where it has a reason.</summary>
    public static LedgerEntry Entry(string code, Decision decision, string framework = FrameworkSet.Sdg, bool isProposal = false, string? reason = "Because") =>
        new(framework, code, isProposal || reason is null ? Decision.Undecided : decision, new Origin("localization/a.yaml", 1))
        {
            Stated = decision,
            IsProposal = isProposal,
            Reason = reason is null ? null : English(reason),
        };

    public static Texts English(string text) => new(text, [KeyValuePair.Create("en", text)]);

    public static FrameworkItem Item(string code, string name, params string[] crosswalk) => new(code, "", English(name), [.. crosswalk], new Origin("localization/framework/x.csv", 2));

    /// <summary>The leading sentences of an indicator's page in English.</summary>
    public static string[] Says(Indicator indicator, string? slug = null) =>
        [.. IndicatorView.Of(Release(indicator), indicator, slug, Languages.English)!.Says.Select(Languages.English.Say)];
}
