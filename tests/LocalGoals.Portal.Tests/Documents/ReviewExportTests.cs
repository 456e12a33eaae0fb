using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

using LocalGoals.Documents;
using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Tests.Documents;

public sealed class ReviewExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Key_messages_carry_their_figures_and_sources()
    {
        var document = Reviewed.OfLosAngeles();
        using var json = JsonDocument.Parse(KeyMessages.Write(document with { Sections = [document.Sections[0] with { Covers = [ReviewElement.Highlights] }] }));
        var message = json.RootElement.GetProperty("messages").EnumerateArray().First();

        Assert.StartsWith("In 2007-2016, 65.8 African American mothers died", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["2007-2016", "65.8", "17.3", "3.8"], message.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("text").GetString()));
        Assert.Equal("data/indicator_3-1-1.csv", message.GetProperty("figures")[1].GetProperty("sources")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void A_summary_has_what_comes_first_without_tables_and_charts()
    {
        var document = Reviewed.OfLosAngeles();
        Assert.Null(ReviewSummary.Of(document));
        var summary = ReviewSummary.Of(document with { Sections = [document.Sections[0] with { Covers = [ReviewElement.NextSteps] }] })!;

        Assert.All(summary.Blocks, block => Assert.True(block is ParagraphBlock or ListBlock or QuoteBlock));
        Assert.Equal(4, summary.Figures.Length);
    }

    [Fact]
    public void What_is_still_asked_for_is_neither_a_message_nor_in_the_summary()
    {
        var prompt = new QuoteBlock("q", [new ParagraphBlock("p", [new StyledRun(RunStyle.Strong, [new TextRun("To write:")]), new TextRun(" What to remember.")])]);
        var said = new ParagraphBlock("s", [new TextRun("Fewer adults smoke.")]);
        var document = Reviewed.OfLosAngeles();
        ReviewDocument With(params ImmutableArray<Block> blocks) => document with { Sections = [document.Sections[0] with { Covers = [ReviewElement.Highlights], Blocks = blocks }] };

        Assert.False(KeyMessages.Are(With(prompt)));
        Assert.Null(ReviewSummary.Of(With(prompt)));
        using var json = JsonDocument.Parse(KeyMessages.Write(With(prompt, said)));
        Assert.Equal("s", Assert.Single(json.RootElement.GetProperty("messages").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal([said], Assert.Single(ReviewSummary.Of(With(prompt, said))!.Sections).Blocks);
    }

    [Fact]
    public async Task A_draft_and_an_edition_of_Los_Angeles_are_exported()
    {
        using var folder = new TemporaryFolder();
        CopyAll(Places.LosAngeles, Path.Combine(folder.Path, "city"));
        var city = Path.Combine(folder.Path, "city");
        var output = Path.Combine(folder.Path, "out");
        Assert.Equal(0, (await LocalGoalsProgram.Run("review", "new", city, "2026", "--template", "focused", "--goals", "3")).Exit);
        Assert.Equal(3, (await LocalGoalsProgram.Run("review", "export", city, "2026", "--format", "annex", "--out", output)).Exit);
        Assert.Equal(0, (await LocalGoalsProgram.Run("review", "freeze", city, "2026")).Exit);
        var run = await LocalGoalsProgram.Run("review", "export", city, "2026", "--out", output);

        Assert.Equal(0, run.Exit);
        Assert.Equal(["2026-edition-1-annex.zip", "2026-edition-1-messages.en.json", "2026-edition-1-messages.es.json", "2026-edition-1-summary.en.docx", "2026-edition-1-summary.es.docx", "2026-edition-1.en.docx", "2026-edition-1.es.docx"],
            Directory.EnumerateFiles(output, "*").Where(file => !file.EndsWith(".pdf", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(output, "2026-edition-1-annex.zip"), Path.Combine(folder.Path, "annex"), Token);
        Assert.Equal(0, (await LocalGoalsProgram.Run("review", "verify", Path.Combine(folder.Path, "annex"))).Exit);
    }

    [Fact]
    public async Task A_draft_whose_figures_lead_nowhere_is_exported_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var run = await LocalGoalsProgram.Run("review", "export", Places.MarsaNur, "2026-draft", "--format", "docx", "--out", folder.Path);

        Assert.Equal((0, "Some figures of this draft lead nowhere. 'localgoals review check' lists them."), (run.Exit, run.Error.Trim()));
        Assert.NotEmpty(Directory.EnumerateFiles(folder.Path, "*.docx"));
    }

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
