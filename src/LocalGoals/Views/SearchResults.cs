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
/// <param name="IsPartial">Whether nothing has all the words, so that these have some of them.</param>
public sealed record SearchResults(string Query, int Count, bool IsPartial, ImmutableArray<SearchHit> Hits)
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
    public static SearchResults? Of(SearchView view, string text)
    {
        var words = view.Words;
        var query = SearchQuery.Parse(text, view.Wording.Folding, words.Codes);
        if (query.IsEmpty)
            return null;
        // Every word that there is is compared once, however many documents have it.
        var likeness = query.Words.Select(asked => words.Vocabulary.Select(word => Likeness(word, asked)).ToArray()).ToArray();
        var found = view.Documents.Select((document, at) => (Document: document, Words: words.Documents[at], Scores: Scores(document, words.Documents[at], query, likeness)))
            .Where(f => f.Scores.Any(score => score > 0)).ToList();
        var whole = found.Where(f => f.Scores.All(score => score > 0)).ToList();
        var isPartial = whole.Count == 0 && found.Count > 0;
        if (!isPartial)
            found = whole;
        var weights = Enumerable.Range(0, query.Codes.Length + query.Words.Length).Select(asked => isPartial ? Rarity(view.Documents.Length, found.Count(f => f.Scores[asked] > 0)) : 1).ToArray();
        var hits = found.OrderByDescending(f => f.Scores.Zip(weights, (score, weight) => score * weight).Sum() * (f.Document.State == DataState.OwnFigures ? FiguresFirst : 1)).Take(Most).Select(f => Hit(f.Document, f.Words, query, likeness, view.Wording));
        return new SearchResults(text.Trim(), found.Count, isPartial, [.. hits]);
    }

    // Where not every word is found, one that few things have says more about what was meant than one that many have. Squared, as in classic tf-idf.
    private static double Rarity(int documents, int holders) => holders == 0 ? 0 : Math.Pow(Math.Log(1 + ((double)documents / holders)), 2);

    // One score per code and word of the query.
    private static double[] Scores(SearchDocument document, DocumentWords words, SearchQuery query, double[][] likeness)
    {
        var scores = new double[query.Codes.Length + query.Words.Length];
        for (var i = 0; i < query.Codes.Length; i++)
            scores[i] = SearchQuery.CodeOf(document.Code) == query.Codes[i] ? OwnCode : document.Codes.Contains(query.Codes[i], StringComparer.Ordinal) ? CodeAbove : 0;
        for (var i = 0; i < query.Words.Length; i++)
        {
            var best = OfTitle * Best(words.Title, likeness[i]);
            foreach (var text in words.Texts)
                foreach (var item in text)
                    best = Math.Max(best, OfText * Best(item, likeness[i]));
            scores[query.Codes.Length + i] = best;
        }
        return scores;
    }

    private static double Best(ImmutableArray<int> words, double[] likeness)
    {
        var best = 0.0;
        foreach (var word in words)
            best = Math.Max(best, likeness[word]);
        return best;
    }

    private static double Likeness(string word, string asked) =>
        word == asked ? 1 : word.StartsWith(asked, StringComparison.Ordinal) ? 0.7 : asked.Length >= ShortestPiece && word.Contains(asked, StringComparison.Ordinal) ? 0.4 : 0;

    private static SearchHit Hit(SearchDocument document, DocumentWords words, SearchQuery query, double[][] likeness, Wording wording)
    {
        var reasons = document.Texts.Select((text, at) => (text.Field, Items: text.Items.Where((_, item) => likeness.Any(one => Best(words.Texts[at][item], one) > 0)).Take(MostItems).ToList()))
            .Where(reason => reason.Items.Count > 0).Take(MostReasons).Select(reason => new SearchReason(reason.Field, Excerpt(reason.Items, query, wording)));
        return new SearchHit(document, query.Codes.Any(code => document.Codes.Contains(code, StringComparer.Ordinal)), Marked(document.Title.In(wording.Tag), query, wording), [.. reasons]);
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

    // Each item cut around its first match.
    private static ImmutableArray<TextPart> Excerpt(List<string> items, SearchQuery query, Wording wording)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var item in items)
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
