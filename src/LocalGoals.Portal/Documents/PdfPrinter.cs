using System.Diagnostics;
using System.Text;

namespace LocalGoals.Portal.Documents;

/// <summary>Prints pages as PDF with an installed Chromium, Chrome or Edge: tagged, with bookmarks, fonts inside.</summary>
public sealed class PdfPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome", "chrome.exe", "msedge.exe"];

    private static readonly string[] OnWindowsAndMac =
    [
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string _browser;

    private PdfPrinter(string browser) => _browser = browser;

    /// <returns>Null where no browser is installed: neither where <c>CHROME_PATH</c> says, nor under a usual name.</returns>
    public static PdfPrinter? Find() => new[] { Environment.GetEnvironmentVariable("CHROME_PATH") }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))).Concat(OnWindowsAndMac)
        .FirstOrDefault(path => path is { Length: > 0 } && File.Exists(path)) is { } browser ? new PdfPrinter(browser) : null;

    /// <exception cref="IOException">The browser made no PDF.</exception>
    public async Task<byte[]> Print(Uri page, CancellationToken token)
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-pdf-");
        try
        {
            var output = Path.Combine(folder.FullName, "page.pdf");
            var start = new ProcessStartInfo(_browser) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in (string[])
                [
                    "--headless", "--disable-gpu", "--no-first-run", $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--virtual-time-budget=20000",
                    // A browser refuses its sandbox to the administrator, as whom programs in containers run.
                    .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? (string[])["--no-sandbox"] : [],
                    $"--print-to-pdf={output}", page.AbsoluteUri,
                ])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start) ?? throw new IOException($"'{_browser}' did not start.");
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(Longest);
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            _ = process.StandardOutput.ReadToEndAsync(limit.Token);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException e) when (!token.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                throw new IOException($"'{_browser}' did not finish within {Longest.TotalMinutes} minutes.", e);
            }
            if (!File.Exists(output))
                throw new IOException($"'{_browser}' made no PDF: {(await said).Split('\n').LastOrDefault(line => line.Length > 0)}");
            return WithoutDates(await File.ReadAllBytesAsync(output, token));
        }
        finally
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                // The browser may still be closing its profile; the system clears its temporary files.
            }
        }
    }

    // Two prints of the same page differ in nothing else.
    private static byte[] WithoutDates(byte[] pdf)
    {
        var fixedDate = "19800101000000"u8;
        foreach (var name in (string[])["/CreationDate (D:", "/ModDate (D:"])
        {
            var key = Encoding.ASCII.GetBytes(name);
            for (var at = pdf.AsSpan().IndexOf(key); at >= 0 && at + key.Length + fixedDate.Length <= pdf.Length;)
            {
                fixedDate.CopyTo(pdf.AsSpan(at + key.Length));
                var next = pdf.AsSpan(at + key.Length).IndexOf(key);
                at = next < 0 ? -1 : at + key.Length + next;
            }
        }
        return pdf;
    }
}
