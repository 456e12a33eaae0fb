using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Framework;

using Xunit;

namespace LocalGoals.Tests.Framework;

public class IndicatorCodeTests
{
    [Theory]
    [InlineData("3.1.1", "3.1.1")]
    [InlineData("3-1-1", "3.1.1")]
    [InlineData(" 1.A.2 ", "1.a.2")]
    [InlineData("8.5.1a", "8.5.1a")]
    [InlineData("11.x.1", "11.x.1")]
    [InlineData("1.1.1.1", "1.1.1.1")]
    [InlineData("city_1-2", "city_1.2")]
    public void A_code_is_written_with_dots_and_lower_case(string text, string code) => Assert.Equal(code, IndicatorCode.TryParse(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("README")]
    [InlineData("3")]
    [InlineData(".3.1")]
    [InlineData("3.1.")]
    [InlineData("3..1")]
    [InlineData("3.1 .1")]
    [InlineData("3.1/../../etc")]
    [InlineData("٣.١.١")]
    [InlineData("3.1.<b>")]
    public void What_is_no_code_is_null(string text) => Assert.Null(IndicatorCode.TryParse(text));

    [Fact]
    public void A_code_of_sixty_one_characters_is_none()
    {
        Assert.NotNull(IndicatorCode.TryParse("1." + new string('a', 58)));
        Assert.Null(IndicatorCode.TryParse("1." + new string('a', 59)));
    }

    [Theory]
    [InlineData("3.1.1", 3, "3.1", "3-1-1")]
    [InlineData("17.19.2", 17, "17.19", "17-19-2")]
    [InlineData("1.a.2", 1, "1.a", "1-a-2")]
    [InlineData("18.1.1", null, "18.1", "18-1-1")]
    [InlineData("0.1.1", null, "0.1", "0-1-1")]
    [InlineData("city.1", null, "city.1", "city-1")]
    public void A_code_knows_its_goal_and_target(string text, int? goal, string target, string dashed)
    {
        var code = IndicatorCode.TryParse(text)!;

        Assert.Equal(goal, code.Goal);
        Assert.Equal(target, code.Target);
        Assert.Equal(dashed, code.Dashed);
    }

    [Fact]
    public void Numbers_are_ordered_as_numbers_and_before_letters()
    {
        string[] expected = ["1.1.1", "3.2.1", "3.9.1", "3.10.1", "3.a.1", "8.5.1", "8.5.1a", "8.5.2", "11.1.1", "11.x.1", "city.1"];

        Assert.Equal(expected, expected.Reverse().Select(c => IndicatorCode.TryParse(c)!).Order().Select(c => c.Text));
    }

    [Fact]
    public void A_code_comes_before_the_longer_one_it_begins() =>
        Assert.True(IndicatorCode.TryParse("1.1.1")! < IndicatorCode.TryParse("1.1.1.1")!);

    [Fact]
    public void Only_the_same_code_compares_as_equal() =>
        Assert.NotEqual(0, IndicatorCode.CompareCodes("1.01.1", "1.1.1"));

    [Fact]
    public void Order_is_total_antisymmetric_and_transitive() =>
        Prop.ForAll(Codes(), Codes(), Codes(), (a, b, c) =>
        {
            var antisymmetric = Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a));
            var equal = (a.CompareTo(b) == 0) == (a == b);
            var transitive = !(a <= b && b <= c) || a <= c;
            return antisymmetric && equal && transitive;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<IndicatorCode> Codes()
    {
        var part = Gen.Elements("1", "01", "2", "9", "10", "a", "b", "1a", "10a", "x", "_", "99999999999");
        return Gen.Choose(2, 4).SelectMany(part.ArrayOf).Select(parts => IndicatorCode.TryParse(string.Join('.', parts))!).ToArbitrary();
    }
}
