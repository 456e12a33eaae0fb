using System.Net;

using AngleSharp.Dom;

using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class LocalizationPagesTests(Portals portals)
{
    [Theory]
    [InlineData("en", "Localization")]
    [InlineData("ar", "التوطين")]
    public async Task The_matrix_has_every_target_with_its_decision_in_words(string language, string menu)
    {
        var page = await (await portals.MarsaNur).Page($"{language}/localization/");

        Assert.Equal(menu, page.QuerySelector("header nav a[aria-current=page]")!.TextContent);
        Assert.Equal(17, page.QuerySelectorAll("ol.matrix > li").Length);
        Assert.Equal(169 + 2, page.QuerySelectorAll(".cells > li").Length);
        Assert.All(page.QuerySelectorAll(".cell"), cell => Assert.NotEmpty(cell.QuerySelector(".sr")!.TextContent));
        Assert.Equal($"{language}/localization/3.1/", page.QuerySelector(".cell.modified")!.GetAttribute("href"));
        if (language == "en")
            Assert.Equal(" Maternal deaths reduced. Reworded. Indicators with figures: 1 of 2.", page.QuerySelector(".cell.modified .sr")!.TextContent);
    }

    [Fact]
    public async Task What_was_left_out_added_and_is_not_measured_is_listed_with_its_reason()
    {
        var page = await (await portals.MarsaNur).Page("en/localization/");

        Assert.Contains("Development assistance is given by the nation", Section(page, "leftout"), StringComparison.Ordinal);
        Assert.Contains("People asked for it when the plan for the port was discussed.", Section(page, "added"), StringComparison.Ordinal);
        Assert.Contains("14.x.1 Days on which bathing was safe", Section(page, "unasked"), StringComparison.Ordinal);
        Assert.Contains("171 indicators of the list have no data", Section(page, "unmeasured"), StringComparison.Ordinal);
        Assert.Equal(171, page.QuerySelectorAll("#unmeasured ~ .bygoal li").Length);
        Assert.Contains("Our copy of the changes of 2025 is unofficial.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#proposals"));
    }

    [Fact]
    public async Task A_target_says_everything_that_the_ledger_says()
    {
        var text = PageText.Of((await (await portals.MarsaNur).Page("en/localization/3.1/")).QuerySelector("main")!);
        Approval.Matches("target.en.txt", text);
    }

    [Theory]
    [InlineData("en", "overview.en.txt", "localization/")]
    [InlineData("ar", "plans.ar.txt", "localization/plans/")]
    [InlineData("en", "frameworks.en.txt", "localization/frameworks/")]
    public async Task The_pages_around_say_what_was_approved(string language, string approved, string path)
    {
        var page = await (await portals.MarsaNur).Page($"{language}/{path}");
        // Long lists of the framework's own targets and indicators.
        foreach (var list in page.QuerySelectorAll(".bygoal ul, .cells"))
            list.Remove();
        Approval.Matches(approved, PageText.Of(page.QuerySelector("main")!));
    }

    [Theory]
    [InlineData("en/indicators/3.1.1/", "taken as it is", "en/localization/3.1/#i3-1-1")]
    [InlineData("en/indicators/3.8.1/", "a proxy: another measure stands in for 3.8.1", "en/localization/3.8/#i3-8-1")]
    [InlineData("en/indicators/11.x.1/", "none: added by the city", "en/localization/11.x/#i11-x-1")]
    [InlineData("en/indicators/1.2.1/", "not decided yet", "en/localization/1.2/#i1-2-1")]
    public async Task An_indicator_says_its_relation_to_the_global_one_and_leads_to_its_target(string path, string words, string address)
    {
        var portal = await portals.MarsaNur;
        var link = (await portal.Page(path)).QuerySelectorAll(".facts a").Single(a => a.GetAttribute("href")!.Contains("/localization/", StringComparison.Ordinal));

        Assert.Equal((words, address), (link.TextContent, link.GetAttribute("href")));
        Assert.NotNull((await portal.Page(address.Split('#')[0])).GetElementById(address.Split('#')[1]));
    }

    [Fact]
    public async Task Every_link_of_these_pages_leads_somewhere()
    {
        var portal = await portals.MarsaNur;
        var known = portal.Addresses.ToHashSet(StringComparer.Ordinal);
        foreach (var path in portal.Pages.Where(path => path.Contains("/localization/", StringComparison.Ordinal)))
            foreach (var link in (await portal.Page(path)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(href => !href.StartsWith("https:", StringComparison.Ordinal)))
                Assert.True(known.Contains(link.Split('#')[0]), $"{path} leads to {link}");
    }

    [Theory]
    [InlineData("en/localization/3-1/", "../3.1/")]
    [InlineData("en/localization/3.1", "3.1/")]
    [InlineData("en/localization", "localization/")]
    public async Task An_address_that_is_almost_right_leads_to_the_right_one(string path, string there)
    {
        using var answer = await (await portals.MarsaNur).Get(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, there), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("en/localization/3.1.1/")]
    [InlineData("en/localization/17.19/")]
    [InlineData("en/localization/nothing/")]
    [InlineData("es/localization/")]
    public async Task What_there_is_nothing_to_say_about_has_no_page(string path)
    {
        using var answer = await (await portals.MarsaNur).Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_ledger_nothing_is_made_up()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        var page = await portal.Page("en/localization/");

        Assert.Contains("Smallville keeps no decisions about the global goals yet.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("#begin + ol > li").Length);
        Assert.Empty(page.QuerySelectorAll(".decision, .glyph, #leftout, #added"));
        Assert.DoesNotContain(page.QuerySelectorAll("header nav a"), a => a.TextContent == "Localization");
        Assert.Contains(page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "en/localization/");
        Assert.Equal(["en/localization/", "en/localization/3.1/"], portal.Pages.Where(path => path.StartsWith("en/localization", StringComparison.Ordinal)));
        Assert.Empty((await portal.Page("en/localization/3.1/")).QuerySelectorAll(".decision"));
        Assert.DoesNotContain("Relation", (await portal.Page("en/indicators/3.1.1/")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.Page("en/goals/3/")).QuerySelectorAll("a[href*='localization/3.1']"));
        foreach (var path in new[] { "en/localization.csv", "en/localization.xlsx", "en/localization/plans/", "en/localization/frameworks/" })
        {
            using var answer = await portal.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_changed_word_is_marked_for_eyes_and_ears_and_a_proposal_counts_nowhere()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("localization/framework/sdg.csv", "code,name_en\n3.1,\"By 2030, reduce deaths of mothers\"\n");
        folder.Write("localization/a.yaml", "decisions:\n  - {code: '3.1', decision: modified, proposal: true, reason: The words differ., wording: 'By 2030, reduce deaths of parents'}\n  - {code: '3.2', decision: direct}\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var target = await portal.Page("en/localization/3.1/");

        Assert.Equal("[removed: mothers end of change]", target.QuerySelector("del")!.TextContent);
        Assert.Equal("[added: parents end of change]", target.QuerySelector("ins")!.TextContent);
        Assert.Equal("By 2030, reduce deaths of [added: parents end of change]", target.QuerySelector("ins")!.ParentElement!.TextContent);
        Assert.Equal("The program proposes: Reworded. Nobody has accepted it yet, and it does not count.", target.QuerySelector(".notice")!.TextContent);
        Assert.Equal("The ledger says “Taken as it is” without a reason. It does not count.", (await portal.Page("en/localization/3.2/")).QuerySelector(".notice")!.TextContent);
        var overview = await portal.Page("en/localization/");
        Assert.Contains("has decided about 0;", overview.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en/localization/3.1/", Assert.Single(overview.QuerySelectorAll("a.cell.proposed")).GetAttribute("href"));
        Assert.Contains("3.1 Maternal deaths reduced", Section(overview, "proposals"), StringComparison.Ordinal);
        Assert.DoesNotContain((await portal.Page("en/search/?q=parents")).QuerySelectorAll("ol.results a"), a => a.GetAttribute("href")!.Contains("localization", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("35 women", "en/localization/3.1/")]
    [InlineData("dredging", "en/localization/plans/")]
    [InlineData("quays", "en/localization/frameworks/")]
    [InlineData("global goals to local", "en/localization/")]
    public async Task The_search_finds_the_words_of_decisions_and_plans(string query, string address)
    {
        var page = await (await portals.MarsaNur).Page($"en/search/?q={Uri.EscapeDataString(query)}");
        Assert.Equal(address, page.QuerySelector("ol.results h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_pages_that_the_guide_names_are_there()
    {
        var portal = await portals.MarsaNur;
        Assert.All(DocTable.Under("docs/guide/localization.md", "What readers see then"), row => Assert.Contains(row[0], portal.Addresses));
        Assert.All(DocTable.Under("docs/guide/localization.md", "Which word for which case"), row => Assert.NotNull(LocalGoals.Framework.Kebab.TryParse<LocalGoals.Localization.Decision>(row[1].Split('`')[0])));
    }

    [Fact]
    public async Task The_map_of_the_site_lists_the_pages()
    {
        var portal = await portals.MarsaNur;
        var map = await portal.Text("sitemap.xml");
        Assert.All(["en/localization/", "ar/localization/3.1/", "en/localization/plans/"], path => Assert.Contains($"{portal.Client.BaseAddress}{path}", map, StringComparison.Ordinal));
    }

    private static string Section(IParentNode page, string id) => PageText.Of(page.QuerySelector($"#{id}")!.ParentElement!);
}
