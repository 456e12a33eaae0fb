using LocalGoals.Catalogue;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>
/// Translates as the builder does: a text that is a <c>group.key</c> of any language, else the text in the first group that has
/// it in any language; where that entry lacks the wanted language, the text stays.
/// </summary>
internal sealed class TranslationKeys(Translations translations, string language)
{
    private const string Common = "data";

    private readonly IReadOnlyDictionary<string, string>[] _all = [.. translations.LanguageTags.Select(translations.Entries)];

    private readonly IReadOnlyDictionary<string, string> _entries = translations.Entries(language);

    public bool IsEmpty => _all.Length == 0;

    public string Metadata(string text) => Find(text, Common, Common);

    public string Cell(string text, string column) => Find(text, column, Common);

    public string FieldName(string text, string column) => Find(text, Common, column);

    private string Find(string text, string first, string second)
    {
        if (_all.Length == 0)
            return text;
        foreach (var key in (string[])[text, $"{first}.{text}", $"{second}.{text}"])
            if (_all.Any(entries => entries.ContainsKey(key)))
                return _entries.GetValueOrDefault(key, text);
        return text;
    }
}
