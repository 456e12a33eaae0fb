using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Tests.Observations;

public class PeriodTests
{
    [Theory]
    [InlineData("2015", PeriodKind.Year, "2015-01-01", "2015-12-31")]
    [InlineData(" 2015 ", PeriodKind.Year, "2015-01-01", "2015-12-31")]
    [InlineData("2015.0", PeriodKind.Year, "2015-01-01", "2015-12-31")]
    [InlineData("2004-2013", PeriodKind.Years, "2004-01-01", "2013-12-31")]
    [InlineData("2004–2013", PeriodKind.Years, "2004-01-01", "2013-12-31")]
    [InlineData("2004 - 2013", PeriodKind.Years, "2004-01-01", "2013-12-31")]
    [InlineData("2009-2010", PeriodKind.Years, "2009-01-01", "2010-12-31")]
    [InlineData("2018 to 2020", PeriodKind.Years, "2018-01-01", "2020-12-31")]
    [InlineData("2018 a 2020", PeriodKind.Years, "2018-01-01", "2020-12-31")]
    [InlineData("2018-2018", PeriodKind.Year, "2018-01-01", "2018-12-31")]
    [InlineData("2019/20", PeriodKind.SplitYear, "2019-07-01", "2020-06-30")]
    [InlineData("2009/10", PeriodKind.SplitYear, "2009-07-01", "2010-06-30")]
    [InlineData("2019/2020", PeriodKind.SplitYear, "2019-07-01", "2020-06-30")]
    [InlineData("1999/00", PeriodKind.SplitYear, "1999-07-01", "2000-06-30")]
    [InlineData("1999-00", PeriodKind.SplitYear, "1999-07-01", "2000-06-30")]
    [InlineData("2019-20", PeriodKind.SplitYear, "2019-07-01", "2020-06-30")]
    [InlineData("2019–20", PeriodKind.SplitYear, "2019-07-01", "2020-06-30")]
    [InlineData("2009-10", PeriodKind.Month, "2009-10-01", "2009-10-31")]
    [InlineData("2013-01", PeriodKind.Month, "2013-01-01", "2013-01-31")]
    [InlineData("2013 01", PeriodKind.Month, "2013-01-01", "2013-01-31")]
    [InlineData("2013/2", PeriodKind.Month, "2013-02-01", "2013-02-28")]
    [InlineData("2012M02", PeriodKind.Month, "2012-02-01", "2012-02-29")]
    [InlineData("2018 November", PeriodKind.Month, "2018-11-01", "2018-11-30")]
    [InlineData("November 2018", PeriodKind.Month, "2018-11-01", "2018-11-30")]
    [InlineData("Nov-2018", PeriodKind.Month, "2018-11-01", "2018-11-30")]
    [InlineData("Enero 2020", PeriodKind.Month, "2020-01-01", "2020-01-31")]
    [InlineData("août 2020", PeriodKind.Month, "2020-08-01", "2020-08-31")]
    [InlineData("2020-Q1", PeriodKind.Quarter, "2020-01-01", "2020-03-31")]
    [InlineData("2020 q4", PeriodKind.Quarter, "2020-10-01", "2020-12-31")]
    [InlineData("Q2 2020", PeriodKind.Quarter, "2020-04-01", "2020-06-30")]
    [InlineData("T3/2020", PeriodKind.Quarter, "2020-07-01", "2020-09-30")]
    [InlineData("2020-02-29", PeriodKind.Day, "2020-02-29", "2020-02-29")]
    public void Every_spelling_is_read_as_the_time_it_means(string text, PeriodKind kind, string start, string end)
    {
        var period = Period.Parse(text);

        Assert.Equal(kind, period.Kind);
        Assert.Equal(start, $"{period.Start:yyyy-MM-dd}");
        Assert.Equal(end, $"{period.End:yyyy-MM-dd}");
        Assert.Equal(text.Trim(), period.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("0000")]
    [InlineData("2015.5")]
    [InlineData("2013-2004")]
    [InlineData("2015/2019")]
    [InlineData("2015/23")]
    [InlineData("2015-13-01")]
    [InlineData("2021-02-29")]
    [InlineData("2020-Q5")]
    [InlineData("2020 Brumaire")]
    [InlineData("Baseline")]
    [InlineData("the year 2015")]
    [InlineData("2015-2016-2017")]
    [InlineData("20155")]
    [InlineData("٢٠١٥")]
    public void What_is_no_period_is_kept_and_unknown(string text)
    {
        var period = Period.Parse(text);

        Assert.False(period.IsKnown);
        Assert.Equal(text, period.Text);
    }

    [Fact]
    public void A_dash_and_an_en_dash_make_the_same_period()
    {
        var (hyphen, dash) = (Period.Parse("2004-2013"), Period.Parse("2004–2013"));

        Assert.Equal(hyphen, dash);
        Assert.Equal(hyphen.GetHashCode(), dash.GetHashCode());
        Assert.True(hyphen == dash);
        Assert.Equal("2004–2013", dash.Text);
    }

    [Fact]
    public void A_split_year_is_not_the_range_of_its_two_years() =>
        Assert.NotEqual(Period.Parse("2009/10"), Period.Parse("2009-2010"));

    [Fact]
    public void Unknown_periods_are_equal_only_when_written_alike()
    {
        Assert.Equal(Period.Parse("Baseline"), Period.Parse(" Baseline "));
        Assert.NotEqual(Period.Parse("Baseline"), Period.Parse("Target"));
    }

    [Fact]
    public void Periods_are_ordered_by_start_then_end()
    {
        string[] expected = ["2004-2013", "2005-2014", "2014", "2015-01", "2015-Q1", "2015", "2015-2016", "2015/16", "2016"];

        var sorted = expected.Reverse().Select(Period.Parse).Order().Select(p => p.Text);

        Assert.Equal(expected, sorted);
    }

    [Theory]
    [InlineData("2004-2013", "2005-2014", true)]
    [InlineData("2004-2013", "2013", true)]
    [InlineData("2004-2013", "2014", false)]
    [InlineData("2019/20", "2020/21", false)]
    [InlineData("2019/20", "2019", true)]
    [InlineData("2020-01", "2020-02", false)]
    [InlineData("Baseline", "Baseline", false)]
    public void Two_periods_overlap_or_not(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, Period.Parse(one).Overlaps(Period.Parse(other)));
        Assert.Equal(overlap, Period.Parse(other).Overlaps(Period.Parse(one)));
    }

