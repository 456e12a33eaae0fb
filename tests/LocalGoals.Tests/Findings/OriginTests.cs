using LocalGoals.Findings;
using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Findings;

public class OriginTests
{
    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(7, 3, "C7")]
    [InlineData(10, 26, "Z10")]
    [InlineData(10, 27, "AA10")]
    [InlineData(2, 702, "ZZ2")]
    [InlineData(1_048_576, 16_384, "XFD1048576")]
    public void Cells_are_named_as_spreadsheets_name_them(int line, int column, string name) => Assert.Equal(name, Origin.CellName(line, column));

    [Fact]
    public void Places_in_workbooks_are_said_by_sheet_and_cell()
    {
        var sheet = new Origin("data/3-1-1.xlsx") { Sheet = "Data" };
        Assert.Equal("data/3-1-1.xlsx, sheet “Data”", sheet.In(Languages.English));
        Assert.Equal("data/3-1-1.xlsx, sheet “Data”, row 12345", (sheet with { Line = 12345 }).In(Languages.English));
        Assert.Equal("data/3-1-1.xlsx, sheet “Data”, cell C7", (sheet with { Line = 7, Column = 3 }).In(Languages.English));
        Assert.Equal("data/3-1-1.xlsx, feuille « Data », cellule C7", (sheet with { Line = 7, Column = 3 }).In(Languages.Find("fr")!));
    }

    [Fact]
    public void Places_in_text_files_are_said_by_line_and_column() =>
        Assert.Equal("data/3-1-1.csv:7:3", new Origin("data/3-1-1.csv", 7, 3).In(Languages.English));
}
