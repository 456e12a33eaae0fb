using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Browser.Tests.Support;

/// <summary>Pages of each kind: at least one of the sample city in both its languages, and those of Los Angeles that differ.</summary>
public static class Kinds
{
    private static readonly string[] MarsaNur =
    [
        "", "goals/3/", "goals/3/print/", "indicators/3.1.1/", "indicators/3.1.1/by/origin/", "indicators/10.2.1/by/origin/", "indicators/11.7.1/by/geocode/", "indicators/5.c.1/",
        "indicators/12.8.1/", "indicators/3.1.1/?embed", "indicators/3.2.1/progress/", "places/MN-01/", "state/", "progress/", "progress/print/", "inequality/", "inequality/goals/3/", "inequality/groups/sex-male/", "indicators/3.6.1/inequality/", "localization/", "localization/3.1/", "localization/plans/", "localization/frameworks/", "search/", "search/?q=water", "changes/", "pages/about/", "news/",
        "news/2025-05-15-figures-for-2024/", "privacy/", "accessibility/", "findings/", "no/such/page/",
        "commitments/", "commitments/by/goal/3/", "commitments/shade-at-stops/", "effects/", "task-forces/", "task-forces/heat-and-stops/", "partners/", "partners/marsa-nur-university/",
        "practices/", "practices/by/group/children/", "practices/safe-school-roads-dar-es-salaam/", "rights/", "rights/instruments/cedaw/", "rights/reviews/safe-births/", "reviews/", "reviews/2025/", "reviews/2025/1/",
    ];

    private static readonly string[] LosAngeles = ["", "goals/3/", "indicators/3.1.1/", "indicators/3.1.1/by/race-ethnicity/", "indicators/13.b.1/", "indicators/3.2.2/progress/", "state/", "progress/", "inequality/", "indicators/3.1.1/inequality/", "localization/", "localization/3.4/", "search/?q=water", "findings/", "no/such/page/"];

    /// <summary>City and address of each.</summary>
    public static IEnumerable<(string City, string Path)> All => English.Concat(MarsaNur.Select(path => ("marsa-nur", "ar/" + path))).Concat(LosAngelesInEnglish);

    /// <summary>Those of the sample city in English.</summary>
    public static IEnumerable<(string City, string Path)> English => MarsaNur.Select(path => ("marsa-nur", "en/" + path));

    private static IEnumerable<(string City, string Path)> LosAngelesInEnglish => LosAngeles.Select(path => ("los-angeles", "en/" + path));

    public static TheoryData<string, string> Pages() => Rows(All);

    /// <summary>For what does not depend on the script of a language.</summary>
    public static TheoryData<string, string> EnglishPages() => Rows(English.Concat(LosAngelesInEnglish));

    /// <summary>Without the empty search, which begins in its field.</summary>
    public static TheoryData<string> SampleAddresses() => [.. English.Select(page => page.Path).Where(path => path != "en/search/"), "ar/indicators/3.1.1/by/origin/?by.Origin=Born%20abroad"];

    /// <summary>What kind of page an address is: <c>en/indicators/3.1.1/by/sex/</c> is <c>indicators/by</c>.</summary>
    public static string Of(string path) => path.Split('/') switch
    {
        [_, "commitments" or "practices", "by", ..] => $"{path.Split('/')[1]}/by",
        [_, "rights", var part and not "", ..] => $"rights/{part}",
        [_, "inequality", var part and not "", ..] => $"inequality/{part}",
        [_, "commitments" or "task-forces" or "partners" or "practices" or "reviews", "", ..] => $"{path.Split('/')[1]} list",
        [_, var kind, _, var below and not "" and not [ '?', .. ], ..] => $"{kind}/{below}",
        ["", ..] or [_, ""] => "home",
        [_, "news", "" , ..] => "news list",
        [_, var kind, ..] => kind,
        [var file] => file,
        [] => "",
    };

    public static async Task<Uri> Root(this Portals portals, string city) =>
        (await (city == "marsa-nur" ? portals.MarsaNur : portals.LosAngeles)).Client.BaseAddress!;

    private static TheoryData<string, string> Rows(IEnumerable<(string City, string Path)> pages)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (city, path) in pages)
            rows.Add(city, path);
        return rows;
    }
}
