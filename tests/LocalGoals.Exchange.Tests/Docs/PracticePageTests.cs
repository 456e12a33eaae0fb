using LocalGoals.Commitments;
using LocalGoals.Practices;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class PracticePageTests
{
    private const string Page = "docs/formats/practices.md";

    [Fact]
    public void The_examples_of_the_page_are_read_without_a_finding()
    {
        using var folder = Example();
        var catalogue = folder.Read();
        Assert.Empty(catalogue.Findings.Where(f => CommitmentRules.All.Concat(PracticeRules.All).Contains(f.Rule)).Select(f => $"{f.Rule.Id} {f.Origin}"));
        Assert.Equal(EvidenceKind.BeforeAfter, catalogue.Practices.Find("safe-school-roads")!.Evidence);
        Assert.Equal("twenty-schools", Assert.Single(Assert.Single(catalogue.Practices.Adoptions).Commitments).Id);
    }

    [Theory]
    [InlineData("A practice", "practices/safe-school-roads.yaml")]
    [InlineData("An adoption", "practices/adopted/school-roads.yaml")]
    public void Every_key_of_the_page_stands_in_its_example(string heading, string path)
    {
        using var folder = Example();
        var written = File.ReadLines(Path.Combine(folder.Root, path)).Where(line => line.Length > 0 && line[0] is not (' ' or '-')).Select(line => line.Split(':')[0]);
        Assert.Equal(DocTable.Under(Page, heading).Select(row => row[0]), written);
    }

    [Fact]
    public void Keys_of_outcomes_are_understood() => Assert.All(DocTable.Under(Page, "Outcomes").Take(10), row =>
    {
        using var folder = new TempFolder(("practices/a.yaml", $"title: A\noutcomes:\n  - {{what: O, evidence: narrative, {(row[0] is "what" or "evidence" ? "unit" : row[0])}: 5}}\n"));
        Assert.DoesNotContain(folder.Read().Findings, f => f.Rule == CommitmentRules.KeyUnknown);
    });

    private static TempFolder Example() => new(
        ("data/3-6-1.csv", "Year,Units,Value\n2020,Percent,5\n"),
        ("practices/safe-school-roads.yaml", Assert.Single(DocTable.Blocks(Page, "A practice", "yaml"))),
        ("practices/adopted/school-roads.yaml", Assert.Single(DocTable.Blocks(Page, "An adoption", "yaml"))),
        ("partnerships/transport-department.yaml", "name: Department of Transport\n"),
        ("commitments/twenty-schools.yaml", "title: Twenty schools\nsource: plan\noffice: transport-department\nmade: {date: 2021-09-01, due: 2026-12-31, state: accepted}\n"));
}
