using LocalGoals.Exchange.OpenSdg.Endpoints;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

public class EndpointNumberTests
{
    [Theory]
    [InlineData(17.3, "17.3", "17.3")]
    [InlineData(10.0, "10.0", "10.0")]
    [InlineData(-0.5, "-0.5", "-0.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004", "0.3")]
    [InlineData(0.0001, "0.0001", "0.0001")]
    [InlineData(1e-5, "1e-05", "0.00001")]
    [InlineData(1.5e-7, "1.5e-07", "0.00000015")]
    [InlineData(1e15, "1000000000000000.0", "1000000000000000.0")]
    [InlineData(1e16, "1e+16", "10000000000000000.0")]
    [InlineData(1.25e17, "1.25e+17", "1.2500000000e+17")]
    [InlineData(1.25e100, "1.25e+100", "1.2500000000e+100")]
    [InlineData(2e-16, "2e-16", "2.0000000000e-16")]
    [InlineData(0.99999999999, "0.99999999999", "1.0")]
    [InlineData(0.0, "0.0", "0.0")]
    public void Numbers_are_printed_as_in_Python_and_in_JSON_with_ten_decimals(double number, string text, string json) =>
        Assert.Equal((text, json), (PythonNumber.Text(number), PythonJson.TenDecimals(number)));

    [Theory]
    [InlineData("5", 5.0)]
    [InlineData(" -5.25 ", -5.25)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1E-2", 0.01)]
    [InlineData("+7", 7.0)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("123456789012345678901234567890", 1.2345678901234568e29)]
    [InlineData("1e-400", 0.0)]
    public void Numbers_are_read_as_pandas_reads_them(string text, double number) => Assert.Equal(number, PythonNumber.Floating(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1,234")]
    [InlineData("5%")]
    [InlineData("1e")]
    [InlineData("1 2")]
    [InlineData("1e999")]
    public void Anything_else_is_text(string text) => Assert.Null(PythonNumber.Floating(text));

    [Fact]
    public void Every_text_of_a_number_reads_back_as_the_number()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(number))
                Assert.Equal(number, double.Parse(PythonNumber.Text(number), System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
