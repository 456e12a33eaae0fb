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

    // Of a bold letter, and of the margins of a cell, in twentieths of a point.
    private const int Letter = 118;
    private const int Beside = 2 * WordStyles.CellMargin;

    private static readonly char[] BetweenWords = [' ', '-', '–', '/'];

    public static XElement Of(TableBlock table, WordRuns runs, bool isRightToLeft)
    {
        var widths = Widths(table);
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
            new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", cell.IsNumber || endsHead ? WordStyles.Number : WordStyles.Cell)), runs.Of(cell.Text)));
    }

    // Each column has room for its longest word, a number always; what is left of the page goes where texts are longer.
    private static List<int> Widths(TableBlock table)
    {
        var rows = table.Rows.Prepend(table.Head).ToList();
        var columns = Enumerable.Range(0, rows.Max(row => row.Length)).Select(at => rows.Where(row => at < row.Length).Select(row => (Text: Run.WordsOf(row[at].Text.SelectMany(run => run.AndInner)), row[at].IsNumber)).ToList())
            .Select(cells => (Least: Wide(cells.Max(cell => cell.IsNumber ? Math.Min(Widest, cell.Text.Length) : Math.Min(LongestWord, cell.Text.Split(BetweenWords).Max(word => word.Length)))),
                Wanted: Wide(Math.Clamp(cells.Max(cell => cell.Text.Length), Narrowest, Widest)))).ToList();
        var (least, wanted) = (columns.Sum(column => column.Least), columns.Sum(column => Math.Max(column.Least, column.Wanted)));
        return columns.ConvertAll(column => least >= WordDocument.TextWidth ? WordDocument.TextWidth * column.Least / least
            : wanted <= WordDocument.TextWidth ? WordDocument.TextWidth * Math.Max(column.Least, column.Wanted) / wanted
            : column.Least + ((WordDocument.TextWidth - least) * Math.Max(0, column.Wanted - column.Least) / (wanted - least)));
    }

    private static int Wide(int letters) => Beside + letters * Letter;
}
