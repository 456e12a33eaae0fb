using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Indicators;

/// <summary>A unit of measurement in the city's words.</summary>
/// <param name="Name">As the data have it: a word, or the code of a list.</param>
/// <param name="Words">What the list calls the code, per language; null for a word.</param>
public sealed record Unit(string Name, Texts? Words = null)
{
    // Stems and words by which units are named in the languages that Open SDG repositories are written in. Order decides:
    // "percent of the total number" is a percentage, "total deaths per 1,000" a rate.
    private static readonly ImmutableArray<(UnitKind Kind, string[] Words)> Vocabulary =
    [
        (UnitKind.Percent, ["%", "percent", "per cent", "pct", "porcentaje", "por ciento", "pourcent", "prozent", "porcentagem", "por cento",
            "نسبة مئوية", "بالمئة", "بالمائة", "في المئة", "في المائة", "процент"]),
        (UnitKind.Rate, ["per ", "rate", "/1,000", "/100,000", "per_", "tasa", "por cada", "taux", "pour 1", "par habitant", "por habitante", "je ",
            "rate je", "taxa", "معدل", "لكل ", "на 1"]),
        (UnitKind.Index, ["index", "score", "índice", "indice", "مؤشر", "индекс"]),
        (UnitKind.Ratio, ["ratio", "proportion", "share", "razón", "proporción", "rapport", "anteil", "quote", "ziffer", "نسبة", "حصة", "доля"]),
        (UnitKind.Money, ["$", "€", "£", "¥", "dollar", "usd", "eur", "peso", "currency", "budget", "revenue", "payroll", "expenditure", "income",
            "earnings", "gdp", "dólar", "دولار", "دينار", "درهم"]),
        (UnitKind.Count, ["number", "count", "total", "persons", "people", "households", "deaths", "cases", "número", "personas", "nombre", "anzahl",
            "عدد", "أشخاص", "число"]),
    ];

    // Codes of the list of units of the global SDG database that no word above is part of.
    private static readonly ImmutableDictionary<string, UnitKind> Codes = ImmutableDictionary<string, UnitKind>.Empty
        .Add(PercentCode, UnitKind.Percent).Add("IX", UnitKind.Index).Add("RO", UnitKind.Ratio).Add("CUR_LCU", UnitKind.Money).Add("LCU_PPP_USD", UnitKind.Money);

    private const string PercentCode = "PT";

    private static readonly string[] BarePercent = ["percent", "percentage", "per cent", "%", "(%)", "in %", "en %", "pct", "prozent", "in prozent", "porcentaje", "por ciento",
        "pourcentage", "pour cent", "porcentagem", "por cento", "نسبة مئوية", "النسبة المئوية", "بالمئة", "بالمائة", "в процентах", "проценты", "процент"];

    // Say nothing of what either, where the sign stands behind them.
    private static readonly string[] WithSign = ["proportion", "share", "anteil", "proporción", "part"];

    private const string SignBehind = "(%)";

    // Words for "per" with which a unit reads on behind its figure. Money per person does not begin with them.
    private static readonly string[] Pers = ["per ", "je ", "pro ", "por cada ", "pour ", "لكل "];

    // "Los Angeles County" counts nothing.
    private static readonly string[] WholeWords = ["count"];

    // German writes them at the end of another word: Frauenanteil.
    private static readonly string[] Endings = ["anteil", "quote", "ziffer"];

    private const char LastLatin = '\u024f';

    // Percentages that may leave 0 to 100 without being wrong: changes, and one group's figure as a percentage of another's.
    private static readonly string[] Unbounded =
        ["change", "growth", "increase", "decrease", "as a percentage of", "as percentage of", "as % of", "as a proportion of", "as proportion of", "relative to", "ratio of", "crecimiento", "variación", "croissance",
         "variation", "نمو", "تغير"];

    private static readonly string[] Changes = ["change", "growth", "crecimiento", "variación", "croissance", "variation", "прирост", "نمو", "تغير"];

    /// <summary>Where neither data nor metadata name one.</summary>
    public static readonly Unit None = new("");

    public UnitKind Kind { get; } = KindOf(Words?.Original ?? Name);

    /// <summary>Whether it is a percentage and nothing is said of what.</summary>
    public bool IsBarePercent { get; } = Name == PercentCode || SaysOnlyPercent(Words?.Original ?? Name);

    /// <summary>Whether it reads on behind its figure: 17.3 per 100,000.</summary>
    public bool BeginsWithPer => Pers.Any(per => (Words?.Original ?? Name).StartsWith(per, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether groups or years can be compared by it without knowing how many people stand behind the number.</summary>
    public bool IsComparable => Kind is UnitKind.Percent or UnitKind.Rate or UnitKind.Ratio or UnitKind.Index;

    /// <summary>
    /// Whether a value can be one of this unit: a count below zero cannot, nor a percentage beyond 100 in either direction
    /// unless its name says that it compares or changes. A fall is a negative percentage.
    /// </summary>
    public bool Allows(double value) => Kind switch
    {
        UnitKind.Count => value >= 0,
        UnitKind.Percent when !MayLeaveBounds => value is >= -100 and <= 100,
        _ => true,
    };

    /// <summary>Whether there are values that it does not allow.</summary>
    public bool HasBounds => Kind == UnitKind.Count || (Kind == UnitKind.Percent && !MayLeaveBounds);

    /// <summary>Whether it is a rate of change: percent growth a year.</summary>
    public bool IsChange => Kind is UnitKind.Percent or UnitKind.Rate && Changes.Any(word => (Words?.Original ?? Name).Contains(word, StringComparison.OrdinalIgnoreCase));

    private bool MayLeaveBounds { get; } = Unbounded.Any(word => (Words?.Original ?? Name).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool SaysOnlyPercent(string name)
    {
        if (BarePercent.Contains(name, StringComparer.OrdinalIgnoreCase))
            return true;
        return name.EndsWith(SignBehind, StringComparison.Ordinal) && name[..^SignBehind.Length].Trim() is var rest
            && (BarePercent.Contains(rest, StringComparer.OrdinalIgnoreCase) || WithSign.Contains(rest, StringComparer.OrdinalIgnoreCase));
    }

    private static UnitKind KindOf(string name)
    {
        if (Codes.TryGetValue(name, out var coded))
            return coded;
        foreach (var (kind, words) in Vocabulary)
            foreach (var word in words)
                if (Says(name, word))
                    return kind;
        return UnitKind.Unknown;
    }

    // Beyond a plural.
    private static bool GoesOn(string name, int at) => at < name.Length && char.IsLetter(name[at]) && !(name[at] is 's' or 'S' && (at + 1 == name.Length || !char.IsLetter(name[at + 1])));

    // "Waste generated" is no rate and "operations" are no ratio: a word counts where it begins. Arabic writes its article before it.
    private static bool Says(string name, string word)
    {
        for (var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetter(name[at - 1]) || word[0] >= LastLatin || Endings.Contains(word)) && !(WholeWords.Contains(word) && GoesOn(name, at + word.Length)))
                return true;
        return false;
    }
}
