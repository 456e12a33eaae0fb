using System.Net;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Serving;

/// <summary>What happens to pages when files change.</summary>
public sealed class ChangeTests
{
    private const string Page = "en/indicators/3.1.1/";
    private const string Data = "data/indicator_3-1-1.csv";

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        using var first = await portal.Get(Page);
        var tag = first.Headers.ETag!.ToString();
        using var second = await portal.Ask(HttpMethod.Get, Page, ("If-None-Match", tag));
        using var among = await portal.Ask(HttpMethod.Get, Page, ("If-None-Match", $"\"other\", {tag}"));
        using var other = await portal.Ask(HttpMethod.Get, Page, ("If-None-Match", "\"other\""));

        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(second.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(tag, second.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, among.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task The_tag_is_the_same_for_the_same_data_and_another_for_others()
    {
        using var folder = TemporaryFolder.City();
        var before = await TagOf(folder);
        var again = await TagOf(folder);
        folder.Write(Data, "Year,Sex,Value\n2020,,5\n");
        var after = await TagOf(folder);

        Assert.Equal(before, again);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Without_watching_a_changed_file_waits_for_the_next_start()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);
        folder.Write(Data, "Year,Value\n2024,999\n");

        Assert.DoesNotContain("999", await portal.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_watching_a_changed_file_shows_on_the_next_request()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path, watch: true);
        using var before = await portal.Get(Page);
        folder.Write(Data, "Year,Value\n2024,999\n");
        using var after = await portal.Ask(HttpMethod.Get, Page, ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("In 2024 the figure for Smallville was 999.", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_watching_what_is_searched_is_never_that_of_an_old_state()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path, watch: true);
        Assert.Empty((await portal.Page("en/search/?q=lighthouse")).QuerySelectorAll("#results > li"));

        folder.Write("meta/3-1-1.md", "---\nindicator_name: Births at the lighthouse\n---\n");

        Assert.Single((await portal.Page("en/search/?q=lighthouse")).QuerySelectorAll("#results > li"));
        Assert.Contains("Births at the lighthouse", await portal.Text("en/search/index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_watching_new_and_removed_indicators_come_and_go()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path, watch: true);
        folder.Write("data/indicator_4-1-1.csv", "Year,Value\n2024,12\n");
        using var added = await portal.Get("en/indicators/4.1.1/");
        File.Delete(folder["data/indicator_4-1-1.csv"]);
        using var removed = await portal.Get("en/indicators/4.1.1/");

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
    }

    [Theory]
    [InlineData("data/indicator_3-1-1.csv", "Nothing,Here\n1,2\n")]
    [InlineData("data/indicator_3-1-1.csv", "Year,Value,Value\n2020,1,2\n")]
    [InlineData("data/indicator_3-1-1.csv", "")]
    [InlineData("meta/3-1-1.md", "---\nindicator_name: [unclosed\n---\n")]
    [InlineData("city.yaml", "name: {en: Smallville\n")]
    [InlineData("city.yaml", "\0\0\0")]
    public async Task A_file_that_cannot_be_read_leaves_the_last_good_state_with_a_notice_that_names_it(string file, string broken)
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path, watch: true);
        var good = await portal.Page(Page);
        var mended = await File.ReadAllTextAsync(folder[file], TestContext.Current.CancellationToken);

        folder.Write(file, broken);
        var during = await portal.Page(Page);
        var notice = during.QuerySelector(".banner[role=status]");
        Assert.Contains("You still see the last state that could.", notice?.TextContent, StringComparison.Ordinal);
        Assert.Contains(file, notice!.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(good.QuerySelector("main")!.InnerHtml, during.QuerySelector("main")!.InnerHtml);

        folder.Write(file, mended + "\n");
        var after = await portal.Page(Page);
        Assert.Null(after.QuerySelector(".banner"));
        Assert.Equal(WithoutVersion(good), WithoutVersion(after));
    }

    private static string WithoutVersion(AngleSharp.Dom.IDocument page)
    {
        foreach (var told in page.QuerySelectorAll(".cite, script[type='application/ld+json']"))
            told.Remove();
        return page.QuerySelector("main")!.InnerHtml;
    }

    [Fact]
    public async Task A_file_that_was_broken_from_the_start_does_not_hold_back_the_others()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("data/indicator_4-1-1.csv", "Nothing\n1\n");
        await using var portal = await RunningPortal.Start(folder.Path, watch: true);
        folder.Write(Data, "Year,Value\n2024,999\n");
        var page = await portal.Page(Page);

        Assert.Null(page.QuerySelector(".banner"));
        Assert.Contains("999", page.QuerySelector("#says")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_has_a_tag_of_its_own_so_that_it_reaches_who_has_the_page()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path, watch: true);
        using var before = await portal.Get(Page);
        folder.Write(Data, "Nothing,Here\n1,2\n");
        using var during = await portal.Ask(HttpMethod.Get, Page, ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, during.StatusCode);
    }

    private static async Task<string> TagOf(TemporaryFolder folder)
    {
        await using var portal = await RunningPortal.Start(folder.Path, new PortalOptions { BaseUrl = new Uri("https://city.example/") });
        using var answer = await portal.Get(Page);
        return answer.Headers.ETag!.ToString();
    }
}
