using LocalGoals.Findings;

namespace LocalGoals.Catalogue;

/// <summary>What can be wrong with workbooks, their sheets and cells.</summary>
public static class WorkbookRules
{
    public static readonly Rule Locked = new("workbook-locked", Severity.Error);
    public static readonly Rule Form = new("workbook-form", Severity.Error);
    public static readonly Rule Damaged = new("workbook-damaged", Severity.Error);
    public static readonly Rule TooLarge = new("workbook-too-large", Severity.Error);
    public static readonly Rule SheetTooLarge = new("sheet-too-large", Severity.Error);
    public static readonly Rule SheetHidden = new("sheet-hidden", Severity.Warning);
    public static readonly Rule SheetNotRead = new("sheet-not-read", Severity.Warning);
    public static readonly Rule CellsHidden = new("cells-hidden", Severity.Warning);
    public static readonly Rule NoTable = new("no-table", Severity.Error);
    public static readonly Rule SecondTable = new("second-table", Severity.Warning);
    public static readonly Rule RowsAfterNotes = new("rows-after-notes", Severity.Warning);
    public static readonly Rule Notes = new("notes-under-table", Severity.Note);
    public static readonly Rule SectionRow = new("section-row", Severity.Warning);
    public static readonly Rule ColumnWithoutPeriod = new("column-without-period", Severity.Warning);
    public static readonly Rule UnnamedHeading = new("unnamed-heading", Severity.Warning);
    public static readonly Rule ColumnUnderstood = new("column-understood", Severity.Note);
    public static readonly Rule TotalRead = new("total-read", Severity.Note);
    public static readonly Rule BlankLabel = new("blank-label", Severity.Warning);
    public static readonly Rule MergedValue = new("merged-value", Severity.Warning);
    public static readonly Rule PercentCells = new("percent-cells", Severity.Note);
    public static readonly Rule PercentMixed = new("percent-mixed", Severity.Warning);
    public static readonly Rule ScaledCells = new("scaled-cells", Severity.Warning);
    public static readonly Rule FootnoteMark = new("footnote-mark", Severity.Note);
    public static readonly Rule FormulaWithoutValue = new("formula-without-value", Severity.Warning);
    public static readonly Rule CellError = new("cell-error", Severity.Warning);
    public static readonly Rule ValueWithoutKey = new("value-without-key", Severity.Warning);

    public static IEnumerable<Rule> All =>
    [
        Locked, Form, Damaged, TooLarge, SheetTooLarge, SheetHidden, SheetNotRead, CellsHidden, NoTable, SecondTable, RowsAfterNotes, Notes, SectionRow,
        ColumnWithoutPeriod, UnnamedHeading, ColumnUnderstood, TotalRead, BlankLabel, MergedValue, PercentCells, PercentMixed, ScaledCells, FootnoteMark,
        FormulaWithoutValue, CellError, ValueWithoutKey,
    ];
}
