using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Indicators;

namespace LocalGoals.Inequality;

/// <summary>What the figures of groups are, as far as their unit and they themselves tell.</summary>
public enum ValueKind
{
    /// <summary>The unit does not tell. The city is asked.</summary>
    Unknown,

    /// <summary>How many or how much: says how large a group is, not how well it is.</summary>
    Count,

    /// <summary>A rate, percentage or mean within each group: groups can be compared.</summary>
    Within,

    /// <summary>Parts of one whole, or parts of the total.</summary>
    Parts,

    /// <summary>Percentages that may be within groups, or parts of one whole. The city is asked.</summary>
    Undecided,
}

/// <summary>
/// Decides whether figures are within groups. A total that lies among them shows it, for a mean does; groups that add up to the total are its
/// parts. Percentages without a total are within groups if they add up to clearly more than 100. That they add up to 100 shows nothing.
/// </summary>
public static class ValueKinds
{
    private const double Rounding = 0.005;
    private const double WellOver = 102;

    private static readonly string[] Means = ["mean ", "average", "median", "per capita", "promedio", "mediana", "moyen", "médian", "متوسط", "وسيط", "средн", "медиан", "durchschnitt"];
    private static readonly string[] WordsOfParts = ["of total", "of the total", "of all ", "distribution", "del total", "distribución", "du total", "répartition", "من إجمالي", "توزيع", "от общ", "распределени"];

    /// <summary>What the city says they are, by the indicator's code or the unit's name; null where it says nothing.</summary>
    public static ValueKind? Told(string indicator, Measure measure, ComparisonAnswers answers) =>
        answers.Within.Contains(indicator) || answers.Within.Contains(measure.Unit.Name) ? ValueKind.Within
        : answers.Parts.Contains(indicator) || answers.Parts.Contains(measure.Unit.Name) ? ValueKind.Parts : null;

    /// <param name="values">Of the groups, in one period.</param>
    /// <param name="total">Of all, in the same period and unit; null where there is none.</param>
    public static ValueKind Of(Measure measure, IReadOnlyCollection<double> values, double? total)
    {
        var name = $"{measure.Unit.Words?.Original ?? measure.Unit.Name} {measure.Series}";
        var isMean = Says(name, Means);
        var kind = measure.Unit.Kind;
        if (!isMean && kind is UnitKind.Count or UnitKind.Money)
            return ValueKind.Count;
        if (!isMean && kind == UnitKind.Unknown)
            return ValueKind.Unknown;
        var sum = values.Sum();
        if (total is { } all && values.Count > 1 && Math.Abs(sum - all) <= Rounding * Math.Abs(all))
            return ValueKind.Parts;
        if (total is { } mean)
            return mean >= values.Min() && mean <= values.Max() ? ValueKind.Within : ValueKind.Undecided;
        if (kind is UnitKind.Percent)
            return sum > WellOver && !Says(name, WordsOfParts) ? ValueKind.Within : ValueKind.Undecided;
        return kind is UnitKind.Ratio ? ValueKind.Undecided : ValueKind.Within;
    }

    private static bool Says(string name, string[] words) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
