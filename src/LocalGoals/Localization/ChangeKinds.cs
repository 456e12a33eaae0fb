using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LocalGoals.Localization;

/// <summary>
/// Guesses from the words that were removed and added what kind of change it is. Only for English: words of other languages give
/// <see cref="ChangeKind.Other"/>. A person has to confirm it.
/// </summary>
public static class ChangeKinds
{
    private static readonly FrozenSet<string> Wide = Set("global globally world worlds worldwide international internationally national nationally country countries nation nations");

    private static readonly FrozenSet<string> Near = Set("regional local locally city cities county citywide state municipal metropolitan neighborhood neighborhoods");

    // What is dropped with the name of a body or conference is not a scale.
    private static readonly Regex Named = Pattern("world trade organization|international conference");

    private static readonly FrozenSet<string> Genders = Set("women men woman man girls boys girl boy gender genders female male");

    private static readonly FrozenSet<string> Numbers = Set("double doubling half halve halving third quarter percent % twice triple");

    private static readonly ImmutableArray<Regex> Audiences =
        [Pattern("developing countries|developed countries|developing states|african countries"), Pattern("communities|underserved|unserved|residents|populations|families|parents|businesses|entities")];

    private static readonly Regex Fairness = Pattern(
        "race|ethnic|ethnicity|sexual orientation|gender identity|disabilit(y|ies)|religion|refugees?|undocumented|immigrants?|migrants?|marginalized|underrepresented|" +
        "equitable|equitably|equity|regardless of|all genders|lgbtq\\w*|discrimination");

    /// <param name="cityNames">Names of the city, so that its name is known for a change of scale.</param>
    /// <returns>In the order of the kinds; empty where nothing was changed.</returns>
    public static ImmutableArray<ChangeKind> Guess(WordComparison comparison, IEnumerable<string> cityNames)
    {
        if (!comparison.IsChanged)
            return [];
        var removed = string.Join(' ', comparison.Removed);
        var added = string.Join(' ', comparison.Added);
        var changed = comparison.Removed.Concat(comparison.Added).ToList();
        var kinds = ImmutableArray.CreateBuilder<ChangeKind>();
        if (Named.Replace(removed, "").Split(' ').Any(Wide.Contains) || changed.Any(Near.Contains) || cityNames.Any(name => name.Length > 0 && Has(added, name.ToLowerInvariant())))
            kinds.Add(ChangeKind.Scale);
        if (Audiences[0].IsMatch(removed) || Audiences[1].IsMatch(added))
            kinds.Add(ChangeKind.Audience);
        if (changed.Any(word => Numbers.Contains(word) || char.IsDigit(word[0]) || word[0] is '$' or '€' or '£') || Has(removed, "per cent") || Has(added, "per cent"))
            kinds.Add(ChangeKind.Threshold);
        // Gender identity is a ground of discrimination, not how women and men are named.
        if (changed.Count(Genders.Contains) > Count(added, "gender identity") + Count(removed, "gender identity"))
            kinds.Add(ChangeKind.GenderWording);
        if (Fairness.IsMatch(added))
            kinds.Add(ChangeKind.Equity);
        if (kinds.Count == 0)
            kinds.Add(ChangeKind.Other);
        return kinds.ToImmutable();
    }

    private static bool Has(string text, string words) => Count(text, words) > 0;

    private static int Count(string text, string words) => $" {text} ".Split($" {words} ").Length - 1;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static Regex Pattern(string words) => new($"\\b({words})\\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