    [Theory]
    [InlineData("2015", 2015)]
    [InlineData("2004-2013", 2008.5)]
    [InlineData("2019/20", 2019.5)]
    [InlineData("2020-Q1", 2019.625)]
    [InlineData("2020-Q4", 2020.375)]
    [InlineData("2020-07", 2020 + 1 / 24.0)]
    public void A_period_stands_at_its_middle(string text, double position) =>
        Assert.Equal(position, Period.Parse(text).Position, 1e-9);

    [Fact]
    public void Positions_of_days_ascend()
    {
        var positions = new[] { "2020-01-01", "2020-01-15", "2020-02-01", "2020-12-31", "2021-01-01" }.Select(d => Period.Parse(d).Position).ToList();

        Assert.Equal(positions.Order(), positions);
        Assert.Equal(positions.Count, positions.Distinct().Count());
    }

    [Fact]
    public void No_text_makes_reading_fail() =>
        Prop.ForAll<string?>(text => Period.Parse(text ?? "").Text == (text ?? "").Trim()).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_periods_have_equal_hashes_and_order_is_antisymmetric()
    {
        var text = Gen.Elements("2015", "2015.0", "2009-10", "2009-2010", "2009–2010", "2009/10", "2010", "x", "y", "2015-Q1", "2015-01").ToArbitrary();

        Prop.ForAll(text, text, (a, b) =>
        {
            var (one, other) = (Period.Parse(a), Period.Parse(b));
            return Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one))
                && one.Equals(other) == (one.CompareTo(other) == 0)
                && (!one.Equals(other) || one.GetHashCode() == other.GetHashCode());
        }).QuickCheckThrowOnFailure();
    }
}
