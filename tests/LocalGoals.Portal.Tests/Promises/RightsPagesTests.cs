using AngleSharp.Dom;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Promises;

public sealed class RightsPagesTests(Portals portals)
{
    [Theory]
    [InlineData("en/rights/", "rights.en.txt")]
    [InlineData("en/rights/instruments/cedaw/", "instrument.en.txt")]
    [InlineData("ar/rights/reviews/safe-births/", "rights-review.ar.txt")]
    public async Task A_page_says_what_was_approved(string path, string approved) =>
        Approval.Matches(approved, PageText.Of((await (await portals.MarsaNur).Page(path)).QuerySelector("main")!));

    [Fact]
    public async Task An_indicator_says_which_rights_are_at_stake_who_has_the_duty_and_where_to_turn()
    {
        var section = (await (await portals.MarsaNur).Page("en/indicators/3.1.1/")).QuerySelector("section[aria-labelledby=rights]")!;
        var own = section.QuerySelector(".rights .articles li")!;
        Assert.Equal("CEDAW art. 12(2) Binds Decided by the city", string.Join(' ', own.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.DoesNotContain("10(2)", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Department of Health", section.TextContent, StringComparison.Ordinal);
        Assert.Empty(((string[])["en/rights/instruments/cedaw/", "https://example.org/nuria/equal-care", "en/rights/#m-ombudsperson", "en/rights/reviews/safe-births/"]).Except(Links(section)));
    }

    [Fact]
    public async Task Suggestions_stand_apart_from_what_is_known()
    {
        var section = (await (await portals.MarsaNur).Page("en/indicators/6.1.1/")).QuerySelector("section[aria-labelledby=rights]")!;
        Assert.Contains("No link to a right is recorded for this target.", section.TextContent, StringComparison.Ordinal);
        var suggested = section.QuerySelectorAll("details").Single(details => details.QuerySelector("summary")!.TextContent.StartsWith("Suggestions that nobody has reviewed", StringComparison.Ordinal));
        Assert.Contains("Water and sanitation", suggested.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_is_said_beside_the_rights_and_called_no_violation()
    {
        var portal = await portals.MarsaNur;
        foreach (var path in (string[])["en/indicators/3.6.1/", "en/goals/3/"])
        {
            var section = (await portal.Page(path)).QuerySelector("section[aria-labelledby=rights]")!;
            Assert.Contains("For whom the gap is widest", section.TextContent, StringComparison.Ordinal);
            Assert.Contains("A gap is not yet a violation", section.TextContent, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("For whom the gap is widest", (await portal.Page("en/indicators/6.1.1/")).QuerySelector("section[aria-labelledby=rights]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_is_said_where_the_right_is_at_stake()
    {
        var section = (await (await portals.MarsaNur).Page("en/goals/14/")).QuerySelector("section[aria-labelledby=rights]")!;
        Assert.Contains("en/commitments/clean-shore/", Links(section));
    }

    [Fact]
    public async Task A_plain_repository_says_that_nothing_is_recorded_and_assumes_nothing()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        var page = await portal.Page("en/rights/");
        Assert.Contains("nothing is assumed", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".force.binds"));
        Assert.Contains(page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("ICESCR", StringComparison.Ordinal) && row.TextContent.Contains("Not recorded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_without_evidence_counts_as_not_assessed()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("rights/reviews/a.yaml", "title: A\nanswers:\n  - {question: harm-checked, answer: yes}\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var question = (await portal.Page("en/rights/reviews/a/")).QuerySelectorAll(".questions li").Single(item => item.TextContent.Contains("harms other rights", StringComparison.Ordinal));
        Assert.Equal("Not assessed", question.QuerySelector(".answer")!.TextContent);
        Assert.Contains("Answered “Yes” without evidence.", question.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_has_a_row_for_each_link_and_says_how_it_is_known()
    {
        var portal = await portals.MarsaNur;
        var lines = (await portal.Text("en/rights/rights.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(portal.Source.Current.Release.Rights.Links.Length + 1, lines.Length);
        Assert.Contains("3.1,Convention on the Elimination of All Forms of Discrimination against Women,12(2),Health,Decided by the city,\"The goal’s rights, narrowed by theme\",Ratified,Binds", lines);
    }

    [Fact]
    public async Task Search_finds_treaties_and_reviews()
    {
        var portal = await portals.MarsaNur;
        Assert.Contains("en/rights/instruments/cedaw/", Links((await portal.Page("en/search/?q=cedaw")).QuerySelector("#results")!));
        Assert.Contains("en/rights/reviews/safe-births/", Links((await portal.Page("en/search/?q=appeal")).QuerySelector("#results")!));
    }

    [Fact]
    public async Task Words_of_a_city_can_run_nothing()
    {
        const string Bad = "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"";
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", $"name: A\ncountry: {Bad}\n");
        folder.Write("rights/status/icescr.yaml", $"status: ratified\ndate: 1990-01-01\nsource: {{title: {Bad}, link: \"javascript:alert(1)\"}}\nnote: {Bad}\n");
        folder.Write("rights/laws/a.yaml", $"title: {Bad}\nabout: {Bad}\nlink: \"javascript:alert(1)\"\n");
        folder.Write("rights/remedies/a.yaml", $"title: {Bad}\nabout: {Bad}\noffice: {Bad}\ncontact: {Bad}\n");
        folder.Write("rights/reviews/a.yaml", $"title: {Bad}\nby: {Bad}\nconclusion: {Bad}\nanswers:\n  - {{question: harm-checked, answer: yes, evidence: {Bad}, link: \"javascript:alert(1)\"}}\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        foreach (var path in (string[])["en/rights/", "en/rights/instruments/icescr/", "en/rights/reviews/a/"])
            Assert.Empty((await portal.Page(path)).QuerySelectorAll("main script, main img, [onerror], a[href^='javascript']"));
    }

    private static List<string?> Links(IElement part) => [.. part.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))];
}
