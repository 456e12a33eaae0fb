using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

/// <summary>
/// Photographs every kind of page, wide and on a phone, in light and in dark: PNG files in <c>artifacts/photographs</c>, or where
/// LOCALGOALS_PHOTOGRAPHS says, for people to look at.
/// </summary>
public sealed class PhotographTests(SharedBrowser browser, Portals portals)
{
    // A page with nothing on it but its ground is smaller, whatever its size.
    private const int LeastBytes = 8_000;

    private static readonly (string Name, int Width, int Height)[] Screens = [("desktop", 1280, 800), ("phone", 390, 844)];

    // Colours do not depend on the language.
    private static readonly ColorScheme[] Light = [ColorScheme.Light];
    private static readonly ColorScheme[] Both = [ColorScheme.Light, ColorScheme.Dark];

    private static string Folder { get; } = Environment.GetEnvironmentVariable("LOCALGOALS_PHOTOGRAPHS") is { Length: > 0 } folder ? folder : Path.Combine(Places.Repository, "artifacts", "photographs");

    [Theory]
    [MemberData(nameof(Kinds.Pages), MemberType = typeof(Kinds))]
    public async Task A_photographed_page_is_whole_and_quiet(string city, string path)
    {
        await using var visit = await browser.Visit(await portals.Root(city), path, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        foreach (var (screen, width, height) in Screens)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.Drawn();
            Assert.Empty(await visit.Overflowing());
            foreach (var scheme in path.StartsWith("ar/", StringComparison.Ordinal) ? Light : Both)
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var file = Path.Combine(Folder, city, $"{Name(path)}.{screen}.{scheme.ToString().ToLowerInvariant()}.png");
                var bytes = await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                Assert.True(bytes.Length > LeastBytes, $"{file} is almost blank: {bytes.Length} bytes.");
            }
        }

        Assert.True((await visit["main"].InnerTextAsync()).Length > 40);
        Assert.DoesNotContain(visit.Complaints, c => !(path.EndsWith("no/such/page/", StringComparison.Ordinal) && c.Contains("404", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_kind_of_page_is_photographed()
    {
        var portal = await portals.MarsaNur;
        var photographed = Kinds.English.Select(page => Kinds.Of(page.Path)).ToHashSet(StringComparer.Ordinal);

        Assert.All(portal.Pages.Where(page => page != LocalGoals.Portal.SiteMap.NotFound).Select(Kinds.Of).Distinct(), kind => Assert.Contains(kind, photographed));
    }

    // Such as "en.indicators.3.1.1.by.origin".
    private static string Name(string path) => path.Trim('/').Replace("/?", "/", StringComparison.Ordinal).Replace('/', '.').Replace('=', '-');
}
