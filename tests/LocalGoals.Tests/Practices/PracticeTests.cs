using System.Globalization;

using LocalGoals.Commitments;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Practices;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Tests.Practices;

public sealed class PracticeTests
{
    private const string Page = "docs/formats/practices.md";
    private static readonly Origin Here = new("practices/a.yaml", 1);

    [Fact]
    public void The_evidence_of_a_practice_is_what_the_page_says() => Assert.All(DocTable.Under(Page, "Outcomes").Skip(12), row =>
    {
        var outcomes = row[0].Split(';', StringSplitOptions.TrimEntries).Select(said => said.Split(' ')).Select(words => Outcome(Kebab.TryParse<EvidenceKind>(words[1].Trim('`')), Kebab.TryParse<OutcomeRole>(words[0].Trim('`'))!.Value));
        Assert.Equal((row[0], row[1].Length == 0 ? null : Kebab.TryParse<EvidenceKind>(row[1].Trim('`'))), (row[0], new Practice("a", new Texts("A"), Here) { Outcomes = [.. outcomes] }.Evidence));
    });

    [Fact]
    public void A_claim_never_makes_the_evidence_stronger()
    {
        var claimed = Outcome(EvidenceKind.Comparison) with { Claimed = EvidenceKind.Randomised };
        Assert.True(claimed.IsClaimedStronger);
        Assert.Equal(EvidenceKind.Comparison, new Practice("a", new Texts("A"), Here) { Outcomes = [claimed] }.Evidence);
        Assert.False((claimed with { Claimed = EvidenceKind.Narrative }).IsClaimedStronger);
        Assert.False((claimed with { Evidence = null }).IsClaimedStronger);
    }

    [Theory]
    [InlineData("", CitySize.Unknown)]
    [InlineData("99999", CitySize.Small)]
    [InlineData("100000", CitySize.Middle)]
    [InlineData("1000000", CitySize.Large)]
    [InlineData("5000000", CitySize.VeryLarge)]
    public void The_size_of_a_city_goes_by_its_people(string people, CitySize size) =>
        Assert.Equal(size, new Practice("a", new Texts("A"), Here) { Population = people.Length == 0 ? null : long.Parse(people, CultureInfo.InvariantCulture) }.Size);

    [Fact]
    public void Every_group_but_one_can_be_shown_by_some_kind_of_breakdown() =>
        Assert.Equal([AffectedGroup.HumanRightsDefenders], Enum.GetValues<AffectedGroup>().Where(group => AffectedGroups.ShownBy(group) == Characteristic.Other));

    [Fact]
    public void Groups_of_figures_are_told_as_the_page_says() => Assert.All(DocTable.Under(Page, "What could help"), row =>
        Assert.Equal((row[1], row[2].Replace("`", "", StringComparison.Ordinal)), (row[1], string.Join(", ", AffectedGroups.In(row[1], Characteristics.Of(row[0])).Select(Kebab.Of)))));

    [Fact]
    public void Words_of_the_page_are_those_that_are_read()
    {
        var words = DocTable.Under(Page, "Words").ToLookup(row => row[0], row => row[1]);
        Assert.Equal(Enum.GetValues<EvidenceKind>().Select(Kebab.Of), words["evidence"]);
        Assert.Equal(Enum.GetValues<Bound>().Select(Kebab.Of), words["bound"]);
        Assert.Equal(Enum.GetValues<OutcomeRole>().Select(Kebab.Of), words["role"]);
        Assert.Equal(Enum.GetValues<AffectedGroup>().Select(Kebab.Of), words["groups"]);
    }

    [Fact]
    public void What_is_said_about_an_indicator_that_is_not_published_is_left_out()
    {
        var book = new PracticeBook([], [new Adoption("a", new Reference("p", Here), Here) { Indicators = [new Reference("3.1.1", Here), new Reference("3.2.1", Here)] }]);
        Assert.Equal("3.2.1", Assert.Single(book.Without(new HashSet<string> { "3.1.1" }).Adoptions[0].Indicators).Id);
    }

    private static PracticeOutcome Outcome(EvidenceKind? evidence, OutcomeRole role = OutcomeRole.Result) => new(new Texts("O"), null, null, evidence, Here) { Role = role };
}
