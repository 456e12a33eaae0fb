using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LocalGoals.Localization;

/// <summary>What became of words: kept, removed from the first text, added in the second.</summary>
public enum WordFate
{
    Kept,
    Removed,
    Added,
}

/// <summary>Consecutive words of one fate, as they were written and as they were compared.</summary>
public sealed record WordRun(WordFate Fate, string Text, ImmutableArray<string> Words);

/// <summary>
/// Two wordings, word by word. Case, punctuation, spaces, typographic signs, a code at the beginning, and the British and American
/// spelling of an English word make no difference.
/// </summary>
public sealed record WordComparison(ImmutableArray<WordRun> Runs)
{
    // Beyond this, texts are compared as wholes: no target has a tenth of it.
    private const int MostWords = 2000;

    // Spellings, not words: American on the right.
    private static readonly (string Ending, string American)[] Spellings =
    [
        ("ogrammes", "ograms"), ("ogramme", "ogram"), ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("enrolment", "enrollment"),
        ("labour", "labor"), ("labourers", "laborers"), ("favourable", "favorable"), ("behaviour", "behavior"), ("centre", "center"), ("centres", "centers"), ("defence", "defense"),
        ("fulfil", "fulfill"), ("fulfilment", "fulfillment"), ("fibre", "fiber"), ("neighbourhoods", "neighborhoods"), ("neighbourhood", "neighborhood"),
    ];

    public bool IsChanged => Runs.Any(run => run.Fate != WordFate.Kept);

    public IEnumerable<string> Removed => Of(WordFate.Removed);

    public IEnumerable<string> Added => Of(WordFate.Added);

    /// <summary>From 0, nothing in common, to 1, the same: twice the words kept, of the words of both.</summary>
    public double Similarity
    {
        get
        {
            var kept = 2 * Of(WordFate.Kept).Count();
            var all = kept + Removed.Count() + Added.Count();
            return all == 0 ? 1 : (double)kept / all;
        }
    }

    /// <param name="code">A code that either text may begin with.</param>
    public static WordComparison Of(string official, string local, string code = "")
    {
        var (a, b) = (Words(official, code), Words(local, code));
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        if (a.Count > MostWords || b.Count > MostWords)
        {
            var same = a.Select(w => w.Compared).SequenceEqual(b.Select(w => w.Compared));
            Add(same ? [] : a, WordFate.Removed);
            Add(b, same ? WordFate.Kept : WordFate.Added);
            return new WordComparison(runs.ToImmutable());
        }
        var common = CommonLengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            var (fromA, fromB) = (i, j);
            while (i < a.Count && j < b.Count && a[i].Compared == b[j].Compared)
                (i, j) = (i + 1, j + 1);
            Add(b[fromB..j], WordFate.Kept);
            (fromA, fromB) = (i, j);
            while ((i < a.Count || j < b.Count) && !(i < a.Count && j < b.Count && a[i].Compared == b[j].Compared))
                if (j == b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1]))
                    i++;
                else
                    j++;
            Add(a[fromA..i], WordFate.Removed);
            Add(b[fromB..j], WordFate.Added);
        }
        return new WordComparison(runs.ToImmutable());

        void Add(List<Word> words, WordFate fate)
        {
            if (words.Count > 0)
                runs.Add(new WordRun(fate, string.Join(' ', words.Select(w => w.Written)), [.. words.Select(w => w.Compared)]));
        }
    }

    private IEnumerable<string> Of(WordFate fate) => Runs.Where(run => run.Fate == fate).SelectMany(run => run.Words);

    // How many words the rests from i and j have in common, in their order.
    private static int[,] CommonLengths(List<Word> a, List<Word> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i].Compared == b[j].Compared ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static List<Word> Words(string text, string code)
    {
        var words = new List<Word>();
        text = WithoutCode(text.Normalize(NormalizationForm.FormKC).Trim(), code);
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && IsOfWord(text, at))
            {
                if (start < 0)
                    start = at;
            }
            else if (start >= 0)
            {
                words.Add(new Word(text[start..at], Compared(text[start..at])));
                start = -1;
            }
        }
        return words;
    }

    private static string WithoutCode(string text, string code) =>
        code.Length > 0 && text.StartsWith(code, StringComparison.OrdinalIgnoreCase) && text.Length > code.Length && !char.IsLetterOrDigit(text[code.Length])
            ? text[code.Length..] : text;

    // Letters with their marks, digits; a sign between two digits or an apostrophe between two letters; signs that change a number.
    private static bool IsOfWord(string text, int at)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '$' or '%' or '€' or '£' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            return true;
        if (at == 0 || at + 1 >= text.Length)
            return false;
        return c is '.' or ',' ? char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) : c is '\'' or '’' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
    }

    private static string Compared(string word)
    {
        word = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        foreach (var (ending, american) in Spellings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), american);
        return word;
    }

    private readonly record struct Word(string Written, string Compared);
}
