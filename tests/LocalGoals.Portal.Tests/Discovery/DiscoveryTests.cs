using System.Net;
using System.Text.Json;
using System.Xml.Linq;

using AngleSharp.Html.Parser;

using LocalGoals.Cli;
using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Discovery;

public sealed class DiscoveryTests(Portals portals)
{
    private static readonly Uri Site = new("https://city.example/sdg/");
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_map_of_the_site_has_every_page_in_every_language_and_nothing_else()
    {
        var portal = await portals.MarsaNur;
        var map = XDocument.Parse(await portal.Text("sitemap.xml"));
        var root = portal.Client.BaseAddress!.AbsoluteUri;
        var addresses = map.Descendants(Map + "loc").Select(loc => loc.Value).ToList();

        Assert.Equal(portal.Pages.Where(p => p.Contains('/', StringComparison.Ordinal) && !p.Contains("findings", StringComparison.Ordinal) && !p.EndsWith("/print/", StringComparison.Ordinal)).Select(p => root + p), addresses);
        var page = map.Descendants(Map + "url").Single(url => url.Element(Map + "loc")!.Value == root + "ar/indicators/3.1.1/");
        Assert.Equal(["en en", "ar ar", "x-default en"], page.Elements().Where(e => e.Name.LocalName == "link")
            .Select(link => $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value[root.Length..].Split('/')[0]}"));
        Assert.Equal("2025-08-13", page.Element(Map + "lastmod")!.Value);
        Assert.Contains($"Sitemap: {root}sitemap.xml\n", await portal.Text("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_without_a_known_place_have_no_map_and_say_so()
    {
        using var site = new TemporaryFolder();
        using var known = new TemporaryFolder();
        var run = await LocalGoalsProgram.Run("build", Places.MarsaNur, "--out", site.Path);
        await LocalGoalsProgram.Run("build", Places.MarsaNur, "--out", known.Path, "--base-url", Site.AbsoluteUri);

        Assert.Contains("--base-url", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sitemap.xml", site.Files());
        Assert.Equal("User-agent: *\nDisallow:\n", await File.ReadAllTextAsync(site["robots.txt"], Token));
        Assert.All(XDocument.Load(known["sitemap.xml"]).Descendants(Map + "loc"), loc => Assert.StartsWith(Site.AbsoluteUri, loc.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "en/")]
    [InlineData("en/indicators/3.1.1/?unit=Number", "en/indicators/3.1.1/")]
    [InlineData("ar/indicators/3.1.1/by/origin/", "ar/indicators/3.1.1/by/origin/")]
    [InlineData("ar/changes/", "ar/changes/")]
    public async Task A_page_names_its_one_address_and_its_languages(string path, string canonical)
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page(path);
        var root = portal.Client.BaseAddress!.AbsoluteUri;

        Assert.Equal(root + canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["en", "ar", "x-default"], page.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")));
        Assert.Equal(root + "en/" + canonical[3..], page.QuerySelector("link[hreflang=x-default]")!.GetAttribute("href"));
        foreach (var property in new[] { "og:title", "og:type", "og:locale", "og:site_name", "og:description", "og:url" })
            Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content")), property);
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Every_page_that_others_should_find_says_in_a_sentence_what_it_is_about(string language)
    {
        var portal = await portals.MarsaNur;
        var listed = SiteMap.Listed(portal.Source.Current, portal.Options).Where(path => path.StartsWith(language, StringComparison.Ordinal)).ToList();
        var silent = new List<string>();
        foreach (var path in listed)
            if (string.IsNullOrWhiteSpace((await portal.Page(path)).QuerySelector("meta[name=description]")?.GetAttribute("content")))
                silent.Add(path);

        Assert.True(listed.Count > 100);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task What_is_passed_on_is_the_leading_sentence()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/");

        Assert.Equal(page.QuerySelector("#says p")!.TextContent, page.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("en/findings/")]
    [InlineData("404.html")]
    public async Task Pages_that_nobody_should_find_say_so(string path)
    {
        var page = await (await portals.MarsaNur).Page(path);

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("3-1-1/", "en/indicators/3.1.1/")]
    [InlineData("goals/3", "en/goals/3/")]
    [InlineData("goals/3/", "en/goals/3/")]
    [InlineData("ar/3-1-1/", "ar/indicators/3.1.1/")]
    [InlineData("3-1-1-iframe/", "en/indicators/3.1.1/")]
    [InlineData("ar/11-x-1-iframe/", "ar/indicators/11.x.1/")]
    [InlineData("reporting-status/", "en/state/")]
    [InlineData("ar/reporting-status/", "ar/state/")]
    [InlineData("search/", "en/search/")]
    public async Task An_address_of_Open_SDG_leads_to_ours(string from, string to)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Get(from);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/" + to, new Uri(new Uri(portal.Client.BaseAddress!, from), answer.Headers.Location!).AbsolutePath);
    }

    [Theory]
    [InlineData("goals/18/")]
    [InlineData("9-9-9/")]
    [InlineData("xx/3-1-1/")]
    [InlineData("en/nothing/")]
    [InlineData("//evil.example/3-1-1/")]
    public async Task An_address_of_nobody_is_still_missing(string path)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Client.GetAsync(new Uri(portal.Client.BaseAddress!.AbsoluteUri + path), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task In_files_each_old_address_is_a_page_that_leads_on()
    {
        using var site = new TemporaryFolder();
        var source = new CatalogueSource(Places.MarsaNur, "config_data.yml", watch: false);
        await StaticSite.Write(source, new PortalOptions(), site.Path, Token);
        var moved = SiteMap.Moved(source.Current).ToList();

        Assert.Contains("ar/3-1-1-iframe/", moved);
        Assert.Equal(moved.Distinct(), moved);
        foreach (var from in moved)
        {
            var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(site[StaticSite.FileOf(from)], Token));
            var target = new Uri(new Uri(Site, from), page.QuerySelector("a")!.GetAttribute("href"));
            Assert.True(File.Exists(site[StaticSite.FileOf(target.AbsolutePath["/sdg/".Length..])]), from);
            Assert.Equal("0; url=" + page.QuerySelector("a")!.GetAttribute("href"), page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal(page.QuerySelector("a")!.GetAttribute("href"), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Figures_are_described_for_search_engines()
    {
        var portal = await portals.MarsaNur;
        var root = portal.Client.BaseAddress!.AbsoluteUri;
        using var json = JsonDocument.Parse((await portal.Page("en/indicators/3.1.1/")).QuerySelector("script[type='application/ld+json']")!.TextContent);
        var data = json.RootElement;

        Assert.Equal("Dataset", data.GetProperty("@type").GetString());
        Assert.Equal("Women who die in pregnancy or childbirth", data.GetProperty("name").GetString());
        Assert.Equal("City of Marsa Nur", data.GetProperty("spatialCoverage").GetProperty("name").GetString());
        Assert.Equal("2010/2024", data.GetProperty("temporalCoverage").GetString());
        Assert.Equal("2025-08-13", data.GetProperty("dateModified").GetString());
        Assert.Equal(["Marsa Nur Civil Registry"], data.GetProperty("creator").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        Assert.Equal(["text/csv", "application/json"], data.GetProperty("distribution").EnumerateArray().Select(d => d.GetProperty("encodingFormat").GetString()));
        Assert.All(data.GetProperty("distribution").EnumerateArray(), d => Assert.StartsWith(root + "api/v1/", d.GetProperty("contentUrl").GetString(), StringComparison.Ordinal));
        Assert.InRange(data.GetProperty("description").GetString()!.Length, 50, 5000);
        Assert.Contains("Its figures are invented.", data.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, data.GetProperty("variableMeasured").GetArrayLength());
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", data.GetProperty("license").GetString());
        Assert.Null((await portal.Page("en/indicators/12.8.1/")).QuerySelector("script[type='application/ld+json']"));
    }

    [Fact]
    public async Task A_name_that_closes_the_script_does_not_and_a_licence_is_told()
    {
        const string Break = "</script><script>alert(1)</script>";
        using var city = TemporaryFolder.City();
        city.Write("city.yaml", "name: Smallville\nlanguages: [en, es]\nlicence: {name: CC BY 4.0, link: https://creativecommons.org/licenses/by/4.0/}\n");
        city.Write("meta/3-1-1.md", $"---\nindicator_name: 'Ailments {Break} <!-- {{x}} % _'\nsource_organisation_1: \"A & {{B}}\\nUR  - https://evil.example\"\ncomputation_definitions: '**Bold** {Break}'\n---\n");
        await using var portal = await RunningPortal.Start(city.Path);
        var html = await portal.Text("en/indicators/3.1.1/");
        using var json = JsonDocument.Parse((await portal.Page("en/indicators/3.1.1/")).QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.DoesNotContain(Break, html, StringComparison.Ordinal);
        Assert.StartsWith("Ailments " + Break, json.RootElement.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", json.RootElement.GetProperty("license").GetString());
        var quoted = (await portal.Page("en/indicators/3.1.1/")).QuerySelectorAll("section.cite pre").Select(pre => pre.TextContent).ToList();
        var bib = quoted[0];
        Assert.Equal(bib.Count(c => c == '{'), bib.Count(c => c == '}'));
        Assert.Contains("{A \\& (B) UR - https://evil.example}", bib, StringComparison.Ordinal);
        Assert.Single(quoted[1].Split('\n'), line => line.StartsWith("UR  - ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_indicator_says_how_it_is_quoted()
    {
        var portal = await portals.MarsaNur;
        var address = portal.Client.BaseAddress!.AbsoluteUri + "en/indicators/3.1.1/";
        var version = portal.Source.Current.Release.ContentHash[..12];
        var cite = (await portal.Page("en/indicators/3.1.1/")).QuerySelector("section.cite")!;

        Assert.Equal($"Marsa Nur Civil Registry. Women who die in pregnancy or childbirth, Indicator 3.1.1, 2010–2024. Marsa Nur and the Sustainable Development Goals. Data version {version}. {address}",
            cite.QuerySelector("p")!.TextContent);
        var formats = cite.QuerySelectorAll("pre").Select(pre => pre.TextContent.ReplaceLineEndings("\n")).ToList();
        Assert.StartsWith("@misc{sdg-3.1.1-" + version, formats[0], StringComparison.Ordinal);
        Assert.Contains($"UR  - {address}\nER  - ", formats[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Changes_are_a_page_and_a_feed_of_the_same_indicators(string language)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Get($"{language}/changes.xml");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(entries.Select(e => e.Element(Atom + "updated")!.Value).OrderDescending(), entries.Select(e => e.Element(Atom + "updated")!.Value));
        Assert.Equal(feed.Element(Atom + "updated")!.Value, entries[0].Element(Atom + "updated")!.Value);
        var page = await portal.Page($"{language}/changes/");
        Assert.Equal(page.QuerySelectorAll("tbody a").Select(a => a.TextContent), entries.Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal($"{language}/changes.xml", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_city_that_says_no_date_has_no_feed_and_says_so()
    {
        using var city = TemporaryFolder.City();
        city.Write("meta/3-2-1.md", "---\nindicator_name: Hush\npublished: false\nnational_metadata_updated: '2025-01-01'\n---\n");
        await using var portal = await RunningPortal.Start(city.Path);
        using var feed = await portal.Get("en/changes.xml");

        Assert.Equal(HttpStatusCode.NotFound, feed.StatusCode);
        Assert.Contains("Neither the city’s folder nor its metadata say", (await portal.Page("en/changes/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("en/changes.xml", portal.Addresses);
    }

    [Fact]
    public async Task Dates_come_from_the_history_of_the_folder_and_without_git_from_the_metadata()
    {
        using var city = TemporaryFolder.City();
        city.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\nnational_metadata_updated: '2019-01-02'\n---\n");
        foreach (var arguments in (string[][])[["init", "-q"], ["add", "."], ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false", "commit", "-qm", "x"]])
        {
            using var git = LocalGoalsProgram.Start("git", city.Path, arguments, ("GIT_COMMITTER_DATE", "2021-02-03T04:05:06Z"));
            await git.WaitForExitAsync(Token);
            Assert.Equal(0, git.ExitCode);
        }

        Assert.Contains("Updated 3 February 2021, from the history of the city’s folder", await Built(Environment.GetEnvironmentVariable("PATH")!), StringComparison.Ordinal);
        Assert.Contains("Updated 2 January 2019, according to the metadata", await Built(Path.GetTempPath()), StringComparison.Ordinal);

        async Task<string> Built(string path)
        {
            using var site = new TemporaryFolder();
            using var program = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "build", city.Path, "--out", site.Path], ("PATH", path));
            Assert.Equal(0, (await LocalGoalsProgram.Finished(program)).Exit);
            return await File.ReadAllTextAsync(site["en/indicators/3.1.1/index.html"], Token);
        }
    }

    [Fact]
    public async Task A_told_address_goes_before_the_one_that_was_asked()
    {
        await using var portal = await RunningPortal.Start(Places.MarsaNur, new PortalOptions { BaseUrl = Site });

        Assert.Equal(Site + "en/goals/3/", (await portal.Page("en/goals/3/")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Site + "en/", XDocument.Parse(await portal.Text("sitemap.xml")).Descendants(Map + "loc").First().Value);
    }

    [Fact]
    public async Task An_address_with_more_behind_it_is_no_place_for_a_site() =>
        Assert.Equal(3, await Program.Main(["build", Places.MarsaNur, "--out", "nowhere", "--base-url", "https://example.org/?a=b"]));
}
