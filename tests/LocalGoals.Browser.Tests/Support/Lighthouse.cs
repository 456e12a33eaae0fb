using System.Diagnostics;
using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Browser.Tests.Support;

/// <summary>What Lighthouse says about one page.</summary>
/// <param name="Scores">0 to 1 by category.</param>
/// <param name="LayoutShift">How much moved while the page loaded.</param>
/// <param name="Bytes">What came over the network, compressed.</param>
/// <param name="Failed">The audits that count and are not perfect.</param>
public sealed record LighthouseReport(Uri Url, IReadOnlyDictionary<string, double> Scores, double LayoutShift, int Bytes, int Requests, IReadOnlyList<string> Failed);

/// <summary>Runs <c>tests/lighthouse</c>, a program for Node with packages of its own.</summary>
public static class Lighthouse
{
    private static string Folder { get; } = Path.Combine(Places.Repository, "tests", "lighthouse");

    /// <summary>Audits the pages one after another; the test is skipped where Lighthouse is not installed.</summary>
    public static async Task<IReadOnlyList<LighthouseReport>> Audit(IEnumerable<Uri> pages, CancellationToken token)
    {
        Assert.SkipWhen(SharedBrowser.Executable is null, "No Chromium was found in CHROME_PATH or PATH.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "Lighthouse is not installed; run 'npm ci' in tests/lighthouse.");
        var start = new ProcessStartInfo("node", ["audit.mjs", .. pages.Select(page => page.AbsoluteUri)])
        {
            WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CHROME_PATH"] = SharedBrowser.Executable },
        };
        using var process = Process.Start(start)!;
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(token);
            var said = await process.StandardOutput.ReadToEndAsync(token);
            await process.WaitForExitAsync(token);
            Assert.True(process.ExitCode == 0, await complaints);
            return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<LighthouseReport>(line, JsonSerializerOptions.Web)!)];
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
