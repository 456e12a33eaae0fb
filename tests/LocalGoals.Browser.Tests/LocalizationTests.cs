using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

/// <summary>The pages about localization, with a ledger of every kind of decision, proposals, changed words and long texts.</summary>
public sealed class LocalizationTests(SharedBrowser browser) : IAsyncLifetime
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Unbreakable", 12));

    private readonly TemporaryFolder _folder = TemporaryFolder.City();
    private RunningPortal? _portal;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("city.yaml", "name: {en: Smallville, ar: مدينة}\nlanguages: [en, ar]\n");
        _folder.Write("localization/framework/sdg.csv", "code,name_en,name_ar\n3.1,\"By 2030, reduce deaths of mothers\",\"خفض وفيات الأمهات بحلول عام 2030\"\n");
        _folder.Write("localization/framework/other.csv", $"code,name_en,sdg\nw1,{Long},3.1;3.2\n");
        _folder.Write("localization/a.yaml", $"""
            plans: {"{"}plan: {"{"}title: {Long}, passages: [{Long}]{"}"}{"}"}
            decisions:
              - {"{"}code: '3.1', decision: modified, reason: {Long}, wording: {"{"}en: 'By 2030, reduce deaths of parents {Long}', ar: خفض وفيات الوالدين{"}"}, plans: [{"{"}plan: plan, passage: {Long}{"}"}]{"}"}
              - {"{"}code: '1.1', decision: direct, reason: r{"}"}
              - {"{"}code: '1.2', decision: proxy, reason: r{"}"}
              - {"{"}code: '1.x', decision: complementary, reason: r{"}"}
              - {"{"}code: '1.3', decision: not-applicable, reason: r{"}"}
              - {"{"}code: '1.4', decision: direct, reason: r, proposal: true{"}"}
            """);
        _folder.Write("localization/umf.yaml", $"framework: umf\ndecisions:\n  - {{code: '1.1', decision: direct, reason: {Long}}}\n");
        _portal = await RunningPortal.Start(_folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal!.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string> Addresses()
    {
        var addresses = new TheoryData<string>();
        foreach (var language in new[] { "en", "ar" })
            foreach (var page in new[] { "", "3.1/", "1.4/", "plans/", "frameworks/" })
                addresses.Add($"{language}/localization/{page}");
        return addresses;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_has_no_barriers_in_light_and_dark_and_fits_the_smallest_phone(string path)
    {
        await using var visit = await browser.Visit(Root, path, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        Assert.Empty(await Barriers(visit));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Barriers(visit));
        await visit.Page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await visit.Overflowing());
        Assert.Empty(await Barriers(visit));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Decisions_can_be_told_apart_without_any_colour()
    {
        await using var visit = await browser.Visit(Root, "en/localization/", new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });
        var signs = await visit.Page.EvaluateAsync<string[]>("() => ['undecided', 'direct', 'modified', 'proxy', 'complementary', 'not-applicable', 'proposed'].map((word) => document.querySelector(`.key .${word} .glyph`).textContent)");

        Assert.Equal(7, signs.Distinct().Count());
        Assert.Equal(signs[2], await visit["a.cell.modified .glyph"].InnerTextAsync());
        Assert.True(await visit["a.cell.proposed"].First.IsVisibleAsync());
    }

    [Fact]
    public async Task Changed_words_are_struck_out_and_underlined_and_heard()
    {
        await using var visit = await browser.Visit(Root, "en/localization/3.1/");

        Assert.Equal("line-through", await visit["del"].First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
        Assert.Equal("underline", await visit["ins"].First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
        Assert.Contains("[removed: mothers end of change]", await visit["main"].AriaSnapshotAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_box_leads_to_its_target_and_a_list_opens()
    {
        await using var visit = await browser.Visit(Root, "en/localization/");
        await visit["a.cell.modified"].FocusAsync();
        Assert.Equal("solid", await visit[":focus"].EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/en/localization/3.1/");
        await visit.Go("en/localization/");
        var list = visit[".bygoal details"].First;
        await list.Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.True(await list.EvaluateAsync<bool>("details => details.open"));
        Assert.True(await list.Locator("li").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Boxes_are_large_enough_for_fingers()
    {
        await using var visit = await browser.Visit(Root, "en/localization/", Layouts.Phone(390));
        var small = await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('a.cell, summary, .links a')].filter((e) => { const box = e.getBoundingClientRect(); return box.height < 24 || box.width < 24; }).length");

        Assert.Equal(0, small);
    }

    private Uri Root => _portal!.Client.BaseAddress!;

    private static async Task<IEnumerable<string>> Barriers(Visit visit) =>
        (await visit.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } }))
            .Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ; ", v.Nodes.Take(3).Select(n => n.Html))}");
}
