using System.Globalization;
using System.Text;

using LocalGoals.Catalogue;
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
        Assert.All(rows, row => Assert.Equal((row[0], row[1]), (row[0], Assert.Single(ColumnRoles.Default.Of([row[0]])).ToString())));
        Assert.Empty(ColumnRoles.Default.Attributes.Except(rows.Select(row => row[0])));
        // No file has suppressed rows: the release makes them.
        Assert.Empty(Enum.GetNames<ColumnRole>().Except(rows.Select(row => row[1])));
    }

    [Fact]
    public void Rows_become_what_the_page_says()
    {
        var rows = DocTable.Under(Page, "Rows");
        AssertRows(rows, []);
        Assert.Empty(Enum.GetNames<RowState>().Except([nameof(RowState.Suppressed)]).Except(rows.SelectMany(row => row[1].Split(", "))));
    }

    [Fact]
    public void Commas_for_decimals_are_read_as_the_page_says() =>
        AssertRows(DocTable.Under(Page, "Commas for decimals"), [ReadingRules.OtherSeparator]);

    private static void AssertRows(IReadOnlyList<string[]> rows, Rule[] besides) =>
        Assert.All(rows, row =>
        {
            var findings = new List<Finding>();
            var table = SmallFile.Read(row[0], findings);
            Assert.Equal((row[0], row[1]), (row[0], string.Join(", ", Enumerable.Range(0, table.Rows).Select(i => table.State(i).ToString()))));
            var told = findings.Where(f => !besides.Contains(f.Rule)).Select(f => $"{f.Rule.Id} {f.Origin!.Line}").ToList();
            Assert.Equal((row[0], row[2]), (row[0], told.Count == 0 ? "none" : string.Join(", ", told)));
        });

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

    [Fact]
    public void Bounds_are_known_by_the_names_of_the_page()
    {
        var rows = DocTable.Under(Page, "Intervals").Where(row => row.Length == 3 && row[0] != "Lower").ToList();
        Assert.True(rows.Count > 10);
        Assert.All(rows, row =>
        {
            var table = SmallFile.Read($"Year,{row[0]},{row[1]},Value\n2020,4,6,5\n");
            Assert.Equal((row[0], row[2]), (row[0], table.Bounds is var (lower, _) ? IntervalColumns.LevelOf(lower.Name) : "none"));
            Assert.Equal((row[0], row[2] != "none"), (row[0], table.IntervalOf(0) is { Low: 4, High: 6 }));
        });
    }

    [Fact]
    public void Bounds_that_fail_are_told_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Intervals").Where(row => row.Length == 2 && row[0].Contains('\n', StringComparison.Ordinal)), row =>
        {
            var indicator = SmallFile.Indicator(row[0]);
            var catalogue = new Catalogue.CityCatalogue(new Catalogue.City(new Language.Texts("Marsa")), [indicator], [], Catalogue.Translations.None, [], "hash");
            var told = catalogue.Findings.Where(f => f.Rule.Id.StartsWith("bound-", StringComparison.Ordinal)).Select(f => $"{f.Rule.Id} {f.Origin!.Line}");
            Assert.Equal((row[0], row[1]), (row[0], told.FirstOrDefault() ?? "none"));
            if (row[1] != "none")
                Assert.Null(indicator.Table!.IntervalOf(0));
        });
}
