using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Release;

using Xunit;

namespace LocalGoals.Exchange.Tests.CityFolder;

public sealed class SiteTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    [Fact]
    public void A_page_has_a_version_per_language()
    {
        using var folder = City("languages: [en, ar]\n",
            ("pages/about.md", "---\ntitle: About\nmenu: true\norder: 2\nsummary: Who we are\n---\nWords.\n"), ("pages/ar/about.md", "---\ntitle: عن المدينة\n---\nكلمات.\n"));

        var page = Quiet(folder).Site.Pages["about"];

        Assert.Equal((true, 2, "About", "Who we are", "Words."), (page.InMenu, page.Order, page.Versions["en"].Title, page.Versions["en"].Summary, page.Versions["en"].Markdown));
        Assert.Equal("عن المدينة", page.Title("en").In("ar"));
        Assert.Equal("About", page.In("es", "en").Title);
    }

    [Fact]
    public void News_is_newest_first()
    {
        using var folder = City("", ("news/2026-05-01-b.md", "---\ntitle: B\n---\n"), ("news/2025-12-24-a.md", "---\ntitle: A\n---\n"));

        Assert.Equal([("2026-05-01", "B"), ("2025-12-24", "A")], Quiet(folder).Site.NewestNews.Select(news => (news.Day!, news.Versions["en"].Title)));
    }

    [Theory]
    [InlineData("pages/About Us.md", "page-name-invalid")]
    [InlineData("pages/about.html", "page-name-invalid")]
    [InlineData("pages/drafts/about.md", "page-name-invalid")]
    [InlineData("pages/ar/old/about.md", "page-name-invalid")]
    [InlineData("pages/es/about.md", "language-not-listed")]
    [InlineData("news/title.md", "news-name-invalid")]
    [InlineData("news/2026-13-01-title.md", "news-name-invalid")]
    [InlineData("pages/2026-05-01-title.md", "page-name-invalid")]
    public void A_file_that_is_no_page_is_told(string path, string rule)
    {
        using var folder = City("", (path, "---\ntitle: T\n---\n"));

        var finding = Assert.Single(folder.Read().Findings);
        Assert.Equal(rule, finding.Rule.Id);
        Assert.StartsWith(finding.Origin!.File, path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_version_in_one_language_is_told()
    {
        using var folder = City("", ("pages/about.md", "---\ntitle: T\n---\n"), ("pages/en/about.md", "---\ntitle: U\n---\n"));

        Assert.Equal("stray-copy", Assert.Single(folder.Read().Findings).Rule.Id);
        Assert.Equal("T", folder.Read().City.Site.Pages["about"].Versions["en"].Title);
    }

    [Fact]
    public void What_stands_wrong_above_a_page_is_told_with_its_place()
    {
        using var folder = City("", ("pages/about.md", "---\nmenu: perhaps\norder: first\npublished: soon\n---\nWords.\n"));

        Assert.Equal(["page-setting-invalid 2:7", "page-setting-invalid 3:8", "page-setting-invalid 4:12", "page-title-missing 1:"], Places(folder));
        Assert.Empty(CityRelease.Of(folder.Read()).City.Site.Pages);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_told_with_its_place()
    {
        using var folder = City("", ("pages/about.md", """
            ---
            title: About
            ---
            [good](method.md), [gone](nowhere.md),
            [good](indicators/1.1.1), [gone](indicators/1.2.1), [gone](news)

            - [draft](draft.md) and [run](javascript:alert) and [file](files/none.pdf)
            """), ("pages/method.md", "---\ntitle: Method\n---\n[web](https://example.org) [statement](privacy)"),
            ("pages/draft.md", "---\ntitle: Draft\npublished: false\n---\n[about](about.md) [itself](draft)"));

        Assert.Equal(["link-dangling 4:20 nowhere.md", "link-dangling 5:27 indicators/1.2.1", "link-dangling 5:53 news", "link-dangling 7:3 draft.md", "link-dangling 7:53 files/none.pdf", "link-refused 7:25 javascript:alert"],
            folder.Read().Findings.Select(f => $"{f.Rule.Id} {f.Origin!.Line}:{f.Origin.Column} {f.Argument("link")}").Order(StringComparer.Ordinal));
        Assert.All(folder.Read().Findings, Says);
    }

    [Fact]
    public void Images_come_from_the_folder_and_have_words()
    {
        using var folder = City("", ("pages/about.md", "---\ntitle: T\n---\n![a harbour](files/a.png)\n![](files/a.png)\n![x](https://example.org/x.png)\n![x](files/x.svg)\n![x](../secret.png)\n![x](files/../../secret.png)\n"),
            ("files/x.svg", "<svg/>"));
        folder.Write("files/a.png", Png);
        folder.Write("secret.png", Png);

        Assert.Equal(["file-not-served :", "image-not-shown 6:1", "image-not-shown 7:1", "image-not-shown 8:1", "image-not-shown 9:1", "image-without-words 5:1"], Places(folder));
        var file = folder.Read().City.Site.Files["files/a.png"];
        Assert.Equal(("image/png", 1, 1), (file.ContentType, file.Width, file.Height));
    }

    [Theory]
    [InlineData("files/a.png", "not a picture", "file-not-served")]
    [InlineData("files/a.jpg", "<html>", "file-not-served")]
    [InlineData("files/a.pdf", "MZ", "file-not-served")]
    [InlineData("files/a.svg", "<svg/>", "file-not-served")]
    [InlineData("files/a.html", "<html>", "file-not-served")]
    [InlineData("files/a.xlsx", "Year,Value", "file-not-served")]
    [InlineData("files/a.csv", "Year,Value", null)]
    [InlineData("files/deep/a.pdf", "%PDF-1.7", null)]
    public void A_file_is_looked_at_whether_it_is_what_its_name_says(string path, string content, string? rule)
    {
        using var folder = City("", (path, content));

        Assert.Equal(rule is null ? [] : [rule], folder.Read().Findings.Ids());
        Assert.Equal(rule is null ? [path] : [], folder.Read().City.Site.Files.Keys);
    }

    [Fact]
    public void A_file_that_is_too_heavy_is_told()
    {
        using var folder = City("");
        folder.Write("files/a.png", [.. Png, .. new byte[2 << 20]]);

        Assert.Equal(("file-too-heavy", 2), (Assert.Single(folder.Read().Findings).Rule.Id, folder.Read().Findings[0].Argument("limit")));
    }

    [Fact]
    public void A_file_that_only_a_hidden_page_names_is_not_released()
    {
        using var folder = City("", ("pages/open.md", "---\ntitle: T\n---\n[b](files/b.csv)"), ("pages/draft.md", "---\ntitle: D\npublished: false\n---\n[a](files/a.csv)"),
            ("files/a.csv", "1"), ("files/b.csv", "2"), ("files/c.csv", "3"));

        Assert.Equal(["files/b.csv"], CityRelease.Of(folder.Read()).City.Site.Files.Keys);
    }

    [Fact]
    public void A_language_version_can_wait_for_itself()
    {
        using var folder = City("languages: [en, ar]\n", ("pages/about.md", "---\ntitle: About\n---\n"), ("pages/ar/about.md", "---\ntitle: X\npublished: false\n---\n"));

        Assert.Equal(["en"], CityRelease.Of(folder.Read()).City.Site.Pages["about"].Versions.Keys);
    }

    [Fact]
    public void A_brand_sets_colours_for_light_and_dark()
    {
        using var folder = City("brand: {accent: \"#0f5d6e\", paper: \"#fff\", ink: \"#111\", dark: {accent: \"#7fc4d4\", paper: \"#101418\", ink: \"#f0eee8\"}}\n");

        var brand = Quiet(folder).Site.Brand;

        Assert.Equal(("#ffffff", "#111111", "#0f5d6e"), ($"{brand.Light.Paper}", $"{brand.Light.Ink}", $"{brand.Light.Accent}"));
        Assert.Equal(("#101418", "#f0eee8", "#7fc4d4"), ($"{brand.Dark.Paper}", $"{brand.Dark.Ink}", $"{brand.Dark.Accent}"));
    }

    [Theory]
    [InlineData("accent: \"#ffcc00\"", "contrast-low")]
    [InlineData("ink: \"#999999\"", "contrast-low")]
    [InlineData("dark: {accent: \"#0b4f8a\"}", "contrast-low")]
    [InlineData("dark: {ink: \"#333333\"}", "contrast-low")]
    [InlineData("paper: \"#888888\"", "paper-unsuitable")]
    [InlineData("paper: \"#000000\"", "paper-unsuitable")]
    [InlineData("dark: {paper: \"#ffffff\"}", "paper-unsuitable")]
    [InlineData("accent: blue", "colour-invalid")]
    [InlineData("accent: \"red;}body{display:none\"", "colour-invalid")]
    public void A_colour_that_cannot_be_read_is_told_and_not_used(string setting, string rule)
    {
        using var folder = City($"brand:\n  {setting}\n");

        var city = folder.Read();

        var finding = Assert.Single(city.Findings);
        Assert.Equal((rule, Severity.Error, "city.yaml", 3), (finding.Rule.Id, finding.Rule.Severity, finding.Origin!.File, finding.Origin.Line));
        Assert.NotNull(finding.Origin.Column);
        Assert.False(city.City.Site.Brand.HasColours);
        Says(finding);
    }

    [Fact]
    public void The_contrast_that_was_found_is_said()
    {
        using var folder = City("brand: {accent: \"#ffcc00\"}\n");

        Assert.Equal("brand.accent #ffcc00 on #fbfaf7 has a contrast of 1.44 to 1; text needs 4.5 to 1. The portal’s own colour is used.", Languages.English.Say(folder.Read().Findings[0].Message));
    }

    [Theory]
    [InlineData("brand: {logo: files/none.png, alt: X}", "image-not-shown")]
    [InlineData("brand: {logo: ../secret.png, alt: X}", "image-not-shown")]
    [InlineData("brand: {logo: https://example.org/logo.png, alt: X}", "image-not-shown")]
    [InlineData("brand: {logo: files/plan.csv, alt: X}", "image-not-shown")]
    [InlineData("brand: {logo: files/logo.png}", "image-without-words")]
    [InlineData("brand: {logo: files/logo.png, alt: X, colour: red}", "setting-unknown")]
    [InlineData("menu: [nowhere]", "link-dangling")]
    [InlineData("menu: [\"javascript:alert(1)\"]", "link-refused")]
    [InlineData("menu: [{link: \"https://example.org/\"}]", "page-title-missing")]
    [InlineData("contact: call us", "link-refused")]
    [InlineData("contact: nowhere", "link-dangling")]
    [InlineData("feedback: \"javascript:alert(1)\"", "link-refused")]
    [InlineData("licence: {name: CC, link: nowhere}", "link-dangling")]
    public void A_wrong_setting_is_told_with_its_line(string setting, string rule)
    {
        using var folder = City(setting + "\n", ("files/plan.csv", "1"));
        folder.Write("files/logo.png", Png);
        folder.Write("secret.png", Png);

        var finding = Assert.Single(folder.Read().Findings);
        Assert.Equal((rule, "city.yaml", 2), (finding.Rule.Id, finding.Origin!.File, finding.Origin.Line));
        Says(finding);
    }

    [Fact]
    public void The_footer_is_read_in_every_language()
    {
        using var folder = City("languages: [en, ar]\nbanner: {en: Hello, ar: أهلًا}\npublisher: {en: City, ar: البلدية}\ncontact: sdg@example.org\nfeedback: https://example.org/f\nlicence: {name: {en: CC, ar: مشاع}, link: https://example.org/l}\n");

        var site = Quiet(folder).Site;

        Assert.Equal(("أهلًا", "البلدية", "مشاع"), (site.Banner!.In("ar"), site.Publisher!.In("ar"), site.Licence!.Name.In("ar")));
        Assert.Equal(("sdg@example.org", "https://example.org/f", "https://example.org/l"), (site.Contact!.Target, site.Feedback!.Target, site.Licence.Link!.Target));
    }

    [Fact]
    public void A_file_in_pages_changes_the_version_of_the_data()
    {
        using var folder = City("", ("pages/about.md", "---\ntitle: A\n---\n"));
        folder.Write("files/a.png", Png);
        var before = folder.Read().ContentHash;
        folder.Write("files/a.png", [.. Png, 0]);

        Assert.NotEqual(before, folder.Read().ContentHash);
    }

    [Fact]
    public void Damaged_pages_and_images_never_stop_reading()
    {
        var random = new Random(20261120);
        using var folder = City("brand: {logo: files/a.png, alt: X}\n");
        var page = "---\ntitle: \"A\"\nmenu: true\norder: 1\n---\n# H\n[a](b.md) ![c](files/a.png) <b>x</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"u8.ToArray();
        for (var i = 0; i < 300; i++)
        {
            folder.Write("pages/a.md", Damaged(page));
            folder.Write("files/a.png", Damaged(Png));
            folder.Write("files/b.jpg", Damaged([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
            folder.Write("files/c.webp", Damaged([.. "RIFF\x10\0\0\0WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
            Assert.All(folder.Read().Findings, Says);
        }

        byte[] Damaged(byte[] bytes)
        {
            var damaged = bytes.ToList();
            for (var n = random.Next(4); n > 0 && damaged.Count > 0; n--)
                if (random.Next(3) == 0)
                    damaged.RemoveAt(random.Next(damaged.Count));
                else
                    damaged[random.Next(damaged.Count)] = (byte)random.Next(256);
            return [.. damaged];
        }
    }

    private static City Quiet(TempFolder folder)
    {
        var city = folder.Read();
        Assert.Empty(city.Findings.Select(f => $"{f.Rule.Id} {f.Origin}"));
        return city.City;
    }

    private static IEnumerable<string> Places(TempFolder folder) =>
        folder.Read().Findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Origin!.Line}:{f.Origin.Column}")).Order(StringComparer.Ordinal);

    private static void Says(Finding finding) =>
        Assert.All(Languages.Tags, tag => Assert.NotEmpty(Languages.Find(tag)!.Say(finding.Message) + Languages.Find(tag)!.Say(finding.Advice)));

    // With one indicator that nothing is wrong with; the settings begin on the second line.
    private static TempFolder City(string settings, params (string Path, string Text)[] files) =>
        new([.. files, ("city.yaml", "name: X\n" + settings), ("data/indicator_1-1-1.csv", "Year,Units,Value\n2015,Percent,7\n"), ("meta/1-1-1.md", "---\nindicator_name: Poverty\n---\n")]);
}
