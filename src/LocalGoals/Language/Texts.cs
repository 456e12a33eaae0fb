using System.Collections.Immutable;

namespace LocalGoals.Language;

/// <summary>The city's own wording of one thing, per language tag, with the language it was first written in.</summary>
public sealed class Texts
{
    private readonly ImmutableSortedDictionary<string, string> _byLanguage;

    public Texts(string original) : this(original, [])
    {
    }

    public Texts(string original, IEnumerable<KeyValuePair<string, string>> byLanguage)
    {
        Original = original;
        _byLanguage = byLanguage.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>What is shown in a language that has no wording of its own.</summary>
    public string Original { get; }

    /// <summary>The languages that have a wording of their own.</summary>
    public IEnumerable<string> Languages => _byLanguage.Keys;

    public string In(string language) => _byLanguage.TryGetValue(language, out var text) ? text : Original;

    public bool Has(string language) => _byLanguage.ContainsKey(language);

    public override string ToString() => Original;
}
