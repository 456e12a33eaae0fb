using System.Net;

using AngleSharp.Dom;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Promises;

public sealed class PracticePagesTests(Portals portals)
{
    private const string Roads = "practices/safe-school-roads-dar-es-salaam/";

    [Theory]
    [InlineData("en/practices/", "practices.en.txt")]
    [InlineData("en/" + Roads, "practice.en.txt")]
    [InlineData("ar/practices/community-midwives/", "practice.ar.txt")]
    public async Task A_page_says_what_was_approved(string path, string approved) =>
        Approval.Matches(approved, PageText.Of((await (await portals.MarsaNur).Page(path)).QuerySelector("main")!));

    [Fact]
    public async Task Every_choice_is_a_page_with_as_many_practices_as_its_link_says()
    {
        var portal = await portals.MarsaNur;
        var choices = (await portal.Page("en/practices/")).QuerySelectorAll(".side details a").ToList();
        Assert.True(choices.Count > 30);
        foreach (var choice in choices)
            Assert.Equal((choice.TextContent, choice.NextElementSibling!.TextContent), (choice.TextContent, $"{(await portal.Page(choice.GetAttribute("href")!)).QuerySelectorAll(".practices > li").Length}"));
    }

    [Fact]
    public async Task An_indicator_off_track_suggests_practices_about_its_target_and_says_why()
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page("en/indicators/3.6.1/");
        var section = page.QuerySelector("section[aria-labelledby=help]")!;
        Assert.Equal("Suggested because 3.6.1 is judged “Too slow” and this practice serves target 3.6.", Assert.Single(section.QuerySelectorAll(".reasons li")).TextContent);
        Assert.Contains("en/" + Roads, Links(section));
        Assert.Contains($"en/{Roads}#a-safe-school-roads", Links(page.QuerySelector("section[aria-labelledby=adopted]")!));
        Assert.Contains("en/indicators/3.6.1/", Links((await portal.Page("en/" + Roads)).QuerySelector("main")!));
        Assert.Contains("en/" + Roads, Links((await portal.Page("en/goals/3/")).QuerySelector("section[aria-labelledby=help]")!));
    }

    [Theory]
    [InlineData("women-and-girls", "Suggested because 3.6.1 shows that these are behind: Female. This practice is for: Women and girls.")]
    [InlineData("children", null)]
    public async Task A_gap_suggests_only_what_is_for_those_who_are_behind(string group, string? reason)
    {
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", "name: Smallville\npractice-library: false\n");
        // One year says nothing about progress.
        folder.Write("data/3-6-1.csv", "Year,Sex,Units,Value\n2024,,Number,176\n2024,Female,Number,158\n2024,Male,Number,18\n2024,,\"Per 100,000 inhabitants\",15.5\n2024,Female,\"Per 100,000 inhabitants\",29.7\n2024,Male,\"Per 100,000 inhabitants\",3.0\n");
        folder.Write("meta/3-6-1.md", "---\nindicator_name: Deaths on the roads\n---\n");
        folder.Write("practices/a.yaml", $"title: A\ntargets: {{reviewed: [\"3.6\"]}}\ngroups: [{group}]\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var page = await portal.Page("en/indicators/3.6.1/");
        Assert.Equal(reason is null ? [] : [reason], page.QuerySelectorAll("section[aria-labelledby=help] .reasons li").Select(said => said.TextContent));
        Assert.Contains("en/practices/a/", Links(page.QuerySelector("main")!));
    }

    [Fact]
    public async Task Where_nothing_asks_for_help_practices_are_named_and_not_suggested()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/11.2.1/");
        Assert.Null(page.QuerySelector("#help"));
        Assert.Equal("What other places did about this", page.QuerySelector("#practices")!.TextContent);
    }

    [Fact]
    public async Task Numbers_stand_in_the_file_beside_their_unit_and_evidence()
    {
        var portal = await portals.MarsaNur;
        var lines = (await portal.Text("en/practices/practices.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(portal.Source.Current.Release.Practices.Practices.Sum(one => Math.Max(1, one.Outcomes.Length)) + 1, lines.Length);
        Assert.Contains(lines, line => line.Contains("Children hurt on the road,-26,exactly,percent,one year,Result,Compared with others,Drawn by lot,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_finds_practices_promises_and_partners()
    {
        var portal = await portals.MarsaNur;
        Assert.Contains("en/practices/mangroves-saint-louis/", Links((await portal.Page("en/search/?q=mangroves")).QuerySelector("#results")!));
        Assert.Contains("en/commitments/shade-at-stops/", Links((await portal.Page("en/search/?q=shade")).QuerySelector("#results")!));
        Assert.Contains("en/partners/port-neighbours/", Links((await portal.Page("en/search/?q=neighbours")).QuerySelector("#results")!));
    }

    [Fact]
    public async Task A_city_that_wants_no_practices_has_no_such_page()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", "name: Smallville\npractice-library: false\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        Assert.DoesNotContain(portal.Addresses, address => address.Contains("practices/", StringComparison.Ordinal));
        foreach (var path in (string[])["en/practices/", "en/practices/practices.csv", $"en/{Roads}"])
            Assert.Equal(HttpStatusCode.NotFound, (await portal.Get(path)).StatusCode);
        Assert.Equal("[]", await portal.Text("api/v1/practices.json"));
    }

    [Fact]
    public async Task A_plain_repository_reaches_the_library_from_its_menu()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        Assert.Contains("en/practices/", Links((await portal.Page("en/")).QuerySelector("header nav")!));
    }

    [Fact]
    public async Task Words_of_a_city_can_run_nothing()
    {
        const string Bad = "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"";
        using var folder = TemporaryFolder.City();
        folder.Write("practices/a.yaml", $"title: {Bad}\nproblem: {Bad}\ncity: {Bad}\ncountry: {Bad}\nstart: {Bad}\npartners: [{{name: {Bad}, role: {Bad}}}]\ninterventions: [{Bad}]\noutcomes:\n  - {{what: {Bad}, value: 1, unit: {Bad}, evidence: narrative, note: {Bad}, source: {Bad}}}\nfunding: [{{from: {Bad}, amount: 1, currency: {Bad}}}]\nawards: [{Bad}]\n");
        folder.Write("practices/adopted/a.yaml", $"practice: a\nchanges: {Bad}\nexpected: {Bad}\nlater: [{{what: {Bad}, link: \"javascript:alert(1)\"}}]\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        foreach (var path in (string[])["en/practices/", "en/practices/a/"])
            Assert.Empty((await portal.Page(path)).QuerySelectorAll("main script, main img, [onerror], a[href^='javascript']"));
    }

    private static List<string?> Links(IElement part) => [.. part.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))];
}
