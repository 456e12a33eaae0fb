using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Tests.Excel;
using LocalGoals.Language;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class ExcelPageTests
{
    private const string Page = "docs/formats/excel.md";

    [Theory]
    [InlineData("One figure a row")]
    [InlineData("Years side by side")]
    [InlineData("Numbers")]
    public void Sheets_are_read_as_the_page_says(string heading) =>
        Assert.All(DocTable.Under(Page, heading), row =>
        {
            var (table, findings) = SmallSheet.Read(row[0]);
            var told = findings.Where(finding => finding.Rule != Catalogue.WorkbookRules.TotalRead || row[2].Contains(finding.Rule.Id, StringComparison.Ordinal));
            Assert.Equal((row[0], row[1], row[2]), (row[0], table is null ? "" : string.Join("; ", SmallSheet.Rows(table)), SmallSheet.Told(told)));
        });

    [Fact]
    public void Sheets_without_a_table_are_told_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Sheets that give nothing"), row =>
        {
            var (table, findings) = SmallSheet.Read(row[0]);
            Assert.Null(table);
            Assert.Equal(row[1], SmallSheet.Told(findings));
        });

    [Fact]
    public void Sheets_belong_to_the_indicators_that_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Which sheet is which indicator"), row =>
        {
            using var folder = new TempFolder();
            folder.Write(row[0], TestWorkbook.Of([.. row[1].Split(", ").Select(name => (name, name is "Read me" or "Contents" ? "Words" : "Year;Value\n2020;5"))]));
            Assert.Equal(row[2], string.Join("; ", folder.Read().Indicators.Select(indicator => $"{indicator.Code} {indicator.Table!.Sheet!.Name}")));
        });

    [Fact]
    public void Words_for_totals_stand_on_the_page()
    {
        var page = DocTable.Read(Page);
        var words = Languages.Tags.SelectMany(tag => Languages.Find(tag)!["sheet.words.total"].Split('|')).Distinct().ToList();
        Assert.All(words, word => Assert.Contains($"*{word}*", page, StringComparison.Ordinal));
        Assert.All(words, word => Assert.True(SheetWords.IsTotal(word)));
    }

    [Fact]
    public void Limits_stand_on_the_page()
    {
        var limits = DocTable.Under(Page, "Limits").ToDictionary(row => row[0], row => row[1]);
        Assert.StartsWith($"{Limits.File >> 20} MB", limits["A workbook"], StringComparison.Ordinal);
        Assert.Equal($"{Limits.Unpacked >> 20} MB, and {Limits.Ratio} times its packed size", limits["Unpacked"]);
        Assert.Equal($"{Limits.Texts >> 20} MB", limits["All texts of a workbook"]);
        Assert.Equal($"{Languages.English.Number(Limits.Cells)} in all sheets", limits["Cells"]);
        Assert.Equal(Languages.English.Number((int)Limits.Extent), limits["Last row times last column"]);
    }
}
