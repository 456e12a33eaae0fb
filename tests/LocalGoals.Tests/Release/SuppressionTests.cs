using LocalGoals.Catalogue;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Release;

public class SuppressionTests
{
    private static readonly string[] Rows =
    [
        "2020,deaths,,60", "2020,deaths,Asian,3", "2020,deaths,Black,9", "2020,deaths,Latino,20", "2020,deaths,White,28",
        "2020,per 100000,,15.1", "2020,per 100000,Asian,47.9", "2020,per 100000,Black,19.2", "2020,per 100000,Latino,18.5", "2020,per 100000,White,12.4",
    ];

    [Fact]
    public void A_range_says_that_groups_are_not_in_it()
    {
        var release = Released(Rows);

        var says = IndicatorView.Of(release, release.Indicators[0], "race", Languages.English)!.Says.Select(Languages.English.Say);

        Assert.Equal("Not among them: 2 groups whose figures are withheld.", says.Last());
    }

    [Fact]
    public void The_same_table_gives_the_same_rows_whatever_their_order()
    {
        var forth = Released(Rows).Indicators[0].Table!;
        var back = Released([.. Rows.Reverse()]).Indicators[0].Table!;

        Assert.Equal(Enumerable.Range(0, Rows.Length).Select(forth.State), Enumerable.Range(0, Rows.Length).Select(row => back.State(Rows.Length - 1 - row)));
    }

    [Theory]
    [InlineData("2021,deaths,Asian,\"1,002\"")]
    [InlineData("2021,deaths,Asian,3*")]
    [InlineData("2021,deaths,Asian,<5")]
    [InlineData("soon,deaths,Asian,3")]
    public void A_number_that_nobody_can_judge_is_withheld(string row)
    {
        var table = Released([.. Rows, row.Replace("\"1,002\"", "1 002", StringComparison.Ordinal)]).Indicators[0].Table!;

        Assert.Equal(RowState.Suppressed, table.State(Rows.Length));
        Assert.Equal("", table.Text(Rows.Length));
    }

    [Fact]
    public void Words_that_stand_for_a_figure_stay_where_nothing_is_withheld()
    {
        var table = Released([.. Rows, "2021,deaths,,90", "2021,deaths,Asian,not asked"]).Indicators[0].Table!;

        Assert.Equal("not asked", table.Text(Rows.Length + 1));
    }

    [Fact]
    public void A_rate_is_judged_by_the_counts_of_its_own_series()
    {
        var city = new City(new Texts("Marsa")) { Suppression = new SuppressionRule(5) };
        var table = TableText.Of("Year,Units,Series,Value", "2020,deaths,Falls,60", "2020,per 100000,Falls,6", "2020,per 100000,Poison,0.3", "2021,deaths,Falls,60");

        var released = CityRelease.Of(new CityCatalogue(city, [MadeCity.Indicator("3.4.2", table)], [], Translations.None, [], "hash")).Indicators[0].Table!;

        Assert.Equal(RowState.Suppressed, released.State(2));
        Assert.Equal(RowState.Figure, released.State(3));
    }

    [Fact]
    public void A_rate_that_the_city_calls_plain_stays_beside_a_breakdown_without_it()
    {
        string[] rows = ["2020,deaths,,43", "2020,per 100000,,13.3", "2020,deaths,F,40", "2020,deaths,M,3"];

        Assert.Equal(RowState.Suppressed, Released(rows).Indicators[0].Table!.State(1));
        Assert.Equal(RowState.Figure, Released(rows, new SuppressionRule(5) { Rates = ["per 100000"] }).Indicators[0].Table!.State(1));
    }

    private static CityRelease Released(string[] rows, SuppressionRule? rule = null)
    {
        var city = new City(new Texts("Marsa")) { Suppression = rule ?? new SuppressionRule(5) };
        return CityRelease.Of(new CityCatalogue(city, [MadeCity.Indicator("16.1.1", TableText.Of("Year,Units,Race,Value", rows))], [], Translations.None, [], "hash"));
    }
}
