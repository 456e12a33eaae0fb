using System.Diagnostics;
using System.Security.Cryptography;

using LocalGoals.Exchange.Reviews;
using LocalGoals.Reviews;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>Whatever stands in a folder, nothing outside it is read or written, and no command waits for ever.</summary>
public class HostileFolderTests
{
    private const string Section = "# Highlights\n\nIn {{figure 3.a.1 show=period}}, {{figure 3.a.1}}.\n";

    [Fact]
    public void Nothing_is_verified_through_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var folder = new ReviewFolder(Section);
        folder.Freeze();
        Directory.CreateSymbolicLink(Path.Combine(folder.Edition, "all"), "/");
        Directory.CreateSymbolicLink(Path.Combine(folder.Edition, "round"), folder.Edition);
        File.CreateSymbolicLink(Path.Combine(folder.Edition, "sections", "more.md"), Path.Combine(folder.Root, "city.yaml"));

        Assert.Equal([("all", "review.verify.unread"), ("round", "review.verify.unread"), ("sections/more.md", "review.verify.unread")],
            EditionVerification.Of(folder.Edition).Faults.Select(fault => (fault.Place, fault.Says.Key)));
    }

    [Fact]
    public void A_pipe_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such pipes on Windows.");
        using var folder = new ReviewFolder(Section);
        folder.Freeze();
        Pipe(Path.Combine(folder.Edition, "data", "more.csv"));
        Pipe(Path.Combine(folder.Root, "reviews/2024/02-methods.en.md"));
        Pipe(Path.Combine(folder.Root, "data/indicator_1-1-1.csv"));

        Assert.Equal("data/more.csv", Assert.Single(EditionVerification.Of(folder.Edition).Faults).Place);
        Assert.Equal(2, folder.Document(out _).Sections.Length);
        folder.Freeze();
    }

    [Fact]
    public void Nothing_is_written_through_links()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        using var folder = new ReviewFolder(Section);
        using var outside = new TempFolder(("figures.csv", "mine"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "reviews/2024/editions"), outside.Root);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "reviews/2024/figures.csv"), Path.Combine(outside.Root, "figures.csv"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "reviews/2030"), outside.Root);

        Assert.Contains("is a link", Assert.Throws<IOException>(() => folder.Freeze()).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => ReviewDesk.Accept(folder.Root, folder.Check()));
        Assert.Throws<IOException>(() => NewReview.Create(folder.Root, Release.CityRelease.Of(folder.Read()), "2030", ReviewTemplateKind.Full, []));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(outside.Root, "figures.csv")));
        Assert.Single(Directory.GetFileSystemEntries(outside.Root));
    }

    [Fact]
    public void A_document_is_in_the_language_of_its_file_and_in_one_that_is_known()
    {
        using var folder = new ReviewFolder(Section);
        folder.Freeze();
        var content = Path.Combine(folder.Edition, "content.en.json");
        var (text, hash) = (File.ReadAllText(content), Hash(content));
        foreach (var language in (string[])["es", "../../out", "xx"])
        {
            File.WriteAllText(content, text.Replace("\"language\": \"en\"", $"\"language\": \"{language}\"", StringComparison.Ordinal));
            var manifest = Path.Combine(folder.Edition, "manifest.json");
            File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(hash, Hash(content), StringComparison.Ordinal));
            hash = Hash(content);
            Assert.Contains(EditionVerification.Of(folder.Edition).Faults, fault => (fault.Place, fault.Says.Key) == ("content.en.json", "review.verify.unread"));
            Assert.Equal(language == "es", EditionWriter.Read(folder.Edition, "en") is not null);
        }
    }

    [Fact]
    public void A_paragraph_that_is_repeated_without_end_is_read_at_once()
    {
        using var folder = new ReviewFolder("# Highlights\n\n" + string.Concat(Enumerable.Repeat("Again.\n\n", 30_000)));
        var clock = Stopwatch.StartNew();

        Assert.Equal(30_000, folder.Document(out _).Blocks.DistinctBy(block => block.Id).Count());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_section_that_is_too_long_is_told_and_left_out()
    {
        using var folder = new ReviewFolder("# Highlights\n\n" + string.Concat(Enumerable.Repeat("https://example.org/ ", 13_000)));

        Assert.Empty(folder.Document(out var findings).Sections.Single().Blocks);
        Assert.Equal(["review-section-too-long"], findings.Select(finding => finding.Rule.Id));
    }

    private static void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
