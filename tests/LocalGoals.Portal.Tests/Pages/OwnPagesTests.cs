using System.Net;
using System.Text.RegularExpressions;

using LocalGoals.Portal.Export;
using LocalGoals.Portal.Pages;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Pages;

/// <summary>What a city puts around its data: pages, news, brand, statements.</summary>
public sealed class OwnPagesTests(Portals portals)
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "About", "How the figures are made", "News")]
    [InlineData("ar", "عن هذا الموقع", "كيف تُحسب الأرقام", "الأخبار")]
    public async Task Own_pages_stand_in_the_menu_after_those_of_the_portal(string language, params string[] titles)
    {
        var page = await (await portals.MarsaNur).Page($"{language}/pages/about/");

        Assert.Equal(titles, page.QuerySelectorAll("header nav:first-of-type li").Skip(6).Take(3).Select(item => item.TextContent.Trim()));
        Assert.Equal("page", page.QuerySelector($"header a[href='{language}/pages/about/']")!.GetAttribute("aria-current"));
        Assert.Equal(titles[0], page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("article")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_link_of_a_page_stays_in_the_readers_language(string language)
    {
        var prose = (await (await portals.MarsaNur).Page($"{language}/pages/about/")).QuerySelector(".prose")!;

        Assert.Equal([$"{language}/indicators/6.1.1/", $"{language}/indicators/3.1.1/", $"{language}/indicators/11.1.1/", $"{language}/pages/how-the-figures-are-made/", "mailto:sdg@marsa-nur.example", $"{language}/news/"],
            prose.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_three_latest_news_stand_on_the_start_page()
    {
        using var folder = TemporaryFolder.City();
        foreach (var day in new[] { "2025-01-01", "2026-03-01", "2025-02-01", "2026-01-01" })
            folder.Write($"news/{day}-x.md", $"---\ntitle: News of {day}\n---\n");
        folder.Write("news/2027-01-01-later.md", "---\ntitle: Later\npublished: false\n---\n");
        await using var portal = await RunningPortal.Start(folder.Path);

        Assert.Equal(["2026-03-01", "2026-01-01", "2025-02-01"], (await portal.Page("en/")).QuerySelectorAll(".news time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(4, (await portal.Page("en/news/")).QuerySelectorAll(".news li").Length);
        Assert.DoesNotContain(portal.Addresses, address => address.Contains("later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_published_is_nowhere()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("pages/open.md", "---\ntitle: Open\n---\nSee [the secret](secret.md).\n");
        folder.Write("pages/secret.md", "---\ntitle: Zanzibar\nmenu: true\npublished: false\n---\n[plan](files/plan.csv)\n");
        folder.Write("news/2026-01-01-zanzibar.md", "---\ntitle: Zanzibar\npublished: false\n---\n");
        folder.Write("files/plan.csv", "Zanzibar");
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(folder.Path, "config_data.yml", watch: false), new PortalOptions(), site.Path, Token);
        await using var portal = await RunningPortal.Start(folder.Path);

        foreach (var file in site.Files().Where(f => !f.StartsWith("assets/", StringComparison.Ordinal)))
            Assert.DoesNotContain("zanzibar", $"{file} {await File.ReadAllTextAsync(site[file], Token)}", StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { "en/pages/secret/", "en/news/", "en/news/2026-01-01-zanzibar/", "files/plan.csv" })
        {
            using var answer = await portal.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal("See the secret.", (await portal.Page("en/pages/open/")).QuerySelector(".prose p")!.TextContent);
        Assert.Empty((await portal.Page("en/pages/open/")).QuerySelectorAll(".prose a"));
    }

    [Fact]
    public async Task Own_pages_keep_the_order_of_headings()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("pages/about.md", "---\ntitle: About\n---\n#### Deep\n\n# Top\n\n###### Deepest\n\n### Three\n\n##\n");
        await using var portal = await RunningPortal.Start(folder.Path);

        Assert.Equal(["H1", "H2", "H2", "H3", "H3"], (await portal.Page("en/pages/about/")).QuerySelectorAll("main :is(h1,h2,h3,h4,h5,h6)").Select(h => h.NodeName));
        Assert.Empty(PageRules.Problems("en/pages/about/", await portal.Text("en/pages/about/")));
    }

    [Fact]
    public async Task A_page_in_another_language_says_so()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("pages/about.md", "---\ntitle: About\n---\nWords.\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var article = (await portal.Page("es/pages/about/")).QuerySelector("article")!;

        Assert.Equal(("en", "ltr"), (article.GetAttribute("lang"), article.GetAttribute("dir")));
        Assert.Equal("Este texto aún no está disponible en español.", article.QuerySelector("p[lang=es]")!.TextContent);
    }

    [Fact]
    public async Task Images_and_files_come_from_the_folder_and_nowhere_else()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("pages/about.md", "---\ntitle: About\n---\n![A dot](files/a%20dot.png) [plan](files/plan.csv) ![far](https://tracker.example/p.png) ![gone](files/gone.png) ![no](files/x.svg)\n\n<img src=\"files/a%20dot.png\" alt=\"again\" onerror=\"alert(1)\" style=\"x\">\n");
        folder.Write("files/plan.csv", "Year\n");
        folder.Write("files/x.svg", "<svg onload='alert(1)'/>");
        folder.Write("secret.csv", "secret");
        await File.WriteAllBytesAsync(folder["files/a dot.png"], Png, Token);
        await using var portal = await RunningPortal.Start(folder.Path);
        var prose = (await portal.Page("en/pages/about/")).QuerySelector(".prose")!;

        Assert.Equal(["<img src=\"files/a%20dot.png\" alt=\"A dot\" width=\"1\" height=\"1\" loading=\"lazy\">", "<img src=\"files/a%20dot.png\" alt=\"again\" width=\"1\" height=\"1\" loading=\"lazy\">"], prose.QuerySelectorAll("img").Select(i => i.OuterHtml));
        Assert.Equal("far", prose.QuerySelector("a[href='https://tracker.example/p.png']")!.TextContent);
        Assert.Contains("gone", prose.TextContent, StringComparison.Ordinal);
        using var image = await portal.Get("files/a%20dot.png");
        Assert.Equal(("image/png", "nosniff"), (image.Content.Headers.ContentType!.ToString(), image.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Png, await image.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("Year\n", await portal.Text("files/plan.csv"));
        foreach (var path in new[] { "files/x.svg", "files/..%2fsecret.csv", "files/..%5csecret.csv", "files//etc/passwd", "files/" })
        {
            using var answer = await portal.Get(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
        // Clients make this one /secret.csv, which is asked to be a page.
        using var above = await portal.Get("files/%2e%2e/secret.csv");
        Assert.False(above.IsSuccessStatusCode);
        Assert.Empty(PageRules.Problems("en/pages/about/", await portal.Text("en/pages/about/")));
    }

    [Fact]
    public async Task A_link_on_the_disk_leads_nowhere()
    {
        using var folder = TemporaryFolder.City();
        using var outside = new TemporaryFolder();
        outside.Write("secret.csv", "secret");
        folder.Write("pages/about.md", "---\ntitle: About\n---\n[x](files/secret.csv)\n");
        Directory.CreateDirectory(folder["files"]);
        File.CreateSymbolicLink(folder["files/secret.csv"], outside["secret.csv"]);
        await using var portal = await RunningPortal.Start(folder.Path);
        using var answer = await portal.Get("files/secret.csv");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(portal.Source.Current.Catalogue.Findings, f => f.Rule.Id == "link-not-followed");
    }

    [Fact]
    public async Task A_brand_is_a_stylesheet_of_its_own_and_no_attribute()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", "name: Smallville\nbrand: {accent: \"#7a1f3d\", logo: files/logo.png, alt: A star}\n");
        folder.Write("files/plan.csv", "");
        await File.WriteAllBytesAsync(folder["files/logo.png"], Png, Token);
        await using var portal = await RunningPortal.Start(folder.Path);
        var page = await portal.Page("en/");
        var address = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("assets/brand.", StringComparison.Ordinal));
        using var answer = await portal.Get(address);
        var css = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal("text/css; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("--link:#7a1f3d", css, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", css, StringComparison.Ordinal);
        Assert.Contains(address, portal.Addresses);
        Assert.Equal("A star", page.QuerySelector("header img.logo")!.GetAttribute("alt"));
        Assert.Empty(PageRules.Problems("en/", await portal.Text("en/")));
    }

    [Fact]
    public async Task Without_colours_there_is_no_stylesheet_of_the_city()
    {
        using var folder = TemporaryFolder.City();
        await using var portal = await RunningPortal.Start(folder.Path);

        Assert.DoesNotContain("assets/brand.", await portal.Text("en/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_footer_names_publisher_contact_and_terms()
    {
        var links = (await (await portals.MarsaNur).Page("ar/")).QuerySelector(".footlinks")!;

        Assert.Contains("بلدية مرسى نور", links.TextContent, StringComparison.Ordinal);
        Assert.Equal(["mailto:sdg@marsa-nur.example", "https://creativecommons.org/licenses/by/4.0/", "https://marsa-nur.example/feedback", "ar/privacy/", "ar/accessibility/"], links.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("en", "privacy", "It sets no cookies and stores nothing about you in your browser.")]
    [InlineData("en", "accessibility", "Our standard is WCAG 2.2, level AA.")]
    [InlineData("ar", "privacy", "ملفات تعريف ارتباط")]
    [InlineData("ar", "accessibility", "WCAG 2.2")]
    public async Task A_statement_is_written_by_the_program_and_names_the_contact(string language, string name, string words)
    {
        var main = (await (await portals.MarsaNur).Page($"{language}/{name}/")).QuerySelector("main")!;

        Assert.Contains(words, main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector("a[href='mailto:sdg@marsa-nur.example']"));
    }

    [Fact]
    public async Task A_city_may_write_a_statement_itself()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("pages/privacy.md", "---\ntitle: Our privacy\nmenu: true\n---\nOur words.\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        using var elsewhere = await portal.Get("en/pages/privacy/");

        Assert.Equal("Our privacy", (await portal.Page("en/privacy/")).QuerySelector("h1")!.TextContent);
        Assert.NotNull((await portal.Page("en/")).QuerySelector("header a[href='en/privacy/']"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "../../privacy/"), (elsewhere.StatusCode, elsewhere.Headers.Location!.ToString()));
        Assert.Single(portal.Addresses, address => address == "en/privacy/");
    }

    [Fact]
    public async Task The_program_keeps_nothing_in_the_readers_browser()
    {
        foreach (var asset in SiteAssets.All.Where(a => a.Path.Contains("site", StringComparison.Ordinal)))
            Assert.DoesNotMatch("localStorage|sessionStorage|document\\.cookie|indexedDB|sendBeacon", System.Text.Encoding.UTF8.GetString(asset.Bytes));
        using var answer = await (await portals.MarsaNur).Get("en/privacy/");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void The_list_of_tests_names_those_that_exist()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(DocTable.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\[(?:Fact|Theory|BrowserFact)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async Task|Task|void) (\w+)", RegexOptions.None, TimeSpan.FromSeconds(10))
                .Select(match => (Project: Path.GetRelativePath(Path.Combine(DocTable.Root, "tests"), file).Split('/', '\\')[0], Name: match.Groups[1].Value)))
            .ToHashSet();

        Assert.True(tests.Count > 200, "The pattern no longer finds the tests.");
        Assert.All(AccessibilityTests.All, test => Assert.Contains((test.Project, test.Name), tests));
        Assert.All(AccessibilityTests.Subjects, subject => Assert.Contains($"accessibility.tested.{subject}", Language.Languages.English.Keys));
    }
}
