using System.Net;

using AngleSharp.Dom;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Promises;

public sealed class PromisePagesTests(Portals portals)
{
    [Theory]
    [InlineData("en/commitments/", "register.en.txt")]
    [InlineData("ar/commitments/", "register.ar.txt")]
    [InlineData("en/commitments/shade-at-stops/", "commitment.en.txt")]
    [InlineData("en/task-forces/safe-births/", "task-force.en.txt")]
    [InlineData("en/effects/", "effects.en.txt")]
    [InlineData("en/partners/transport-department/", "partner.en.txt")]
    public async Task A_page_says_what_was_approved(string path, string approved) =>
        Approval.Matches(approved, PageText.Of((await (await portals.MarsaNur).Page(path)).QuerySelector("main")!));

    [Fact]
    public async Task Overdue_promises_come_first_and_the_page_says_by_which_day()
    {
        var page = await (await portals.MarsaNur).Page("en/commitments/");
        Assert.Equal(["No waste water into the old harbour", "Publish the heat at bus stops each week"], page.QuerySelectorAll(".register > li.overdue .what > a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll(".register > li").Take(2), entry => Assert.Contains("overdue", entry.ClassName, StringComparison.Ordinal));
        Assert.Contains("As of 30 September 2025.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_choice_is_a_page_with_as_many_promises_as_its_link_says()
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page("en/commitments/");
        var choices = page.QuerySelectorAll(".side details a").ToList();
        Assert.True(choices.Count > 20);
        foreach (var choice in choices)
            Assert.Equal((choice.TextContent, choice.NextElementSibling!.TextContent),
                (choice.TextContent, $"{(await portal.Page(choice.GetAttribute("href")!)).QuerySelectorAll(".register > li").Length}"));
    }

    [Fact]
    public async Task Goals_and_indicators_lead_to_the_promises_about_them_and_back()
    {
        var portal = await portals.MarsaNur;
        Assert.Contains("en/commitments/interpreters-in-clinics/", Links(await portal.Page("en/goals/3/")));
        Assert.Contains("en/commitments/interpreters-in-clinics/", Links(await portal.Page("en/indicators/3.1.1/")));
        var promise = Links(await portal.Page("en/commitments/interpreters-in-clinics/"));
        Assert.Empty(((string[])["en/goals/3/#t3.1", "en/indicators/3.1.1/", "en/task-forces/safe-births/", "en/partners/health-department/", "en/effects/#e-interpreters-budget"]).Except(promise));
        Assert.Contains("en/commitments/interpreters-in-clinics/", Links(await portal.Page("en/partners/health-department/")));
        Assert.Contains("en/task-forces/safe-births/", Links(await portal.Page("en/partners/health-department/")));
        Assert.Contains("en/commitments/interpreters-in-clinics/", Links(await portal.Page("en/effects/")));
        Assert.Contains("files/shaded-stops.csv", Links(await portal.Page("en/commitments/shade-at-stops/")));
        Assert.Contains("stop,ward,roof_since", await portal.Text("files/shaded-stops.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chain_is_a_list_of_five_steps_and_says_what_has_not_come_yet()
    {
        var page = await (await portals.MarsaNur).Page("en/task-forces/heat-and-stops/");
        var chains = page.QuerySelectorAll(".chains > li").ToList();
        Assert.Equal(3, chains.Count);
        Assert.All(chains, chain => Assert.Equal(["Recommended", "Decided", "Done about it", "What shows it", "What changed"], chain.QuerySelectorAll(".stage").Select(stage => stage.TextContent)));
        Assert.Contains("No evidence yet", chains[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(3, chains[2].QuerySelectorAll(".stopped").Length);
        Assert.Contains("does not give the city’s official view", page.QuerySelector("[role=note].notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_day_shows_the_one_it_was_moved_from()
    {
        var page = await (await portals.MarsaNur).Page("en/commitments/clean-shore/");
        Assert.Contains("Moved from 31 December 2022 to 31 December 2023.", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Moved 1 time", page.QuerySelector(".facts-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_without_records_has_none_of_these_pages()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        Assert.DoesNotContain(portal.Addresses, address => address.Contains("commitments/", StringComparison.Ordinal) || address.Contains("task-forces/", StringComparison.Ordinal) || address.Contains("partners", StringComparison.Ordinal));
        foreach (var path in (string[])["en/commitments/", "en/task-forces/", "en/partners/", "en/effects/", "en/commitments/register.csv", "en/commitments/due.ics"])
            Assert.Equal(HttpStatusCode.NotFound, (await portal.Get(path)).StatusCode);
        Assert.DoesNotContain("Promises", (await portal.Page("en/")).QuerySelector("header nav")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("[]", await portal.Text("api/v1/task-forces.json"));
    }

    [Fact]
    public async Task An_indicator_that_is_not_published_is_named_by_no_promise()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\npublished: false\n---\n");
        folder.Write("commitments/a.yaml", "title: A\nsource: plan\noffice: The office\nindicators: [3.1.1]\nmade: {date: 2022-01-01, due: 2023-01-01, state: accepted}\neffects:\n  - {what: E, certainty: stated, indicators: [3.1.1]}\n");
        await using var portal = await RunningPortal.Start(folder.Path, new PortalOptions());
        foreach (var path in (string[])["en/commitments/", "en/commitments/a/", "en/commitments/register.csv", "api/v1/commitments.json", "en/effects/"])
            Assert.DoesNotContain("3.1.1", await portal.Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_city_can_run_nothing()
    {
        const string Bad = "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"";
        using var folder = TemporaryFolder.City();
        folder.Write("commitments/a.yaml", $"title: {Bad}\ntext: {Bad}\nsource: plan\nfrom: {Bad}\noffice: {Bad}\ngroups: [{Bad}]\nmade: 2022-01-01\nhistory:\n  - {{date: 2022-02-01, what: {Bad}, why: {Bad}, by: {Bad}}}\neffects:\n  - {{id: {Bad}, what: {Bad}, certainty: stated}}\nactions:\n  - {{what: {Bad}}}\n");
        folder.Write("partnerships/a.yaml", $"name: {Bad}\nabout: {Bad}\ncontact: {Bad}\nlink: \"javascript:alert(1)\"\n");
        folder.Write("task-forces/a.yaml", $"title: {Bad}\nquestion: {Bad}\nadvisers: [{Bad}]\nrecommendations: [a]\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        foreach (var path in portal.Pages.Where(path => path.StartsWith("en/", StringComparison.Ordinal) && (path.Contains("commitments", StringComparison.Ordinal) || path.Contains("effects", StringComparison.Ordinal) || path.Contains("partners", StringComparison.Ordinal) || path.Contains("task-forces", StringComparison.Ordinal))))
        {
            var page = await portal.Page(path);
            Assert.Empty(page.QuerySelectorAll("main script, main img, [onerror], a[href^='javascript']"));
        }
    }

    private static List<string?> Links(IDocument page) => [.. page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))];
}
