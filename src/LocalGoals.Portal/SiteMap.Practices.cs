using LocalGoals.Framework;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal;

/// <summary>The addresses of practices.</summary>
public static partial class SiteMap
{
    public const string PracticesJson = Api + "/practices.json";

    public static string Practices(string language) => $"{language}/practices/";

    /// <summary>The practices under one choice.</summary>
    public static string Practices(string language, PracticeFacet facet, string slug) => $"{Practices(language)}by/{Kebab.Of(facet)}/{slug}/";

    public static string PracticesCsv(string language) => $"{Practices(language)}practices.csv";

    public static string Practice(string language, string id) => $"{Practices(language)}{id}/";

    /// <summary>Where the city says what it does with a practice.</summary>
    public static string Adoption(string language, string practice, string id) => $"{Practice(language, practice)}#a-{id}";

    private static IEnumerable<string> PracticePages(CityRelease release, string language)
    {
        if (release.Practices.Practices.IsEmpty)
            yield break;
        yield return Practices(language);
        foreach (var choice in PracticesView.AllChoices(release))
            yield return Practices(language, choice.Facet, choice.Slug);
        foreach (var one in release.Practices.Practices)
            yield return Practice(language, one.Id);
    }
}
