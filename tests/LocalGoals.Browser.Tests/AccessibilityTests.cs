using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

/// <summary>WCAG 2.2 AA as far as axe can tell, on each kind of page, in light and in dark.</summary>
public sealed class AccessibilityTests(SharedBrowser browser, Portals portals)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [MemberData(nameof(Kinds.Pages), MemberType = typeof(Kinds))]
    public async Task A_page_has_no_barriers_that_axe_can_find(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), path, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await visit.Drawn();
        Assert.Empty(await Barriers(visit));

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Barriers(visit));
    }

    [Fact]
    public async Task An_open_choice_of_groups_has_no_barriers()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/?by.Origin=Born%20abroad");
        await visit.Drawn();

        Assert.True(await visit["details.groups"].EvaluateAsync<bool>("details => details.open"));
        Assert.Empty(await Barriers(visit));
    }

    [Fact]
    public async Task On_a_phone_a_page_has_no_barriers()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/", Layouts.Phone(390));
        await visit.Drawn();

        Assert.Empty(await Barriers(visit));
    }

    private static async Task<IEnumerable<string>> Barriers(Visit visit) =>
        (await visit.Page.RunAxe(Rules)).Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ; ", v.Nodes.Take(3).Select(n => $"{n.Html} {string.Join(' ', n.Any.Select(c => c.Message))}"))}");
}
