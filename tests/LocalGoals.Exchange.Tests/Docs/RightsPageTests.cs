using LocalGoals.Commitments;
using LocalGoals.Rights;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class RightsPageTests
{
    private const string Page = "docs/formats/rights.md";

    private static readonly (string Heading, string Path)[] Examples =
    [
        ("An own link", "rights/links/a.yaml"), ("What the country ratified", "rights/status/cedaw.yaml"), ("What binds the city itself", "rights/laws/a.yaml"), ("Where people can turn", "rights/remedies/a.yaml"),
        ("A rights review", "rights/reviews/a.yaml"),
    ];

    [Fact]
    public void The_examples_of_the_page_are_read_without_a_finding()
    {
        using var folder = Example();
        var catalogue = folder.Read();
        Assert.Empty(catalogue.Findings.Where(f => CommitmentRules.All.Concat(RightsRules.All).Contains(f.Rule)).Select(f => $"{f.Rule.Id} {f.Origin}"));
        Assert.Equal(Force.Binds, catalogue.Rights.ForceOf(Instrument.Find("cedaw")!));
        Assert.Equal([ReviewAnswer.Yes, ReviewAnswer.No], Assert.Single(catalogue.Rights.Reviews).Answers.Select(answer => answer.Counts));
    }

    [Fact]
    public void Every_key_of_the_page_stands_in_its_example()
    {
        using var folder = Example();
        foreach (var (heading, path) in Examples)
        {
            var written = File.ReadLines(Path.Combine(folder.Root, path)).Where(line => line.Length > 0 && line[0] is not (' ' or '-')).Select(line => line.Split(':')[0]).ToList();
            Assert.Equal(DocTable.Under(Page, heading).Take(written.Count).Select(row => row[0]), written);
        }
    }

    private static TempFolder Example() => new(
    [
        ("data/3-1-1.csv", "Year,Units,Value\n2020,Percent,5\n"), ("partnerships/equality-office.yaml", "name: Office\n"), ("partnerships/ombudsperson.yaml", "name: Ombudsperson\n"), ("reviews/2025/review.yaml", "title: R\n"),
        ("commitments/interpreters.yaml", "title: I\nsource: plan\noffice: equality-office\nmade: {date: 2021-09-01, due: 2026-12-31, state: accepted}\n"),
        .. Examples.Select(example => (example.Path, Assert.Single(DocTable.Blocks(Page, example.Heading, "yaml")))),
    ]);
}
