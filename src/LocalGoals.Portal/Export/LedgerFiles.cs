using System.Text;

using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Views;

namespace LocalGoals.Portal.Export;

/// <summary>All decisions of a city as a file for a spreadsheet, one row each.</summary>
internal static class LedgerFiles
{
    private const int WidthOfColumns = 28;

    // Only these are numbers in a workbook: a code such as 3.1 is none.
    private static readonly string[] Numbers = ["baseline", "target", "line"];

    public static byte[] Csv(LedgerTable ledger)
    {
        var text = new StringBuilder();
        foreach (var row in ledger.Rows.Prepend(ledger.Columns))
            text.AppendJoin(',', row.Select(CsvText.Cell)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Workbook(Wording wording, LedgerTable ledger) => WorkbookFile.Of(
        [new WorkbookSheet(wording["ledger.title"], ledger.Rows.Select(row => (IReadOnlyList<WorkbookCell>)[.. row.Select(Cell)]).Prepend([.. ledger.Columns.Select(title => (WorkbookCell)title)]), IsTable: true, WidthOfColumns)],
        wording.RightToLeft);

    private static WorkbookCell Cell(string text, int column) =>
        Numbers.Contains(LedgerTable.Keys[column]) && ValueText.Read(text, out var number) == RowState.Figure
            ? new WorkbookCell(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), true) : text;
}
