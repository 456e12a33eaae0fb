using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Inequality;

/// <summary>
/// Whether more is better. The global framework says it of its indicator, but a city may measure the opposite under the same code: people without insurance
/// for coverage, or people in work for people without. Where its own words speak of a lack and the framework of something good, or the other way round,
/// nobody is said to be worse off.
/// </summary>
internal static class WorseOff
{
    private const string Description = "national_indicator_description";
    private static readonly string[] Titles = ["graph_title", "national_indicator_available"];

    private static readonly string[] Lacks =
    [
        "uninsured", "without ", "lack", "unable", "not able", "not have", "not having", "unbanked", "unemploy", "insecur", "depriv", "unserved", "inadequate", "dropout", "drop-out", "out of school",
        " sin ", "carec", "no pueden", "desemple", "insegur", " sans ", "manque", "ne peuvent", "chômage", "ohne ", "mangel", "arbeitslos", " sem ", "دون ", "بلا ", "يفتقر", "لا يستطيع", "بطالة",
        " без ", "не имеющ", "лишен", "лишён", "безработ", "нехват",
    ];

    // Of having something; only where they begin a word, and only in titles: a description may name what is lacking.
    private static readonly string[] Haves =
    [
        " coverage", " covered", " access to", " insured", " employment rate", " employed", " literacy", " literate", " enrolment", " enrollment", " enrolled", " vaccinat", " immuniz", " immunis", " food secur",
        " cobertura", " acceso a", " empleo", " alfabetiz", " couverture", " accès à", " taux d'emploi", " alphabétis", " охват", " доступ к", " занятост", " تغطية", " الوصول إلى",
    ];

    /// <param name="answers">What the city says goes before all, in its settings for progress or among its answers about groups.</param>
    public static Direction? Direction(Indicator indicator, Slice slice, ComparisonAnswers answers)
    {
        var said = indicator.ProgressSettings.Series.Where(IsAbout).Select(one => one.Direction).OfType<Direction>().Distinct().ToList();
        if (said is [var settled])
            return settled;
        if (answers.DirectionOf(indicator.Code.Text, slice.Measure.Unit.Name) is { } told)
            return told;
        if (GlobalFramework.Current.Indicators.GetValueOrDefault(indicator.Code.Text)?.Direction is not { } direction)
            return null;
        var titles = $" {string.Join(' ', Titles.Select(key => indicator.Metadata[key]?.Text))} {slice.Measure.Unit.Name} {slice.Measure.Series} ";
        var contradicts = direction == Framework.Direction.Up ? Says($"{titles}{indicator.Metadata[Description]?.Text} ", Lacks) : Says(titles, Haves) && !Says(titles, Lacks);
        return contradicts ? null : direction;

        bool IsAbout(ProgressSeries one) => (one.Unit.Length == 0 || GraphSettings.Same(one.Unit, slice.Measure.Unit.Name)) && (one.Series.Length == 0 || GraphSettings.Same(one.Series, slice.Measure.Series));
    }

    private static bool Says(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
