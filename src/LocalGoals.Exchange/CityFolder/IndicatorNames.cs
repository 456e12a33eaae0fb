using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>
/// What an indicator is called: the city's name for it, per language; where it gives none (or only the name of an entry that
/// no translation has), the framework's short label.
/// </summary>
internal sealed class IndicatorNames(City city, Translations translations)
{
    private static readonly string[] Keys = ["indicator_name", "indicator_name_national", "graph_title", "title", "SDG_INDICATOR__GLOBAL"];

    // What the starter repository writes where nobody wrote anything.
    private const string StarterTitle = "Untitled";

    public Texts Of(IndicatorCode code, Metadata metadata)
    {
        var named = Name(metadata);
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        var ofStructure = named is not null && metadata[named]!.IsOfStructure;
        var namesNoLanguage = ofStructure && city.Languages.All(tag => metadata.In(tag, named!)!.IsOfStructure);
        foreach (var tag in city.Languages)
        {
            var text = named is null ? null : metadata.In(tag, named)?.Text;
            var own = text is not null && (ofStructure ? IsInStructure(tag) : text != metadata[named!]?.Text || tag == city.WrittenIn || translations.Has(tag, text));
            if (own && translations.Resolve(tag, text!) is { } resolved)
                byLanguage[tag] = resolved;
            else if (named is null || Translations.IsKey(text ?? "") || (ofStructure && Languages.Find(tag)?.Labels.ContainsKey(code.Text) == true))
                byLanguage[tag] = Label(tag, code, text);
        }
        var original = named is null || Translations.IsKey(metadata[named]!.Text) ? null : metadata[named]!.Text;
        return new Texts(original ?? byLanguage.GetValueOrDefault(city.WrittenIn) ?? code.Text, byLanguage);

        // A name without a language is taken to be in the city's.
        bool IsInStructure(string tag) => namesNoLanguage ? tag == city.WrittenIn : !metadata.In(tag, named!)!.IsOfStructure;
    }

    /// <summary>Names that no translation has. Those of one group of translations are one finding: most often the whole group is missing.</summary>
    public IEnumerable<Finding> Unresolved(IEnumerable<(IndicatorCode Code, Metadata Metadata)> indicators) =>
        indicators
            .SelectMany(
                indicator => Name(indicator.Metadata) is { } key && indicator.Metadata[key] is { } value && Translations.IsKey(value.Text)
                    ? city.Languages.Where(tag => translations.Resolve(tag, value.Text) is null) : [],
                (indicator, tag) => (indicator.Code, Value: indicator.Metadata[Name(indicator.Metadata)!]!, Tag: tag))
            .GroupBy(missing => (missing.Tag, missing.Value.Text[..missing.Value.Text.IndexOf('.', StringComparison.Ordinal)]))
            .Select(group => (First: group.First(), Count: group.Count()))
            .Select(missing => new Finding(ReadingRules.UnresolvedKey, missing.First.Value.Origin, missing.Count == 1 ? missing.First.Code.Text : null,
                ("key", missing.First.Value.Text), ("language", missing.First.Tag), ("count", missing.Count)));

    private static string? Name(Metadata metadata) => Keys.FirstOrDefault(key => metadata[key] is { } value && value.Text != StarterTitle);

    // A name in another language says more than the code alone.
    private string Label(string tag, IndicatorCode code, string? key) =>
        Languages.Find(tag)?.Labels.GetValueOrDefault(code.Text)
        ?? (key is null ? null : city.Languages.Prepend(city.WrittenIn).Select(other => translations.Resolve(other, key)).FirstOrDefault(name => name is not null)) ?? code.Text;
}
