using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Documents;

/// <summary>The PDF of a review, as other programs see it.</summary>
public sealed class PdfTests
{
    [Fact]
    public async Task A_review_is_printed_tagged_with_title_language_bookmarks_and_its_root_hash()
    {
        Assert.SkipWhen(PdfPrinter.Find() is null, "No Chromium, Chrome or Edge was found.");
        Assert.SkipUnless(Has("qpdf") && Has("pdfinfo") && Has("pdftotext") && Has("pdffonts"), "qpdf or poppler-utils are not installed.");
        using var folder = new TemporaryFolder();
        var run = await LocalGoalsProgram.Run("review", "export", Places.MarsaNur, "2025", "--edition", "1", "--format", "pdf", "--out", folder["one"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(["2025-edition-1.ar.pdf", "2025-edition-1.en.pdf"], run.Out.TrimEnd().Split('\n').Order(StringComparer.Ordinal));

        foreach (var (language, title) in (KeyValuePair<string, string>[])[new("en", "Marsa Nur: Voluntary Local Review 2025"), new("ar", "مرسى نور")])
        {
            var file = Path.Combine(folder["one"], $"2025-edition-1.{language}.pdf");
            Assert.Equal(0, (await Ask("qpdf", "--check", file)).Exit);
            var information = (await Ask("pdfinfo", file)).Out;
            Assert.Matches("Tagged: +yes", information);
            Assert.Contains(title, information, StringComparison.Ordinal);
            var catalog = (await Ask("qpdf", "--qdf", "--object-streams=disable", file, "-")).Out;
            Assert.Contains($"/Lang ({language})", catalog, StringComparison.Ordinal);
            Assert.Contains("/Outlines", catalog, StringComparison.Ordinal);
            Assert.DoesNotMatch(@" no +(yes|no) +(yes|no) +\d+ +\d+\s*$", (await Ask("pdffonts", file)).Out);
            Assert.Contains((await ReviewRoot())[..32], (await Ask("pdftotext", file, "-")).Out.ReplaceLineEndings(""), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pictures_far_below_are_printed_too()
    {
        Assert.SkipWhen(PdfPrinter.Find() is null, "No Chromium, Chrome or Edge was found.");
        Assert.SkipUnless(Has("pdfimages"), "poppler-utils are not installed.");
        using var folder = TemporaryFolder.City();
        folder.Write("reviews/2026/review.yaml", "title: R\nlanguages: [en]\n");
        folder.Write("reviews/2026/01-highlights.en.md", $"# H\n\n{string.Concat(Enumerable.Repeat("A paragraph among many.\n\n", 500))}![A park](images/park.png)\n");
        Directory.CreateDirectory(folder["reviews/2026/images"]);
        File.Copy(Path.Combine(Places.MarsaNur, "reviews/2026-draft/images/park.png"), folder["reviews/2026/images/park.png"]);
        var run = await LocalGoalsProgram.Run("review", "export", folder.Path, "2026", "--format", "pdf", "--out", folder["out"]);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches(@" 900 +480 ", (await Ask("pdfimages", "-list", folder["out/2026-draft.en.pdf"])).Out);
    }

    [Fact]
    public async Task Without_a_browser_the_reader_is_told_what_to_install()
    {
        using var folder = new TemporaryFolder();
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "review", "export", Places.MarsaNur, "2025", "--format", "pdf", "--out", folder.Path],
            ("CHROME_PATH", ""), ("PATH", folder.Path));
        var run = await LocalGoalsProgram.Finished(process);

        Assert.Equal(3, run.Exit);
        Assert.Contains("A PDF needs Chromium, Chrome or Edge.", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> ReviewRoot() =>
        (await LocalGoalsProgram.Run("review", "verify", Path.Combine(Places.MarsaNur, "reviews", "2025", "editions", "1"))).Out.Split([' ', '\n', '.', ':']).First(word => word.Length == 64 && word.All(char.IsAsciiHexDigitLower));

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<Run> Ask(string program, params string[] arguments)
    {
        using var process = LocalGoalsProgram.Start(program, Places.Repository, arguments);
        return await LocalGoalsProgram.Finished(process);
    }
}
