using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Localization;
using LocalGoals.Observations;
using LocalGoals.Partnerships;
using LocalGoals.Practices;
using LocalGoals.Reviews;
using LocalGoals.Rights;
using LocalGoals.Site;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class FindingsPageTests
{
    private const string Page = "docs/guide/findings.md";

    private static readonly (string Heading, IEnumerable<Rule> Rules)[] Rooms =
    [
        ("Files and settings", ReadingRules.All), ("Workbooks", WorkbookRules.All), ("Rows and figures", ObservationRules.All),
        ("Dimensions and categories", DisaggregationRules.All), ("Indicators", IndicatorRules.All), ("Settings of charts", GraphRules.All), ("Settings of progress", ProgressRules.All), ("Pages, news and brand", SiteRules.All),
        ("Small numbers", SuppressionRules.All), ("Decisions about the framework", LocalizationRules.All), ("Promises and partners", CommitmentRules.All), ("Between partners and promises", PartnershipRules.All), ("Practices", PracticeRules.All), ("Rights", RightsRules.All), ("Reviews", ReviewRules.All),
    ];

    [Fact]
    public void Every_rule_stands_on_the_page_with_its_severity() =>
        Assert.All(Rooms, room => Assert.Equal(
            room.Rules.Select(rule => (rule.Id, rule.Severity.ToString())).Order(),
            DocTable.Under(Page, room.Heading).Select(row => (row[0], row[1])).Order()));

    [Fact]
    public void No_rule_lives_outside_the_rooms_of_the_page() =>
        Assert.Equal(Rules.All.Select(rule => rule.Id).Order(), Rooms.SelectMany(room => room.Rules).Select(rule => rule.Id).Order());

    [Fact]
    public void Every_rule_says_what_it_means_and_what_to_do() =>
        Assert.All(Rooms.SelectMany(room => DocTable.Under(Page, room.Heading)), row => Assert.All(row, cell => Assert.NotEmpty(cell)));

    [Fact]
    public void Severities_stand_on_the_page() =>
        Assert.Equal(Enum.GetNames<Severity>().Reverse(), DocTable.Under(Page, "Findings").Select(row => row[0]));
}
