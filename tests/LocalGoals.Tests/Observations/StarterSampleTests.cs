using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Observations;

public class StarterSampleTests
{
    [Fact]
    public void The_placeholder_is_recognised() =>
        Assert.True(Matches("Year,Group,Value", "2015,A,1", "2015,B,3", "2015,,2"));

    [Fact]
    public void The_demonstration_is_recognised() =>
        Assert.True(Matches("Year,Grade,Planet,Fruit,Value", "2015,A,Mars,Apple,55", "2015,,,,7"));

    [Fact]
    public void The_dummy_is_recognised() =>
        Assert.True(Matches("Year,Group A,Group B,Value", "2015,Group A,,1", "2015,,Group B,3", "2015,,,2"));

    [Theory]
    [InlineData("another value", "Year,Group,Value", "2015,A,1", "2015,B,4")]
    [InlineData("a decimal", "Year,Group,Value", "2015,A,1.5", "2015,B,3")]
    [InlineData("another category", "Year,Group,Value", "2015,A,1", "2015,Women,3")]
    [InlineData("no category at all", "Year,Group,Value", "2015,,1", "2016,,2")]
    [InlineData("another column", "Year,Group,Sex,Value", "2015,A,,1", "2015,B,,3")]
    [InlineData("two of the three demonstration columns", "Year,Grade,Fruit,Value", "2015,A,Apple,1", "2015,B,,3")]
    [InlineData("real categories in the dummy's columns", "Year,Group A,Group B,Value", "2015,Renters,,1", "2015,,Owners,3")]
    [InlineData("no disaggregation", "Year,Value", "2015,1", "2016,3")]
    public void What_a_city_wrote_itself_is_not_a_sample(string difference, string header, string first, string second) =>
        Assert.False(Matches(header, first, second), difference);

    [Fact]
    public void A_header_without_rows_is_no_sample() => Assert.False(Matches("Year,Group,Value"));

    private static bool Matches(string header, params string[] rows) => StarterSample.Matches(TableText.Of(header, rows));
}
