using System.IO.Compression;
using System.Net;
using System.Text;

using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class SearchTests(Portals portals)
{
    private const int LargestIndex = 60_000;

    [Theory]
    [InlineData("en/search/")]
    [InlineData("ar/search/")]
    [InlineData("en/search/?q=mortality")]
    [InlineData("ar/search/?q=وفيات")]
    [InlineData("en/search/?q=xylophone")]
    [InlineData("en/search/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27")]
    public async Task The_page_is_well_made(string address)
    {
        var html = await (await portals.MarsaNur).Text(address);

        Assert.Empty(PageRules.Problems(address.Split('?')[0], html));
    }

    [Fact]
    public async Task Every_page_has_a_field_that_leads_to_the_search_page()
    {
        var form = (await (await portals.MarsaNur).Page("en/goals/3/")).QuerySelector("header form[role=search]")!;

        Assert.Equal(("en/search/", "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        Assert.Equal("Search the portal", form.QuerySelector("label")!.TextContent);
    }

    [Theory]
    [InlineData("en/search/?q=childbirth", "en/indicators/3.1.1/", "childbirth")]
    [InlineData("en/search/?q=3-1-1", "en/indicators/3.1.1/", "Indicator 3.1.1")]
    [InlineData("ar/search/?q=الامهات", "ar/localization/3.1/", "الأمهات")]
    public async Task Without_scripts_the_server_answers(string address, string first, string marked)
    {
        var page = await (await portals.MarsaNur).Page(address);

        Assert.Equal(first, page.QuerySelector("ol.results h2 a")!.GetAttribute("href"));
        Assert.Equal(marked, page.QuerySelector("ol.results mark")!.TextContent);
        Assert.True(page.QuerySelector("#all")!.HasAttribute("hidden"));
        Assert.Contains(page.QuerySelector("input[name=q]")!.GetAttribute("value")!, page.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_has_all_words_the_rarest_says_most_and_the_page_says_so()
    {
        var page = await (await portals.LosAngeles).Page("en/search/?q=maternal+death+rate+black");

        Assert.Equal("en/indicators/3.1.1/", page.QuerySelector("ol.results h2 a")!.GetAttribute("href"));
        Assert.StartsWith("Nothing has all the words of “maternal death rate black”.", page.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_and_what_is_known_of_it_are_found()
    {
        var portal = await portals.MarsaNur;
        var place = portal.Source.Current.Release.Places.First();
        var name = portal.Source.Current.Release.Areas[place].Name.In("en");
        var page = await portal.Page($"en/search/?q={Uri.EscapeDataString(name)}");

        Assert.Equal(SiteMap.Place("en", place), page.QuerySelector("ol.results h2 a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("en", "evening", "en/news/2025-09-20-open-evening/", "News, 20 September 2025")]
    [InlineData("en", "jumps", "en/pages/how-the-figures-are-made/", "Page")]
    [InlineData("ar", "أمسية", "ar/news/2025-09-20-open-evening/", "خبر، 20 سبتمبر 2025")]
    public async Task The_citys_own_pages_and_news_are_found_and_say_what_they_are(string language, string query, string first, string line)
    {
        var page = await (await portals.MarsaNur).Page($"{language}/search/?q={Uri.EscapeDataString(query)}");

        Assert.Equal(first, page.QuerySelector("ol.results h2 a")!.GetAttribute("href"));
        Assert.Equal(line, page.QuerySelector("ol.results .what")!.TextContent.Trim());
        Assert.NotEmpty(page.QuerySelectorAll("ol.results li:first-child mark"));
    }

    [Theory]
    [InlineData("en", "survey margin", "en/reviews/2025/#06-leaving-no-one-behind")]
    [InlineData("ar", "الميزانية المقبلة", "ar/reviews/2025/#07-next-steps")]
    public async Task A_section_of_a_published_review_is_found_at_its_place(string language, string query, string first)
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page($"{language}/search/?q={Uri.EscapeDataString(query)}");
        var link = page.QuerySelector("ol.results h2 a")!;

        Assert.Equal(first, link.GetAttribute("href"));
        Assert.NotNull((await portal.Page(first.Split('#')[0])).GetElementById(first.Split('#')[1]));
    }

    [Fact]
    public async Task In_a_language_that_a_review_is_not_written_in_it_is_found_by_its_title_only()
    {
        using var city = TemporaryFolder.City();
        city.Write("reviews/2026/review.yaml", "title: Giraffes of the city\nlanguages: [en]\nstatus: published\n");
        city.Write("reviews/2026/01-highlights.en.md", "# Highlights\n\n> **To write:** Ask a zebra.\n\nAn elephant. {{figure 3.1.1}}\n\n{{annex}}\n");
        ReviewPagesTests.Freeze(city.Path);
        await using var portal = await RunningPortal.Start(city.Path);

        Assert.Equal(["en/reviews/2026/#01-highlights"], await Found("en/search/?q=elephant"));
        Assert.Equal(["es/reviews/2026/"], await Found("es/search/?q=giraffes"));
        Assert.Empty(await Found("es/search/?q=elephant"));
        Assert.Empty(await Found("en/search/?q=zebra"));

        async Task<IEnumerable<string?>> Found(string address) => (await portal.Page(address)).QuerySelectorAll("ol.results h2 a").Select(a => a.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_earlier_reviews_only_titles_are_searched_in()
    {
        using var city = TemporaryFolder.City();
        foreach (var (year, animal) in (IEnumerable<(string, string)>)[("2024", "giraffe"), ("2026", "elephant")])
        {
            city.Write($"reviews/{year}/review.yaml", $"title: Review {year}\nlanguages: [en]\nstatus: published\n");
            city.Write($"reviews/{year}/01-highlights.en.md", $"# Chapter on the {animal}\n\nEach {animal} trumpets{year}. {{{{figure 3.1.1}}}}\n");
            ReviewPagesTests.Freeze(city.Path, review: year);
        }
        await using var portal = await RunningPortal.Start(city.Path);

        Assert.Equal("en/reviews/2026/#01-highlights", (await portal.Page("en/search/?q=trumpets2026")).QuerySelector("ol.results h2 a")?.GetAttribute("href"));
        Assert.Null((await portal.Page("en/search/?q=trumpets2024")).QuerySelector("ol.results h2 a"));
        Assert.Equal("en/reviews/2024/#01-highlights", (await portal.Page("en/search/?q=giraffe")).QuerySelector("ol.results h2 a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_that_stands_for_a_statement_is_found_where_it_stands_and_an_unpublished_one_is_not()
    {
        using var city = TemporaryFolder.City();
        city.Write("pages/privacy.md", "---\ntitle: Privacy\n---\nWe keep no giraffes.\n");
        city.Write("pages/draft.md", "---\ntitle: Draft\npublished: false\n---\nGiraffes to come.\n");
        await using var portal = await RunningPortal.Start(city.Path);

        var found = (await portal.Page("en/search/?q=giraffes")).QuerySelectorAll("ol.results h2 a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["en/privacy/"], found);
        Assert.DoesNotContain("to come", await portal.Text("en/search/index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_asked_and_nothing_found_are_answered_in_words_with_the_goals()
    {
        var portal = await portals.MarsaNur;
        var empty = await portal.Page("en/search/");
        var none = await portal.Page("en/search/?q=xylophone");

        Assert.StartsWith("Type words, a place, a group or a code", empty.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was found for “xylophone”.", none.QuerySelector("#found")!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { empty, none })
        {
            Assert.False(page.QuerySelector("#browse")!.HasAttribute("hidden"));
            Assert.Equal(17, page.QuerySelectorAll("#browse li a").Length);
            Assert.True(page.QuerySelector("ol.results")!.HasAttribute("hidden"));
        }
        Assert.Equal(portal.Source.Current.Release.Indicators.Length, empty.QuerySelectorAll("#all:not([hidden]) li a").Length);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Every_document_of_the_index_has_the_address_of_a_page(string language)
    {
        var portal = await portals.MarsaNur;
        var index = await portal.Json($"{language}/search/index.json");
        var pages = portal.Pages.ToHashSet(StringComparer.Ordinal);
        var kinds = index.GetProperty("kinds");

        foreach (var document in index.GetProperty("documents").EnumerateArray())
        {
            var address = kinds.GetProperty(document.GetProperty("kind").GetString()!).GetProperty("address").GetString()!
                .Replace("{code}", Uri.EscapeDataString(document.GetProperty("code").GetString()!), StringComparison.Ordinal)
                .Replace("{goal}", document.TryGetProperty("goal", out var goal) ? goal.ToString() : "", StringComparison.Ordinal);
            Assert.Contains(address.Split('#')[0], pages);
            Assert.False(string.IsNullOrEmpty(document.GetProperty("title").GetString()));
        }
        Assert.Equal(LocalGoals.Views.SearchResults.Most + 2, index.GetProperty("counts").GetArrayLength());
    }

    [Fact]
    public async Task A_language_that_the_city_does_not_speak_has_no_index()
    {
        using var answer = await (await portals.MarsaNur).Get("fr/search/index.json");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Categories_of_a_sample_are_not_in_the_index()
    {
        using var city = TemporaryFolder.City();
        city.Write("data/indicator_4-1-1.csv", "Year,Group,Value\n2015,A,1\n2015,B,3\n2015,,2\n");
        city.Write("meta/4-1-1.md", "---\nindicator_name: Schools\n---\n");
        await using var portal = await RunningPortal.Start(city.Path);
        var sample = (await portal.Json("en/search/index.json")).GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("code").GetString() == "4.1.1");

        Assert.Equal("sample", sample.GetProperty("state").GetString());
        Assert.False(sample.GetProperty("texts").TryGetProperty("groups", out _));
    }

    [Fact]
    public async Task The_static_site_has_the_page_with_all_indicators_and_the_index()
    {
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(Places.MarsaNur, "config_data.yml", watch: false), new PortalOptions(), site.Path, TestContext.Current.CancellationToken);

        Assert.Contains("ar/search/index.json", site.Files());
        Assert.Contains("en/indicators/3.1.1/", await File.ReadAllTextAsync(site["en/search/index.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task The_index_of_a_large_city_is_quick_to_fetch(string language)
    {
        var text = await (await portals.LosAngeles).Text($"{language}/search/index.json");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

        Assert.True(packed.Length < LargestIndex, $"{packed.Length} bytes");
    }
}
