using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Observations;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Disaggregation;

public class SpellingsTests
{
    [Theory]
    [InlineData("Race/ Ethnicity", "Race/Ethnicity")]
    [InlineData("Race & Ethnicity", "race and ethnicity")]
    [InlineData("Adults", "adult")]
    [InlineData("Educación", "educacion")]
    [InlineData("18–24", "18-24")]
    public void Two_spellings_of_one_thing_have_one_key(string one, string other) => Assert.Equal(Spellings.Key(one), Spellings.Key(other));

    [Theory]
    [InlineData("<18", ">18")]
    [InlineData("65+", "65")]
    [InlineData("1-85", "18-5")]
    [InlineData("Male", "Female")]
    [InlineData("100%", "100")]
    public void Two_things_have_two_keys(string one, string other) => Assert.NotEqual(Spellings.Key(one), Spellings.Key(other));

    [Fact]
    public void A_dimension_spelled_in_two_ways_is_told_once_with_the_common_spelling()
    {
        var finding = Assert.Single(Check(
            TableText.Of("Year,Race/Ethnicity,Value", "2015,Asian,1"),
            TableText.Of("Year,Race/Ethnicity,Value", "2015,Asian,1"),
            TableText.Of("Year,Race/ Ethnicity,Value", "2015,Asian,1")));

        Assert.Equal(DisaggregationRules.DimensionSpellings, finding.Rule);
        Assert.Equal("Race/Ethnicity", Value(finding, "common"));
        Assert.Equal("“Race/Ethnicity” (2) · “Race/ Ethnicity” (1)", Value(finding, "spellings"));
    }

    [Fact]
    public void A_category_spelled_in_two_ways_is_told()
    {
        var finding = Assert.Single(Check(TableText.Of("Year,Region,Value", "2015,North East,1", "2015,North-East,2")));

        Assert.Equal(DisaggregationRules.CategorySpellings, finding.Rule);
    }

    [Fact]
    public void Dimensions_that_share_their_categories_may_be_one()
    {
        var finding = Assert.Single(Check(
            TableText.Of("Year,Sex,Value", "2015,Female,1", "2015,Male,2"),
            TableText.Of("Year,Gender,Value", "2015,Female,1", "2015,Male,2")));

        Assert.Equal(DisaggregationRules.SimilarDimensions, finding.Rule);
        Assert.Equal(2, Value(finding, "count"));
    }

    [Fact]
    public void A_sex_under_race_is_told_with_its_line()
    {
        var finding = Assert.Single(Check(TableText.Of("Year,Race,Value", "2015,Asian,1", "2015,Female,2")));

        Assert.Equal(DisaggregationRules.CategoryUnderWrongHeader, finding.Rule);
        Assert.Equal((3, 2), (finding.Origin!.Line, finding.Origin.Column));
    }

    [Fact]
    public void Other_stands_under_every_header() =>
        Assert.Empty(Check(TableText.Of("Year,Race,Value", "2015,Asian,1", "2015,Other,2"), TableText.Of("Year,Age,Value", "2015,Other,1", "2015,65+,2")));

    [Fact]
    public void Dimensions_with_different_categories_are_no_finding() =>
        Assert.Empty(Check(TableText.Of("Year,Sex,Value", "2015,Female,1"), TableText.Of("Year,Age,Value", "2015,65+,1")));

    private static List<Finding> Check(params ObservationTable[] tables) => [.. Spellings.Check(tables.Select((table, i) => ($"9.9.{i}", table)))];

    private static object Value(Finding finding, string name) => finding.Arguments.Single(a => a.Name == name).Value;
}
