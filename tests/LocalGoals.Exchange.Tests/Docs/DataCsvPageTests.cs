using System.Globalization;
using System.Text;

using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Observations;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class DataCsvPageTests
{
    private const string Page = "docs/formats/data-csv.md";

    [Fact]
    public void Columns_have_the_roles_that_the_page_says()
    {
        var rows = DocTable.Under(Page, "Columns");
        Assert.All(rows, row => Assert.Equal((row[0], row[1]), (row[0], ColumnRoles.Default.RoleOf(row[0]).ToString())));
        Assert.Empty(ColumnRoles.Default.Attributes.Except(rows.Select(row => row[0])));
        Assert.Empty(Enum.GetNames<ColumnRole>().Except(rows.Select(row => row[1])));
    }

    [Fact]
    public void Rows_become_what_the_page_says()
    {
        var rows = DocTable.Under(Page, "Rows");
        Assert.All(rows, row =>
        {
            var findings = new List<Finding>();
            var table = SmallFile.Read(row[0], findings);
            Assert.Equal(row[1], string.Join(", ", Enumerable.Range(0, table.Rows).Select(i => table.State(i).ToString())));
            Assert.Equal(row[2], findings.Count == 0 ? "none" : string.Join(", ", findings.Select(f => $"{f.Rule.Id} {f.Origin!.Line}")));
        });
        Assert.Empty(Enum.GetNames<RowState>().Except(rows.SelectMany(row => row[1].Split(", "))));
    }

    [Fact]
    public void Values_are_multiplied_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Multipliers"), row =>
        {
            var findings = new List<Finding>();
            var table = SmallFile.Read(row[0], findings);
            Assert.Equal((row[0], row[1]), (row[0], table.Digits(0)));
            Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), table.Number(0));
            Assert.Equal(row[2], findings.Count == 0 ? "none" : Assert.Single(findings).Rule.Id);
        });

    [Fact]
    public void Files_without_a_table_are_told_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Files that give nothing"), row =>
        {
            var findings = new List<Finding>();
            Assert.Null(ObservationsCsv.Read("data/x.csv", null, Encoding.UTF8.GetBytes(row[0]), ColumnRoles.Default, findings));
            Assert.Equal(row[1], Assert.Single(findings).Rule.Id);
        });
}
