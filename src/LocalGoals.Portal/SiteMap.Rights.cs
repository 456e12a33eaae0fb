using LocalGoals.Release;

namespace LocalGoals.Portal;

/// <summary>The addresses of pages about rights.</summary>
public static partial class SiteMap
{
    public const string RightsJson = Api + "/rights.json";

    public static string Rights(string language) => $"{language}/rights/";

    public static string RightsCsv(string language) => $"{Rights(language)}rights.csv";

    public static string Instrument(string language, string id) => $"{Rights(language)}instruments/{id}/";

    public static string RightsReview(string language, string id) => $"{Rights(language)}reviews/{id}/";

    private static IEnumerable<string> RightsPages(CityRelease release, string language) =>
        LocalGoals.Rights.Instrument.All.Select(one => Instrument(language, one.Id)).Concat(release.Rights.Reviews.Select(one => RightsReview(language, one.Id))).Prepend(Rights(language));
}
