using LocalGoals.Framework;

using Xunit;

namespace LocalGoals.Tests.Framework;

public class NumericTargetTests
{
    [Theory]
    [InlineData("3.1", "3.1.1", NumericKind.Global, NumericComparison.Below, 70, "per-100000-live-births", 2030)]
    [InlineData("3.2", "3.2.1", NumericKind.PerPlace, NumericComparison.AtMost, 25, "per-1000-live-births", 2030)]
    [InlineData("3.2", "3.2.2", NumericKind.PerPlace, NumericComparison.AtMost, 12, "per-1000-live-births", 2030)]
    [InlineData("1.2", "1.2.1 1.2.2", NumericKind.Relative, NumericComparison.FallBy, 50, "percent", 2030)]
    [InlineData("3.6", "", NumericKind.Relative, NumericComparison.FallBy, 50, "percent", 2020)]
    [InlineData("12.3", "", NumericKind.Relative, NumericComparison.FallBy, 50, "percent", 2030)]
    [InlineData("8.1", "", NumericKind.CountryGroup, NumericComparison.AtLeast, 7, "percent-a-year", null)]
    [InlineData("17.2", "17.2.1", NumericKind.CountryGroup, NumericComparison.AtLeast, 0.7, "percent-of-gni", null)]
    [InlineData("6.1", "6.1.1", NumericKind.PerPlace, NumericComparison.AtLeast, 100, "percent", 2030)]
    public void A_number_of_the_goals_has_its_kind_unit_and_year(
        string target, string indicators, NumericKind kind, NumericComparison comparison, double value, string unit, int? year) =>
        Assert.Contains(NumericTarget.All, n =>
            (n.Target, string.Join(' ', n.Indicators), n.Kind, n.Comparison, n.Value, n.Unit, n.Year) == (target, indicators, kind, comparison, value, unit, year));

    [Theory]
    [InlineData("3.1", false)]
    [InlineData("3.6", false)]
    [InlineData("17.2", false)]
    [InlineData("1.2", true)]
    [InlineData("3.2", true)]
    public void A_city_is_held_only_to_numbers_for_every_place(string target, bool expected) =>
        Assert.All(NumericTarget.All.Where(n => n.Target == target), n => Assert.Equal(expected, n.IsForCities));

    [Fact]
    public void Every_kind_occurs_and_every_code_exists()
    {
        Assert.Equal(Enum.GetValues<NumericKind>(), NumericTarget.All.Select(n => n.Kind).Distinct().Order());
        Assert.All(NumericTarget.All, n => Assert.Contains(n.Target, GlobalFramework.Current.Targets));
        Assert.All(NumericTarget.All, n => Assert.All(n.Indicators, code => Assert.Equal(n.Target, IndicatorCode.TryParse(code)!.Target)));
        Assert.All(NumericTarget.All.SelectMany(n => n.Indicators), code => Assert.Contains(code, GlobalFramework.Current.Indicators.Keys));
    }

    [Fact]
    public void A_level_never_speaks_against_the_direction_of_its_indicator() =>
        Assert.All(NumericTarget.All.SelectMany(n => n.Indicators.Select(code => (n.Comparison, GlobalFramework.Current.Indicators[code].Direction))).Where(n => n.Direction is not null),
            n => Assert.Equal(n.Comparison is NumericComparison.AtLeast or NumericComparison.RiseBy ? Direction.Up : Direction.Down, n.Direction));

    [Theory]
    [InlineData("3.1.1", Direction.Down)]
    [InlineData("6.1.1", Direction.Up)]
    [InlineData("13.1.1", Direction.Down)]
    [InlineData("5.5.1", null)]
    public void An_indicator_has_its_desired_direction_also_where_it_is_listed_again(string code, Direction? direction) =>
        Assert.Equal(direction, GlobalFramework.Current.Indicators[code].Direction);

    [Fact]
    public void The_urban_matrix_has_five_domains_by_four_objectives()
    {
        Assert.Equal(20, UrbanFramework.Cells.Distinct().Count());
        Assert.Equal(("1.1", "5.4"), (UrbanFramework.Cells.First(), UrbanFramework.Cells.Last()));
    }
}
