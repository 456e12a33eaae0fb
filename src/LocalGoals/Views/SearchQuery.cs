using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Views;

/// <summary>What was asked for: codes that exist, and folded words.</summary>
public sealed record SearchQuery(ImmutableArray<string> Codes, ImmutableArray<string> Words)
{
    /// <summary>More of a query is not read.</summary>
    public const int MostLetters = 200;

    private const int MostWords = 12;

    public bool IsEmpty => Codes.IsEmpty && Words.IsEmpty;

    /// <summary>3-1-1 and 3.1.1 are one code.</summary>
    public static string CodeOf(string text) => text.ToLowerInvariant().Replace('-', '.');

    /// <param name="known">The codes there are; what looks like one and is none is read as words.</param>
    public static SearchQuery Parse(string text, Folding folding, IReadOnlySet<string> known)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        var words = new List<string>();
        foreach (var part in text[..Math.Min(text.Length, MostLetters)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var code = CodeOf(folding.Fold(part)).Trim('.', ',', ';', ':', '(', ')', '"', '?');
            if (known.Contains(code))
                codes.Add(code);
            else
                words.AddRange(folding.Words(part).Select(word => word.Folded));
        }
        var telling = words.Where(word => !folding.IsStopword(word)).ToList();
        return new SearchQuery(codes.ToImmutable(), [.. (telling.Count + codes.Count == 0 ? words : telling).Distinct(StringComparer.Ordinal).Take(MostWords)]);
    }
}
