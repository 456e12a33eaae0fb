using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class LocalizationViewTests
{
    [Fact]
    public void Groups_count_where_at_least_two_have_figures_and_samples_never()
    {
        var view = LocalizationView.Of(MadeCity.Release([], indicators:
        [
            MadeCity.Indicator("3.1.1", TableText.Of("Year,Sex,Age group,Value", "2020,F,,1", "2020,M,,2", "2020,,Young,3")),
            MadeCity.Indicator("3.2.1", TableText.Of("Year,Sex,Value", "2019,F,1", "2019,M,n/a")),
            MadeCity.Indicator("3.3.1", TableText.Of("Year,Group,Value", "2015,,1", "2015,A,2", "2015,B,3")),
        ]));

        Assert.Equal([Characteristic.Sex], view.Indicators.Single(i => i.Code == "3.1.1").Dimensions);
        Assert.Equal((1, 0), (Of(view, Characteristic.Sex).InData, Of(view, Characteristic.Age).InData));
        Assert.Equal(1, view.Undivided);
        Assert.Equal([(2020, 1), (2019, 1)], view.Recency);
        Assert.Equal((232, DataState.SampleOnly), (view.WithoutFigures, view.Indicators.Single(i => i.Code == "3.3.1").State));
    }

    [Fact]
    public void Groups_that_are_wanted_and_not_in_the_data_are_missing_and_proposals_want_nothing()
    {
        var view = LocalizationView.Of(MadeCity.Release(
            [
                MadeCity.Entry("3.1.1", Decision.Direct) with { DisaggregationWanted = ["Sex", "Disability status", "Place of birth"] },
                MadeCity.Entry("3.2.1", Decision.Direct, isProposal: true) with { DisaggregationWanted = ["Age"] },
            ],
            indicators: MadeCity.Indicator("3.1.1", TableText.Of("Year,Sex,Value", "2020,F,1", "2020,M,2"))));

        Assert.Equal((1, 1, 0), Counts(Of(view, Characteristic.Sex)));
        Assert.Equal((0, 1, 1), Counts(Of(view, Characteristic.Disability)));
        Assert.Equal((0, 1, 1), Counts(Of(view, Characteristic.Migration)));
        Assert.Equal((0, 0, 0), Counts(Of(view, Characteristic.Age)));
        Assert.Equal((0, 0, 0), Counts(Of(view, Characteristic.Place)));
    }

    [Fact]
    public void The_same_indicator_under_several_codes_has_the_latest_year_and_the_groups_of_all()
    {
        var view = LocalizationView.Of(MadeCity.Release([MadeCity.Entry("11.5.1", Decision.Modified)], indicators:
        [
            MadeCity.Indicator("1.5.1", TableText.Of("Year,Value", "2018,1")),
            MadeCity.Indicator("13.1.1", TableText.Of("Year,Sex,Value", "2021,F,1", "2021,M,2")),
        ]));
        var one = view.Indicators.Single(i => i.Code == "1.5.1");

        Assert.Equal((2021, Decision.Modified), (one.Latest, one.Decision));
        Assert.Equal([Characteristic.Sex], one.Dimensions);
        Assert.DoesNotContain(view.Indicators, i => i.Code is "11.5.1" or "13.1.1");
    }

    [Fact]
    public void In_the_matrix_a_target_has_its_indicators_also_where_they_are_counted_elsewhere()
    {
        var release = MadeCity.Release(
            [MadeCity.Entry("13.1", Decision.Direct), MadeCity.Entry("3.1", Decision.Modified, isProposal: true), MadeCity.Entry("3.2", Decision.Undecided, isProposal: true), MadeCity.Entry("11.y", Decision.Complementary)],
            indicators: [MadeCity.Indicator("1.5.1", TableText.Of("Year,Value", "2018,1")), MadeCity.Indicator("11.x.1", TableText.Of("Year,Value", "2018,1"))]);
        var rows = MatrixRow.Of(release, LocalizationView.Of(release));

        Assert.Equal(17, rows.Length);
        Assert.Equal(new MatrixCell("13.1", true, Decision.Direct, false, 3, 1, true), Cell("13.1"));
        Assert.Equal((Decision.Undecided, true), (Cell("3.1").Decision, Cell("3.1").IsProposed));
        Assert.Equal((false, true), (Cell("3.2").IsProposed, Cell("3.2").HasPage));
        Assert.Equal(new MatrixCell("11.x", false, Decision.Undecided, false, 1, 1, true), Cell("11.x"));
        Assert.Equal(new MatrixCell("11.y", false, Decision.Complementary, false, 0, 0, true), Cell("11.y"));
        Assert.False(Cell("17.19").HasPage);

        MatrixCell Cell(string code) => rows.SelectMany(row => row.Cells).Single(cell => cell.Code == code);
    }

    [Theory]
    [InlineData(2020, 231, 248, false)]
    [InlineData(2025, 234, 251, true)]
    public void Either_list_fills_the_matrix_and_every_target(int list, int unique, int listed, bool isUnofficial)
    {
        var release = MadeCity.Release(LocalGoals.Framework.GlobalFramework.Current.Targets.Select(code => MadeCity.Entry(code, Decision.Direct)), list: list);
        var view = LocalizationView.Of(release);

        Assert.Equal((unique, isUnofficial, 169), (view.Indicators.Length, view.IsUnofficial, release.LocalizedTargets.Count));
        Assert.Equal(listed, MatrixRow.Of(release, view).Sum(row => row.Cells.Sum(cell => cell.Indicators)));
        Assert.Equal(listed, release.LocalizedTargets.Sum(code => LocalizedTarget.Of(release, code, Languages.English)!.Indicators.Length));
        Assert.Equal(unique, view.ByTarget.Sum(target => target.Count()));
    }

    [Fact]
    public void What_is_left_out_added_unasked_unmeasured_and_proposed_stands_apart()
    {
        var figures = TableText.Of("Year,Value", "2018,1");
        var view = LocalizationOverview.Of(MadeCity.Release(
            [
                MadeCity.Entry("17.2", Decision.NotApplicable), MadeCity.Entry("14.x.1", Decision.Complementary), MadeCity.Entry("3.1.1", Decision.NotApplicable, reason: null),
                MadeCity.Entry("5.1", Decision.NotApplicable, isProposal: true), MadeCity.Entry("../../odd code", Decision.Complementary), MadeCity.Entry("1.1", Decision.Complementary, "umf"),
            ],
            indicators: [MadeCity.Indicator("14.x.1", figures), MadeCity.Indicator("11.x.1", figures), MadeCity.Indicator("1.1.1", figures), MadeCity.Indicator("11.x.2", null)]), Languages.English);

        Assert.Equal(["17.2"], view.LeftOut.Select(item => item.Code));
        Assert.Equal(["../../odd code", "14.x.1"], view.Added.Select(item => item.Code).Order(StringComparer.Ordinal));
        Assert.Null(view.Added.Single(item => item.Code == "../../odd code").Target);
        Assert.Equal(["11.x.1"], view.Unasked.Select(item => item.Code));
        Assert.Equal(["5.1"], view.Proposals.Select(item => item.Code));
        var unmeasured = view.Unmeasured.SelectMany(goal => goal.Indicators).Select(i => i.Code).ToList();
        Assert.Equal(234 - 2, unmeasured.Count);
        Assert.DoesNotContain("17.2.1", unmeasured);
        Assert.DoesNotContain("1.1.1", unmeasured);
        Assert.Contains("3.1.1", unmeasured);
    }

    [Theory]
    [InlineData(Decision.Direct, null, "taken as it is")]
    [InlineData(Decision.Modified, null, "its wording was changed")]
    [InlineData(Decision.Proxy, "3.9.1", "a proxy for 3.9.1")]
    [InlineData(Decision.Proxy, "3.1.1", "a proxy: another measure stands in for 3.1.1")]
    [InlineData(Decision.Proxy, null, "a proxy")]
    [InlineData(Decision.Complementary, null, "none: added by the city")]
    [InlineData(Decision.NotApplicable, null, "does not apply here, as the city says")]
    [InlineData(Decision.Undecided, null, "not decided yet")]
    public void The_relation_to_the_global_indicator_is_one_line(Decision decision, string? stood, string words)
    {
        var indicator = MadeCity.Indicator("3.1.1", null);
        var relation = IndicatorRelation.Of(MadeCity.Release([MadeCity.Entry("3.1.1", decision) with { StandIn = stood is null ? null : new StandIn(stood, null, MadeCity.Entry("3.1.1", decision).Origin) }], indicators: indicator), indicator.Code)!;

        Assert.Equal((words, "3.1", decision), (Languages.English.Say(relation.Said), relation.Target, relation.Decision));
    }

    [Fact]
    public void Without_a_ledger_no_relation_is_made_up_and_a_proposal_is_none()
    {
        var indicator = MadeCity.Indicator("3.1.1", null);

        Assert.Null(IndicatorRelation.Of(MadeCity.Release(indicator), indicator.Code));
        Assert.Equal("relation.undecided", IndicatorRelation.Of(MadeCity.Release([], indicators: indicator), indicator.Code)!.Said.Key);
        Assert.Equal("relation.proposed", IndicatorRelation.Of(MadeCity.Release([MadeCity.Entry("3.1.1", Decision.Direct, isProposal: true)], indicators: indicator), indicator.Code)!.Said.Key);
    }

    [Fact]
    public void What_is_decided_under_another_code_of_the_same_indicator_holds_for_it_too()
    {
        var indicator = MadeCity.Indicator("13.1.1", null);
        var release = MadeCity.Release([MadeCity.Entry("1.5.1", Decision.Direct)], indicators: indicator);

        Assert.Equal(Decision.Direct, IndicatorRelation.Of(release, indicator.Code)!.Decision);
        Assert.Equal("1.5.1", LocalizedTarget.Of(release, "13.1", Languages.English)!.Indicators.Single(i => i.Code == "13.1.1").Under);
    }

    private static DimensionCoverage Of(LocalizationView view, Characteristic kind) => view.Dimensions.Single(d => d.Kind == kind);

    private static (int, int, int) Counts(DimensionCoverage coverage) => (coverage.InData, coverage.Wanted, coverage.Missing);
}
