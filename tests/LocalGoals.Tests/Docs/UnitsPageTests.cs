using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Docs;

public sealed class UnitsPageTests
{
    private const string Page = "docs/methods/units.md";

    [Fact]
    public void Units_are_of_the_kinds_that_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Kinds"), row =>
        {
            var unit = new Unit(row[0]);
            Assert.Equal((row[0], row[1], row[2]), (row[0], unit.Kind.ToString(), unit.IsComparable ? "yes" : "no"));
        });

    [Fact]
    public void Every_kind_of_unit_stands_on_the_page()
    {
        var shown = DocTable.Under(Page, "Kinds").Select(row => row[1]);
        Assert.Empty(Enum.GetNames<UnitKind>().Except(shown));
    }

    [Fact]
    public void Units_allow_the_values_that_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Values a unit allows"), row =>
            Assert.Equal(row[2], new Unit(row[0]).Allows(double.Parse(row[1], CultureInfo.InvariantCulture)) ? "yes" : "no"));

    [Fact]
    public void Figures_read_as_the_page_says()
    {
        var release = CityRelease.Of(new CityCatalogue(new City(new Texts("Marsa Nur")), [], [], Translations.None, [], ""));
        var text = new FigureText(release, Languages.English);
        Assert.All(DocTable.Under(Page, "How a unit reads in a sentence"), row =>
            Assert.Equal(row[3], Languages.English.Say(text.Figure(new Measure(new Unit(row[0]), row[1]), row[2]))));
    }
}
