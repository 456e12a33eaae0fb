using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LocalGoals.Language;

/// <summary>A word of a text: where it stands, and what is compared when it is searched for.</summary>
public readonly record struct Word(int Start, int Length, string Folded);

/// <summary>
/// Makes what people type and what is written alike: no case, no accents, and what the language file's <c>search</c> says of
/// letters, of beginnings that belong to the word behind them (the Arabic article), and of words that carry no meaning.
/// The portal's script does the same with the same lists.
/// </summary>
public sealed class Folding
{
    /// <summary>A beginning is left off only where at least so much of the word remains.</summary>
    public const int ShortestRest = 2;

    private readonly FrozenDictionary<char, string> _letters;
    private readonly FrozenSet<string> _stopwords;

    private Folding(ImmutableArray<(string From, string To)> letters, ImmutableArray<string> beginnings, ImmutableArray<string> stopwords)
    {
        Letters = letters;
        Beginnings = [.. beginnings.OrderByDescending(b => b.Length)];
        _letters = letters.ToFrozenDictionary(pair => pair.From[0], pair => pair.To);
        Stopwords = [.. stopwords.Select(word => WithoutBeginning(Fold(word)))];
        _stopwords = Stopwords.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Which letter is read as which others, beyond case and accents.</summary>
    public ImmutableArray<(string From, string To)> Letters { get; }

    /// <summary>Longest first.</summary>
    public ImmutableArray<string> Beginnings { get; }

    /// <summary>Folded words that a query may hold and nobody looks for.</summary>
    public ImmutableArray<string> Stopwords { get; }

    public bool IsStopword(string folded) => _stopwords.Contains(folded);

    public string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var small = char.ToLowerInvariant(c);
            if (_letters.TryGetValue(small, out var other))
                folded.Append(other);
            else if (CharUnicodeInfo.GetUnicodeCategory(small) != UnicodeCategory.NonSpacingMark)
                folded.Append(Accents.Without(small));
        }
        return folded.ToString();
    }

    /// <summary>Runs of letters and digits, in order.</summary>
    public IEnumerable<Word> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && IsOfWord(text[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            if (WithoutBeginning(Fold(text[start..i])) is { Length: > 0 } folded)
                yield return new Word(start, i - start, folded);
            start = -1;
        }
    }

    /// <exception cref="FormatException">A letter is none.</exception>
    internal static Folding Parse(JsonElement file)
    {
        if (!file.TryGetProperty("search", out var search))
            return new Folding([], [], []);
        var letters = search.GetProperty("folding").EnumerateArray().Select(pair => (From: pair[0].GetString()!, To: pair[1].GetString()!)).ToImmutableArray();
        return letters.FirstOrDefault(pair => pair.From.Length != 1) is { From: { } wrong }
            ? throw new FormatException($"'{wrong}' in 'folding' is not one letter.")
            : new Folding(letters, Strings("beginnings"), Strings("stopwords"));

        ImmutableArray<string> Strings(string name) => [.. search.GetProperty(name).EnumerateArray().Select(s => s.GetString()!)];
    }

    private static bool IsOfWord(char c) =>
        char.IsLetter(c) || char.IsNumber(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private string WithoutBeginning(string word)
    {
        foreach (var beginning in Beginnings)
            if (word.Length >= beginning.Length + ShortestRest && word.StartsWith(beginning, StringComparison.Ordinal))
                return word[beginning.Length..];
        return word;
    }
}
