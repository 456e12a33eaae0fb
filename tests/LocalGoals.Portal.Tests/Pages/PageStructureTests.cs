using System.Net;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class PageStructureTests(Portals portals)
{
    public static TheoryData<string, string> KindsOfPages()
    {
        var rows = new TheoryData<string, string>();
        foreach (var language in new[] { "en", "ar" })
            foreach (var page in new[] { "", "goals/3/", "indicators/3.1.1/", "indicators/3.1.1/by/origin/", "indicators/5.c.1/", "indicators/12.8.1/", "indicators/10.a.1/", "state/", "localization/", "localization/3.1/", "localization/plans/", "localization/frameworks/", "findings/", "pages/about/", "news/", "news/2025-05-15-figures-for-2024/", "privacy/", "accessibility/" })
                rows.Add(language, page);
        return rows;
    }

    [Theory]
    [MemberData(nameof(KindsOfPages))]
    public async Task Every_kind_of_page_is_well_made(string language, string page)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Get($"{language}/{page}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Empty(PageRules.Problems($"{language}/{page}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_root_is_the_start_page_in_the_first_language()
    {
        var page = await (await portals.MarsaNur).Page("");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Marsa Nur: local progress on the Sustainable Development Goals", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(17, page.QuerySelectorAll("ol.goals > li").Length);
    }

    [Fact]
    public async Task Every_page_of_the_sample_city_is_well_made()
    {
        var portal = await portals.MarsaNur;
        Assert.Empty(await ProblemsOf(portal));
    }

    [Fact]
    public async Task Every_page_of_Los_Angeles_is_well_made()
    {
        var portal = await portals.LosAngeles;
        Assert.Empty(await ProblemsOf(portal));
    }

    [Theory]
    [InlineData("en", "Demonstration: Marsa Nur is a fictional city. Its figures are invented.")]
    [InlineData("ar", "مرسى نور")]
    public async Task The_made_up_city_says_on_every_page_that_it_is_made_up(string language, string words)
    {
        var portal = await portals.MarsaNur;
        foreach (var path in portal.Pages.Where(p => p.StartsWith(language + "/", StringComparison.Ordinal)))
            Assert.Contains(words, (await portal.Page(path)).QuerySelector("header > .banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_write_the_letters_of_every_script_as_they_are()
    {
        var portal = await portals.MarsaNur;
        foreach (var path in portal.Pages.Where(p => p.StartsWith("ar/", StringComparison.Ordinal)))
            Assert.DoesNotContain("&#x6", await portal.Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_links_to_itself_in_the_other_language()
    {
        var portal = await portals.MarsaNur;
        foreach (var path in portal.Pages.Where(p => p.StartsWith("en/", StringComparison.Ordinal)))
        {
            var page = await portal.Page(path);
            var other = Assert.Single(page.QuerySelectorAll("header nav a[hreflang]"));
            Assert.Equal("ar" + path[2..], other.GetAttribute("href"));
            Assert.Equal(("ar", "rtl", "العربية"), (other.GetAttribute("lang"), other.GetAttribute("dir"), other.TextContent));
        }
    }

    [Fact]
    public async Task The_charts_and_the_tables_show_the_same_figures()
    {
        var portal = await portals.MarsaNur;
        foreach (var path in portal.Pages.Where(p => p.StartsWith("en/indicators/", StringComparison.Ordinal)))
            foreach (var section in (await portal.Page(path)).QuerySelectorAll("section.measure"))
            {
                if (section.QuerySelector("script[type='application/json']") is not { } model)
                    continue;
                using var chart = System.Text.Json.JsonDocument.Parse(model.TextContent);
                var drawn = chart.RootElement.GetProperty("series").EnumerateArray().Where(s => !s.GetProperty("isTotal").GetBoolean() || section.QuerySelector("tr[data-by]") is null)
                    .SelectMany(s => s.GetProperty("labels").EnumerateArray()).Select(label => label.GetString()!).Where(label => label.Length > 0);
                var written = section.QuerySelectorAll("td:has(> bdi)").Select(cell => cell.TextContent);
                Assert.Equal(written.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
            }
    }

    internal static async Task<IReadOnlyCollection<string>> ProblemsOf(RunningPortal portal)
    {
        var problems = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(portal.Pages, TestContext.Current.CancellationToken, async (path, _) =>
        {
            foreach (var problem in PageRules.Problems(path, await portal.Text(path)))
                problems.Add(problem);
        });
        return [.. problems.Order(StringComparer.Ordinal).Take(20)];
    }
}
