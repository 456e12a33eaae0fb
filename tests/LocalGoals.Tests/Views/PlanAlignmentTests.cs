using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class PlanAlignmentTests
{
    private static readonly Origin Origin = new("localization/a.yaml", 1);

    [Fact]
    public void Passages_stand_by_target_and_what_nobody_takes_up_stands_apart()
    {
        var plans = PlanAlignment.Of(MadeCity.Release(
            [
                Linked("3.10", Decision.Direct, "health", "Section 9"), Linked("3.2.1", Decision.Modified, "health", "Section 1"), Linked("1.1", Decision.Direct, "health", "Section 7", "umf"),
                Linked("4.1", Decision.Direct, "unknown", null), MadeCity.Entry("5.1", Decision.Direct), Linked("6.1", Decision.Direct, "health", "Section 8", isProposal: true),
                MadeCity.Entry("17.2", Decision.NotApplicable),
            ],
            [
                new Plan("health", MadeCity.English("Health plan"), null, Origin) { Passages = [MadeCity.English("Section 1"), MadeCity.English("Section 7"), MadeCity.English("Section 8")] },
                new Plan("port", MadeCity.English("Port plan"), null, Origin),
            ]))!;

        Assert.Equal(["health", "port", "unknown"], plans.Plans.Select(plan => plan.Plan.Id));
        Assert.Equal([true, true, false], plans.Plans.Select(plan => plan.IsDescribed));
        Assert.Equal(["3.2.1", "3.10", "1.1"], plans.Plans[0].Passages.Select(passage => passage.Entry.Code));
        Assert.Equal(2, plans.Plans[0].Targets);
        Assert.Equal(["Section 7", "Section 8"], plans.Plans[0].Loose.Select(text => text.In("en")));
        Assert.Empty(plans.Plans[1].Passages);
        Assert.Equal(["5.1"], plans.Unplanned);
        var untouched = plans.Untouched.SelectMany(goal => goal.Targets).ToList();
        Assert.Contains("6.1", untouched);
        Assert.DoesNotContain("3.2", untouched);
        Assert.DoesNotContain("17.2", untouched);
        Assert.Equal(169 - 4, untouched.Count);
    }

    [Fact]
    public void Without_a_plan_there_is_nothing_to_align()
    {
        Assert.Null(PlanAlignment.Of(MadeCity.Release()));
        Assert.Null(PlanAlignment.Of(MadeCity.Release([Linked("3.1", Decision.Direct, "health", null, isProposal: true)])));
    }

    [Fact]
    public void The_urban_matrix_has_its_cells_with_what_was_imported_and_decided()
    {
        var others = OtherFrameworks.Of(MadeCity.Release(
            [MadeCity.Entry("1.2", Decision.Direct, "umf"), MadeCity.Entry("w1", Decision.Modified, "women"), MadeCity.Entry("w9", Decision.NotApplicable, "women"), MadeCity.Entry("5.5.2", Decision.Proxy)],
            frameworks: [new FrameworkSet("umf", [MadeCity.Item("1.2.1", "Ours", "1.1.1"), MadeCity.Item("u-7", "By parent") with { Parent = "5.4" }]), new FrameworkSet("women", [MadeCity.Item("w1", "Women", "5.5.2", "99.1")])]))!;

        Assert.Equal(20, others.Urban.Length);
        var cell = others.Urban.Single(c => c.Code == "1.2");
        Assert.Equal((1, 2, Decision.Direct), (cell.Domain, cell.Objective, cell.Entry!.Decision));
        Assert.Equal("1.2.1", Assert.Single(cell.Items).Code);
        Assert.Equal("u-7", Assert.Single(others.Urban.Single(c => c.Code == "5.4").Items).Code);
        var women = Assert.Single(others.Sets);
        Assert.Equal(("women", 2), (women.Id, women.Decided));
        Assert.Equal(["w1", "w9"], women.Items.Select(item => item.Code));
        Assert.Equal([new CrosswalkLink("5.5.2", "5.5", Decision.Proxy), new CrosswalkLink("99.1", null, Decision.Undecided)], women.Items[0].Crosswalk);
        Assert.Null(OtherFrameworks.Of(MadeCity.Release([MadeCity.Entry("3.1", Decision.Direct)])));
    }

    [Fact]
    public void The_table_of_the_ledger_has_a_cell_for_every_column_in_every_language()
    {
        var full = Linked("3.1", Decision.Proxy, "health", "Section 1") with
        {
            Wording = MadeCity.English("Ours"), Changes = [ChangeKind.Scale, ChangeKind.Equity], Mandate = new Mandate([new Actor(MandateLevel.City, MadeCity.English("Health"))], [new Actor(MandateLevel.Nation, null)], Origin),
            StandIn = new StandIn("3.1.1", MadeCity.English("Other"), Origin), Comparability = Comparability.Close, Status = LedgerStatus.InProgress, Source = MadeCity.English("Registry"), Area = MadeCity.English("City"),
            DisaggregationWanted = ["Sex", "Age"], DisaggregationAvailable = ["Sex"], Baseline = new LocalFigure("48.2", "per cent", "2018-2020", null, Origin),
            LocalTarget = new LocalFigure("35", "per cent", "2030", MadeCity.English("Plan"), Origin), Reviewer = "Office", Date = new DateOnly(2025, 6, 30), Version = MadeCity.English("First"),
            Assessments = [new OtherAssessment("University", Decision.Direct, MadeCity.English("Same"))],
        };
        var release = MadeCity.Release([MadeCity.Entry("1.1", Decision.Direct, "umf"), full, MadeCity.Entry("2.1", Decision.Direct, reason: null), MadeCity.Entry("1.2", Decision.Modified, isProposal: true)],
            [new Plan("health", MadeCity.English("Health plan"), null, Origin)]);
        foreach (var tag in Languages.Tags)
        {
            var table = LedgerTable.Of(release, Languages.Find(tag)!)!;
            Assert.Equal(LedgerTable.Keys.Length, table.Columns.Distinct().Count());
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
        }
        var english = LedgerTable.Of(release, Languages.English)!;
        Assert.Equal(["sdg 1.2 proposed, does not count", "sdg 2.1 without a reason, does not count", "sdg 3.1 decided", "umf 1.1 decided"], english.Rows.Select(row => $"{row[0]} {row[1]} {row[4]}"));
        Assert.Equal("""
            sdg|3.1|Maternal deaths reduced|Replaced by a proxy|decided|Because||Ours|Scale; Groups that must not be left behind|The city (Health)|The nation|Health plan, Section 1|3.1.1|Other|Figures may be compared with care|In progress|Registry|City|Sex; Age|Sex|48.2|per cent|2018-2020||35|per cent|2030|Plan|Office|2025-06-30|First|University (Taken as it is): Same|||localization/a.yaml|1
            """, string.Join('|', english.Rows[2]));
        Assert.Null(LedgerTable.Of(MadeCity.Release(), Languages.English));
    }

    private static LedgerEntry Linked(string code, Decision decision, string plan, string? passage, string framework = FrameworkSet.Sdg, bool isProposal = false) =>
        MadeCity.Entry(code, decision, framework, isProposal) with { Plans = [new PlanLink(plan, passage is null ? null : MadeCity.English(passage), null, Origin)] };
}
