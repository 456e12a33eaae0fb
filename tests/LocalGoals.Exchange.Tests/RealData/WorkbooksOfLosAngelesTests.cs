using System.Diagnostics;

using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Tests.Excel;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

/// <summary>The figures of Los Angeles as an office would keep them in workbooks.</summary>
public sealed class WorkbooksOfLosAngelesTests
{
    // A spreadsheet keeps fifteen digits.
    private const double Precision = 1e-14;

    [Fact]
    public void Tidy_workbooks_give_the_same_catalogue_figure_by_figure()
    {
        var tables = Tables();
        using var folder = new TempFolder();
        foreach (var table in tables)
            folder.Write(Path.ChangeExtension(table.File, ".xlsx"), TestWorkbook.Of("Sheet1", Tidy(table)));
        var city = folder.Read();
        Assert.Equal(tables.Count, city.Indicators.Length);
        foreach (var (table, indicator) in tables.Zip(city.Indicators))
            AssertSame(table, indicator.Table!);
    }

    [Fact]
    public void Cross_tables_give_the_same_figures()
    {
        var read = 0;
        foreach (var table in Tables().Where(CanBeCross))
        {
            var (cross, findings) = SmallSheet.Read(TestWorkbook.Of("Sheet1", Cross(table)), table.File);
            Assert.True(cross is not null, $"{table.File}: {SmallSheet.Told(findings)}");
            var expected = Keyed(table);
            var actual = Keyed(cross);
            Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
            Assert.All(expected, pair => AssertClose(pair.Value, actual[pair.Key]));
            read += expected.Count;
        }
        Assert.InRange(read, 1000, int.MaxValue);
    }

    [Fact]
    public void LibreOffice_writes_workbooks_that_give_the_same_figures()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed.");
        var tables = Tables().Where(table => table.Rows is > 50 and < 120).Take(3).ToList();
        using var folder = new TempFolder();
        foreach (var table in tables)
            folder.Write("csv/" + Path.GetFileName(table.File), File.ReadAllBytes(Path.Combine(LosAngeles.Folder, table.File)));
        var start = new ProcessStartInfo("/usr/bin/soffice",
            ["--headless", $"-env:UserInstallation=file://{folder.Root}/profile", "--convert-to", "xlsx", "--outdir", $"{folder.Root}/data", .. Directory.GetFiles(Path.Combine(folder.Root, "csv"))])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using (var office = Process.Start(start)!)
            Assert.True(office.WaitForExit(TimeSpan.FromMinutes(2)));
        var city = folder.Read();
        Assert.Equal(tables.Count, city.Indicators.Length);
        foreach (var (table, indicator) in tables.Zip(city.Indicators))
            AssertSame(table, indicator.Table!);
    }

    private static List<ObservationTable> Tables() => [.. LosAngeles.Read().Indicators.Select(indicator => indicator.Table).OfType<ObservationTable>()];

    private static IEnumerable<string[]> Tidy(ObservationTable table)
    {
        yield return [.. table.Columns.Select(column => column.Name), "Value"];
        for (var row = 0; row < table.Rows; row++)
            yield return [.. table.Columns.Select(column => column[row]), table.Text(row)];
    }

    // One row of labels has one figure a period.
    private static bool CanBeCross(ObservationTable table) => table.Rows > 0 && table.Periods.Count > 1
        && Enumerable.Range(0, table.Rows).All(row => table.State(row) == RowState.Figure)
        && Labels(table).All(column => column.Role != ColumnRole.Attribute && !column.Categories.Any(SheetWords.IsTotal) && SheetWords.Column(column.Name) == column.Name);

    private static IEnumerable<string[]> Cross(ObservationTable table)
    {
        var labels = Labels(table).ToList();
        yield return ["Los Angeles"];
        yield return [];
        yield return [.. labels.Select(column => column.Name), .. table.Periods.Select(period => period.Text)];
        foreach (var same in Enumerable.Range(0, table.Rows).GroupBy(row => string.Join('\u001f', labels.Select(column => column[row]))))
            yield return [.. labels.Select(column => column[same.First()]),
                .. table.Periods.Select(period => same.Where(row => table.Time[row] == period.Text).Select(table.Text).FirstOrDefault(""))];
        yield return [];
        yield return ["Source: the city"];
    }

    private static IEnumerable<Column> Labels(ObservationTable table) => table.Columns.Where(column => column.Role != ColumnRole.Period);

    private static Dictionary<string, double> Keyed(ObservationTable table) => Enumerable.Range(0, table.Rows).ToDictionary(
        row => string.Join('|', table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Where(column => !column.IsBlank(row)).Select(column => $"{column.Name}={column[row]}")),
        table.Number);

    private static void AssertSame(ObservationTable expected, ObservationTable actual)
    {
        // A text alone in a row is kept as a row in text files, and as a note in sheets.
        if (expected.Figures == 0)
        {
            Assert.Equal(0, actual.Figures);
            return;
        }
        Assert.Equal((expected.File, expected.Rows), (expected.File, actual.Rows));
        Assert.Equal(expected.Columns.Select(column => (column.Name, column.Role)), actual.Columns.Select(column => (column.Name, column.Role)));
        for (var row = 0; row < expected.Rows; row++)
        {
            Assert.Equal((expected.File, row, expected.State(row)), (expected.File, row, actual.State(row)));
            AssertClose(expected.Number(row), actual.Number(row));
            Assert.Equal(expected.PeriodOf(row), actual.PeriodOf(row));
            Assert.Equal(expected.Columns.Select(column => column[row]), actual.Columns.Select(column => column[row]));
        }
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= Precision * Math.Abs(expected), $"{expected} ≠ {actual}");
}
