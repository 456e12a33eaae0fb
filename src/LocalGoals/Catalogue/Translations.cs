using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Catalogue;

/// <summary>
/// The city's <c>translations/</c>, as Open SDG resolves them: <c>group.key</c> names an entry; a bare text from the data is
/// looked up in the group <c>data</c>.
/// </summary>
public sealed class Translations
{
    public static readonly Translations None = new(ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty);

    private static readonly SearchValues<char> NeverInKeys = SearchValues.Create(" \t\n/:%");

    private readonly ImmutableDictionary<string, ImmutableDictionary<string, string>> _byLanguage;
    private readonly Lazy<FrozenSet<string>> _groups;

    /// <param name="byLanguage">Per language: <c>group.key</c> to text.</param>
    public Translations(ImmutableDictionary<string, ImmutableDictionary<string, string>> byLanguage)
    {
        _byLanguage = byLanguage;
        _groups = new Lazy<FrozenSet<string>>(() => byLanguage.Values.SelectMany(entries => entries.Keys).Select(Group).ToFrozenSet(StringComparer.Ordinal));
    }

    public IEnumerable<string> LanguageTags => _byLanguage.Keys.Order(StringComparer.Ordinal);

    /// <summary>The entries of a language by <c>group.key</c>; none for a language without translations.</summary>
    public IReadOnlyDictionary<string, string> Entries(string language) =>
        _byLanguage.GetValueOrDefault(language, ImmutableDictionary<string, string>.Empty);

    /// <summary>A text of the city in a language: its translation, itself when it has none, or null when it is an entry's name that nothing resolves.</summary>
    public string? Resolve(string language, string text)
    {
        if (_byLanguage.TryGetValue(language, out var entries)
            && (entries.TryGetValue(text, out var found) || entries.TryGetValue($"data.{text}", out found)))
            return found;
        return IsKey(text) ? null : text;
    }

    public bool Has(string language, string text) =>
        _byLanguage.TryGetValue(language, out var entries) && (entries.ContainsKey(text) || entries.ContainsKey($"data.{text}"));

    /// <summary>What a language has for a text of the data: under the text itself, in the group of its column, or in the group <c>data</c>.</summary>
    public string? OfData(string language, string column, string text) =>
        _byLanguage.TryGetValue(language, out var entries)
        && (entries.TryGetValue(text, out var found) || entries.TryGetValue($"{column}.{text}", out found) || entries.TryGetValue($"data.{text}", out found))
            ? found : null;

    /// <summary>
    /// Whether a text of the data is the name of an entry and no word: its group is one of the city's, or its column's, or an
    /// SDMX code list as in <c>CL_SEX.F</c>.
    /// </summary>
    public bool NamesEntry(string column, string text)
    {
        if (IsKey(text))
            return true;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < text.Length - 1 && text.AsSpan().IndexOfAny(NeverInKeys) < 0
            && (text.StartsWith("CL_", StringComparison.Ordinal) || Group(text) == column || _groups.Value.Contains(Group(text)));
    }

    /// <summary>Such as <c>global_indicators.1-1-1-title</c>: a lower-case group, a dot, and no space anywhere.</summary>
    public static bool IsKey(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 2 && dot < text.Length - 1 && text.AsSpan().IndexOfAny(NeverInKeys) < 0
            && text[..dot].All(c => char.IsAsciiLetterLower(c) || c == '_') && text[dot + 1] != '.';
    }

    /// <summary>The text with every translation there is.</summary>
    public Texts TextsOf(string text) => new(
        IsKey(text) ? "" : text,
        LanguageTags.Where(tag => Has(tag, text)).Select(tag => KeyValuePair.Create(tag, Resolve(tag, text)!)));

    private static string Group(string key) => key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? key[..dot] : "";
}
