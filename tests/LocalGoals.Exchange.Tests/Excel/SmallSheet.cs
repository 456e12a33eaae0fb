using System.Collections.Immutable;

using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tests.Excel;

/// <summary>A sheet in the writing of <see cref="TestWorkbook"/>, read as the program reads it.</summary>
internal static class SmallSheet
{
    public static (ObservationTable? Table, ImmutableArray<Finding> Findings) Read(string text) => Read(TestWorkbook.Of(text));

    public static (ObservationTable? Table, ImmutableArray<Finding> Findings) Read(byte[] workbook, string file = "data/3-1-1.xlsx")
    {
        var findings = new List<Finding>();
        var sheet = Workbook.Read(file, workbook, findings).FirstOrDefault(sheet => !sheet.IsHidden);
        var table = sheet is null ? null : ObservationsSheet.Read(sheet, "3.1.1", ColumnRoles.Default, TableWords.AsWritten, findings).Table;
        return (table, [.. findings]);
    }

    /// <summary>Rows as texts: every column that has something, then the value; the period first.</summary>
    public static string[] Rows(ObservationTable table) =>
        [.. Enumerable.Range(0, table.Rows).Select(row => string.Join(", ",
            table.Columns.OrderBy(column => column.Role != ColumnRole.Period).Select(column => column[row]).Append(table.Text(row)).Where(cell => cell.Length > 0)))];

    /// <summary>Rules and cells of findings: <c>text-value C7</c>.</summary>
    public static string Told(IEnumerable<Finding> findings) => findings.Order(Comparer<Finding>.Create(Finding.Compare)).ToList() is { Count: > 0 } list
        ? string.Join(", ", list.Select(finding => $"{finding.Rule.Id} {finding.Origin!.Cell ?? finding.Origin.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture)}".Trim()))
        : "none";
}
