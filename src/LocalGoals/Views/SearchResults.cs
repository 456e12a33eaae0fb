using System.Collections.Immutable;

using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Views;

/// <summary>A piece of a text; marked where it is why the text was found.</summary>
public readonly record struct TextPart(string Text, bool IsMarked);

/// <summary>Where words were found beside the title.</summary>
/// <param name="Field">The message key of its name.</param>
public sealed record SearchReason(string Field, ImmutableArray<TextPart> Excerpt);

/// <param name="ByCode">Found by its code or one above it.</param>
public sealed record SearchHit(SearchDocument Document, bool ByCode, ImmutableArray<TextPart> Title, ImmutableArray<SearchReason> Reasons);

/// <summary>
/// What is found without a script: whole words, their beginnings, and pieces of longer words. All words must be found; where
/// they nowhere are together, any of them will do.
/// </summary>
/// <param name="Count">Of all that was found; the list ends at <see cref="Most"/>.</param>
public sealed record SearchResults(string Query, int Count, ImmutableArray<SearchHit> Hits)
{
    public const int Most = 50;

    private const int MostReasons = 3;
    private const int MostItems = 3;
    private const int ShortestPiece = 4;
    private const int LettersBefore = 60;
    private const int LettersAfter = 130;
    private const double OwnCode = 1000;
    private const double CodeAbove = 20;
    private const double OfTitle = 10;
    private const double OfText = 3;
    private const double FiguresFirst = 1.3;

    /// <returns>Null when nothing was asked for.</returns>
    public static SearchResults? Of(SearchView view, string text, Wording wording)
    {
        var known = view.Documents.SelectMany(d => d.Codes).ToHashSet(StringComparer.Ordinal);
        var query = SearchQuery.Parse(text, wording.Folding, known);
        if (query.IsEmpty)
            return null;
        var found = view.Documents.Select(d => (Document: d, Scores: Scores(d, query, wording))).Where(f => f.Scores.Any(score => score > 0)).ToList();
        var whole = found.Where(f => f.Scores.All(score => score > 0)).ToList();
        if (whole.Count > 0)
            found = whole;
        var hits = found.OrderByDescending(f => f.Scores.Sum() * (f.Document.State == DataState.OwnFigures ? FiguresFirst : 1)).Take(Most).Select(f => Hit(f.Document, query, wording));
        return new SearchResults(text.Trim(), found.Count, [.. hits]);
    }

    // One score per code and word of the query.
    private static double[] Scores(SearchDocument document, SearchQuery query, Wording wording)
    {
        var scores = new double[query.Codes.Length + query.Words.Length];
        for (var i = 0; i < query.Codes.Length; i++)
            scores[i] = SearchQuery.CodeOf(document.Code) == query.Codes[i] ? OwnCode : document.Codes.Contains(query.Codes[i], StringComparer.Ordinal) ? CodeAbove : 0;
        if (query.Words.IsEmpty)
            return scores;
        Add(document.Title.In(wording.Tag), OfTitle);
        foreach (var item in document.Texts.SelectMany(t => t.Items))
            Add(item, OfText);
        return scores;

        void Add(string text, double weight)
        {
            foreach (var word in wording.Folding.Words(text))
                for (var i = 0; i < query.Words.Length; i++)
                    scores[query.Codes.Length + i] = Math.Max(scores[query.Codes.Length + i], weight * Likeness(word.Folded, query.Words[i]));
        }
    }

    private static double Likeness(string word, string asked) =>
        word == asked ? 1 : word.StartsWith(asked, StringComparison.Ordinal) ? 0.7 : asked.Length >= ShortestPiece && word.Contains(asked, StringComparison.Ordinal) ? 0.4 : 0;

    private static SearchHit Hit(SearchDocument document, SearchQuery query, Wording wording)
    {
        var reasons = document.Texts.Select(text => new SearchReason(text.Field, Excerpt(text.Items, query, wording))).Where(reason => !reason.Excerpt.IsEmpty);
        return new SearchHit(document, query.Codes.Any(code => document.Codes.Contains(code, StringComparer.Ordinal)), Marked(document.Title.In(wording.Tag), query, wording), [.. reasons.Take(MostReasons)]);
    }

    private static ImmutableArray<TextPart> Marked(string text, SearchQuery query, Wording wording)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var at = 0;
        foreach (var word in Found(text, query, wording))
        {
            if (word.Start > at)
                parts.Add(new TextPart(text[at..word.Start], false));
            parts.Add(new TextPart(text.Substring(word.Start, word.Length), true));
            at = word.Start + word.Length;
        }
        if (at < text.Length)
            parts.Add(new TextPart(text[at..], false));
        return parts.ToImmutable();
    }

    // The first items with a match, each cut around it.
    private static ImmutableArray<TextPart> Excerpt(ImmutableArray<string> items, SearchQuery query, Wording wording)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var item in items.Where(item => Found(item, query, wording).Any()).Take(MostItems))
        {
            if (parts.Count > 0)
                parts.Add(new TextPart(" · ", false));
            parts.AddRange(Marked(Cut(item, Found(item, query, wording).First()), query, wording));
        }
        return parts.ToImmutable();
    }

    private static string Cut(string text, Word around)
    {
        var from = Math.Max(0, around.Start - LettersBefore);
        if (from > 0)
            from = text.IndexOf(' ', from, around.Start - from) is >= 0 and var space ? space + 1 : around.Start;
        var to = Math.Min(text.Length, around.Start + around.Length + LettersAfter);
        if (to < text.Length)
            to = text.LastIndexOf(' ', to, to - around.Start - around.Length) is >= 0 and var space ? space : to;
        return $"{(from > 0 ? "… " : "")}{text[from..to]}{(to < text.Length ? " …" : "")}";
    }

    private static IEnumerable<Word> Found(string text, SearchQuery query, Wording wording) =>
        wording.Folding.Words(text).Where(word => query.Words.Any(asked => Likeness(word.Folded, asked) > 0));
}
