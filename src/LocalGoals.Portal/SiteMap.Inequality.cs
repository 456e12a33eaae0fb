using System.Globalization;

using LocalGoals.Inequality;

namespace LocalGoals.Portal;

/// <summary>The addresses of what is said about groups.</summary>
public static partial class SiteMap
{
    public const string InequalityJson = Api + "/inequality.json";

    public const string InequalityCsv = Api + "/inequality.csv";

    /// <summary>Who is left behind, over the city.</summary>
    public static string Inequality(string language) => $"{language}/inequality/";

    /// <summary>The same under one goal.</summary>
    public static string Inequality(string language, int goal) => string.Create(CultureInfo.InvariantCulture, $"{Inequality(language)}goals/{goal}/");

    /// <summary>What the data say about one group.</summary>
    public static string Group(string language, GroupProfile profile) => $"{Inequality(language)}groups/{Uri.EscapeDataString(profile.Id)}/";

    public static string IndicatorInequality(string language, string code) => $"{Indicator(language, code)}inequality/";

    public static string IndicatorInequalityJson(string code) => $"{Api}/indicators/{code}/inequality.json";

    private static IEnumerable<string> InequalityPages(Shown shown, string language)
    {
        var gaps = shown.Gaps;
        yield return Inequality(language);
        foreach (var goal in gaps.Compared.Select(one => one.Indicator.Goal).OfType<int>().Distinct().Order())
            yield return Inequality(language, goal);
        foreach (var profile in gaps.Profiles)
            yield return Group(language, profile);
        foreach (var indicator in shown.Release.Indicators.Where(indicator => LocalGoals.Views.IndicatorInequality.IsKnown(gaps, indicator)))
            yield return IndicatorInequality(language, indicator.Code.Text);
    }
}
