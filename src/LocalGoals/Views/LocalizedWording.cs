using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>Where a global wording comes from.</summary>
public enum WordingSource
{
    /// <summary>Nobody gives it: only our short label is known.</summary>
    None,

    /// <summary>The file that the city imported.</summary>
    Imported,

    /// <summary>The city's metadata, in the field for the global wording.</summary>
    Metadata,
}

/// <summary>The global wording of a target or indicator beside the city's, compared word by word in a language that has both.</summary>
/// <param name="Label">Our short label; null for what the city added.</param>
/// <param name="OfficialLanguage">Tag of the language of the official wording.</param>
/// <param name="LocalLanguage">Tag of the language of the local wording.</param>
/// <param name="Comparison">Null where one is missing, or they are in different languages.</param>
public sealed record LocalizedWording(
    string? Label, WordingSource Source, string? Official, string? OfficialLanguage, string? Local, string? LocalLanguage, WordComparison? Comparison)
{
    /// <param name="indicators">Of the target, whose metadata may have the global wording; none for an indicator.</param>
    public static LocalizedWording Of(CityRelease release, string code, LedgerEntry? entry, IReadOnlyCollection<Indicator> indicators, Wording wording)
    {
        var list = release.Ledger?.List ?? Ledger.DefaultList;
        var imported = release.Frameworks.FirstOrDefault(set => set.Id == FrameworkSet.Sdg)?.Find(code);
        var tags = new[] { wording.Tag, release.City.WrittenIn }.Concat(release.Languages.Select(w => w.Tag)).Concat(imported?.Name.Languages ?? []).Distinct().ToList();
        var official = tags.Select(tag => (Tag: tag, Text: imported?.Wording(list, tag))).Where(pair => pair.Text is not null).ToImmutableDictionary(pair => pair.Tag, pair => pair.Text!);
        var source = official.IsEmpty ? WordingSource.Metadata : WordingSource.Imported;
        if (official.IsEmpty && InMetadata(release, indicators, wording.Tag) is { } said)
            official = official.Add(said.Tag, said.Text);
        if (official.IsEmpty)
            source = WordingSource.None;
        var local = entry?.Wording;
        var both = local is null ? null : tags.FirstOrDefault(tag => local.Has(tag) && official.ContainsKey(tag));
        var language = both ?? tags.FirstOrDefault(official.ContainsKey);
        var localLanguage = local is null ? null : both ?? (local.Has(wording.Tag) ? wording.Tag : release.City.WrittenIn);
        var (words, ours) = (language is null ? null : official[language], localLanguage is null ? null : local!.In(localLanguage));
        return new LocalizedWording(
            wording.Labels.GetValueOrDefault(code), source, words, language, ours, localLanguage, both is null ? null : WordComparison.Of(words!, ours!, code));
    }

    private static (string Tag, string Text)? InMetadata(CityRelease release, IEnumerable<Indicator> indicators, string tag)
    {
        foreach (var indicator in indicators)
            if (TargetWording.OfFramework(indicator.Metadata, tag, release.Translations) is { } text)
                return (indicator.Metadata.HasTranslation(tag) ? tag : release.City.WrittenIn, PlainText.Of(text));
        return null;
    }
}
