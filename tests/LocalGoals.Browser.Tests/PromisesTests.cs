using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

/// <summary>The register and the picture of what became of a recommendation.</summary>
public sealed class PromisesTests(SharedBrowser browser, Portals portals)
{
    private const string Picture = "task-forces/safe-births/";

    [Theory]
    [InlineData("en/commitments/")]
    [InlineData("ar/commitments/")]
    [InlineData("ar/commitments/shade-at-stops/")]
    [InlineData("en/task-forces/safe-births/")]
    [InlineData("ar/effects/")]
    [InlineData("en/partners/marsa-nur-university/")]
    public async Task A_page_has_no_barriers_in_light_and_dark_and_fits_320_pixels(string path)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), path, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        Assert.Empty(await Barriers());
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Barriers());
        await visit.Page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await Barriers());
        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(visit.Complaints);

        async Task<IEnumerable<string>> Barriers() => (await visit.Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        })).Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" ; ", v.Nodes.Take(3).Select(n => n.Html))}");
    }

    [Fact]
    public async Task With_the_keyboard_alone_one_walks_the_picture_forward_and_back_again()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/" + Picture);
        await visit[".chains a"].First.FocusAsync();
        var words = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            words.Add(await visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()"));
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        // The promise, then the document, the evidence and the effect of it, in the order of the picture.
        Assert.Equal(["Count deaths of mothers by place of birth", "The figures, by place of birth", "Everyone can see the gap: mothers born abroad die more often", "The budget pays for interpreters in four clinics"], words);

        await visit[".chains a"].Filter(new LocatorFilterOptions { HasText = "Everyone can see the gap" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/en/effects/#e-births-by-origin");
        await visit["#e-births-by-origin .roots a"].Filter(new LocatorFilterOptions { HasText = "Safe births for all" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/en/" + Picture);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    public async Task The_steps_stand_in_the_direction_of_reading_and_below_each_other_on_a_phone(string language, bool isLeftToRight)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), $"{language}/{Picture}");
        var steps = visit[".chain"].First.Locator("> li");
        var (first, last) = ((await steps.First.BoundingBoxAsync())!, (await steps.Last.BoundingBoxAsync())!);
        Assert.Equal(isLeftToRight, first.X < last.X);
        Assert.Equal(first.Y, last.Y, 1.0);
        await visit.Page.SetViewportSizeAsync(390, 780);
        Assert.True((await steps.Last.BoundingBoxAsync())!.Y > (await steps.First.BoundingBoxAsync())!.Y + 200);
    }
}
