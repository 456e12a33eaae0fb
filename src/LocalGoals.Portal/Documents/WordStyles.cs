using System.Xml.Linq;

using LocalGoals.Language;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>How a document looks: styles that an editor changes in one place.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Caption = "Caption", Picture = "Picture", Quote = "Quote", Contents = "TOCHeading", FootnoteText = "FootnoteText", FootnoteMark = "FootnoteReference", LiveFigure = "LiveFigure",
        Link = "Hyperlink", Table = "CityTable", Code = "CodeText", Number = "TableNumber", Cell = "TableText", SmallNumber = "TableNumberSmall", SmallCell = "TableTextSmall", Small = "SmallPrint", Footer = "Footer", List = "ListParagraph";

    /// <summary>Beside the text of a table's cell, in twentieths of a point.</summary>
    public const int CellMargin = 80;

    private const string Ink = "1C1F24", Soft = "555A61", Accent = "1F5FA8";

    public static string Heading(int level) => $"Heading{level}";

    public static string Entry(int level) => $"TOC{level}";

    public static XElement Of(Wording wording)
    {
        var fonts = new XElement(W + "rFonts", new XAttribute(W + "ascii", "Noto Sans"), new XAttribute(W + "hAnsi", "Noto Sans"), new XAttribute(W + "eastAsia", "Noto Sans"), new XAttribute(W + "cs", wording.RightToLeft ? "Noto Sans Arabic" : "Noto Sans"));
        return new XElement(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XElement(W + "docDefaults",
                new XElement(W + "rPrDefault", new XElement(W + "rPr", fonts, Val("color", Ink), Val("sz", 21), Val("szCs", 21),
                    new XElement(W + "lang", new XAttribute(W + "val", wording.RightToLeft ? "en" : wording.Tag), new XAttribute(W + "bidi", wording.RightToLeft ? wording.Tag : "ar")))),
                new XElement(W + "pPrDefault", new XElement(W + "pPr", Spacing(0, 140, 288)))),
            Paragraph("Normal", "Normal", null, isDefault: true),
            new XElement(W + "style", new XAttribute(W + "type", "character"), new XAttribute(W + "default", "1"), new XAttribute(W + "styleId", "DefaultParagraphFont"), Val("name", "Default Paragraph Font"), Val("uiPriority", 1), On("semiHidden")),
            new XElement(W + "style", new XAttribute(W + "type", "table"), new XAttribute(W + "default", "1"), new XAttribute(W + "styleId", "TableNormal"), Val("name", "Normal Table"), Val("uiPriority", 99), On("semiHidden"),
                new XElement(W + "tblPr", new XElement(W + "tblInd", new XAttribute(W + "w", 0), new XAttribute(W + "type", "dxa")), CellMargins(0, 108))),
            Paragraph(Title, "Title", [Spacing(2400, 240, 240)], [Serif(), On("b"), On("bCs"), Val("sz", 60), Val("szCs", 60)], next: Subtitle),
            Paragraph(Subtitle, "Subtitle", [Spacing(0, 120, 264)], [Val("color", Soft), Val("sz", 28), Val("szCs", 28)]),
            Level(1, 36, 480, 160), Level(2, 28, 360, 120), Level(3, 24, 280, 80), Level(4, 21, 240, 60),
            Paragraph(Contents, "TOC Heading", [On("keepNext"), Spacing(0, 160, 264)], [Serif(), On("b"), On("bCs"), Val("sz", 36), Val("szCs", 36)]),
            ContentsEntry(1, 0, isBold: true), ContentsEntry(2, 300, isBold: false),
            Paragraph(Caption, "caption", [On("keepNext"), Spacing(200, 80, 252)], [On("b"), On("bCs"), Val("sz", 19), Val("szCs", 19)]),
            Paragraph(Picture, "Picture", [Spacing(200, 80, 240)]),
            Paragraph(Quote, "Quote", [Borders("start", Accent), Spacing(0, 140, 288), Indent(300)], [Val("color", Soft)]),
            Paragraph(List, "List Paragraph", [Spacing(0, 60, 276), Indent(400)]),
            Paragraph(Cell, "Table Text", [Spacing(40, 40, 240)], [Val("sz", 18), Val("szCs", 18)]),
            Paragraph(Number, "Table Number", [Spacing(40, 40, 240), Val("jc", "end")], [Val("sz", 18), Val("szCs", 18)], basedOn: Cell),
            Paragraph(SmallCell, "Table Text Small", [Spacing(30, 30, 240)], [Val("sz", 14), Val("szCs", 14)], basedOn: Cell),
            Paragraph(SmallNumber, "Table Number Small", [Spacing(30, 30, 240), Val("jc", "end")], [Val("sz", 14), Val("szCs", 14)], basedOn: SmallCell),
            Paragraph(Small, "Small Print", [Spacing(40, 100, 252)], [Val("color", Soft), Val("sz", 17), Val("szCs", 17)]),
            Paragraph(Footer, "footer", [new XElement(W + "tabs", new XElement(W + "tab", new XAttribute(W + "val", "end"), new XAttribute(W + "pos", WordDocument.TextWidth))), Spacing(0, 0, 240)], [Val("color", Soft), Val("sz", 17), Val("szCs", 17)]),
            Paragraph(FootnoteText, "footnote text", [Spacing(0, 40, 240)], [Val("sz", 18), Val("szCs", 18)]),
            Character(FootnoteMark, "footnote reference", Val("vertAlign", "superscript")),
            Character(Link, "Hyperlink", Val("color", Accent), Val("u", "single")),
            Character(LiveFigure, "Live Figure", new XElement(W + "u", new XAttribute(W + "val", "dotted"), new XAttribute(W + "color", Accent))),
            Character(Code, "Code Text", new XElement(W + "rFonts", new XAttribute(W + "ascii", "Noto Sans Mono"), new XAttribute(W + "hAnsi", "Noto Sans Mono"), new XAttribute(W + "cs", "Noto Sans Mono")), Val("sz", 19)),
            new XElement(W + "style", new XAttribute(W + "type", "table"), new XAttribute(W + "customStyle", "1"), new XAttribute(W + "styleId", Table), Val("name", "City Table"), Val("basedOn", "TableNormal"), Val("uiPriority", 99),
                new XElement(W + "tblPr", new XElement(W + "tblBorders", Border("top", 8, "7A7F86"), Border("bottom", 8, "7A7F86"), Border("insideH", 4, "D9D7D0")), CellMargins(20, CellMargin)),
                new XElement(W + "tblStylePr", new XAttribute(W + "type", "firstRow"), new XElement(W + "rPr", On("b"), On("bCs")), new XElement(W + "tcPr", new XElement(W + "tcBorders", Border("bottom", 8, "7A7F86"))))));

        XElement Level(int level, int size, int before, int after) => Paragraph(Heading(level), $"heading {level}", [On("keepNext"), On("keepLines"), Spacing(before, after, 252), Val("outlineLvl", level - 1)],
            [Serif(), On("b"), On("bCs"), Val("sz", size), Val("szCs", size)], next: "Normal");

        XElement Serif() => new(W + "rFonts", new XAttribute(W + "ascii", "Noto Serif"), new XAttribute(W + "hAnsi", "Noto Serif"), new XAttribute(W + "cs", wording.RightToLeft ? "Noto Naskh Arabic" : "Noto Serif"));

        XElement Paragraph(string id, string name, IEnumerable<XElement>? layout, IEnumerable<XElement>? letters = null, bool isDefault = false, string? next = null, string basedOn = "Normal") =>
            new(W + "style", new XAttribute(W + "type", "paragraph"), isDefault ? new XAttribute(W + "default", "1") : null, new XAttribute(W + "styleId", id), Val("name", name), isDefault ? null : Val("basedOn", basedOn),
                next is null ? null : Val("next", next), On("qFormat"), isDefault ? (wording.RightToLeft ? new XElement(W + "pPr", On("bidi")) : null) : layout is null ? null : new XElement(W + "pPr", layout), letters is null ? null : new XElement(W + "rPr", letters));

        XElement ContentsEntry(int level, int indent, bool isBold) => Paragraph(Entry(level), $"toc {level}",
            [new XElement(W + "tabs", new XElement(W + "tab", new XAttribute(W + "val", "end"), new XAttribute(W + "pos", WordDocument.TextWidth))), Spacing(isBold ? 100 : 20, 20, 252), Indent(indent)],
            isBold ? [On("b"), On("bCs")] : null);
    }

    private static XElement Character(string id, string name, params ReadOnlySpan<XElement> letters) =>
        new(W + "style", new XAttribute(W + "type", "character"), new XAttribute(W + "styleId", id), Val("name", name), Val("basedOn", "DefaultParagraphFont"), On("qFormat"), new XElement(W + "rPr", letters.ToArray()));

    public static XElement Spacing(int before, int after, int line) =>
        new(W + "spacing", new XAttribute(W + "before", before), new XAttribute(W + "after", after), new XAttribute(W + "line", line), new XAttribute(W + "lineRule", "auto"));

    private static XElement Indent(int start) => new(W + "ind", new XAttribute(W + "start", start));

    private static XElement Border(string side, int size, string colour) =>
        new(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", size), new XAttribute(W + "space", 0), new XAttribute(W + "color", colour));

    private static XElement Borders(string side, string colour) =>
        new(W + "pBdr", new XElement(W + (side == "start" ? "left" : side), new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 18), new XAttribute(W + "space", 10), new XAttribute(W + "color", colour)));

    private static XElement CellMargins(int above, int beside) => new(W + "tblCellMar",
        Width("top", above), Width("start", beside), Width("bottom", above), Width("end", beside));

    private static XElement Width(string side, int width) => new(W + side, new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"));
}
