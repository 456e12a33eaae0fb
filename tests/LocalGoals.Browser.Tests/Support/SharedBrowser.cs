using LocalGoals.Browser.Tests.Support;

using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SharedBrowser))]

namespace LocalGoals.Browser.Tests.Support;

/// <summary>One Chromium of this machine for all tests; each visit has a context of its own.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(Start);

    /// <summary>Opens a page of a site; the test is skipped where there is no browser.</summary>
    public async Task<Visit> Visit(Uri root, string path, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(Executable is null, "No Chromium was found in CHROME_PATH or PATH.");
        var context = await (await _started.Value).Browser.NewContextAsync(options ?? new BrowserNewContextOptions());
        return await Support.Visit.Open(context, root, path);
    }

    public static string? Executable { get; } = new[] { Environment.GetEnvironmentVariable("CHROME_PATH") }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))))
        .FirstOrDefault(File.Exists);

    private static async Task<(IPlaywright, IBrowser)> Start()
    {
        var driver = await Playwright.CreateAsync();
        // Containers have neither user namespaces nor much shared memory.
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        return (driver, browser);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;
        var (driver, browser) = await _started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }
}
