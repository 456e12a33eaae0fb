using System.Text;

using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.Csv;

public class ObservationsCsvTests
{
    private readonly List<Finding> _findings = [];

    [Theory]
    [InlineData("Year,Sex,Value\n2015,F,1\n2016,,2\n")]
    [InlineData("Year,Sex,Value\n2015,F,1\n2016,,2")]
    [InlineData("Year,Sex,Value\r\n2015,F,1\r\n2016,,2\r\n")]
    [InlineData("Year,Sex,Value\r2015,F,1\r2016,,2")]
    [InlineData("Year,Sex,Value\r2015,F,1\r2016,,2\r")]
    [InlineData("Year,Sex,Value,,,\n2015,F,1,,,\n2016,,2,,,\n")]
    [InlineData("Year,Sex,Value\n2015,F,1,,\n2016,,2\n")]
    [InlineData("\n\nYear,Sex,Value\n\n2015,F,1\n,,\n2016,,2\n\n")]
    [InlineData(" Year , Sex ,Value \n 2015 ,F , 1\n2016,, 2 \n")]
    [InlineData("\"Year\",\"Sex\",\"Value\"\n\"2015\",\"F\",\"1\"\n\"2016\",\"\",\"2\"\n")]
    public void Every_way_to_write_a_plain_table_is_the_same_table(string text)
    {
        var table = Read(text)!;

        Assert.Equal(["2015|F|1", "2016||2"], Rows(table));
        Assert.All(States(table), state => Assert.Equal(RowState.Figure, state));
        Assert.Empty(_findings);
    }

    [Theory]
    [InlineData("Year,Sex,Value\n2015,F,1\n2016,,2\n", 2, 3)]
    [InlineData("Year,Sex,Value\r\n2015,F,1\r\n2016,,2\r\n", 2, 3)]
    [InlineData("Year,Sex,Value\r2015,F,1\r2016,,2", 2, 3)]
    [InlineData("Year,Sex,Value\n\"2015\",\"a\nb\",1\n2016,,2\n", 2, 4)]
    [InlineData("Year,Sex,Value\n\n\n2015,F,1\n\n2016,,2\n", 4, 6)]
    public void Every_row_knows_its_line(string text, int first, int second)
    {
        var table = Read(text)!;

        Assert.Equal((first, second), (table.Line(0), table.Line(1)));
    }

    [Fact]
    public void Quoted_cells_keep_commas_line_breaks_and_quotes()
    {
        var table = Read("Year,Group,Value\n2015,\"a, b\",1\n2015,\"two\nlines\",2\n2015,\"say \"\"hi\"\"\",3\n2015,\" spaces \",4\n")!;

        Assert.Equal(["a, b", "two\nlines", "say \"hi\"", "spaces"], table.Dimensions[0].Categories);
        Assert.Empty(_findings);
    }

    [Fact]
    public void Headers_keep_commas_and_apostrophes()
    {
        var table = Read("Year,\"Race, or descent\",Women's age,Value\n2015,Asian,a,1\n")!;

        Assert.Equal(["Race, or descent", "Women's age"], table.Dimensions.Select(d => d.Name));
    }

    [Theory]
    [InlineData("1.5e3", 1500)]
    [InlineData("2E-2", 0.02)]
    [InlineData("-0.0", 0)]
    public void Scientific_notation_is_a_figure(string value, double number)
    {
        var table = Read($"Year,Value\n2015,{value}\n")!;

        Assert.Equal(number, table.Number(0));
        Assert.Empty(_findings);
    }

    [Fact]
    public void Semicolons_and_proven_decimal_commas_are_read_and_told()
    {
        var table = Read("Year;Sex;Value\n2015;F;12,5\n2016;;13\n")!;

        Assert.Equal([RowState.Figure, RowState.Figure], States(table));
        Assert.Equal(12.5, table.Number(0));
        Assert.Equal(["other-separator", "decimal-comma"], _findings.Ids());
        Assert.Equal("12,5", _findings[1].Argument("what"));
        Assert.Equal((2, 3), (_findings[1].Origin!.Line, _findings[1].Origin!.Column));
    }

