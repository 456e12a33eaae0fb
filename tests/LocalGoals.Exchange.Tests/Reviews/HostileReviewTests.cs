using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Reviews;

/// <summary>Whatever stands in a section, reading goes on, places are inside the text, and names stay what they must be.</summary>
public class HostileReviewTests
{
    private const int Texts = 1500;
    private const int Seed = 7331;

    private static readonly string[] Pieces =
    [
        "{{figure 3.a.1}}", "{{", "}}", "{{figure", " group=Female", "=\"", "\\\"", "| a | b |\n|---|--:|\n| {{figure 3.a.1}} | 2 |\n", "\n\n", "\n", "# ", "## x\n", "> ", "> **To write:** y\n", "- ", "1. ", "**", "*", "[^1]",
        "[^1]: note\n", "<script>alert(1)</script>", "[l](javascript:alert(1))", "![i](https://example.org/x.png)", "![", "](images/", "![{{figure 3.a.1}}](images/x.png \"", "![x](images/../x.png)", "`code`", "```\n", "\u200f", "é", "😀", "\u2028", "18.5%", "2020", "{{chart 3.a.1 by=sex}}", "{{annex}}", "{{claim 3.a.1 that=fell}}",
        "<https://example.org>", "&amp;", "\t", "    ", "---\n", "{{table 3.a.1 caption=\"a | b\"}}", "{{figure 3.a.1 period=", "\0",
    ];

    [Fact]
    public void Any_text_is_read()
    {
        using var folder = new ReviewFolder("# Highlights\n");
        var release = Release.CityRelease.Of(folder.Read());
        var review = folder.Read().Reviews.Single();
        var random = new Random(Seed);
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var section = review.Sections[0] with { Texts = review.Sections[0].Texts.SetItem("en", review.Sections[0].Texts["en"] with { Markdown = text }) };
            var one = review with { Sections = [section] };
            var findings = new List<Findings.Finding>();
            var document = ReviewDraft.Of(new Analyses(release), one, Language.Languages.English, findings);
            var report = ReviewReport.Of(release, one, [document], findings, []);

            Assert.All(document.Blocks, block => Assert.Matches("^[a-z0-9-]{1,37}$", block.Id));
            Assert.Equal(document.Blocks.Count(), document.Blocks.DistinctBy(block => block.Id).Count());
            Assert.Equal(document.Figures.Length, document.Figures.DistinctBy(figure => figure.Id).Count());
            Assert.All(report.Findings, finding => Assert.InRange(finding.Origin?.Line ?? 1, 1, text.Count(c => c == '\n') + 1));
            Assert.All(document.Blocks.SelectMany(block => block.Runs).OfType<LinkRun>(), link => Assert.DoesNotContain(":", link.Address.Replace("https://", "", StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.NotNull(DocumentJson.Parse(DocumentJson.Write(document)));
        }
    }

    [Fact]
    public void A_section_that_nests_without_end_is_read()
    {
        using var deep = new ReviewFolder($"# H\n\n{string.Concat(Enumerable.Repeat("> ", 3000))}deep\n");
        Assert.Empty(deep.Document(out var findings).Sections[0].Blocks);
        Assert.Equal(["unreadable-file"], findings.Ids());
        using var deeper = new ReviewFolder($"# The {{{{figure 3.a.1}}}}\n\n{string.Concat(Enumerable.Repeat("> ", 30))}deep\n");
        var kept = deeper.Document(out findings).Sections[0];
        Assert.Equal(("Highlights", "The 18.5%"), (kept.Title, Words.Of(kept.Blocks[0])));
        Assert.Equal(["unreadable-file"], findings.Ids());
        using var wide = new ReviewFolder($"# H\n\n{new string('*', 5000)}x{new string('*', 5000)}\n\n{string.Concat(Enumerable.Repeat("{{figure ", 5000))}\n");
        Assert.NotEmpty(wide.Document(out findings).Sections[0].Blocks);
        Assert.NotEmpty(findings);
    }
}
