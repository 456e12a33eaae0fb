using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class SuppressionPageTests
{
    private const string Page = "docs/methods/suppression.md";

    [Fact]
    public void Counts_are_small_as_the_page_says() => Assert.All(DocTable.Under(Page, "What is small"), row =>
    {
        var rule = new SuppressionRule(int.Parse(row[1], CultureInfo.InvariantCulture)) { Zeros = row[2] == "yes" };
        Assert.Equal(row[3] == "yes", rule.IsSmall(double.Parse(row[0], CultureInfo.InvariantCulture)));
    });

    [Theory]
    [InlineData("One small group")]
    [InlineData("Too little together")]
    [InlineData("Groups that do not add up")]
    [InlineData("Two columns at once")]
    [InlineData("Totals with too little room")]
    [InlineData("Periods that overlap")]
    [InlineData("A figure of another kind")]
    public void Rows_are_withheld_as_the_page_says(string heading)
    {
        var rows = DocTable.Under(Page, heading);
        var table = TableText.Of("Year,Units,Race,Sex,Value", [.. rows.Select(row => $"{row[0]},{row[1].Replace(",", "", StringComparison.Ordinal)},{row[2]},{row[3]},{row[4]}")]);
        var city = new City(new Texts("Marsa")) { Suppression = new SuppressionRule(5) };
        var released = CityRelease.Of(new CityCatalogue(city, [MadeCity.Indicator("3.4.2", table)], [], Translations.None, [], "hash")).Indicators[0].Table!;

        Assert.Equal(rows.Select(row => string.Join(" | ", row)),
            rows.Select((row, at) => string.Join(" | ", [.. row[..5], released.State(at) == RowState.Figure ? "yes" : released.State(at) == RowState.Suppressed ? "no" : "?"])));
    }
}