    [Fact]
    public void Tabs_are_told()
    {
        Assert.Equal(["2015|F|1"], Rows(Read("Year\tSex\tValue\n2015\tF\t1\n")!));
        Assert.Equal("TAB", Assert.Single(_findings).Argument("separator"));
    }

    [Fact]
    public void Text_in_a_value_is_told_with_its_cell()
    {
        var table = Read("Year,Value\n2015,1\n2016,n/a\n")!;

        Assert.Equal([RowState.Figure, RowState.Text], States(table));
        var finding = Assert.Single(_findings);
        Assert.Equal("text-value", finding.Rule.Id);
        Assert.Equal(new Origin("data/x.csv", 3, 2), finding.Origin);
    }

    [Fact]
    public void A_row_of_text_is_a_note_and_stays_in_the_table()
    {
        var table = Read("Year,Value\n2015,1\nSource: the city,\n")!;

        Assert.Equal([RowState.Figure, RowState.UnknownPeriod], States(table));
        Assert.Equal("text-row", Assert.Single(_findings).Rule.Id);
    }

    [Fact]
    public void A_number_in_a_period_that_is_none_is_not_used()
    {
        var table = Read("Year,Value\nlast year,1\n,2\n")!;

        Assert.Equal([RowState.UnknownPeriod, RowState.UnknownPeriod], States(table));
        Assert.Equal(["unknown-period", "unknown-period"], _findings.Ids());
    }

    [Fact]
    public void Repeated_rows_are_told_with_both_lines()
    {
        var table = Read("Year,Sex,Value\n2015,F,1\n2016,F,2\n2015,F,1.0\n")!;

        Assert.Equal([RowState.Figure, RowState.Figure, RowState.Repeated], States(table));
        var finding = Assert.Single(_findings);
        Assert.Equal(("repeated-row", "2, 4", 4), (finding.Rule.Id, finding.Argument("what"), finding.Origin!.Line));
    }

    [Fact]
    public void Contradictory_rows_are_told_with_both_lines_and_values_and_none_is_used()
    {
        var table = Read("Year,Sex,Value\n2015-2016,F,1\n2016,F,2\n2015–2016,F,3\n")!;

        Assert.Equal([RowState.Contradicted, RowState.Figure, RowState.Contradicted], States(table));
        var finding = Assert.Single(_findings);
        Assert.Equal(("contradictory-rows", "2, 4: 1 ≠ 3"), (finding.Rule.Id, finding.Argument("what")));
    }

    [Fact]
    public void A_column_about_the_observation_does_not_make_two_of_it() =>
        Assert.Equal([RowState.Contradicted, RowState.Contradicted], States(Read("Year,OBS_STATUS,Value\n2015,A,1\n2015,B,2\n")!));

    [Fact]
    public void Rows_with_too_few_or_too_many_cells_are_kept_and_not_used()
    {
        var table = Read("Year,Sex,Value\n2015,F\n2015,F,1,2\n2016,F,3\n")!;

        Assert.Equal([RowState.Malformed, RowState.Malformed, RowState.Figure], States(table));
        var finding = Assert.Single(_findings);
        Assert.Equal(("malformed-row", 2, 2), (finding.Rule.Id, finding.Argument("count"), finding.Origin!.Line));
    }

    [Fact]
    public void Cells_missing_after_the_value_are_blank() =>
        Assert.Equal([RowState.Figure], States(Read("Year,Value,Sex\n2015,1\n")!));

