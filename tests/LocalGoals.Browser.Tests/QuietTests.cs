using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

/// <summary>The browser has nothing to complain about, and no other host hears of a visit.</summary>
public sealed class QuietTests(SharedBrowser browser, Portals portals)
{
    [Theory]
    [MemberData(nameof(Kinds.Pages), MemberType = typeof(Kinds))]
    public async Task A_page_asks_nobody_else_and_breaks_no_rule_of_its_own(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), path);
        await visit.Drawn();
        foreach (var chart in await visit[".chart:visible"].AllAsync())
            await chart.HoverAsync();
        // That the page itself is missing is said in the console, rightly.
        var complaints = visit.Complaints.Where(c => !(path.EndsWith("no/such/page/", StringComparison.Ordinal) && c.Contains("404", StringComparison.Ordinal)));

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_visit_leaves_nothing_behind()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/");
        await visit.Drawn();

        Assert.Empty(await visit.Page.Context.CookiesAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task The_chart_library_is_loaded_only_where_there_is_something_to_draw()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/");
        var loaded = await visit.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name)");

        Assert.DoesNotContain(loaded, name => name.Contains("chart", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hostile_city_runs_nothing()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("data/indicator_3-1-1.csv", "Year,<img src=x onerror=alert(1)>,Value\n2020,</script><script>alert(1)</script>,5\n2021,</script><script>alert(1)</script>,6\n2021,\"\"\"><svg onload=alert(1)>\",7\n2021,{{constructor.constructor('alert(1)')()}},8\n");
        folder.Write("meta/3-1-1.md", "---\nindicator_name: '<script>alert(1)</script>'\n---\n<img src=x onerror=alert(1)> [run](javascript:alert(1)) <iframe src='javascript:alert(1)'></iframe>\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        await using var visit = await browser.Visit(portal.Client.BaseAddress!, "en/");
        var dialogs = 0;
        visit.Page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        foreach (var path in portal.Pages.Where(p => p.StartsWith("en/indicators/", StringComparison.Ordinal)))
        {
            await visit.Go(path);
            await visit.Drawn();
            foreach (var chart in await visit[".chart:visible"].AllAsync())
                await chart.PressAsync("ArrowRight");
        }

        Assert.Equal(0, dialogs);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_static_site_works_under_any_path()
    {
        using var site = new TemporaryFolder();
        await LocalGoals.Portal.Export.StaticSite.Write(
            new LocalGoals.Portal.CatalogueSource(Places.MarsaNur, "config_data.yml", watch: false), new LocalGoals.Portal.PortalOptions(), site.Path, TestContext.Current.CancellationToken);
        await using var host = await StaticHost.Start(site.Path, "/sub/path/");
        await using var visit = await browser.Visit(host.Root, "");

        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Good health" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Women who die" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "by Origin" }).ClickAsync();
        await visit.Drawn();
        await visit["details.groups summary"].ClickAsync();
        await visit["input[value='Born abroad']"].UncheckAsync();
        await Assertions.Expect(visit["tr[data-by='[\"Born abroad\"]']"].First).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit["tr[data-by='[\"Born abroad\"]']"].First).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "العربية" }).ClickAsync();
        await visit.Drawn();

        Assert.Equal(new Uri(host.Root, "ar/indicators/3.1.1/by/origin/"), new Uri(visit.Page.Url));
        Assert.Empty(visit.Complaints);
    }
}
