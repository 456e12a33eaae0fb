using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Observations;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Catalogue;

public class IndicatorTests
{
    private static readonly ObservationTable Figures = TableText.Of("Year,Units,Value", "2015,Percent,7");
    private static readonly ObservationTable Words = TableText.Of("Year,Value", "2015,see report");
    private static readonly ObservationTable Sample = TableText.Of("Year,Group,Value", "2015,A,1", "2015,B,3", "2015,,2");

    private static readonly (string, string) NotApplicable = ("reporting_status", "notapplicable");
    private static readonly (string, string) Complete = ("reporting_status", "complete");
    private static readonly (string, string) NonStatistical = ("data_non_statistical", "true");
    private static readonly (string, string) Answer = ("page_content", "We have a strategy.");

    [Fact]
    public void A_figure_beats_everything_that_is_said() =>
        Assert.Equal(DataState.OwnFigures, State(Figures, NotApplicable, NonStatistical, Answer));

    [Fact]
    public void Not_applicable_beats_an_answer_in_words() => Assert.Equal(DataState.NotApplicable, State(null, NotApplicable, NonStatistical, Answer));

    [Fact]
    public void Not_applicable_beats_a_sample() => Assert.Equal(DataState.NotApplicable, State(Sample, NotApplicable));

    [Fact]
    public void A_non_statistical_indicator_with_an_answer_is_answered_in_words()
    {
        Assert.Equal(DataState.InWords, State(null, NonStatistical, Answer));
        Assert.Equal(DataState.InWords, State(Sample, NonStatistical, Answer));
        Assert.Equal(DataState.InWords, State(null, NonStatistical, ("national_indicator_description", "Text")));
    }

    [Fact]
    public void Words_without_the_declaration_are_no_answer() => Assert.Equal(DataState.None, State(null, Answer));

    [Fact]
    public void A_declaration_without_words_is_no_answer() => Assert.Equal(DataState.None, State(null, NonStatistical, ("page_content", "")));

    [Fact]
    public void A_sample_is_never_data_even_when_it_is_called_complete() => Assert.Equal(DataState.SampleOnly, State(Sample, Complete));

    [Fact]
    public void A_table_without_a_number_is_no_figure() => Assert.Equal(DataState.None, State(Words));

    [Fact]
    public void The_figures_of_a_sample_are_not_to_be_had()
    {
        var indicator = MadeCity.Indicator("1.1.1", Sample);

        Assert.True(indicator.IsSample);
        Assert.Empty(indicator.Slices);
        Assert.Empty(indicator.Edges);
        Assert.Null(indicator.Opening);
        Assert.NotNull(indicator.Table);
    }

    [Fact]
    public void The_metadatas_unit_holds_only_where_the_data_name_none()
    {
        var bare = TableText.Of("Year,Value", "2015,7");

        Assert.Equal("Percent", MadeCity.Indicator("1.1.1", bare, ("computation_units", " Percent ")).Opening!.Measure.Unit.Name);
        Assert.Equal("Percent", MadeCity.Indicator("1.1.1", Figures, ("computation_units", "Acres")).Opening!.Measure.Unit.Name);
    }

    [Fact]
    public void The_city_says_what_its_page_starts_with()
    {
        var table = TableText.Of("Year,Units,Value", "2015,Percent,7", "2015,Number,9");

        Assert.Equal("Number", MadeCity.Indicator("1.1.1", table, ("data_start_values", "Number")).Opening!.Measure.Unit.Name);
    }

    [Theory]
    [InlineData("complete-without-figures", "complete", false)]
    [InlineData("not-applicable-with-figures", "notapplicable", true)]
    public void What_is_said_and_what_is_there_are_compared(string rule, string status, bool withFigures)
    {
        var indicator = MadeCity.Indicator("1.1.1", withFigures ? Figures : null, ("reporting_status", status));

        Assert.Contains(Rules(indicator), r => r == rule);
    }

    [Fact]
    public void A_complete_answer_in_words_is_no_contradiction() =>
        Assert.Empty(Rules(MadeCity.Indicator("1.1.1", null, Complete, NonStatistical, Answer)));

    [Theory]
    [InlineData("1.1.1", null)]
    [InlineData("11.x.1", "local-code")]
    [InlineData("city.1", "unknown-code")]
    public void A_code_of_the_citys_own_is_told(string code, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Rules(MadeCity.Indicator(code, Figures, Complete)));

    [Fact]
    public void A_value_outside_its_unit_is_told_with_its_cell()
    {
        var table = TableText.Of("Year,Units,Value", "2015,Percent,7", "2016,Percent,107");

        var finding = Assert.Single(MadeCity.Catalogue(MadeCity.Indicator("1.1.1", table, Complete)).Findings);

        Assert.Equal("value-outside-unit", finding.Rule.Id);
        Assert.Equal(new Origin("data/indicator_9-9-9.csv", 3, 3), finding.Origin);
    }

    [Fact]
    public void Indicators_stand_in_the_order_of_their_codes() =>
        Assert.Equal(["3.2.1", "3.10.1", "3.a.1"],
            MadeCity.Catalogue(MadeCity.Indicator("3.a.1", null), MadeCity.Indicator("3.10.1", null), MadeCity.Indicator("3.2.1", null)).Indicators.Select(i => i.Code.Text));

    [Fact]
    public void The_worst_finding_comes_first()
    {
        var severities = MadeCity.Catalogue(MadeCity.Indicator("city.1", null, Complete), MadeCity.Indicator("11.x.1", Sample)).Findings.Select(f => f.Rule.Severity).ToList();

        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(Severity.Error, severities[0]);
    }

    private static DataState State(ObservationTable? table, params (string, string)[] metadata) => MadeCity.Indicator("1.1.1", table, metadata).State;

    private static IEnumerable<string> Rules(Indicator indicator) => MadeCity.Catalogue(indicator).Findings.Select(f => f.Rule.Id);
}
