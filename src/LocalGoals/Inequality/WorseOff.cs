using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;

namespace LocalGoals.Inequality;

/// <summary>
/// Whether more is better. The global framework says it of its indicator, but a city may measure the opposite under the same code: people without insurance
/// for coverage. Where its own words speak of a lack and the framework of something good, nobody is said to be worse off.
/// </summary>
internal static class WorseOff
{
    private static readonly string[] OwnWords = ["graph_title", "national_indicator_available", "national_indicator_description"];

    private static readonly string[] Lacks =
    [
        "uninsured", "without ", "lack", "unable", "not able", "not have", "not having", "unbanked", "unemploy", "insecur", "depriv", "unserved", "inadequate", "dropout", "drop-out", "out of school",
        " sin ", "carec", "no pueden", "desemple", "insegur", " sans ", "manque", "ne peuvent", "chômage", "ohne ", "mangel", "arbeitslos", " sem ", "دون ", "بلا ", "يفتقر", "لا يستطيع", "بطالة",
        " без ", "не имеющ", "лишен", "лишён", "безработ", "нехват",
    ];

    /// <param name="answers">What the city says goes before all.</param>
    public static Direction? Direction(Indicator indicator, Slice slice, ComparisonAnswers answers)
    {
        if (Told(answers.Up) || Told(answers.Down))
            return Told(answers.Up) ? Framework.Direction.Up : Framework.Direction.Down;
        if (GlobalFramework.Current.Indicators.GetValueOrDefault(indicator.Code.Text)?.Direction is not { } direction)
            return null;
        var words = $" {string.Join(' ', OwnWords.Select(key => indicator.Metadata[key]?.Text))} {slice.Measure.Unit.Name} {slice.Measure.Series} ";
        return direction == Framework.Direction.Up && Lacks.Any(lack => words.Contains(lack, StringComparison.OrdinalIgnoreCase)) ? null : direction;

        bool Told(ImmutableHashSet<string> figures) => figures.Contains(indicator.Code.Text) || figures.Contains(slice.Measure.Unit.Name);
    }
}
