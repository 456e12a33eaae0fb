using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.Excel;

/// <summary>
/// Which rows below a header are data, which are notes, and where the table ends: at the first text below an empty row, or at
/// the next table. An empty row between rows of figures ends nothing.
/// </summary>
internal sealed class TableRows(Sheet sheet, string? indicator, int header, ICollection<Finding> findings)
{
    private const int ShownOfNote = 300;

    // Further below stands nothing that explains a mark.
    private const int MostExplaining = 200;

    private readonly List<(int Row, string Text)> _notes = [];

    /// <summary>Texts below the table, a paragraph each; null for none.</summary>
    public MetadataValue? Notes => _notes.Count == 0 ? null : new MetadataValue(string.Join("\n\n", _notes.Select(note => note.Text)), sheet.At(_notes[0].Row, First(_notes[0].Row)));

    /// <param name="isData">Whether a row that is not empty holds data; else it is a text.</param>
    /// <param name="isHeader">Whether another table begins with a row.</param>
    public List<int> Find(Func<int, bool> isData, Func<int, bool> isHeader)
    {
        var rows = new List<int>();
        var texts = new List<int>();
        var afterNotes = false;
        for (var row = header + 1; row < sheet.Rows; row++)
        {
            if (sheet.IsBlankRow(row))
                continue;
            if (sheet.IsBlankRow(row - 1) && isHeader(row))
            {
                findings.Add(new Finding(WorkbookRules.SecondTable, sheet.At(row, First(row)), indicator));
                break;
            }
            if (!isData(row))
                texts.Add(row);
            else if (texts.Count > 0 && sheet.IsBlankRow(texts[0] - 1))
            {
                // Data below the notes belong to something else.
                if (!afterNotes)
                    findings.Add(new Finding(WorkbookRules.RowsAfterNotes, sheet.At(row, First(row)), indicator));
                afterNotes = true;
            }
            else
            {
                foreach (var text in texts)
                    findings.Add(new Finding(WorkbookRules.SectionRow, sheet.At(text, First(text)), indicator, ("what", Text(text))));
                texts.Clear();
                rows.Add(row);
            }
        }
        foreach (var row in texts)
        {
            _notes.Add((row, Text(row)));
            findings.Add(new Finding(WorkbookRules.Notes, sheet.At(row, First(row)), indicator, ("what", Text(row))));
        }
        return rows;
    }

    /// <summary>The note that explains a footnote mark, else the mark.</summary>
    public string Explained(string mark) =>
        _notes.Take(MostExplaining).FirstOrDefault(note => note.Text.StartsWith(mark, StringComparison.Ordinal) && note.Text.Length > mark.Length
            && !char.IsLetterOrDigit(note.Text[mark.Length]) && note.Text[mark.Length] != mark[^1]).Text ?? mark;

    private int First(int row)
    {
        var column = 0;
        while (column + 1 < sheet.Columns && sheet[row, column].IsBlank)
            column++;
        return column;
    }

    private string Text(int row)
    {
        var text = string.Join(' ', Enumerable.Range(0, sheet.Width(row)).Select(column => sheet[row, column].Text).Where(cell => cell.Length > 0));
        return text.Length <= ShownOfNote ? text : text[..ShownOfNote] + "…";
    }
}
