using System.Collections.Immutable;

namespace LocalGoals.Language;

/// <summary>Words and phrases that are looked for as a whole, whatever their case.</summary>
public sealed class WordList(IEnumerable<string> words)
{
    private readonly ImmutableArray<string> _words = [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The words of a message in all languages of the interface at once, divided by <c>|</c>.</summary>
    public static WordList OfMessage(string key) => new(Languages.Tags.SelectMany(tag => Languages.Find(tag)![key].Split('|')));

    public bool IsIn(string text) => _words.Any(word => IsIn(text, word));

    /// <summary>Whether a word stands in a text, and not as a part of a longer one.</summary>
    public static bool IsIn(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !IsOfWord(text[at - 1])) && (at + word.Length == text.Length || !IsOfWord(text[at + word.Length])))
                return true;
        return false;
    }

    // A mark belongs to the letter before it.
    private static bool IsOfWord(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
