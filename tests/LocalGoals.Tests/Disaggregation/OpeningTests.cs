using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Disaggregation;

public class OpeningTests
{
    [Fact]
    public void Nothing_opens_an_indicator_without_figures() => Assert.Null(Opening.Of([], []));

    [Fact]
    public void The_total_opens_where_there_is_one() =>
        Assert.Equal("Acres", Of("Year,Units,Sex,Value", "2020,Percent,F,1", "2015,Acres,,2"));

    [Fact]
    public void Without_a_total_the_fewest_dimensions_open() =>
        Assert.Equal("Acres by age", Of("Year,Units,Sex,Age,Value", "2020,Percent,F,a,1", "2015,Acres,,a,2"));

    [Theory]
    [InlineData("Number of deaths", "Rate per 1000", "Rate per 1000")]
    [InlineData("Number of deaths", "Acres", "Acres")]
    [InlineData("Acres", "Percent", "Percent")]
    [InlineData("Percent", "Rate per 1000", "Percent")]
    public void A_comparable_unit_opens_before_a_raw_count(string first, string second, string opens) =>
        Assert.Equal(opens, Of("Year,Units,Value", $"2015,{first},1", $"2015,{second},2"));

    [Fact]
    public void Of_equal_units_the_more_recent_opens() =>
        Assert.Equal("Percent of men", Of("Year,Units,Value", "2015,Percent of women,1", "2016,Percent of men,2"));

    [Fact]
    public void A_year_without_a_figure_is_not_more_recent() =>
        Assert.Equal("Percent of women", Of("Year,Units,Value", "2015,Percent of women,1", "2014,Percent of men,2", "2016,Percent of men,n/a"));

    [Fact]
    public void What_the_city_prefers_opens_first() =>
        Assert.Equal("Number of deaths", Of("Year,Units,Value", ["Number of deaths"], "2015,Percent,1", "2014,Number of deaths,2"));

    [Fact]
    public void The_city_may_prefer_a_series() =>
        Assert.Equal("Number, b", Of("Year,Units,Series,Value", ["b"], "2015,Percent,a,1", "2014,Number,b,2"));

    [Fact]
    public void A_preferred_measure_does_not_replace_a_total() =>
        Assert.Equal("Percent", Of("Year,Units,Sex,Value", ["Number"], "2015,Percent,,1", "2015,Number,F,2"));

    private static string Of(string header, params string[] rows) => Of(header, [], rows);

    private static string Of(string header, string[] preferred, params string[] rows)
    {
        var opening = Opening.Of(Slices.Of(TableText.Of(header, rows), Unit.None), preferred)!;
        var series = opening.Measure.Series.Length > 0 ? $", {opening.Measure.Series}" : "";
        return opening.Measure.Unit.Name + series + (opening.Breakdown.IsTotal ? "" : $" by {opening.Breakdown.Slug}");
    }
}
