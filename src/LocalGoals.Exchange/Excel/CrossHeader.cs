using LocalGoals.Observations;

namespace LocalGoals.Exchange.Excel;

/// <summary>The headings of a cross table: periods above columns of figures, perhaps with other headings above or below them.</summary>
/// <param name="First">First row of headings.</param>
/// <param name="Last">Last row of headings.</param>
/// <param name="PeriodRow">The one with the periods.</param>
/// <param name="Values">Columns under a period.</param>
/// <param name="Labels">Columns before them, which say what each row is about.</param>
internal sealed record CrossHeader(int First, int Last, int PeriodRow, IReadOnlyList<int> Values, IReadOnlyList<int> Labels)
{
    private const int MostRows = 5;

    /// <summary>The headings, if a row names periods above figures.</summary>
    public static CrossHeader? At(Sheet sheet, int row)
    {
        var values = Enumerable.Range(0, sheet.Columns).Where(column => IsPeriod(sheet.Shown(row, column))).ToList();
        if (values.Count == 0 || HasOtherNumbers(sheet, row))
            return null;
        // One year alone is as often a title: it needs a name of the rows before it.
        if (values.Count == 1 && !Enumerable.Range(0, values[0]).Any(column => !sheet[row, column].IsBlank))
            return null;
        var last = row;
        while (last - row < MostRows && IsHeading(sheet, last + 1, values, row))
            last++;
        // Rows with a label only, such as the name of a section, may come before the first figures.
        var below = last + 1;
        while (!sheet.IsBlankRow(below) && values.TrueForAll(column => sheet[below, column].IsBlank && sheet[below, column].Form != CellForm.NoResult))
            below++;
        if (!values.Exists(column => IsFigure(sheet[below, column])))
            return null;
        var first = row;
        while (row - first < MostRows && first > 0 && IsHeadingAbove(sheet, first - 1, values))
            first--;
        var labels = Enumerable.Range(0, values[0]).Where(column => !sheet.Shown(last, column).IsBlank || HasLabels(sheet, last, column)).ToList();
        return new CrossHeader(first, last, row, values, labels);
    }

    /// <summary>A year, a date, or a text that is a period, with or without a footnote mark.</summary>
    public static bool IsPeriod(SheetCell cell) => cell.Form switch
    {
        CellForm.Date => true,
        CellForm.Number => cell.Text.Length == 4 && string.CompareOrdinal(cell.Text, "1800") >= 0 && string.CompareOrdinal(cell.Text, "2200") < 0 && cell.Text.All(char.IsAsciiDigit),
        CellForm.Text => Period.Parse(cell.Text).IsKnown || FootnoteMark.Divide(cell.Text, isPeriod: true) is not null,
        _ => false,
    };

    /// <summary>A number, or something that stands for one in a table of numbers.</summary>
    public static bool IsFigure(SheetCell cell) => cell.IsNumber || cell.Form is CellForm.NoResult or CellForm.Error
        || cell.Form == CellForm.Text && (SheetWords.IsMissing(cell.Text) || ValueText.Read(cell.Text, out _) is RowState.Figure or RowState.AmbiguousNumber
            || FootnoteMark.Divide(cell.Text) is not null);

    private static bool HasOtherNumbers(Sheet sheet, int row) =>
        Enumerable.Range(0, sheet.Width(row)).Any(column => sheet[row, column].IsNumber && !IsPeriod(sheet[row, column]));

    // Below the periods: texts in their columns. Where the row has a label of its own, the texts must differ, or they are values in words.
    private static bool IsHeading(Sheet sheet, int row, List<int> values, int periodRow)
    {
        var texts = values.Select(column => sheet.Shown(row, column)).Where(cell => !cell.IsBlank).ToList();
        if (texts.Count == 0 || texts.Exists(cell => cell.Form != CellForm.Text || IsFigure(cell) || IsPeriod(cell)))
            return false;
        var hasLabel = Enumerable.Range(0, values[0]).Any(column => !sheet[row, column].IsBlank && sheet.Anchor(row, column).Row > periodRow);
        return !hasLabel || texts.Distinct().Skip(1).Any();
    }

    // Above the periods: something over their columns that does not begin over the labels, as a title does.
    private static bool IsHeadingAbove(Sheet sheet, int row, List<int> values)
    {
        var over = values.Where(column => !sheet.Shown(row, column).IsBlank).ToList();
        return over.Count > 0 && over.TrueForAll(column => sheet.Anchor(row, column).Column >= values[0] && sheet.Shown(row, column).Form == CellForm.Text);
    }

    private static bool HasLabels(Sheet sheet, int header, int column)
    {
        for (var row = header + 1; row < sheet.Rows && !sheet.IsBlankRow(row); row++)
            if (!sheet[row, column].IsBlank)
                return true;
        return false;
    }
}
