using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Disaggregation;
using LocalGoals.Tests.Observations;

using Xunit;

namespace LocalGoals.Tests.Disaggregation;

public class SelectionTests
{
    private static readonly string[] Words = ["Female", "a&b=c", "50 %", "Race/ Ethnicity", "+", "أنثى", "å", "#?", "by.x", "1,000"];

    [Fact]
    public void The_canonical_text_reads_back_as_the_same_selection() =>
        Prop.ForAll(Selections(), selection =>
        {
            var read = Read(selection.ToString());
            return read.ToString() == selection.ToString() && read.Unit == selection.Unit && read.Series == selection.Series
                && read.Area == selection.Area && read.Period == selection.Period && read.OthersTotal == selection.OthersTotal
                && read.Dimensions.Keys.SequenceEqual(selection.Dimensions.Keys)
                && read.Dimensions.All(pair => Same(pair.Value, selection.Dimensions[pair.Key]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Everything_is_written_as_nothing()
    {
        Assert.Equal("", Selection.Everything.ToString());
        Assert.Equal("", Read("").ToString());
    }

    [Fact]
    public void Names_and_categories_stand_in_a_fixed_order() =>
        Assert.Equal(
            "unit=Percent&series=s&area=MN-01&period=2020&by.Age=%2A&by.Sex=Female&by.Sex=Male&others=total",
            Read("others=total&by.Sex=Male&period=2020&by.Age=*&area=MN-01&by.Sex=Female&series=s&unit=Percent").ToString());

    [Fact]
    public void Unknown_names_mean_nothing() => Assert.Equal("", Read("utm_source=x&by.=y&others=all").ToString());

    [Fact]
    public void Taking_a_parent_away_takes_its_children_away()
    {
        Edge[] edges = [new("B", "C"), new("A", "B")];

        Assert.Equal("by.A=x&by.B=y&by.C=z", Read("by.A=x&by.B=y&by.C=z").Obeying(edges).ToString());
        Assert.Equal("", Read("by.B=y&by.C=z").Obeying(edges).ToString());
        Assert.Equal("by.A=x", Read("by.A=x&by.C=z").Obeying(edges).ToString());
        Assert.Equal("by.A=", Read("by.A=&by.B=y").Obeying(edges).ToString());
    }

    [Fact]
    public void A_total_of_a_child_needs_no_parent() =>
        Assert.Equal("by.B=", Read("by.B=").Obeying([new Edge("A", "B")]).ToString());

    [Theory]
    [InlineData("", "1 2 3 4 5 6")]
    [InlineData("unit=Percent", "1 2 3 4")]
    [InlineData("unit=", "6")]
    [InlineData("by.Sex=", "1 5 6")]
    [InlineData("by.Sex=*", "2 3 4")]
    [InlineData("by.Sex=F", "2 4")]
    [InlineData("by.Sex=F&by.Sex=M", "2 3 4")]
    [InlineData("by.Sex=*&others=total", "2 3")]
    [InlineData("others=total", "1 5 6")]
    [InlineData("period=2009–2010", "6")]
    [InlineData("period=2015&unit=Number", "5")]
    [InlineData("by.Nothing=x", "")]
    [InlineData("by.Nothing=", "1 2 3 4 5 6")]
    [InlineData("area=W1", "")]
    public void Rows_pass_or_not(string text, string expected)
    {
        var table = TableText.Of("Year,Units,Sex,Age,Value",
            "2015,Percent,,,1", "2015,Percent,F,,2", "2015,Percent,M,,3", "2015,Percent,F,a,4", "2015,Number,,,5", "2009-2010,,,,6");

        var passing = Enumerable.Range(0, table.Rows).Where(row => Read(text).Matches(table, row)).Select(table.Text);

        Assert.Equal(expected, string.Join(' ', passing));
    }

    private static Selection Read(string text) => Selection.Parse(text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).Select(p => KeyValuePair.Create(Uri.UnescapeDataString(p[0]), Uri.UnescapeDataString(p[1]))));

    private static bool Same(Choice one, Choice other) =>
        (one, other) is (Choice.Of a, Choice.Of b) ? a.Categories.SetEquals(b.Categories) : one == other;

    private static Arbitrary<Selection> Selections()
    {
        var word = Gen.Elements(Words);
        var maybe = Gen.Frequency((1, Gen.Constant<string?>(null)), (1, word.Select(w => (string?)w)), (1, Gen.Constant<string?>("")));
        var pair = from name in word from value in Gen.Elements([.. Words, "", "*"]) select KeyValuePair.Create("by." + name, value);
        return
            (from unit in maybe
             from series in maybe
             from area in maybe
             from period in maybe
             from others in Gen.Elements(true, false)
             from pairs in pair.ListOf()
             select Selection.Parse(pairs) with { Unit = unit, Series = series, Area = area, Period = period, OthersTotal = others }).ToArbitrary();
    }
}
