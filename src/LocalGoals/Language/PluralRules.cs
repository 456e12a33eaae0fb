using System.Collections.Immutable;
using System.Globalization;

namespace LocalGoals.Language;

/// <summary>
/// The plural categories of a language, in the notation of Unicode CLDR for whole numbers: <c>n = 1</c>,
/// <c>n % 100 = 3..10</c>, <c>n != 0 and n % 10 = 0,5</c>. Categories are tried in the order of the file; <c>other</c> is the rest.
/// Source: Unicode Technical Standard 35, part 3, "Language Plural Rules".
/// </summary>
public sealed class PluralRules
{
    private readonly ImmutableArray<(string Category, ImmutableArray<ImmutableArray<Relation>> AnyOf)> _rules;

    private PluralRules(ImmutableArray<(string, ImmutableArray<ImmutableArray<Relation>>)> rules) => _rules = rules;

    private readonly record struct Relation(int Modulus, bool Negated, ImmutableArray<(int Low, int High)> Ranges)
    {
        public bool Holds(long n)
        {
            var value = Modulus == 0 ? n : n % Modulus;
            var inside = false;
            foreach (var (low, high) in Ranges)
                inside |= value >= low && value <= high;
            return inside != Negated;
        }
    }

    public string Category(long n)
    {
        n = Math.Abs(n);
        foreach (var (category, anyOf) in _rules)
            if (anyOf.Any(all => all.All(relation => relation.Holds(n))))
                return category;
        return "other";
    }

    public IEnumerable<string> Categories => _rules.Select(rule => rule.Category).Append("other");

    /// <exception cref="FormatException">A condition is not in CLDR's notation.</exception>
    public static PluralRules Parse(IEnumerable<KeyValuePair<string, string>> conditions) =>
        new([.. conditions.Select(pair => (pair.Key, ParseCondition(pair.Value)))]);

    private static ImmutableArray<ImmutableArray<Relation>> ParseCondition(string condition) =>
        [.. condition.Split(" or ").Select(all => all.Split(" and ").Select(ParseRelation).ToImmutableArray())];

    private static Relation ParseRelation(string text)
    {
        var negated = text.Contains("!=", StringComparison.Ordinal);
        var sides = text.Split(negated ? "!=" : "=", StringSplitOptions.TrimEntries);
        var operand = sides[0].Split('%', StringSplitOptions.TrimEntries);
        if (sides.Length != 2 || operand[0] != "n" || operand.Length > 2)
            throw new FormatException($"'{text}' is not a plural condition such as 'n % 10 = 2..4'.");
        var ranges = sides[1].Split(',', StringSplitOptions.TrimEntries).Select(range =>
        {
            var ends = range.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        });
        return new Relation(operand.Length == 2 ? Number(operand[1]) : 0, negated, [.. ranges]);

        static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
