using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

using AngleSharp.Dom;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Tests.Pages;

/// <summary>Reviews in the portal: what is shown, where figures lead, and what is not shown before its day.</summary>
public sealed class ReviewPagesTests(Portals portals)
{
    private const string Secret = "Xyzzyhush";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Every_figure_leads_to_its_source_and_every_anchor_is_there_once(string language)
    {
        var page = await (await portals.MarsaNur).Page($"{language}/reviews/2025/");
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var here = $"{language}/reviews/2025/#";
        Assert.All(page.QuerySelectorAll($"main a[href^='{here}']"), link => Assert.Contains(link.GetAttribute("href")![here.Length..], ids));
        Assert.Equal(17, page.QuerySelectorAll(".origins > li").Length);
        Assert.All(page.QuerySelectorAll(".origins > li"), source => Assert.Contains("data/indicator_", source.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll("figure[data-chart]").Length);
        Assert.Equal(8, page.QuerySelectorAll(".contents li").Length);
    }

    [Fact]
    public async Task The_page_shows_the_root_hash_of_its_edition()
    {
        var portal = await portals.MarsaNur;
        var root = portal.Source.Current.Release.Reviews.Single().Editions[0].Root;
        Assert.Contains(root, (await portal.Page("en/reviews/2025/")).QuerySelector(".proof")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(root, (await portal.Page("en/reviews/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(EditionVerification.Of(Path.Combine(Places.MarsaNur, "reviews/2025/editions/1"), root).Faults);
    }

    [Fact]
    public async Task An_edition_can_be_taken_away_and_verified()
    {
        var portal = await portals.MarsaNur;
        using var folder = new TemporaryFolder();
        await using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await portal.Client.GetByteArrayAsync(new Uri("/editions/2025-1.zip", UriKind.Relative), TestContext.Current.CancellationToken))))
            System.IO.Compression.ZipFileExtensions.ExtractToDirectory(zip, folder.Path);
        var root = portal.Source.Current.Release.Reviews.Single().Editions[0].Root;
        Assert.Empty(EditionVerification.Of(folder.Path, root).Faults);
        Assert.Contains(root, await portal.Text("en/reviews/editions.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_edition_offers_its_documents_figures_and_messages(string language)
    {
        var portal = await portals.MarsaNur;
        var offered = (await portal.Page($"{language}/reviews/2025/1/")).QuerySelectorAll(".take a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal([$"editions/2025-1.{language}.docx", $"editions/2025-1-summary.{language}.docx", $"api/v1/reviews/2025/1/{language}/figures.csv", $"api/v1/reviews/2025/1/{language}/messages.json", "editions/2025-1.zip"], offered);
        Assert.Empty(offered.Except(portal.Addresses));
        foreach (var word in offered.Take(2))
        {
            using var answer = await portal.Get(word);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(WordDocument.ContentType, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(bytes, await portal.Client.GetByteArrayAsync(new Uri("/" + word, UriKind.Relative), TestContext.Current.CancellationToken));
            await using var zip = new ZipArchive(new MemoryStream(bytes));
            Assert.NotNull(zip.GetEntry("word/document.xml"));
        }
    }

    [Fact]
    public async Task Figures_of_an_edition_are_the_same_as_JSON_and_CSV_and_lead_to_rows_of_the_enclosed_files()
    {
        var portal = await portals.MarsaNur;
        var figures = (await portal.Json("api/v1/reviews/2025/1/en/figures.json")).GetProperty("figures").EnumerateArray().ToList();
        var operands = figures.SelectMany(figure => figure.GetProperty("operands").EnumerateArray()).ToList();
        var rows = (await portal.Text("api/v1/reviews/2025/1/en/figures.csv")).TrimEnd().Split("\r\n");

        Assert.Equal(163, figures.Count);
        Assert.Equal(operands.Count + figures.Count(figure => figure.GetProperty("operands").GetArrayLength() == 0) + 1, rows.Length);
        Assert.All(figures, figure => Assert.NotNull(figure.GetProperty("section").GetString()));
        foreach (var operand in operands.Take(200))
        {
            var line = File.ReadAllLines(Path.Combine(Places.MarsaNur, operand.GetProperty("file").GetString()!))[operand.GetProperty("line").GetInt32() - 1];
            Assert.EndsWith($",{operand.GetProperty("text").GetString()}", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_key_of_a_signed_edition_is_shown_where_the_signature_fits()
    {
        using var folder = TemporaryFolder.City();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var spki = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        folder.Write("reviews/2026/review.yaml", "title: R\nlanguages: [en]\nstatus: published\n");
        folder.Write("reviews/2026/01-methods.en.md", "# M\n\n{{figure 3.1.1}}\n");
        Freeze(folder.Path, key);
        await using (var portal = await RunningPortal.Start(folder.Path))
        {
            var edition = (await portal.Json("api/v1/reviews/2026")).GetProperty("editions")[0];
            Assert.Equal((spki, JsonValueKind.Null), (edition.GetProperty("publicKey").GetString(), edition.GetProperty("languages")[0].GetProperty("summary").ValueKind));
            Assert.Contains(spki, (await portal.Page("en/reviews/2026/")).QuerySelector(".proof")!.TextContent, StringComparison.Ordinal);
            Assert.Null((await portal.Page("en/reviews/2026/")).QuerySelector("a[href*=summary]"));
        }
        // The signature of another edition does not fit.
        Freeze(folder.Path, key);
        File.Copy(folder["reviews/2026/editions/2/signature.json"], folder["reviews/2026/editions/1/signature.json"], overwrite: true);
        await using var changed = await RunningPortal.Start(folder.Path);
        Assert.Equal(JsonValueKind.Null, (await changed.Json("api/v1/reviews/2026")).GetProperty("editions")[0].GetProperty("publicKey").ValueKind);
    }

    [Fact]
    public async Task Drafts_are_shown_only_where_they_are_asked_for()
    {
        var portal = await portals.MarsaNur;
        foreach (var path in (string[])["en/reviews/2026-draft/", "en/reviews/2026-draft/draft/", "en/reviews/2025/draft/", "en/reviews/2025/2/", "en/reviews/none/"])
        {
            using var answer = await portal.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        await using var own = await RunningPortal.Start(Places.MarsaNur, new PortalOptions { Drafts = true });
        Assert.Contains("en/reviews/2026-draft/draft/", own.Addresses);
        var draft = await own.Page("en/reviews/2026-draft/");
        Assert.Equal(["{{figure 3.1.1}}", "{{figure 3.1.1 unit=\"Per 100,000 live births\" group=\"Born abrod\"}}"], draft.QuerySelectorAll("mark").Take(2).Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_review_under_embargo_is_nowhere_before_its_day()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("reviews/hidden-one/review.yaml", $"title: {Secret}\nlanguages: [en]\nstatus: published\nembargo: 2026-05-01\n");
        folder.Write("reviews/hidden-one/01-highlights.en.md", $"# {Secret}\n\nOf all, {{{{figure 3.1.1}}}} {Secret}.\n\n![{Secret}](images/{Secret}.png)\n");
        CopyPicture(folder, $"reviews/hidden-one/images/{Secret}.png");
        folder.Write($"reviews/hidden-one/{Secret}.md", "A file that is told of.\n");
        Freeze(folder.Path);
        await using (var before = await Start(folder.Path, new DateOnly(2026, 4, 30)))
        {
            var everywhere = before.Addresses.ToHashSet();
            Assert.Equal([SiteMap.ReviewsJson], everywhere.Where(path => path.Contains("reviews", StringComparison.Ordinal)));
            Assert.Equal("[]", await before.Text(SiteMap.ReviewsJson));
            Assert.Empty((await before.Page($"en/search/?q={Secret}")).QuerySelectorAll("ol.results li"));
            // Whatever there is once it is public, drafts and all, is not there before.
            var hidden = SiteMap.All(before.Source.Current, before.Options with { Drafts = true }).Except(everywhere).ToList();
            Assert.Superset(new HashSet<string>(["en/reviews/hidden-one/1/", "editions/hidden-one-1.zip", "editions/hidden-one-1.en.docx", "editions/hidden-one-1-summary.en.docx", "api/v1/reviews/hidden-one.json",
                "api/v1/reviews/hidden-one/1/en/figures.json", "api/v1/reviews/hidden-one/1/en/figures.csv", "api/v1/reviews/hidden-one/1/en/messages.json", "en/reviews/editions.xml"]), hidden.ToHashSet());
            var data = hidden.Where(path => path.StartsWith("api/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)).Select(path => path[..^".json".Length]);
            foreach (var path in hidden.Concat(data).Concat(["reviews/hidden-one/review.yaml", "files/reviews/hidden-one/review.yaml",
                $"reviews/hidden-one/1/images/{Secret}.png", $"reviews/hidden-one/draft/images/{Secret}.png", $"reviews/hidden-one/images/{Secret}.png"]))
            {
                using var answer = await before.Get(path);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
            foreach (var path in everywhere.Where(path => !path.StartsWith("assets/", StringComparison.Ordinal)))
                Assert.False((await before.Text(path)).Contains(Secret, StringComparison.OrdinalIgnoreCase), path);
        }
        await using var after = await Start(folder.Path, new DateOnly(2026, 5, 1));
        Assert.NotEmpty((await after.Page($"en/search/?q={Secret}")).QuerySelectorAll("ol.results li"));
        Assert.Contains(Secret, (await after.Page("en/reviews/hidden-one/")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"reviews/hidden-one/1/images/{Secret}.png", after.Addresses);
        Assert.DoesNotContain(after.Addresses, path => path.StartsWith("reviews/hidden-one/draft/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pictures_are_served_as_what_they_are_with_their_size_words_and_caption()
    {
        await using var portal = await RunningPortal.Start(Places.MarsaNur, new PortalOptions { Drafts = true });
        var page = await portal.Page("en/reviews/2026-draft/draft/");
        Assert.Equal("""<img src="reviews/2026-draft/draft/images/harbour.png" alt="A harbour at dawn with three sailing boats, houses, a minaret and a lighthouse" width="1200" height="640">""", page.QuerySelector("#cover img")!.OuterHtml);
        var park = page.QuerySelector(".reviewbody .picture")!;
        Assert.Equal(("900", "480", "lazy", "A park with a bench, and a sign that forbids smoking"), (park.QuerySelector("img")!.GetAttribute("width"), park.QuerySelector("img")!.GetAttribute("height"), park.QuerySelector("img")!.GetAttribute("loading"), park.QuerySelector("img")!.GetAttribute("alt")));
        Assert.Equal("Parks are free of smoke since 2024. Drawing: City of Marsa Nur", park.QuerySelector("figcaption")!.TextContent);

        using var image = await portal.Get("reviews/2026-draft/draft/images/park.png");
        Assert.Equal(("image/png", "nosniff"), (image.Content.Headers.ContentType!.ToString(), image.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Places.MarsaNur, "reviews/2026-draft/images/park.png"), TestContext.Current.CancellationToken), await image.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var path in (string[])["reviews/2026-draft/draft/review.yaml", "reviews/2026-draft/draft/images/none.png", "reviews/2026-draft/draft/images/..%2freview.yaml", "reviews/2025/1/manifest.json", "reviews/2025/1/images/park.png", "reviews/none/draft/images/park.png"])
        {
            using var answer = await portal.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var hidden = await (await portals.MarsaNur).Get("reviews/2026-draft/draft/images/park.png");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_picture_of_an_edition_stays_as_it_was()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("reviews/2026/review.yaml", "title: R\nlanguages: [en]\nstatus: published\n");
        folder.Write("reviews/2026/01-highlights.en.md", "# H\n\n![A \"<b>park</b>\"](images/park.png \"Drawn & <i>signed</i>\")\n");
        CopyPicture(folder, "reviews/2026/images/park.png");
        Freeze(folder.Path);
        File.Delete(folder["reviews/2026/images/park.png"]);
        await using var portal = await RunningPortal.Start(folder.Path, new PortalOptions());
        var figure = (await portal.Page("en/reviews/2026/")).QuerySelector(".picture")!;

        Assert.Equal(("A \"<b>park</b>\"", "Drawn & <i>signed</i>"), (figure.QuerySelector("img")!.GetAttribute("alt"), figure.QuerySelector("figcaption")!.TextContent));
        Assert.Contains(figure.QuerySelector("img")!.GetAttribute("src")!, portal.Addresses);
        using var image = await portal.Get("reviews/2026/1/images/park.png");
        Assert.Equal("image/png", image.Content.Headers.ContentType!.ToString());
        await using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await portal.Client.GetByteArrayAsync(new Uri("/editions/2026-1.zip", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.NotNull(zip.GetEntry("images/park.png"));
    }

    [Fact]
    public async Task An_edition_stays_as_it_was_when_the_data_change()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("reviews/2026/review.yaml", "title: R\nlanguages: [en]\nstatus: published\n");
        folder.Write("reviews/2026/01-highlights.en.md", "# H\n\nOf all, {{figure 3.1.1}} [link](javascript:alert(1)) <b>x</b>.\n");
        Freeze(folder.Path);
        folder.Write("data/indicator_3-1-1.csv", "Year,Sex,Value\n2020,,5\n2021,,99\n");
        await using var portal = await RunningPortal.Start(folder.Path, new PortalOptions());
        var page = await portal.Page("en/reviews/2026/");

        Assert.Equal("7.50", page.QuerySelector(".live")!.TextContent);
        Assert.Equal("Of all, 7.50 link <b>x</b>. #", page.QuerySelector(".reviewbody p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main a[href^='javascript']"));
        Assert.NotNull((await portal.Page("es/reviews/2026/")).QuerySelector("article[lang=en]"));
    }

    private static void CopyPicture(TemporaryFolder folder, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.Copy(Path.Combine(Places.MarsaNur, "reviews/2026-draft/images/park.png"), folder[path]);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_leaves_the_one_before()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("reviews/2026/review.yaml", "title: R\nlanguages: [en]\nstatus: published\n");
        folder.Write("reviews/2026/01-highlights.en.md", "# H\n\nAs it was first.\n");
        Freeze(folder.Path);
        Freeze(folder.Path);
        folder.Write("reviews/2026/editions/2/content.en.json", "{");
        await using var portal = await RunningPortal.Start(folder.Path, new PortalOptions());

        Assert.Contains("Edition 1", (await portal.Page("en/reviews/2026/")).QuerySelector(".reviewhead .meta")!.TextContent, StringComparison.Ordinal);
        using var second = await portal.Get("en/reviews/2026/2/");
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task An_edition_says_on_which_day_it_was_frozen()
    {
        var portal = await portals.MarsaNur;
        Assert.Contains("Edition 1, 10 July 2025", (await portal.Page("en/reviews/2025/1/")).QuerySelector(".reviewhead .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("10 July 2025", (await portal.Page("en/reviews/")).QuerySelector("ul.reviews li li")!.TextContent, StringComparison.Ordinal);
    }

    internal static void Freeze(string folder, ECDsa? key = null, string? review = null)
    {
        var catalogue = CityReader.Read(folder);
        var release = CityRelease.Of(catalogue);
        var one = catalogue.Reviews.Single(one => review is null || one.Id == review);
        new EditionWriter(folder, release, one).Write([ReviewDraft.Of(new Analyses(release), one, Languages.English, new List<Finding>())], "1", null, key);
    }

    private static Task<RunningPortal> Start(string folder, DateOnly today)
    {
        var yaml = Path.Combine(folder, "city.yaml");
        var lines = File.ReadAllLines(yaml).Where(line => !line.StartsWith("today:", StringComparison.Ordinal));
        File.WriteAllLines(yaml, lines.Append($"today: {today:yyyy-MM-dd}"));
        return RunningPortal.Start(folder, new PortalOptions { IsStatic = true, Findings = true });
    }
}
