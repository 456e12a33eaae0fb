using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class IndicatorViewTests
{
    [Fact]
    public void The_latest_figure_is_said_with_its_place_unit_and_digits() =>
        Assert.Equal(["In 2016 the figure for City of Marsa was 17.30 per 1000 births."],
            Says(["Year,Units,Value", "2016,Per 1000 births,17.30"], ("national_geographical_coverage", " City of Marsa ")));

    [Fact]
    public void A_place_that_the_source_does_not_name_is_not_invented()
    {
        var said = Assert.Single(Says(["Year,Units,Value", "2016,Percent,12.5"]));

        Assert.Equal("In 2016 the figure was 12.5%. The source does not say for which place.", said);
        Assert.DoesNotContain("Marsa", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10", "20", "That is higher than in 2015, when it was 10.")]
    [InlineData("20", "10", "That is lower than in 2015, when it was 20.")]
    [InlineData("10.0", "10", "That is the same as in 2015.")]
    public void A_change_is_said_since_the_first_period(string first, string last, string said) =>
        Assert.Equal(said, Says(["Year,Value", $"2015,{first}", "2016,15", $"2017,{last}"])[1]);

    [Fact]
    public void No_change_is_said_between_periods_that_overlap() =>
        Assert.Equal("Earlier periods overlap with this one, so no change is stated.", Says(["Year,Value", "2004-2013,10", "2005-2014,20"])[1]);

    [Fact]
    public void A_change_is_said_to_the_first_period_that_does_not_overlap() =>
        Assert.Equal("That is higher than in 2001-2010, when it was 10.", Says(["Year,Value", "2001-2010,10", "2005-2014,15", "2011-2020,20"])[1]);

    [Fact]
    public void No_change_is_said_between_a_month_and_a_year_and_no_overlap_is_claimed() =>
        Assert.Equal("Earlier periods are longer or shorter than this one, so no change is stated.", Says(["Year,Value", "2015-03,10", "2017,20"])[^1]);

    [Fact]
    public void No_change_is_said_between_eight_years_and_ten() =>
        Assert.Equal("Earlier periods are longer or shorter than this one, so no change is stated.", Says(["Year,Value", "1990-1999,100", "2010-2017,80"])[^1]);

    [Fact]
    public void A_contradicted_period_is_neither_the_latest_nor_the_first() =>
        Assert.Equal(["In 2017 the figure was 30. The source does not say for which place.", "That is higher than in 2016, when it was 20."],
            Says(["Year,Value", "2015,10", "2015,11", "2016,20", "2017,30", "2018,40", "2018,41"]));

    [Fact]
    public void Groups_are_ranged_where_the_unit_can_be_compared()
    {
        var said = Says(["Year,Units,Sex,Value", "2016,Percent,,10", "2016,Percent,Female,8", "2016,Percent,Male,12"]);

        Assert.Equal("By Sex in the same period: from 8% (Female) to 12% (Male).", said[^1]);
    }

    [Fact]
    public void Raw_counts_of_groups_are_not_compared()
    {
        string[] table = ["Year,Units,Sex,Value", "2016,Number,,20", "2016,Number,Female,8", "2016,Number,Male,12"];

        Assert.Single(Says(table));
        Assert.Equal(["In 2016 there are figures for 2 groups."], MadeCity.Says(Made(table), "sex"));
    }

    [Fact]
    public void Groups_of_another_period_or_measure_are_not_compared_with_the_headline() =>
        Assert.Single(Says(["Year,Units,Sex,Value", "2016,Percent,,10", "2015,Percent,Female,8", "2015,Percent,Male,12", "2016,Rate,Female,1", "2016,Rate,Male,2"]));

    [Fact]
    public void Without_a_total_it_is_said_that_there_is_none() =>
        Assert.Equal("The source gives no total.", Says(["Year,Units,Sex,Value", "2016,Percent,Female,8", "2016,Percent,Male,12"])[0]);

    [Fact]
    public void A_single_group_is_named_and_not_called_a_total() =>
        Assert.Equal(["The source gives no total.", "In 2016 the figure for Female was 8%."], Says(["Year,Units,Sex,Value", "2016,Percent,Female,8"]));

    [Fact]
    public void A_breakdown_that_does_not_exist_has_no_page() =>
        Assert.Null(IndicatorView.Of(MadeCity.Release(), Made("Year,Sex,Value", "2016,F,8"), "age", Languages.English));

    [Fact]
    public void An_indicator_without_figures_says_nothing()
    {
        var view = IndicatorView.Of(MadeCity.Release(), MadeCity.Indicator("3.1.1", null), null, Languages.English)!;

        Assert.Empty(view.Says);
        Assert.Empty(view.Sections);
    }

    [Fact]
    public void A_sample_says_nothing() =>
        Assert.Empty(Says(["Year,Group,Value", "2015,A,1", "2015,B,3", "2015,,2"]));

    [Fact]
    public void The_measure_that_opens_stands_first_and_anchors_differ()
    {
        var view = IndicatorView.Of(MadeCity.Release(), Made("Year,Units,Value", "2016,Number,8", "2016,Percent,2"), null, Languages.English)!;

        Assert.Equal(["Percent", "Number"], view.Sections.Select(s => s.Title));
        Assert.Equal(["m1", "m2"], view.Sections.Select(s => s.Anchor));
    }

    [Fact]
    public void A_table_says_what_is_missing_and_what_contradicts_itself()
    {
        var table = IndicatorView.Of(MadeCity.Release(), Made("Year,Sex,Value", "2015,F,1", "2015,M,2", "2016,F,", "2017,F,n/a", "2018,F,3", "2018,F,4", "2019,F,5"), null, Languages.English)!
            .Sections[0].Table;

        Assert.Equal(["2019", "2018", "2017", "2016", "2015"], table.Columns);
        Assert.Equal([CellKind.Figure, CellKind.Contradicted, CellKind.AsWritten, CellKind.Blank, CellKind.Figure], table.Rows[0].Cells.Select(c => c.Kind));
        Assert.Equal([CellKind.None, CellKind.None, CellKind.None, CellKind.None, CellKind.Figure], table.Rows[1].Cells.Select(c => c.Kind));
    }

    [Fact]
    public void A_chart_has_a_gap_where_there_is_no_figure()
    {
        var chart = IndicatorView.Of(MadeCity.Release(), Made("Year,Value", "2015,1", "2016,", "2017-2018,3"), null, Languages.English)!.Sections[0].Chart!;

        Assert.Equal([1, null, 3], Assert.Single(chart.Series).Values);
        Assert.Equal([2015, 2016, 2017.5], chart.Positions);
    }

    [Fact]
    public void States_are_counted_and_a_sample_counts_as_no_data()
    {
        var release = MadeCity.Release(
            Made("Year,Value", "2015,7"),
            MadeCity.Indicator("1.1.1", TableText.Of("Year,Group,Value", "2015,A,1", "2015,B,3"), ("reporting_status", "complete")),
            MadeCity.Indicator("1.2.1", null, ("data_non_statistical", "true"), ("page_content", "Yes."), ("reporting_status", "complete")),
            MadeCity.Indicator("1.3.1", null, ("reporting_status", "notapplicable")),
            MadeCity.Indicator("city.1", null));

        var view = StateView.Of(release);

        Assert.Equal(new StateCounts(OwnFigures: 1, InWords: 1, SampleOnly: 1, None: 1, NotApplicable: 1), view.All);
        Assert.Equal(5, view.All.All);
        Assert.Equal(1, view.All[DataState.SampleOnly]);
        Assert.Equal(["1.1.1"], view.Contradicted.Select(i => i.Code.Text));
        Assert.Equal(4, view.Goals.Sum(g => g.Counts.All));
        Assert.Equal(1, HomeView.Of(release).Others);
        Assert.Equal("Stated as complete: 2. Of these, with own figures: 0; answered in words: 1; with neither: 1.",
            Languages.English.Say(StateKeys.Complete(view)!));
    }

    private static LocalGoals.Catalogue.Indicator Made(params string[] table) =>
        MadeCity.Indicator("3.1.1", TableText.Of(table[0], table[1..]));

    private static string[] Says(string[] table, params (string, string)[] metadata) =>
        MadeCity.Says(MadeCity.Indicator("3.1.1", TableText.Of(table[0], table[1..]), metadata));
}
