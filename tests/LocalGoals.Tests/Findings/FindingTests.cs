using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Tests.Findings;

public class FindingTests
{
    private static readonly Rule Note = new("a-note", Severity.Note);
    private static readonly Rule Warning = new("a-warning", Severity.Warning);
    private static readonly Rule Error = new("an-error", Severity.Error);

    [Fact]
    public void The_worst_comes_first_then_file_line_and_column()
    {
        Finding[] expected =
        [
            new(Error, new Origin("z.csv", 9)),
            new(Warning, null),
            new(Warning, new Origin("a.csv")),
            new(Warning, new Origin("a.csv", 2)),
            new(Warning, new Origin("a.csv", 2, 1)),
            new(Warning, new Origin("a.csv", 10)),
            new(Warning, new Origin("b.csv", 1)),
            new(Note, new Origin("a.csv", 1)),
        ];

        Assert.Equal(expected, expected.Reverse().Order(Comparer<Finding>.Create(Finding.Compare)));
    }

    [Fact]
    public void Findings_at_one_place_are_ordered_by_rule_indicator_and_arguments()
    {
        var at = new Origin("a.csv", 1);
        Finding[] expected =
        [
            new(Warning, at, "1.1.1", ("what", "a")),
            new(Warning, at, "1.1.1", ("what", "b")),
            new(Warning, at, "1.2.1", ("what", "a")),
            new(Warning with { Id = "b-warning" }, at, "1.1.1"),
        ];

        Assert.Equal(expected, expected.Reverse().Order(Comparer<Finding>.Create(Finding.Compare)));
    }

    [Fact]
    public void Order_is_antisymmetric()
    {
        var findings =
            (from rule in Gen.Elements(Note, Warning, Error)
             from file in Gen.Elements<string?>(null, "a", "b")
             from line in Gen.Elements<int?>(null, 1, 2)
             from count in Gen.Elements(1, 2)
             select new Finding(rule, file is null ? null : new Origin(file, line), null, ("count", count))).ToArbitrary();

        Prop.ForAll(findings, findings, (a, b) => Math.Sign(Finding.Compare(a, b)) == -Math.Sign(Finding.Compare(b, a))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_finding_is_worded_under_its_rule()
    {
        var finding = new Finding(Error, null, null, ("count", 2));

        Assert.Equal("finding.an-error", finding.Message.Key);
        Assert.Equal("finding.an-error.advice", finding.Advice.Key);
        Assert.Equal(2, Assert.Single(finding.Message.Arguments).Value);
    }

    [Fact]
    public void A_place_is_written_as_compilers_do() =>
        Assert.Equal(["a.csv", "a.csv:3", "a.csv:3:4"], new[] { new Origin("a.csv"), new Origin("a.csv", 3), new Origin("a.csv", 3, 4) }.Select(o => o.ToString()));
}
