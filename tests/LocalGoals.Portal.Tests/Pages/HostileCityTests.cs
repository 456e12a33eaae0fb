using System.Net;
using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class HostileCityTests : IAsyncLifetime
{
    private const string Image = "<img src=x onerror=alert(1)>";
    private const string Break = "</script><script>alert(1)</script>";
    private const string Quote = "\"'><svg onload=alert(1)>";

    private readonly TemporaryFolder _folder = new();
    private RunningPortal? _portal;

    private RunningPortal Portal => _portal!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("city.yaml", $"name: 'Evil {Image} {Break}'\ndescription: '{Image} & {Break}'\nlanguages: [en, ar]\nbanner: '{Image}'\npublisher: '{Break}'\ncontact: '{Image}'\nfeedback: 'javascript:alert(1)'\nlicence: {{name: '{Break}', link: 'javascript:alert(1)'}}\nmenu: [{{title: '{Image}', link: 'javascript:alert(1)'}}, {{title: '{Break}', link: 'https://example.org/'}}]\nbrand: {{logo: 'javascript:alert(1)', alt: '{Image}', accent: '{Break}', paper: '#fff;}}body{{}}'}}\n");
        _folder.Write("data/indicator_3-1-1.csv", $"""
            Year,{Image},Units,Series,Value
            2020,,{Break},"{Quote.Replace("\"", "\"\"", StringComparison.Ordinal)}",5
            2021,,{Break},"{Quote.Replace("\"", "\"\"", StringComparison.Ordinal)}",{Image}
            2021,{Break},{Break},"{Quote.Replace("\"", "\"\"", StringComparison.Ordinal)}",6
            2021,{Image},{Break},"{Quote.Replace("\"", "\"\"", StringComparison.Ordinal)}",7
            2021,<!--,{Break},"{Quote.Replace("\"", "\"\"", StringComparison.Ordinal)}",8
            2021{Image},,{Break},,9
            """);
        const string Meta = "meta/3-1-1.md";
        _folder.Write(Meta, $"""
            ---
            indicator_name: 'Name {Break} {Image}'
            reporting_status: '{Image}'
            national_geographical_coverage: 'Place {Break}'
            computation_definitions: '{Break}{Image} [run](javascript:alert(1)) **bold** [good](https://example.org/good)'
            computation_units: '{Quote.Replace("'", "''", StringComparison.Ordinal)}'
            target_name: '{Image}'
            tags: ['{Image}', '{Break}']
            '{Image}': 'a key with {Image}'
            source_organisation_1: '{Image}'
            source_url_1: 'javascript:alert(1)'
            source_url_text_1: '{Break}'
            source_organisation_2: Data
            source_url_2: 'data:text/html,<script>alert(1)</script>'
            source_organisation_3: Good
            source_url_3: 'https://example.org/"onmouseover="alert(1)'
            ---

            {Image}

            {Break}

            <iframe src="https://video.example.org/embed/1" onload="alert(1)"></iframe>
            <iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>
            <object data="evil.swf"></object><embed src="evil.swf"><form action="https://evil.example"><button formaction="javascript:alert(1)">go</button></form>
            <a href="https://example.org/kept" onclick="alert(1)" style="color:red">A kept link</a>
            <a href=" javascript:alert(1)">spaced</a> <a href="java&#10;script:alert(1)">broken</a> <a href="&#106;avascript:alert(1)">encoded</a>
            <a href="vbscript:x">vb</a> <a href="//evil.example/x">schemeless</a> <a href="data:text/html,x">data</a>
            <style>body {"{"} background: url(https://evil.example/x) {"}"}</style><link rel="stylesheet" href="https://evil.example/x.css"><meta http-equiv="refresh" content="0;url=https://evil.example">
            <base href="https://evil.example/"><svg><script>alert(1)</script></svg><math><mtext></mtext></math>

            [run](javascript:alert(1)) [run too](JaVaScRiPt:alert(1)) [data](data:text/html;base64,PHNjcmlwdD4=) <javascript:alert(1)>
            ![tracker](https://tracker.example/pixel.png) ![x](javascript:alert(1)) [ref][evil] **strong words** and *soft words* and [a fine link](https://example.org/fine).
            https://auto.example.org/page

            [evil]: javascript:alert(1)

            # A heading of the city

            <details open ontoggle=alert(1)><summary>sum</summary>in details</details><p style="position:fixed">styled</p><div id="main" class="skip">clobber</div>
            """);
        var single = Image.Replace("'", "''", StringComparison.Ordinal);
        _folder.Write("localization/evil.yaml", $"""
            plans:
              '{single}': ['{Break}']
              evil: {"{"}title: '{Break}', link: 'javascript:alert(1)', passages: ['{single}', '{Break}']{"}"}
              file: {"{"}title: Up, link: 'files/../../../etc/passwd'{"}"}
            decisions:
              - code: "3.1"
                decision: modified
                reason: '{Break}'
                wording: {"{"}en: '{single} {Break}', ar: '{Break}', '{single}': x{"}"}
                changes: [scale, '{single}']
                mandate: {"{"}lead: {"{"}level: city, office: '{Break}'{"}"}{"}"}
                plans: [{"{"}plan: evil, passage: '{single}', strength: strong{"}"}, {"{"}plan: '{Break}'{"}"}, '{single}']
                stand-in: {"{"}for: '{Break}', difference: '{single}'{"}"}
                source: '{single}'
                disaggregation: {"{"}wanted: ['{single}'], available: ['{Break}']{"}"}
                target: {"{"}value: 5, unit: '{Break}', year: '{single}', source: '{Break}'{"}"}
                reviewer: '{single}'
                version: '{Break}'
                assessments: [{"{"}by: '{Break}', decision: direct, reason: '{single}'{"}"}]
              - {"{"}code: 3.1.1, decision: proxy, reason: '{Break}', stand-in: {"{"}for: '../../{single}'{"}"}{"}"}
              - {"{"}code: '{single}', decision: not-applicable, reason: '{Break}'{"}"}
              - {"{"}code: '../../../../etc/passwd', decision: complementary, reason: '{Break}'{"}"}
              - {"{"}code: '3.1/../..', decision: complementary, reason: '{Break}', proposal: true{"}"}
              - {"{"}code: '{Break}.1.1', decision: direct, reason: r, proposal: true{"}"}
            """);
        _folder.Write("localization/other.yaml", $"framework: '{single}'\ndecisions:\n  - {{code: '{Break}', decision: direct, reason: '{single}', wording: '{Break}', plans: [evil]}}\n");
        _folder.Write("localization/framework/sdg.csv", $"code,name_en,name_ar\n3.1,\"{Image} {Break}\",{Break}\n{Break},x\n../../x,y\n");
        _folder.Write("localization/framework/evil.csv", $"code,name,sdg\n{Image},{Break},{Break};3.1;../../x\n");
        _folder.Write("localization/framework/umf.csv", $"code,parent,name,sdg\n1.1.1,1.1,{Break},3.1\n{Break},{Image},x,\n");
        // The same in a page of the city's own, and more that only such a page may hold.
        var text = await File.ReadAllTextAsync(_folder[Meta]);
        var body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..] + """


            ![run](javascript:alert(1)) ![run](files/../../../../etc/passwd) ![x](files/"onerror=alert(1).png) [up](../../../../etc/passwd) [mail](mailto:a@b.example?bcc=c@d.example)
            <h2 onclick="alert(1)" id="main">Hostile heading</h2> <img src="files/x.png" onerror="alert(1)"> <a href="about" onclick="alert(1)">about</a> <th>loose</th>
            """;
        foreach (var path in new[] { "pages/evil.md", "pages/privacy.md", "news/2026-01-01-evil.md", "pages/ar/evil.md" })
            _folder.Write(path, $"---\ntitle: 'Evil {Image} {Break}'\nsummary: '{Image}'\nmenu: true\n---\n{body}");
        _portal = await RunningPortal.Start(_folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nothing_the_city_writes_becomes_an_element_an_attribute_or_an_address_that_runs() =>
        Assert.Empty(await PageStructureTests.ProblemsOf(Portal));

    [Fact]
    public async Task A_page_of_the_city_keeps_its_words_and_loses_what_runs()
    {
        var article = (await Portal.Page("en/pages/evil/")).QuerySelector("article")!;

        Assert.Equal($"Evil {Image} {Break}", article.QuerySelector("h1")!.TextContent);
        Assert.Contains(article.QuerySelectorAll("h2"), h => h.TextContent == "Hostile heading");
        Assert.Empty(article.QuerySelectorAll("img, script, iframe, form, style, link, base, svg"));
        Assert.Equal(["https"], article.QuerySelectorAll("a").Select(a => new Uri(a.GetAttribute("href")!).Scheme).Distinct());
    }

    [Fact]
    public async Task Every_page_answers_whatever_the_names_are()
    {
        foreach (var path in Portal.Addresses)
        {
            using var answer = await Portal.Get(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Words_of_the_ledger_are_shown_as_they_are_written()
    {
        var page = await Portal.Page("en/localization/3.1/");

        Assert.Contains($"{Image} {Break}", page.QuerySelector(".wordings > div:last-child p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".ledger dd"), dd => dd.TextContent.Trim() == Break);
        Assert.DoesNotContain((await Portal.Page("en/localization/plans/")).QuerySelectorAll("main a"), a => a.GetAttribute("href")!.Contains("alert", StringComparison.Ordinal) || a.GetAttribute("href")!.Contains("passwd", StringComparison.Ordinal));
        Assert.Equal(["en/localization/", "en/localization/plans/", "en/localization/frameworks/", "en/localization/3.1/"], Portal.Pages.Where(path => path.StartsWith("en/localization", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_are_shown_as_they_are_written()
    {
        var page = await Portal.Page("en/indicators/3.1.1/");

        Assert.Equal($"Name {Break} {Image}", page.QuerySelector("h1")!.TextContent);
        Assert.Contains($"Place {Break}", page.QuerySelector("#says")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_that_closes_the_script_stays_inside_the_model_of_the_chart()
    {
        var path = Portal.Pages.Single(p => p.StartsWith("en/indicators/3.1.1/by/", StringComparison.Ordinal));
        var html = await Portal.Text(path);
        var page = await Portal.Page(path);
        using var model = JsonDocument.Parse(page.QuerySelector("script[type='application/json']")!.TextContent);

        Assert.DoesNotContain(Break, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.Equal([Break, Image, "<!--"], model.RootElement.GetProperty("series").EnumerateArray().Where(s => !s.GetProperty("isTotal").GetBoolean()).Select(s => s.GetProperty("name").GetString()));
        Assert.Equal([Break, Image, "<!--"], page.QuerySelectorAll("tbody tr").Select(row => row.FirstElementChild!.TextContent));
    }

    [Fact]
    public async Task A_choice_in_the_address_is_never_written_as_markup()
    {
        var path = Portal.Pages.Single(p => p.StartsWith("en/indicators/3.1.1/by/", StringComparison.Ordinal));
        var html = await Portal.Text($"{path}?unit={Uri.EscapeDataString(Break)}&series={Uri.EscapeDataString(Quote)}&by.{Uri.EscapeDataString(Image)}={Uri.EscapeDataString(Break)}");

        Assert.Empty(PageRules.Problems(path, html));
    }

    [Fact]
    public async Task Good_links_and_emphasis_survive()
    {
        var prose = (await Portal.Page("en/indicators/3.1.1/")).QuerySelector("main")!;

        Assert.Equal("A kept link", prose.QuerySelector("a[href='https://example.org/kept']")!.TextContent);
        Assert.Equal("a fine link", prose.QuerySelector("a[href='https://example.org/fine']")!.TextContent);
        Assert.Equal("good", prose.QuerySelector("dd a[href='https://example.org/good']")!.TextContent);
        Assert.NotNull(prose.QuerySelector("a[href='https://auto.example.org/page']"));
        Assert.Contains(prose.QuerySelectorAll("strong"), e => e.TextContent == "strong words");
        Assert.Contains(prose.QuerySelectorAll("strong"), e => e.TextContent == "bold");
        Assert.Contains(prose.QuerySelectorAll("em"), e => e.TextContent == "soft words");
        Assert.Contains("A heading of the city", prose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_site_would_bring_in_becomes_a_link_to_it()
    {
        var prose = (await Portal.Page("en/indicators/3.1.1/")).QuerySelector("main")!;

        Assert.Equal("video.example.org", prose.QuerySelector("a[href='https://video.example.org/embed/1']")!.TextContent);
        Assert.Equal("tracker", prose.QuerySelector("a[href='https://tracker.example/pixel.png']")!.TextContent);
    }

    [Fact]
    public async Task A_link_that_would_run_something_leaves_its_words()
    {
        var prose = (await Portal.Page("en/indicators/3.1.1/")).QuerySelector("main")!;

        foreach (var words in new[] { "spaced", "broken", "encoded", "vb", "run too" })
        {
            Assert.Contains(words, prose.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(prose.QuerySelectorAll("a"), a => a.TextContent == words);
        }
    }

    [Fact]
    public async Task The_answers_for_programs_are_JSON_and_nothing_else()
    {
        foreach (var path in Portal.Addresses.Where(a => a.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var answer = await Portal.Get(path);
            Assert.StartsWith("application/json", answer.Content.Headers.ContentType?.ToString(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            using var _ = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