    [Fact]
    public void A_quote_that_never_closes_does_not_take_the_rest_of_the_file()
    {
        var table = Read("Year,Sex,Value\n2015,F,1\n2016,\"F,2\n2017,F,3\n2018,F,4\n")!;

        Assert.Contains("2017|F|3", Rows(table));
        Assert.Contains("2018|F|4", Rows(table));
        Assert.Equal(3, table.Figures);
        Assert.All(_findings, f => Assert.Equal("malformed-row", f.Rule.Id));
        Assert.All(_findings, f => Assert.Equal((1, 3), (f.Argument("count"), f.Origin!.Line)));
        Assert.NotEmpty(_findings);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData(" \n\r\n", "empty-file")]
    [InlineData("Year,Value\n", "empty-file")]
    [InlineData("Year,Amount\n2015,1\n", "no-value-column")]
    [InlineData("Period,Value\n2015,1\n", "no-value-column")]
    [InlineData("Year,Sex,Sex,Value\n2015,F,F,1\n", "repeated-column")]
    [InlineData("Year,Value,Value\n2015,1,2\n", "repeated-column")]
    public void What_is_no_table_is_told(string text, string rule)
    {
        var table = Read(text);

        Assert.Equal(rule, Assert.Single(_findings).Rule.Id);
        Assert.Equal(0, table?.Figures ?? 0);
    }

    [Fact]
    public void A_column_without_a_name_is_told_only_when_it_holds_something()
    {
        var table = Read("Year,,Value\n2015,x,1\n")!;

        Assert.Equal("unnamed-column", Assert.Single(_findings).Rule.Id);
        Assert.Equal(["2015|1"], Rows(table));
    }

    [Fact]
    public void Rows_stay_in_the_order_of_the_file() =>
        Assert.Equal(["2017|1", "2015|2", "2016|3"], Rows(Read("Year,Value\n2017,1\n2015,2\n2016,3\n")!));

    [Fact]
    public void Every_column_has_its_role()
    {
        var table = Read("year,Units,Series,GeoCode,Sex,OBS_STATUS,VALUE\n2015,Percent,s,W1,F,A,1\n")!;

        Assert.Equal(
            [ColumnRole.Period, ColumnRole.Unit, ColumnRole.Series, ColumnRole.Area, ColumnRole.Dimension, ColumnRole.Status], table.Columns.Select(c => c.Role));
    }

    [Fact]
    public void A_city_may_declare_columns_that_divide_nothing()
    {
        var table = ObservationsCsv.Read("x.csv", null, Encoding.UTF8.GetBytes("Year,Note,Value\n2015,a,1\n"), ColumnRoles.Default.With(["Note"]), _findings)!;

        Assert.Empty(table.Dimensions);
    }

    [Fact]
    public void A_month_that_may_be_a_school_year_is_told()
    {
        _ = Read("Year,Value\n2010-11,1\n2013-01,2\n");

        Assert.Equal("2010-11", Assert.Single(_findings).Argument("what"));
        Assert.Equal("ambiguous-period", _findings[0].Rule.Id);
    }

    [Fact]
    public void The_same_oddity_is_one_finding_with_a_count_and_there_are_not_too_many()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(i => $"{2000 + i},t{i % 30}\n"));

        _ = Read("Year,Value\n" + rows);

        Assert.Equal(25, _findings.Count(f => f.Rule.Id == "text-value"));
        Assert.All(_findings.Where(f => f.Rule.Id == "text-value"), f => Assert.Equal(2, f.Argument("count")));
        Assert.Equal(5, _findings.Single(f => f.Rule.Id == "more-findings").Argument("count"));
    }

    [Fact]
    public void A_cell_longer_than_any_buffer_is_whole()
    {
        var text = new string('é', 100_000);

        Assert.Equal(text, Read($"Year,Note,Value\n2015,{text},1\n")!.Dimensions[0].Categories[0]);
    }

    private ObservationTable? Read(string text) => ObservationsCsv.Read("data/x.csv", "9.9.9", Encoding.UTF8.GetBytes(text), ColumnRoles.Default, _findings);

    private static IEnumerable<RowState> States(ObservationTable table) => Enumerable.Range(0, table.Rows).Select(table.State);

    private static IEnumerable<string> Rows(ObservationTable table) =>
        Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Columns.Select(c => c[row]).Append(table.Text(row))));
}
