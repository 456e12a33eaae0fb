using System.Collections.Concurrent;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Export;

public sealed class StaticLinksTests
{
    private static readonly Uri Root = new("https://city.example/sub/path/");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Every_link_asset_and_fragment_of_the_sample_city_leads_somewhere() => EveryLinkResolves(Places.MarsaNur);

    [Fact]
    public Task Every_link_asset_and_fragment_of_Los_Angeles_leads_somewhere() => EveryLinkResolves(Places.LosAngeles);

    [Fact]
    public async Task Under_a_path_every_page_is_reached_from_the_start_page()
    {
        using var site = new TemporaryFolder();
        var source = new CatalogueSource(Places.MarsaNur, "config_data.yml", watch: false);
        await StaticSite.Write(source, new PortalOptions(), site.Path, Token);
        await using var host = await StaticHost.Start(site.Path, "/sub/path/");
        using var client = new HttpClient();

        var seen = new HashSet<Uri> { host.Root };
        var open = new Queue<Uri>(seen);
        while (open.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(address, Token);
            Assert.True(answer.IsSuccessStatusCode, address.ToString());
            if (answer.Content.Headers.ContentType!.MediaType != "text/html")
                continue;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
            foreach (var target in Targets(page, address).Where(t => t.Host == host.Root.Host))
            {
                Assert.StartsWith(host.Root.AbsoluteUri, target.AbsoluteUri, StringComparison.Ordinal);
                var bare = new Uri(target.GetLeftPart(UriPartial.Path));
                if (seen.Add(bare))
                    open.Enqueue(bare);
            }
        }

        var reached = seen.Select(address => Uri.UnescapeDataString(host.Root.MakeRelativeUri(address).ToString())).ToHashSet(StringComparer.Ordinal);
        var pages = SiteMap.All(source.Current, new PortalOptions { IsStatic = true }).Except(SiteMap.Moved(source.Current)).Where(path => path.EndsWith('/')).Select(Uri.UnescapeDataString);
        Assert.DoesNotContain(pages, path => !reached.Contains(path));
    }

    [Fact]
    public async Task The_page_for_missing_addresses_finds_its_way_home_from_any_depth_when_it_knows_where_it_stands()
    {
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(Places.MarsaNur, "config_data.yml", watch: false), new PortalOptions { BaseUrl = Root }, site.Path, Token);
        await using var host = await StaticHost.Start(site.Path, "/sub/path/");
        using var client = new HttpClient();
        var missing = new Uri(host.Root, "en/no/such/page/at/all/");
        using var answer = await client.GetAsync(missing, Token);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));

        Assert.Equal(404, (int)answer.StatusCode);
        foreach (var target in Targets(page, missing).Where(t => t.Host == host.Root.Host))
        {
            using var reached = await client.GetAsync(target, Token);
            Assert.True(reached.IsSuccessStatusCode, target.ToString());
        }
    }

    private static async Task EveryLinkResolves(string city)
    {
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(city, "config_data.yml", watch: false), new PortalOptions { Findings = true, BaseUrl = Root }, site.Path, Token);
        var pages = new ConcurrentDictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(site.Files().Where(f => f.EndsWith(".html", StringComparison.Ordinal)), Token, async (file, token) =>
            pages[file] = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(site[file], token)));
        var ids = pages.ToDictionary(p => p.Key, p => p.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var files = site.Files().ToHashSet(StringComparer.Ordinal);

        var broken = new ConcurrentBag<string>();
        Parallel.ForEach(pages, page =>
        {
            var address = new Uri(Root, page.Key.Replace("index.html", "", StringComparison.Ordinal));
            foreach (var target in Targets(page.Value, address).Where(t => t.Host == Root.Host))
            {
                var file = target.AbsolutePath.StartsWith(Root.AbsolutePath, StringComparison.Ordinal) ? StaticSite.FileOf(target.AbsolutePath[Root.AbsolutePath.Length..]) : "";
                if (!files.Contains(file))
                    broken.Add($"{page.Key} leads to {target}, which does not exist");
                else if (target.Fragment.Length > 1 && !ids[file].Contains(Uri.UnescapeDataString(target.Fragment[1..])))
                    broken.Add($"{page.Key} leads to {target}, which has no such place");
            }
        });
        Assert.Empty(broken.Order(StringComparer.Ordinal).Take(10));
        Assert.True(pages.Count > 100);
    }

    // As a browser resolves them: against the page's base.
    private static IEnumerable<Uri> Targets(IHtmlDocument page, Uri address)
    {
        var root = new Uri(address, page.QuerySelector("base")?.GetAttribute("href") ?? "");
        var refreshed = page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content")!.Split("url=")[1];
        var written = page.QuerySelectorAll("a[href], link[href], script[src], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action")!)
            .Append(page.DocumentElement.GetAttribute("data-chart") ?? refreshed!);
        return written.Where(text => text != "data:,").Select(text => new Uri(root, text));
    }
}
