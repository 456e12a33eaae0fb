using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace LocalGoals.Portal.Export;

/// <summary>A cell of a workbook: a number where <paramref name="IsNumber"/>, then its text is plain digits.</summary>
internal readonly record struct WorkbookCell(string Text, bool IsNumber)
{
    public static implicit operator WorkbookCell(string text) => new(text, false);
}

/// <summary>A sheet; its first row is its heading where it is a table.</summary>
internal sealed record WorkbookSheet(string Name, IEnumerable<IReadOnlyList<WorkbookCell>> Rows, bool IsTable, int Width);

/// <summary>
/// Writes a workbook (Office Open XML): the numbers are numbers and the texts are texts in every language of a spreadsheet. Stored and
/// not compressed, with a day that never changes, so that the same data give the same bytes.
/// </summary>
internal static class WorkbookFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const int MostLetters = 32_767;
    private const int MostRows = 1_048_576;
    private const int LettersOfAlphabet = 26;
    private const int Bold = 1;
    private const int Wrapped = 2;

    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IReadOnlyList<WorkbookSheet> sheets, bool isRightToLeft)
    {
        var texts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Spreadsheet}.sharedStrings+xml"/>{Each(sheets, (_, i) => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Spreadsheet}.worksheet+xml"/>""")}</Types>""");
            Write(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(sheets, (sheet, i) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{i}" r:id="rId{i}"/>""")}</sheets></workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{Each(sheets, (_, i) => $"""<Relationship Id="rId{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>""")}<Relationship Id="rId98" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Write(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""");
            for (var i = 0; i < sheets.Count; i++)
                Write(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), Sheet(sheets[i], texts, isRightToLeft));
            Write(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(texts.Keys.Select(text => $"""<si><t xml:space="preserve">{SecurityElement.Escape(text)}</t></si>"""))}</sst>""");
        }
        return bytes.ToArray();
    }

    private static string Each(IReadOnlyList<WorkbookSheet> sheets, Func<WorkbookSheet, string, string> said) =>
        string.Concat(sheets.Select((sheet, i) => said(sheet, (i + 1).ToString(CultureInfo.InvariantCulture))));

    private static void Write(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Day;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(Declaration);
        writer.Write(xml);
    }

    private static string Sheet(WorkbookSheet sheet, OrderedDictionary<string, int> texts, bool isRightToLeft)
    {
        var xml = new StringBuilder();
        var pane = sheet.IsTable ? """<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>""" : "";
        xml.Append(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}"><sheetViews><sheetView{(isRightToLeft ? " rightToLeft=\"1\"" : "")} workbookViewId="0">{pane}</sheetView></sheetViews>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="40" width="{sheet.Width}" customWidth="1"/></cols><sheetData>""");
        var number = 0;
        foreach (var row in sheet.Rows.Take(MostRows))
        {
            number++;
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">""");
            for (var column = 0; column < row.Count; column++)
                Cell(xml, row[column], $"{Letters(column)}{number.ToString(CultureInfo.InvariantCulture)}", (sheet.IsTable ? number == 1 : column == 0) ? Bold : sheet.IsTable ? 0 : Wrapped, texts);
            xml.Append("</row>");
        }
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Cell(StringBuilder xml, WorkbookCell cell, string at, int style, OrderedDictionary<string, int> texts)
    {
        if (cell.Text.Length == 0)
            return;
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\"");
        if (style > 0)
            xml.Append(CultureInfo.InvariantCulture, $" s=\"{style}\"");
        if (cell.IsNumber)
            xml.Append(CultureInfo.InvariantCulture, $"><v>{cell.Text}</v></c>");
        else
            xml.Append(CultureInfo.InvariantCulture, $" t=\"s\"><v>{Place(texts, Written(cell.Text))}</v></c>");
    }

    private static int Place(OrderedDictionary<string, int> texts, string text)
    {
        if (!texts.TryGetValue(text, out var place))
            texts.Add(text, place = texts.Count);
        return place;
    }

    // What XML cannot hold is left out.
    private static string Written(string text)
    {
        var shown = text.Length > MostLetters ? text[..MostLetters] : text;
        return shown.All(XmlConvert.IsXmlChar) ? shown : string.Concat(shown.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
    }

    private static string Letters(int column)
    {
        var first = column / LettersOfAlphabet;
        return (first == 0 ? "" : Letters(first - 1)) + (char)('A' + (column % LettersOfAlphabet));
    }
}
