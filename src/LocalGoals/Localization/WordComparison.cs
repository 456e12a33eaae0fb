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

/// <summary>A stretch of one of the two texts as it is written, with its punctuation.</summary>
public readonly record struct WordPart(WordFate Fate, string Text);

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

    /// <summary>The first text whole: what is kept and what is removed of it.</summary>
    public ImmutableArray<WordPart> Official { get; private init; } = [];

    /// <summary>The second text whole: what is kept and what is added in it.</summary>
    public ImmutableArray<WordPart> Local { get; private init; } = [];

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
        var (first, second) = (Plain(official, code), Plain(local, code));
        var (a, b) = (Words(first), Words(second));
        var (kept, keptThere) = (new bool[a.Count], new bool[b.Count]);
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        if (a.Count > MostWords || b.Count > MostWords)
        {
            var same = a.Select(w => w.Compared).SequenceEqual(b.Select(w => w.Compared));
            Add(same ? [] : a, WordFate.Removed);
            Add(b, same ? WordFate.Kept : WordFate.Added);
            Array.Fill(kept, same);
            Array.Fill(keptThere, same);
            return Result();
        }
        var common = CommonLengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            var (fromA, fromB) = (i, j);
            while (i < a.Count && j < b.Count && a[i].Compared == b[j].Compared)
                (kept[i++], keptThere[j++]) = (true, true);
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
        return Result();

        WordComparison Result() => new(runs.ToImmutable()) { Official = Parts(first, a, kept, WordFate.Removed), Local = Parts(second, b, keptThere, WordFate.Added) };

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

    // What stands between two words of one fate belongs to them; between two fates it is nobody's.
    private static ImmutableArray<WordPart> Parts(string text, List<Word> words, bool[] kept, WordFate otherwise)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>();
        var at = 0;
        for (var i = 0; i < words.Count;)
        {
            var last = i;
            while (last + 1 < words.Count && kept[last + 1] == kept[i])
                last++;
            if (!kept[i])
            {
                Add(WordFate.Kept, words[i].Start);
                Add(otherwise, words[last].End);
            }
            i = last + 1;
        }
        Add(WordFate.Kept, text.Length);
        return parts.ToImmutable();

        void Add(WordFate fate, int end)
        {
            if (end > at)
                parts.Add(new WordPart(fate, text[at..end]));
            at = end;
        }
    }

    private static string Plain(string text, string code) => WithoutCode(text.Normalize(NormalizationForm.FormKC).Trim(), code);

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
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
                words.Add(new Word(text[start..at], Compared(text[start..at]), start, at));
                start = -1;
            }
        }
        return words;
    }

    private static string WithoutCode(string text, string code) =>
        code.Length > 0 && text.StartsWith(code, StringComparison.OrdinalIgnoreCase) && text.Length > code.Length && !char.IsLetterOrDigit(text[code.Length])
            ? text[code.Length..].TrimStart(' ', '.', ':', '-', '–', '—') : text;

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

    private readonly record struct Word(string Written, string Compared, int Start, int End);
}
