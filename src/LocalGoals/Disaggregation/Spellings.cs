using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>
/// Compares the dimensions and categories of all files. What looks like one thing written in several ways is offered to the
/// city as one; nothing is merged.
/// </summary>
public static class Spellings
{
    private const int MostShown = 6;
    private const int FewestAtHome = 2;

    private static readonly ImmutableHashSet<string> Sexes = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "female", "male", "females", "males", "women", "men", "woman", "man", "girls", "boys", "mujer", "mujeres", "hombre", "hombres",
        "femme", "femmes", "homme", "hommes", "femmes et filles", "frauen", "männer", "أنثى", "ذكر", "إناث", "ذكور", "نساء", "رجال");

    // What a dimension is about, as far as words in its name tell.
    private static readonly ImmutableArray<(string Subject, string[] Words)> Subjects =
    [
        ("sex", ["gender", "sex", "género", "sexo", "sexe", "genre", "geschlecht", "الجنس", "النوع"]),
        ("race", ["race", "ethnic", "descent", "raza", "etnia", "étnic", "ethni", "العرق", "العرقية"]),
        ("age", ["age", "edad", "âge", "alter", "العمر", "السن"]),
        ("income", ["income", "poverty", "ingreso", "revenu", "الدخل"]),
        ("education", ["education", "educación", "éducation", "bildung", "التعليم"]),
        ("disability", ["disability", "discapacidad", "handicap", "behinderung", "إعاقة"]),
    ];

    // Stand under every header.
    private static readonly ImmutableHashSet<string> Anywhere =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "other", "others", "unknown", "total", "all", "none", "otro", "otros", "autre", "أخرى", "آخر");

    /// <param name="Key">Of the column's name.</param>
    /// <param name="Keys">Of its categories, in their order.</param>
    private sealed record Use(ObservationTable Table, Column Column, string Indicator, string Key, ImmutableArray<string> Keys);

    public static IEnumerable<Finding> Check(IEnumerable<(string Indicator, ObservationTable Table)> tables)
    {
        // Most files have the same few words.
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var uses = tables.SelectMany(t => t.Table.Dimensions.Select(d => new Use(t.Table, d, t.Indicator, KeyOf(d.Name), [.. d.Categories.Select(KeyOf)]))).ToList();
        var byKey = uses.GroupBy(use => use.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var group in byKey)
        {
            foreach (var finding in Names(group.ToList())) yield return finding;
            foreach (var finding in Categories(group.ToList())) yield return finding;
        }
        foreach (var finding in Similar(byKey)) yield return finding;
        foreach (var finding in WrongHeaders(uses)) yield return finding;

        string KeyOf(string name) => known.TryGetValue(name, out var key) ? key : known[name] = Key(name);
    }

    /// <summary>What is left of a name without case, accents, punctuation and a plural s: equal keys are one thing spelled twice.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Replace("&", "and", StringComparison.Ordinal))
            if (char.IsLetterOrDigit(c) || c is '<' or '>' or '+' or '%')
                key.Append(Plain(char.ToLowerInvariant(c)));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is '-' or '–' && key.Length > 0 && char.IsDigit(key[^1]))
                key.Append('-');
        if (key.Length > 3 && key[^1] == 's')
            key.Length--;
        return key.ToString();
    }

    private static IEnumerable<Finding> Names(List<Use> uses)
    {
        var spellings = uses.GroupBy(use => use.Column.Name).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (spellings.Count > 1)
            yield return Spelled(DisaggregationRules.DimensionSpellings, spellings[^1].First(), Listed(spellings), spellings[0].Key);
    }

    private static IEnumerable<Finding> Categories(List<Use> uses)
    {
        var spelled = uses.SelectMany(use => use.Column.Categories.Zip(use.Keys, (category, key) => (category, key, use)))
            .GroupBy(pair => pair.key).Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in spelled)
        {
            var spellings = group.GroupBy(pair => pair.category, pair => pair.use)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            if (spellings.Count > 1)
                yield return Spelled(DisaggregationRules.CategorySpellings, spellings[^1].First(), Listed(spellings), spellings[0].Key);
        }
    }

    // Differently named dimensions of different files that share most of their categories.
    private static IEnumerable<Finding> Similar(List<IGrouping<string, Use>> dimensions)
    {
        var sets = dimensions.ConvertAll(g => g.SelectMany(use => use.Keys).ToHashSet(StringComparer.Ordinal));
        for (var i = 0; i < dimensions.Count; i++)
            for (var j = i + 1; j < dimensions.Count; j++)
            {
                var shared = sets[i].Count(sets[j].Contains);
                if (shared < 2 || shared * 2 < Math.Min(sets[i].Count, sets[j].Count) * 1.5)
                    continue;
                var (a, b) = (dimensions[i].First(), dimensions[j].First());
                yield return new Finding(DisaggregationRules.SimilarDimensions, b.Table.Head, b.Indicator,
                    ("one", a.Column.Name), ("other", b.Column.Name), ("count", shared));
            }
    }

    // A category is at home where most files have it; a sex is a sex wherever it stands.
    private static IEnumerable<Finding> WrongHeaders(List<Use> uses)
    {
        var homes = uses.Select(use => (Subject: SubjectOf(use.Column.Name), use.Keys)).Where(u => u.Subject is not null)
            .SelectMany(u => u.Keys.Select(key => (Key: key, u.Subject)))
            .GroupBy(pair => pair.Key).ToDictionary(g => g.Key, g => g.CountBy(pair => pair.Subject!).ToDictionary(), StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (SubjectOf(use.Column.Name) is not { } subject)
                continue;
            var odd = use.Column.Categories.Where((category, i) => !Anywhere.Contains(category) && BelongsElsewhere(category, use.Keys[i], subject, homes)).ToList();
            if (odd.Count == 0 || odd.Count == use.Column.Categories.Count)
                continue;
            var row = use.Column.Codes.IndexOf(use.Column.CodeOf(odd[0]));
            yield return new Finding(DisaggregationRules.CategoryUnderWrongHeader, use.Table.At(row, use.Column), use.Indicator,
                ("categories", string.Join(" · ", odd.Take(MostShown).Select(category => $"“{category}”"))), ("dimension", use.Column.Name));
        }
    }

    private static bool BelongsElsewhere(string category, string key, string subject, Dictionary<string, Dictionary<string, int>> homes)
    {
        if (Sexes.Contains(category))
            return subject != "sex";
        var counts = homes[key];
        return counts.Any(home => home.Key != subject && home.Value >= FewestAtHome && home.Value > 2 * counts[subject]);
    }

    private static string? SubjectOf(string dimension) =>
        Subjects.Where(s => s.Words.Any(word => Begins(dimension, word))).Select(s => s.Subject).FirstOrDefault();

    // "Language" is not about age: a word counts where it begins.
    private static bool Begins(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at == 0 || (at > 0 && (!char.IsLetter(name[at - 1]) || !char.IsAsciiLetter(word[0])));
    }

    private static Finding Spelled(Rule rule, Use rarest, string spellings, string common) =>
        new(rule, rarest.Table.Head, rarest.Indicator, ("spellings", spellings), ("common", common));

    private static string Listed(List<IGrouping<string, Use>> spellings) =>
        string.Join(" · ", spellings.Take(MostShown).Select(g => $"“{g.Key}” ({g.Count().ToString(CultureInfo.InvariantCulture)})"));

    // In other scripts a mark makes another letter: й is not и, が is not か.
    private static char Plain(char letter) => Accents.Without(letter) is var bare and (< '\u0080' or >= '\u0600' and <= '\u06ff') ? bare : letter;
}
