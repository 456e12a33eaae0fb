using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal;
using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

public sealed class SearchTests(SharedBrowser browser, Portals portals)
{
    private const string First = "ol.results > li >> nth=0";

    [Fact]
    public async Task A_word_with_a_typing_error_finds_and_the_right_one_is_marked()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/search/");
        await visit["main input[name=q]"].PressSequentiallyAsync("matenral mortalty");

        await Assertions.Expect(visit[First].Locator("a")).ToHaveAttributeAsync("href", "en/indicators/3.1.1/");
        await Assertions.Expect(visit[First].Locator(".why mark")).ToHaveTextAsync(["Maternal", "mortality"]);
        await Assertions.Expect(visit["#found"]).ToHaveTextAsync("Nothing says exactly “matenral mortalty”. 1 result with similar words.");
        await Assertions.Expect(visit["#all"]).ToBeHiddenAsync();
        Assert.Equal("?q=matenral+mortalty", new Uri(visit.Page.Url).Query);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("امهات")]
    [InlineData("الأُمَّهات")]
    [InlineData("الامهات")]
    public async Task An_Arabic_word_is_found_however_it_is_written(string query)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "ar/search/");
        await visit["main input[name=q]"].FillAsync(query);

        await Assertions.Expect(visit["ol.results mark"].First).ToHaveTextAsync("الأمهات");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("3.1.1")]
    [InlineData("3-1-1")]
    [InlineData("٣-١-١")]
    public async Task A_code_finds_its_own_indicator_and_no_other(string query)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "ar/search/");
        await visit["main input[name=q]"].FillAsync(query);

        await Assertions.Expect(visit["ol.results a"]).ToHaveCountAsync(1);
        await Assertions.Expect(visit["ol.results a"]).ToHaveAttributeAsync("href", "ar/indicators/3.1.1/");
    }

    [Fact]
    public async Task The_field_of_the_masthead_leads_to_results_on_a_static_site_under_a_path()
    {
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(Places.MarsaNur, "config_data.yml", watch: false), new PortalOptions(), site.Path, TestContext.Current.CancellationToken);
        await using var host = await StaticHost.Start(site.Path, "/sub/path/");
        await using var visit = await browser.Visit(host.Root, "en/goals/3/");
        await visit["header input[name=q]"].FillAsync("childbrith");
        await visit["header input[name=q]"].PressAsync("Enter");

        await Assertions.Expect(visit[First].Locator("mark")).ToHaveTextAsync("childbirth");
        Assert.Equal("/sub/path/en/search/?q=childbrith", new Uri(visit.Page.Url).PathAndQuery);
        await visit[First].Locator("a").ClickAsync();
        await visit.Page.WaitForURLAsync("**/sub/path/en/indicators/3.1.1/");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Nothing_found_offers_the_goals_and_an_empty_field_all_indicators()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/search/?q=xylophone");
        await Assertions.Expect(visit["#found"]).ToContainTextAsync("Nothing was found for “xylophone”.");
        await Assertions.Expect(visit["#browse a"]).ToHaveCountAsync(17);
        await visit["main input[name=q]"].FillAsync("");

        await Assertions.Expect(visit["#all"]).ToBeVisibleAsync();
        await Assertions.Expect(visit["#browse"]).ToBeVisibleAsync();
        Assert.Equal("", new Uri(visit.Page.Url).Query);
    }

    [Fact]
    public async Task Nothing_of_the_search_is_loaded_before_the_field_is_entered()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/goals/3/");
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        await visit.Page.ReloadAsync();
        Assert.DoesNotContain(asked, url => url.Contains("search", StringComparison.Ordinal));

        var index = visit.Page.WaitForRequestAsync("**/en/search/index.json");
        await visit["header input[name=q]"].FocusAsync();
        await index;
        Assert.Contains(asked, url => url.Contains("assets/search.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_a_script_finds_is_found_after_a_server_that_found_nothing()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/search/?q=matenral+mortalty");

        await Assertions.Expect(visit[First].Locator("a")).ToHaveAttributeAsync("href", "en/indicators/3.1.1/");
    }

    [Fact]
    public async Task Without_scripts_the_server_answers_the_form()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/goals/3/", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit["header input[name=q]"].FillAsync("childbirth");
        await visit["header input[name=q]"].PressAsync("Enter");

        await Assertions.Expect(visit[First].Locator("mark")).ToHaveTextAsync("childbirth");
    }
}
