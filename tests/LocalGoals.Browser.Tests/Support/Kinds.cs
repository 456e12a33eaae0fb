using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Browser.Tests.Support;

/// <summary>One page of each kind.</summary>
public static class Kinds
{
    private static readonly string[] MarsaNur =
    [
        "", "goals/3/", "goals/3/print/", "places/MN-01/", "indicators/3.1.1/", "indicators/3.1.1/by/origin/", "indicators/10.2.1/by/origin/", "indicators/5.c.1/", "indicators/12.8.1/", "state/", "search/?q=water", "findings/", "no/such/page/",
    ];

    private static readonly string[] LosAngeles = ["", "goals/3/", "indicators/3.1.1/", "indicators/3.1.1/by/race-ethnicity/", "indicators/13.b.1/", "state/", "search/?q=water", "findings/", "no/such/page/"];

    /// <summary>City and address of each.</summary>
    public static IEnumerable<(string City, string Path)> All =>
        MarsaNur.Select(path => ("marsa-nur", "en/" + path)).Concat(MarsaNur.Select(path => ("marsa-nur", "ar/" + path))).Concat(LosAngeles.Select(path => ("los-angeles", "en/" + path)));

    public static TheoryData<string, string> Pages()
    {
        var rows = new TheoryData<string, string>();
        foreach (var (city, path) in All)
            rows.Add(city, path);
        return rows;
    }

    public static async Task<Uri> Root(this Portals portals, string city) =>
        (await (city == "marsa-nur" ? portals.MarsaNur : portals.LosAngeles)).Client.BaseAddress!;
}
