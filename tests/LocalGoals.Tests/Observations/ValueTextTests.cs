using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Observations;

public class ValueTextTests
{
    [Theory]
    [InlineData("17.3", 17.3)]
    [InlineData("17.30", 17.3)]
    [InlineData("0", 0)]
    [InlineData("-0.5", -0.5)]
    [InlineData("+5", 5)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("1.5e3", 1500)]
    [InlineData("1.5E-3", 0.0015)]
    [InlineData("007", 7)]
    public void Plain_and_scientific_numbers_are_figures(string text, double number)
    {
        Assert.Equal(RowState.Figure, ValueText.Read(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("12,5")]
    [InlineData("1 234")]
    [InlineData("1.234.567")]
    [InlineData("12 %")]
    [InlineData("12%")]
    [InlineData("$5")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("−5")]
    [InlineData("1-2")]
    public void Digits_that_could_mean_two_things_are_not_guessed(string text)
    {
        Assert.Equal(RowState.AmbiguousNumber, ValueText.Read(text, out var number));
        Assert.True(double.IsNaN(number));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("<5")]
    [InlineData("5 deaths")]
    [InlineData("0x10")]
    public void Words_are_text_and_never_a_number(string text)
    {
        Assert.Equal(RowState.Text, ValueText.Read(text, out var number));
        Assert.True(double.IsNaN(number));
    }

    [Fact]
    public void An_empty_cell_is_blank_and_not_zero()
    {
        Assert.Equal(RowState.Blank, ValueText.Read("", out var number));
        Assert.True(double.IsNaN(number));
    }

    [Theory]
    [InlineData("17.30", "17.30")]
    [InlineData("17", "17")]
    [InlineData("0.0500", "0.0500")]
    [InlineData("-3.10", "-3.10")]
    [InlineData("+3.1", "3.1")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.5e3", "1500")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("1234567.12", "1234567.12")]
    public void Published_digits_are_kept(string text, string digits) => Assert.Equal(digits, Digits(text));

    [Theory]
    [InlineData("12.345678901", "12.35")]
    [InlineData("99.99999", "100")]
    [InlineData("-0.123456", "-0.12")]
    [InlineData("0.0123456", "0.0123")]
    [InlineData("0.00000123456", "0.00000123")]
    [InlineData("0.00000", "0")]
    [InlineData("-0.00000", "0")]
    [InlineData("20.00001", "20")]
    public void A_spreadsheets_decimals_are_shortened(string text, string digits) => Assert.Equal(digits, Digits(text));

    [Fact]
    public void A_figure_is_always_finite_and_nothing_else_has_a_number() =>
        Prop.ForAll<string?>(text =>
        {
            var state = ValueText.Read((text ?? "").Trim(), out var number);
            return state == RowState.Figure ? double.IsFinite(number) : double.IsNaN(number);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Digits_of_a_figure_are_plain_and_say_the_same_number() =>
        Prop.ForAll<int, byte>((whole, decimals) =>
        {
            var text = (whole / (decimal)Math.Pow(10, decimals % 5)).ToString(CultureInfo.InvariantCulture);
            _ = ValueText.Read(text, out var number);
            return double.Parse(ValueText.Digits(text, number), CultureInfo.InvariantCulture).Equals(number);
        }).QuickCheckThrowOnFailure();

    private static string Digits(string text)
    {
        Assert.Equal(RowState.Figure, ValueText.Read(text, out var number));
        return ValueText.Digits(text, number);
    }
}
