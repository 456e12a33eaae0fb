using LocalGoals.Exchange.Tests.Docs;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.Csv;

public class DecimalCommaTests
{
    [Fact]
    public void Values_keep_their_published_digits_and_are_told_once()
    {
        var findings = new List<Finding>();
        var table = SmallFile.Read("Year;Units;Value\n2020;Prozent;1.234,50\n2021;Prozent;-0,125\n2022;Prozent;7\n2023;Prozent;k. A.\n", findings);
        Assert.Equal(["1234.50", "-0.125", "7"], Enumerable.Range(0, 3).Select(table.Digits));
        Assert.Equal([1234.5, -0.125, 7], Enumerable.Range(0, 3).Select(table.Number));
        Assert.Equal(["1.234,50", "-0,125", "7", "k. A."], Enumerable.Range(0, 4).Select(table.Text));
        Assert.Equal(["1234.50", "-0.125", "7", "k. A."], Enumerable.Range(0, 4).Select(table.With(table.Columns).Plain));
        Assert.Equal("1.234,50", table.With(table.Columns).Text(0));
        var told = Assert.Single(findings, f => f.Rule == ObservationRules.DecimalComma);
        Assert.Equal((2, 3), (told.Origin!.Line, told.Origin.Column));
        Assert.Equal("2 values have a comma for decimals, the first “1.234,50”. They were read so.", Languages.English.Say(told.Message));
    }

    [Fact]
    public void The_periods_with_one_mark_are_one_finding()
    {
        var findings = new List<Finding>();
        SmallFile.Read("Year,Value\n2010a,1\n2011a,2\n2012b,3\n", findings);
        Assert.Equal(
            ["2 periods have a mark behind them, the first “2010a”. They were read without the mark.", "“2012b” is a period with a mark behind it. It was read without the mark."],
            findings.Select(f => Languages.English.Say(f.Message)));
    }
}
