using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Observations;

public class RoundedTests
{
    [Theory]
    [InlineData("23.60", 23.6, 2, "23.60")]
    [InlineData("23", 23, 2, "23.00")]
    [InlineData("12.25", 12.25, 1, "12.3")]
    [InlineData("-2.5", -2.5, 0, "-3")]
    [InlineData("0", 0, 1, "0.0")]
    [InlineData("1.5e3", 1500, 0, "1500")]
    [InlineData("0.04", 0.04, 1, "0.04")]
    public void Decimals_are_those_asked_for_but_nothing_becomes_zero_that_is_not(string text, double number, int decimals, string shown) =>
        Assert.Equal(shown, ValueText.Rounded(text, number, decimals));
}
