using LocalGoals.Commitments;
using LocalGoals.Partnerships;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class RecordPagesTests
{
    private const string Promises = "docs/formats/commitments.md";
    private const string Partners = "docs/formats/partnerships.md";

    [Fact]
    public void The_examples_of_the_pages_are_read_without_a_finding()
    {
        using var folder = Example();
        var catalogue = folder.Read();
        Assert.Empty(catalogue.Findings.Where(f => CommitmentRules.All.Concat(PartnershipRules.All).Contains(f.Rule)).Select(f => $"{f.Rule.Id} {f.Origin}"));
        var promise = Assert.Single(catalogue.Register.Commitments);
        Assert.Equal((CommitmentState.Done, new DateOnly(2024, 12, 31), new DateOnly(2025, 6, 30)), (promise.State, promise.FirstDue, promise.Due));
        Assert.Equal("heat-and-stops", Assert.Single(catalogue.Partners.Recommending(promise)).Id);
        Assert.Equal((12, false), (catalogue.Partners.TaskForces[0].Students, catalogue.Partners.TaskForces[0].IsOfficialView));
    }

    [Theory]
    [InlineData(Promises, "A record", "commitments/shade-at-stops.yaml")]
    [InlineData(Partners, "An organisation", "partnerships/marsa-nur-university.yaml")]
    [InlineData(Partners, "A task force", "task-forces/heat-and-stops.yaml")]
    public void Every_key_of_a_page_stands_in_its_example(string page, string heading, string path)
    {
        using var folder = Example();
        var written = File.ReadLines(Path.Combine(folder.Root, path)).Where(line => line.Length > 0 && line[0] is not (' ' or '-')).Select(line => line.Split(':')[0]);
        Assert.Equal(DocTable.Under(page, heading).Select(row => row[0]), written);
    }

    [Theory]
    [InlineData("The history", "history:\n  - {date: 2024-01-01, KEY: 2024-01-01}\n")]
    [InlineData("Effects", "effects:\n  - {what: a, certainty: stated, KEY: 2024-01-01}\n")]
    public void Keys_of_the_other_tables_are_understood(string heading, string text) =>
        Assert.All(DocTable.Under(Promises, heading), row =>
        {
            using var folder = new TempFolder(("commitments/a.yaml", "title: A\nsource: plan\noffice: The office\nmade: 2023-01-01\n" + text.Replace("KEY", row[0], StringComparison.Ordinal)));
            Assert.DoesNotContain(folder.Read().Findings, f => f.Rule == CommitmentRules.KeyUnknown);
        });

    private static TempFolder Example() => new(
        ("data/11-2-1.csv", "Year,Units,Value\n2020,Percent,5\n"),
        ("commitments/shade-at-stops.yaml", Assert.Single(DocTable.Blocks(Promises, "Promises and recommendations", "yaml"))),
        ("partnerships/marsa-nur-university.yaml", Assert.Single(DocTable.Blocks(Partners, "An organisation", "yaml"))),
        ("partnerships/transport-department.yaml", "name: Department of Transport\n"), ("partnerships/city-council.yaml", "name: Council\n"), ("partnerships/port-neighbours.yaml", "name: Neighbours\n"),
        ("task-forces/heat-and-stops.yaml", Assert.Single(DocTable.Blocks(Partners, "A task force", "yaml"))));
}
