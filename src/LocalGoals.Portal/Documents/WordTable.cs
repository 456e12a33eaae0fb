using System.Xml.Linq;

using LocalGoals.Documents;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>A table whose first row repeats on each page and whose numbers stand at the end of their cells.</summary>
internal static class WordTable
{
    private const int Narrowest = 6;
    private const int Widest = 34;
    private const int LongestWord = 16;

    // Of a bold letter, of one where there is little room, and of the margins of a cell, in twentieths of a point.
    private const int Letter = 118;
    private const int SmallLetter = 92;
    private const int Beside = 2 * WordStyles.CellMargin;

    private static readonly char[] BetweenWords = [' ', '-', '–', '/'];

    public static XElement Of(TableBlock table, WordRuns runs, bool isRightToLeft)
    {
        var columns = Columns(table);
        var isSmall = columns.Sum(column => Wide(column.Least, Letter)) > WordDocument.TextWidth;
        var widths = Widths(columns, isSmall ? SmallLetter : Letter);
        return new XElement(W + "tbl",
            new XElement(W + "tblPr", Val("tblStyle", WordStyles.Table), isRightToLeft ? On("bidiVisual") : null, new XElement(W + "tblW", new XAttribute(W + "w", 5000), new XAttribute(W + "type", "pct")),
                new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")),
                new XElement(W + "tblLook", new XAttribute(W + "val", "0420"), new XAttribute(W + "firstRow", 1), new XAttribute(W + "lastRow", 0), new XAttribute(W + "firstColumn", 0), new XAttribute(W + "lastColumn", 0), new XAttribute(W + "noHBand", 0), new XAttribute(W + "noVBand", 1)),
                table.Caption is { } caption ? Val("tblCaption", Clean(caption)) : null),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
            Row(table.Head, isHead: true), table.Rows.Select(row => Row(row, isHead: false)));

        XElement Row(IReadOnlyList<DocumentCell> cells, bool isHead) => new(W + "tr",
            new XElement(W + "trPr", On("cantSplit"), isHead ? On("tblHeader") : null),
            Enumerable.Range(0, widths.Count).Select(at => Cell(at < cells.Count ? cells[at] : DocumentCell.Of(""), widths[at], isHead && at < table.Head.Length && table.IsNumbers(at))));

        XElement Cell(DocumentCell cell, int width, bool endsHead) => new(W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"))),
            new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", (cell.IsNumber || endsHead, isSmall) switch { (true, false) => WordStyles.Number, (false, false) => WordStyles.Cell, (true, true) => WordStyles.SmallNumber, _ => WordStyles.SmallCell })), runs.Of(cell.Text)));
    }

    // In letters: the longest word, and a number always whole; and what the longest text would like to have.
    private static List<(int Least, int Wanted)> Columns(TableBlock table)
    {
        var rows = table.Rows.Prepend(table.Head).ToList();
        return [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(at => rows.Index().Where(row => at < row.Item.Length).Select(row => (Text: Run.WordsOf(row.Item[at].Text.SelectMany(run => run.AndInner)), IsWhole: row.Item[at].IsNumber && row.Index > 0)).ToList())
            .Select(cells => (Least: cells.Max(cell => cell.IsWhole ? Math.Min(Widest, cell.Text.Length) : Math.Min(LongestWord, cell.Text.Split(BetweenWords).Max(word => word.Length))), Wanted: Math.Clamp(cells.Max(cell => cell.Text.Length), Narrowest, Widest)))];
    }

    // Each column has room for its longest word; what is left of the page goes where texts are longer.
    private static List<int> Widths(List<(int Least, int Wanted)> columns, int letter)
    {
        var room = columns.ConvertAll(column => (Least: Wide(column.Least, letter), Wanted: Wide(Math.Max(column.Least, column.Wanted), letter)));
        var (least, wanted) = (room.Sum(column => column.Least), room.Sum(column => column.Wanted));
        return room.ConvertAll(column => least >= WordDocument.TextWidth ? WordDocument.TextWidth * column.Least / least
            : wanted <= WordDocument.TextWidth ? WordDocument.TextWidth * column.Wanted / wanted
            : column.Least + ((WordDocument.TextWidth - least) * (column.Wanted - column.Least) / (wanted - least)));
    }

    private static int Wide(int letters, int letter) => Beside + letters * letter;
}
