using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

public sealed class LayoutTests(SharedBrowser browser, Portals portals)
{
    [Theory]
    [MemberData(nameof(Kinds.Pages), MemberType = typeof(Kinds))]
    public async Task A_page_fits_phones_and_text_of_double_size(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), path, Layouts.Phone(390));
        await visit.Drawn();
        Assert.Empty(await visit.Overflowing());

        await visit.Page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await visit.Overflowing());

        await visit.Page.SetViewportSizeAsync(1280, 800);
        await visit.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.Empty(await visit.Overflowing());
    }

    [Fact]
    public async Task A_wide_table_scrolls_in_its_own_frame_and_keeps_its_first_column()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/", Layouts.Phone(320));
        var frame = visit[".scroll"].First;
        var before = await visit["tbody th"].First.BoundingBoxAsync();
        var moved = await frame.EvaluateAsync<int>("frame => { frame.scrollLeft = 200; return frame.scrollLeft; }");
        var after = await visit["tbody th"].First.BoundingBoxAsync();

        Assert.Equal(200, moved);
        Assert.Equal(before!.X, after!.X, 1.0);
    }

    [Fact]
    public async Task Targets_are_large_enough_for_fingers()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/?by.Origin=Born%20abroad", Layouts.Phone(390));
        var small = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("a, button, summary, label")]
              .filter((element) => element.checkVisibility() && element.closest("p, dd, .skip, td, th") === null)
              .filter((element) => element.getBoundingClientRect().height < 24)
              .map((element) => element.outerHTML.slice(0, 100))
            """);

        Assert.Empty(small);
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left_and_so_does_its_chart()
    {
        await using var english = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/1.2.1/");
        await using var arabic = await browser.Visit(await portals.Root("marsa-nur"), "ar/indicators/1.2.1/");
        await english.Drawn();
        await arabic.Drawn();

        Assert.Equal("rtl", await arabic["html"].GetAttributeAsync("dir"));
        Assert.Equal("rtl", await arabic["h1"].EvaluateAsync<string>("heading => getComputedStyle(heading).direction"));
        Assert.True((await arabic[".top .city"].BoundingBoxAsync())!.X > (await arabic[".top nav"].First.BoundingBoxAsync())!.X);
        Assert.True(await Years(english) is { First: var first, Last: var last } && first < last);
        Assert.True(await Years(arabic) is { First: var start, Last: var end } && start > end);
        Assert.Empty(arabic.Complaints);
    }

    [Fact]
    public async Task On_paper_the_whole_table_stands_without_what_only_a_screen_needs()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/8.5.2/");
        await visit.Drawn();
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var hidden in new[] { ".top nav", ".chips", ".tools", ".skip" })
            Assert.False(await visit[hidden].First.IsVisibleAsync(), hidden);
        foreach (var shown in new[] { "h1", "#says", "table", ".chart svg", "#about" })
            Assert.True(await visit[shown].First.IsVisibleAsync(), shown);
        Assert.Equal("visible", await visit[".scroll"].First.EvaluateAsync<string>("frame => getComputedStyle(frame).overflowX"));
        Assert.True(await visit[".scroll"].First.EvaluateAsync<bool>("frame => frame.scrollHeight <= frame.clientHeight + 1"));
        Assert.True((await visit.Page.PdfAsync(new PagePdfOptions { Tagged = true })).Length > 10_000);
    }

    [Fact]
    public async Task Nothing_moves_for_who_wants_no_motion()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/", new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await visit.Drawn();
        var moving = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("*")].filter((element) => {
              const style = getComputedStyle(element);
              return style.scrollBehavior === "smooth" || style.animationName !== "none" || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
            }).map((element) => element.outerHTML.slice(0, 100))
            """);

        Assert.Empty(moving);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    [Fact]
    public async Task In_forced_colours_states_goals_and_focus_can_still_be_seen()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/goals/12/", new BrowserNewContextOptions { ForcedColors = ForcedColors.Active });

        Assert.True(await visit.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        Assert.NotEqual("none", await visit[".state.sample"].First.EvaluateAsync<string>("mark => getComputedStyle(mark, '::before').borderTopStyle"));
        Assert.Equal("rgb(191, 139, 46)", await visit[".goalhead .num"].EvaluateAsync<string>("number => getComputedStyle(number).backgroundColor"));
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("solid", await visit[":focus"].EvaluateAsync<string>("link => getComputedStyle(link).outlineStyle"));
        Assert.Empty(visit.Complaints);
    }

    private static async Task<(double First, double Last)> Years(Visit visit)
    {
        var labels = visit["figure[data-chart]"].First.Locator("svg text");
        var first = await labels.Filter(new LocatorFilterOptions { HasTextString = "2016" }).First.BoundingBoxAsync();
        var last = await labels.Filter(new LocatorFilterOptions { HasTextString = "2022" }).First.BoundingBoxAsync();
        return (first!.X, last!.X);
    }
}
