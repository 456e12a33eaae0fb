using System.Text.Json;

using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Exchange.Tests.Reviews;
using LocalGoals.Framework;
using LocalGoals.Reviews;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class ReviewPageTests
{
    private const string Page = "docs/formats/review.md";
    private const string Yaml = "title: R\nlanguages: [en]\ngoals: [3]\n";

    public static TheoryData<string, string> Figures() => [.. DocTable.Under(Page, "Figures in a sentence").Select(row => (row[0], row[1]))];

    public static TheoryData<string> Parts() => [.. DocTable.Under(Page, "Parts of a document").Select(row => row[0])];

    [Fact]
    public void Every_key_of_the_settings_stands_in_the_example_and_is_understood()
    {
        var yaml = Assert.Single(DocTable.Blocks(Page, "Settings", "yaml"));
        Assert.Equal(DocTable.Under(Page, "Settings").Select(row => row[0]), yaml.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(line => line.Split(':')[0]));
        using var folder = new ReviewFolder("# Highlights\n", yaml + "\n", ("reviews/2024/01-highlights.ar.md", "# أبرز\n"));
        folder.Write("reviews/2024/images/harbour.jpg", PictureBytes.Jpeg(1600, 900));
        var catalogue = folder.Read();
        Assert.DoesNotContain(catalogue.Findings, finding => finding.Origin?.File.StartsWith("reviews/", StringComparison.Ordinal) == true);
        var review = catalogue.Reviews.Single();
        Assert.Equal((ReviewStatus.Published, new DateOnly(2025, 7, 10), ReviewTemplateKind.Focused), (review.Status, review.Embargo, review.Template));
        Assert.Equal(ReviewElement.StructuralIssues, Assert.Single(review.Waived).Element);
        Assert.Equal("Fishing boats at dawn", review.Cover!.Words!.In("en"));
    }

    [Fact]
    public void Every_element_stands_on_the_page() =>
        Assert.Equal(ReviewElements.All.Select(element => (Kebab.Of(element), ReviewElements.IsCore(element) ? "yes" : "no")), DocTable.Under(Page, "Sections").Select(row => (row[0], row[2])));

    [Fact]
    public void Every_part_of_a_reference_stands_on_the_page() =>
        Assert.Equal(Enum.GetValues<ReferenceKind>().SelectMany(kind => ReferenceParser.Takes(kind)).Distinct().Order(), DocTable.Under(Page, "References").Select(row => row[0]).Order());

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_reads_as_the_page_says(string written, string reads)
    {
        using var folder = Example($"# Highlights\n\nIt is {written} here.\n");
        var document = folder.Document(out var findings);
        Assert.Empty(findings);
        Assert.Equal($"It is {reads} here.", Words.Of(document.Sections[0].Blocks[0]));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_is_written_as_the_page_says(string written)
    {
        using var folder = Example($"# Highlights\n\n{written}\n");
        var document = folder.Document(out var findings);
        Assert.Empty(findings);
        Assert.NotEmpty(Assert.IsType<PartBlock>(Assert.Single(document.Sections[0].Blocks)).Blocks);
    }

    [Fact]
    public void Every_kind_of_reference_stands_in_one_of_the_tables() =>
        Assert.Equal(Enum.GetValues<ReferenceKind>().Select(Kebab.Of).Order(),
            DocTable.Under(Page, "Figures in a sentence").Concat(DocTable.Under(Page, "Parts of a document")).Select(row => row[0].Trim('{', '}').Split(' ')[0]).Distinct().Order());

    [Fact]
    public void Accepted_figures_have_the_columns_of_the_page()
    {
        using var folder = Example("# Highlights\n\nIt is {{figure 3.a.1}}.\n");
        ReviewDesk.Accept(folder.Root, folder.Check());
        Assert.Equal(string.Join(',', DocTable.Under(Page, "Figures that were accepted").Select(row => row[0])), File.ReadLines(Path.Combine(folder.Root, "reviews/2024/figures.csv")).First());
    }

    [Fact]
    public void An_edition_has_the_files_of_the_page()
    {
        using var folder = Example($"# Highlights\n\nIt is {{{{figure 3.a.1}}}}.\n\n{Assert.Single(DocTable.Blocks(Page, "Pictures", "markdown"))}\n");
        folder.Write("reviews/2024/images/harbour.jpg", PictureBytes.Jpeg(1600, 900));
        using var key = System.Security.Cryptography.ECDsa.Create();
        folder.Freeze(key);
        Assert.Equal(DocTable.Under(Page, "An edition").Select(row => row[0]).Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Edition, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Edition, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal(1, JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Edition, "manifest.json"))).RootElement.GetProperty("format").GetInt32());
    }

    private static ReviewFolder Example(string section) =>
        new(section, Yaml, ("data/indicator_3-a-1.csv", Assert.Single(DocTable.Blocks(Page, "Figures in a sentence", "csv")) + "\n"));
}
