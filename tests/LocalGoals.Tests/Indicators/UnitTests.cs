using LocalGoals.Indicators;

using Xunit;

namespace LocalGoals.Tests.Indicators;

public class UnitTests
{
    [Theory]
    [InlineData("Percent", UnitKind.Percent)]
    [InlineData("%", UnitKind.Percent)]
    [InlineData("Percent of the total number", UnitKind.Percent)]
    [InlineData("Porcentaje de hogares", UnitKind.Percent)]
    [InlineData("نسبة مئوية", UnitKind.Percent)]
    [InlineData("Per 100,000 live births", UnitKind.Rate)]
    [InlineData("Total deaths per 1,000", UnitKind.Rate)]
    [InlineData("Maternal Mortality Rate", UnitKind.Rate)]
    [InlineData("Tasa de mortalidad", UnitKind.Rate)]
    [InlineData("معدل الوفيات", UnitKind.Rate)]
    [InlineData("Human Development Index", UnitKind.Index)]
    [InlineData("Ratio of girls to boys", UnitKind.Ratio)]
    [InlineData("US dollars", UnitKind.Money)]
    [InlineData("Total maternal deaths", UnitKind.Count)]
    [InlineData("Number of households", UnitKind.Count)]
    [InlineData("عدد الأسر", UnitKind.Count)]
    [InlineData("Acres", UnitKind.Unknown)]
    [InlineData("", UnitKind.Unknown)]
    public void A_unit_has_the_kind_its_name_tells(string name, UnitKind kind) => Assert.Equal(kind, new Unit(name).Kind);

    [Theory]
    [InlineData("Tonnes of waste generated")]
    [InlineData("Number of operations")]
    [InlineData("Tonnes of paper recycled")]
    [InlineData("Number of corporate members")]
    [InlineData("Persons, net migration")]
    public void A_word_inside_another_word_says_nothing(string name) => Assert.False(new Unit(name).IsComparable);

    [Theory]
    [InlineData("Percent", true)]
    [InlineData("Per 100,000 people", true)]
    [InlineData("Ratio", true)]
    [InlineData("Index", true)]
    [InlineData("Number of people", false)]
    [InlineData("US dollars", false)]
    [InlineData("Acres", false)]
    [InlineData("", false)]
    public void Only_relative_units_can_be_compared_between_groups(string name, bool comparable) => Assert.Equal(comparable, new Unit(name).IsComparable);

    [Theory]
    [InlineData("Percent", 0, true)]
    [InlineData("Percent", 100, true)]
    [InlineData("Percent", 100.1, false)]
    [InlineData("Percent", -0.1, true)]
    [InlineData("Percent", -100.1, false)]
    [InlineData("Percent change", -5, true)]
    [InlineData("Percent growth", 250, true)]
    [InlineData("Women's earnings as a percentage of men's", 103, true)]
    [InlineData("Number of deaths", -1, false)]
    [InlineData("Number of deaths", 0, true)]
    [InlineData("US dollars", -1, true)]
    [InlineData("Acres", -1, true)]
    public void A_value_can_be_one_of_its_unit_or_not(string name, double value, bool allowed) => Assert.Equal(allowed, new Unit(name).Allows(value));

    [Fact]
    public void Units_with_the_same_name_are_the_same() => Assert.Equal(new Unit("Percent"), new Unit("Percent"));
}
