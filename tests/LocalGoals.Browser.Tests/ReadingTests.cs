using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Browser.Tests;

/// <summary>WCAG 2.2 AA where axe cannot tell: size of targets, spacing of text, what jumps.</summary>
public sealed class ReadingTests(SharedBrowser browser, Portals portals)
{
    [Theory]
    [MemberData(nameof(Kinds.EnglishPages), MemberType = typeof(Kinds))]
    public async Task Targets_are_24_pixels_large_or_apart(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), path, Layouts.Phone(390));
        await visit.Drawn();
        Assert.Empty(await visit.SmallTargets());

        await visit.Page.SetViewportSizeAsync(1280, 800);
        Assert.Empty(await visit.SmallTargets());
    }

    [Theory]
    [MemberData(nameof(Kinds.Pages), MemberType = typeof(Kinds))]
    public async Task Text_that_is_spaced_or_doubled_is_not_cut(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), path, Layouts.Phone(390));
        await visit.Drawn();
        Assert.Empty(await visit.Cut());

        await visit.Space();
        Assert.Empty(await visit.Overflowing());
        Assert.Empty(await visit.Cut());

        await visit.Page.SetViewportSizeAsync(1280, 800);
        Assert.Empty(await visit.Overflowing());
        await visit.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.Empty(await visit.Cut());
    }

    [Theory]
    [MemberData(nameof(Kinds.EnglishPages), MemberType = typeof(Kinds))]
    public async Task Nothing_jumps_while_charts_and_maps_come(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), "en/privacy/", Layouts.Phone(390));
        // Late, as on a slow line.
        await visit.Page.RouteAsync(url => url.Contains("/assets/chart.", StringComparison.Ordinal) || url.Contains("/layers/", StringComparison.Ordinal), async route =>
        {
            await Task.Delay(150);
            await route.ContinueAsync();
        });
        foreach (var width in new[] { 390, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.Go(path);
            await visit.Drawn();
            Assert.Empty(await visit.Shifts());
        }
    }
}
