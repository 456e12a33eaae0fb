using System.Diagnostics;
using System.Text;

using LocalGoals.Exchange.Excel;

using Xunit;

namespace LocalGoals.Exchange.Tests.Excel;

public sealed class WorkbookTests
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private const string Small = "Year;Value\n2020;5";

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        var parts = TestWorkbook.Parts(("Data", Small));
        parts["xl/media/image1.xml"] = new string(' ', 20 << 20);
        Assert.Equal("workbook-too-large", Told(parts));
    }

    [Fact]
    public void A_list_of_texts_without_end_is_refused()
    {
        var parts = TestWorkbook.Parts(("Data", Small));
        // Long enough before it repeats that packing finds nothing.
        var block = new string(new Random(1).GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 1 << 18));
        parts["xl/sharedStrings.xml"] = new StringBuilder().Insert(0, block, (int)(Limits.Texts >> 18) + 1).ToString();
        Assert.Equal("workbook-too-large", Told(parts));
    }

    [Fact]
    public void One_text_beyond_all_measure_is_refused() =>
        Assert.Equal("workbook-damaged", Told(Changed("<c r=\"A1\" t=\"s\"><v>0</v></c>", $"<c r=\"A1\" t=\"inlineStr\"><is><t>{new string('x', Limits.Text + 1000)}</t></is></c>")));

    [Fact]
    public void Entities_that_multiply_are_refused() =>
        Assert.Equal("workbook-damaged", Told(Changed("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>")));

    [Fact]
    public void Dimensions_that_are_only_declared_cost_nothing() =>
        Assert.Equal("none", Told(Changed("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>")));

    [Fact]
    public void A_last_row_far_below_is_read()
    {
        var (table, findings) = SmallSheet.Read(TestWorkbook.Zip(Changed("</sheetData>", "<row r=\"1048576\"><c r=\"A1048576\"><v>2021</v></c><c r=\"B1048576\"><v>6</v></c></row></sheetData>")));
        Assert.Equal(["2020, 5", "2021, 6"], SmallSheet.Rows(table!));
        Assert.Empty(findings);
        Assert.Equal("B1048576", table!.At(1).Cell);
    }

    [Theory]
    [InlineData("XFD1048576")]
    [InlineData("XFE1")]
    [InlineData("ZZZZZZZ1")]
    [InlineData("A1048577")]
    [InlineData("A99999999999999999999")]
    [InlineData("1")]
    [InlineData("A-1")]
    public void A_cell_out_of_reach_is_refused(string place) =>
        Assert.StartsWith("sheet-too-large", Told(Changed("</sheetData>", $"<row><c r=\"{place}\"><v>1</v></c></row></sheetData>")), StringComparison.Ordinal);

    [Fact]
    public void Merged_cells_beyond_the_sheet_cost_nothing()
    {
        var merged = string.Concat(Enumerable.Repeat("<mergeCell ref=\"C1:XFD1048576\"/>", 5000));
        Assert.Equal("none", Told(Changed("</sheetData>", $"</sheetData><mergeCells>{merged}</mergeCells>")));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_told_and_not_read()
    {
        var (table, findings) = SmallSheet.Read(TestWorkbook.Zip(Changed(
            "Year;Sex;Value\n2020;F;5\n!2021;F;6\n2022;F;7", "<sheetData>", "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols><sheetData>")));
        Assert.Equal(["2020, 5", "2022, 7"], SmallSheet.Rows(table!));
        var hidden = Assert.Single(findings);
        Assert.Equal(("cells-hidden", 1, 1), (hidden.Rule.Id, (int)hidden.Argument("rows"), (int)hidden.Argument("columns")));
        Assert.Equal("C4", table!.At(1).Cell);
    }

    [Theory]
    [InlineData("data/3-1-1.xls", "<html><table><tr><td>Year</td></tr></table></html>", "workbook-damaged")]
    [InlineData("data/3-1-1.xlsx", "Year,Value\n2020,5\n", "workbook-damaged")]
    [InlineData("data/3-1-1.xlsx", "", "workbook-damaged")]
    [InlineData("data/3-1-1.xlsx", "PK\u0003\u0004", "workbook-damaged")]
    [InlineData("data/3-1-1.ods", "PK\u0003\u0004", "workbook-form")]
    [InlineData("data/3-1-1.xlsb", "PK\u0003\u0004", "workbook-form")]
    public void What_is_no_workbook_is_told(string file, string text, string rule) =>
        Assert.Equal(rule, SmallSheet.Told(SmallSheet.Read(Encoding.Latin1.GetBytes(text), file).Findings));

    [Fact]
    public void Another_form_under_the_name_of_a_workbook_is_told() =>
        Assert.Equal("workbook-form", Told(new Dictionary<string, string>(StringComparer.Ordinal) { ["mimetype"] = "x", ["content.xml"] = "<x/>" }));

    [Fact]
    public void A_workbook_with_a_password_is_told()
    {
        var locked = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Excel", "locked.xlsx"));
        Assert.Equal("workbook-locked", SmallSheet.Told(SmallSheet.Read(locked).Findings));
    }

    [Fact]
    public void Figures_that_a_text_file_gives_too_count_from_there()
    {
        using var folder = new TempFolder(("data/indicator_3-1-1.csv", "Year,Value\n2020,5\n"));
        folder.Write("data/3-1-1.xlsx", TestWorkbook.Of("Year;Value\n2020;7"));
        folder.Write("data/~$3-1-1.xlsx", [1, 2, 3]);
        var city = folder.Read();
        Assert.Equal("5", Assert.Single(city.Indicators).Table!.Text(0));
        var told = Assert.Single(city.Findings, finding => finding.Rule == Catalogue.ReadingRules.SecondFile);
        Assert.Equal("data/3-1-1.xlsx, sheet “Data”", told.Origin!.In(Language.Languages.English));
        Assert.DoesNotContain(city.Findings, finding => finding.Origin?.File.Contains('~', StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_folder_with_workbooks_only_needs_no_configuration()
    {
        using var folder = new TempFolder(("meta/3-1-1.md", "---\nindicator_name: Deaths\n---\n"));
        folder.Write("data/3-1-1.xlsx", TestWorkbook.Of("Year;Value\n2020;7\n\nSource: register"));
        var city = folder.Read();
        var indicator = Assert.Single(city.Indicators);
        Assert.Equal(("Deaths", "Source: register"), (indicator.Name.In("en"), indicator.Metadata["data_footnote"]!.Text));
        Assert.DoesNotContain("no-data-files", city.Findings.Ids());
        Assert.DoesNotContain("file-not-taken", city.Findings.Ids());
    }

    [Fact]
    public void Footnotes_of_the_metadata_take_the_place_of_notes_below_the_table()
    {
        using var folder = new TempFolder(("meta/3-1-1.md", "---\ndata_footnote: Register of deaths\n---\n"));
        folder.Write("data/3-1-1.xlsx", TestWorkbook.Of("Year;Value\n2020;7\n\nSource: register"));
        Assert.Equal("Register of deaths", Assert.Single(folder.Read().Indicators).Metadata["data_footnote"]!.Text);
    }

    [Fact]
    public void An_input_of_the_configuration_reads_workbooks_from_elsewhere()
    {
        using var folder = new TempFolder(("config_data.yml", "inputs:\n- {class: InputExcelData, path_pattern: figures/*.xlsx}\n"));
        folder.Write("figures/3-1-1.xlsx", TestWorkbook.Of(Small));
        folder.Write("data/3-2-1.xlsx", TestWorkbook.Of(Small));
        Assert.Equal("3.1.1", Assert.Single(folder.Read().Indicators).Code.Text);
    }

    [Fact]
    public void The_old_form_is_read()
    {
        var old = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Excel", "old.xls"));
        var (table, findings) = SmallSheet.Read(old, "data/3-1-1.xls");
        Assert.Equal(["2019, Percent, 5.5", "2020, Female, Percent, 6.25"], SmallSheet.Rows(table!));
        Assert.Empty(findings);
    }

    [Fact]
    public void Fifty_thousand_rows_are_read_in_seconds()
    {
        var text = new StringBuilder("Year;Sex;Ward;Value");
        for (var i = 0; i < 50_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{1990 + i % 30};Female;W{i / 30};{i}.5");
        var workbook = TestWorkbook.Of(text.ToString());
        var watch = Stopwatch.StartNew();
        var (table, _) = SmallSheet.Read(workbook);
        Assert.Equal(50_000, table!.Figures);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static Dictionary<string, string> Changed(string from, string to) => Changed(Small, from, to);

    private static Dictionary<string, string> Changed(string sheet, string from, string to)
    {
        var parts = TestWorkbook.Parts(("Data", sheet));
        Assert.Contains(from, parts[SheetPart], StringComparison.Ordinal);
        parts[SheetPart] = parts[SheetPart].Replace(from, to, StringComparison.Ordinal);
        return parts;
    }

    private static string Told(IReadOnlyDictionary<string, string> parts) => SmallSheet.Told(SmallSheet.Read(TestWorkbook.Zip(parts)).Findings);
}
