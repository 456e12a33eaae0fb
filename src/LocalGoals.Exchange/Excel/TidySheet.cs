using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Excel;

/// <summary>A table with a row of names, among them the year and the value: one figure a row.</summary>
internal static class TidySheet
{
    /// <summary>Whether a row names both the year and the value.</summary>
    public static bool IsHeader(Sheet sheet, int row, ColumnRoles roles, TableWords words)
    {
        var found = roles.Of([.. Enumerable.Range(0, sheet.Width(row)).Select(column => Name(sheet, row, column, words))]);
        return found.Contains(ColumnRole.Period) && found.Contains(ColumnRole.Value);
    }

    public static SheetTable Read(Sheet sheet, int header, string? indicator, ColumnRoles roles, TableWords words, ICollection<Finding> findings)
    {
        var columns = Enumerable.Range(0, sheet.Columns).Where(column => !sheet[header, column].IsBlank || HasCells(sheet, header, column)).ToList();
        var names = columns.ConvertAll(column => Name(sheet, header, column, words));
        var found = roles.Of(names);
        var value = columns[Array.LastIndexOf(found, ColumnRole.Value)];
        var period = columns[Array.IndexOf(found, ColumnRole.Period)];
        foreach (var (name, column) in names.Zip(columns))
            if (sheet[header, column].Text is var written && !written.Equals(name, StringComparison.OrdinalIgnoreCase) && words.Column(written) == written)
                findings.Add(new Finding(WorkbookRules.ColumnUnderstood, sheet.At(header, column), indicator, ("what", written), ("column", name)));
        var table = new TableRows(sheet, indicator, header, findings);
        var rows = table.Find(row => IsData(sheet, row, period, value), row => IsHeader(sheet, row, roles, words));
        var marks = rows.Exists(row => FootnoteMark.Divide(sheet[row, value].Text) is not null) && !names.Contains(SheetTable.Comment);
        // The value last, as all tables of sheets have it.
        List<int> before = [.. columns.Where(column => column != value)];
        List<string> head = [.. names.Where((_, i) => columns[i] != value), .. marks ? [SheetTable.Comment] : Array.Empty<string>(), names[columns.IndexOf(value)]];
        var place = new SheetPlace(sheet.Name, sheet.LineOf(header),
            [.. before.Select(sheet.ColumnOf), .. marks ? [sheet.ColumnOf(value)] : Array.Empty<int>(), sheet.ColumnOf(value)]);
        return new SheetTable([.. head], place, rows.Select(Row), table.Notes);

        SheetRow Row(int row)
        {
            var cell = sheet[row, value];
            var divided = marks ? FootnoteMark.Divide(cell.Text) : null;
            var comment = marks ? [divided is { } found ? table.Explained(found.Mark) : ""] : Array.Empty<string>();
            return new SheetRow([.. before.Select(column => Text(sheet.Shown(row, column))), .. comment, divided?.Text ?? cell.Figure],
                divided is null ? cell.Form : CellForm.Text, sheet.LineOf(row), sheet.ColumnOf(value));
        }
    }

    private static string Text(SheetCell cell) => cell.Shown;

    // A text in one or two cells and neither value nor period is a note.
    private static bool IsData(Sheet sheet, int row, int period, int value) =>
        !sheet[row, value].IsBlank || sheet[row, value].Form == CellForm.NoResult || Period.Parse(sheet.Shown(row, period).Text).IsKnown
        || Enumerable.Range(0, sheet.Width(row)).Count(column => !sheet[row, column].IsBlank) > 2;

    private static bool HasCells(Sheet sheet, int header, int column)
    {
        for (var row = header + 1; row < sheet.Rows && !sheet.IsBlankRow(row); row++)
            if (!sheet[row, column].IsBlank)
                return true;
        return false;
    }

    private static string Name(Sheet sheet, int row, int column, TableWords words)
    {
        var written = sheet[row, column].Text;
        return words.Column(written) is var renamed && renamed != written ? renamed : SheetWords.Column(written);
    }
}
