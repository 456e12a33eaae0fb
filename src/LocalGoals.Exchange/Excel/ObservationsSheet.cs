using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Excel;

/// <summary>Reads the first table of a sheet, tidy or a cross table.</summary>
public static class ObservationsSheet
{
    /// <returns>No table when there is none to speak of; a finding says why.</returns>
    public static SheetFigures Read(Sheet sheet, string? indicator, ColumnRoles roles, TableWords words, ICollection<Finding> findings)
    {
        if (sheet.HiddenRows + sheet.HiddenColumns > 0)
            findings.Add(new Finding(WorkbookRules.CellsHidden, sheet.Whole, indicator, ("rows", sheet.HiddenRows), ("columns", sheet.HiddenColumns)));
        if (sheet.IsEmpty)
        {
            findings.Add(new Finding(ReadingRules.EmptyFile, sheet.Whole, indicator));
            return SheetFigures.None;
        }
        if (Find(sheet, indicator, roles, words, findings) is not { } found)
        {
            findings.Add(new Finding(WorkbookRules.NoTable, sheet.Whole, indicator));
            return SheetFigures.None;
        }
        var oddities = new Oddities(sheet.File, indicator, sheet.Name);
        if (TableBuilder.TryStart(sheet.File, indicator, found.Header, roles, words, oddities, findings, sheet: found.Place) is not { } table)
            return SheetFigures.None;
        var forms = new Dictionary<CellForm, (int Count, SheetRow First)>();
        var comment = Array.IndexOf(found.Header, SheetTable.Comment);
        foreach (var row in found.Rows)
        {
            for (var i = 0; i < row.Cells.Length; i++)
                table.Cell(i, row.Cells[i]);
            table.EndRow(row.Line, valueColumn: row.Column);
            forms[row.Form] = forms.TryGetValue(row.Form, out var known) ? (known.Count + 1, known.First) : (1, row);
            if (row.Form == CellForm.NoResult)
                oddities.Add(WorkbookRules.FormulaWithoutValue, "", row.Line, row.Column);
            else if (comment >= 0 && found.Header.Length == row.Cells.Length && row.Cells[comment].Length > 0)
                oddities.Add(WorkbookRules.FootnoteMark, row.Cells[comment], row.Line, row.Column);
        }
        foreach (var finding in Formats(forms.ToImmutableDictionary()))
            findings.Add(finding);
        return new SheetFigures(table.Build(findings), found.Notes);

        // A percentage is a hundredth as a number: what was read is said, and loudly where a table has both.
        IEnumerable<Finding> Formats(ImmutableDictionary<CellForm, (int Count, SheetRow First)> forms)
        {
            if (forms.TryGetValue(CellForm.Percent, out var percent))
                yield return new Finding(forms.ContainsKey(CellForm.Number) ? WorkbookRules.PercentMixed : WorkbookRules.PercentCells,
                    At(percent.First), indicator, ("count", percent.Count), ("value", percent.First.Cells[^1]));
            if (forms.TryGetValue(CellForm.Scaled, out var scaled))
                yield return new Finding(WorkbookRules.ScaledCells, At(scaled.First), indicator, ("count", scaled.Count), ("value", scaled.First.Cells[^1]));
        }

        Origin At(SheetRow row) => new(sheet.File, row.Line, row.Column) { Sheet = sheet.Name };
    }

    /// <summary>Whether there is a table that could be read.</summary>
    public static bool HasTable(Sheet sheet, ColumnRoles roles, TableWords words) => Find(sheet, null, roles, words, []) is not null;

    private static SheetTable? Find(Sheet sheet, string? indicator, ColumnRoles roles, TableWords words, ICollection<Finding> findings)
    {
        for (var row = 0; row < sheet.Rows; row++)
        {
            if (sheet.IsBlankRow(row))
                continue;
            if (TidySheet.IsHeader(sheet, row, roles, words))
                return TidySheet.Read(sheet, row, indicator, roles, words, findings);
            if (CrossHeader.At(sheet, row) is { } header)
                return CrossTable.Read(sheet, header, indicator, words, findings);
        }
        return null;
    }
}
