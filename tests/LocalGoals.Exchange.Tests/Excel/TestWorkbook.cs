using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace LocalGoals.Exchange.Tests.Excel;

/// <summary>
/// Writes small workbooks. A sheet is text: a line a row, semicolons between cells. Of a cell, <c>17.3%</c> is 0.173 formatted as a
/// percentage, <c>5000,</c> a number shown in thousands, <c>=</c> a formula without a result, <c>=5</c> one with, <c>@2019-03-31</c>
/// a date (<c>@2019-03</c> and <c>@2019</c> shown so), <c>"5"</c> a text, <c>&lt;</c> merged with the cell to the left,
/// <c>^</c> with the one above, <c>!</c> before a row or a name hides it.
/// </summary>
internal static class TestWorkbook
{
    public static byte[] Of(string sheet) => Of(("Data", sheet));

    public static byte[] Of(params ReadOnlySpan<(string Name, string Text)> sheets) => Zip(Parts(sheets));

    /// <summary>One sheet of cells that hold semicolons, too.</summary>
    public static byte[] Of(string name, IEnumerable<string[]> rows) =>
        Of((name, string.Join('\n', rows.Select(row => string.Join(';', row.Select(cell => cell.Replace(';', Semicolon)))))));

    // Stands for a semicolon in a cell.
    private const char Semicolon = '\uE000';

    public static Dictionary<string, string> Parts(params ReadOnlySpan<(string Name, string Text)> sheets)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new StringBuilder();
        var relations = new StringBuilder();
        var types = new StringBuilder();
        var texts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i <= sheets.Length; i++)
        {
            var (name, text) = sheets[i - 1];
            var hidden = name.StartsWith('!') ? " state=\"hidden\"" : "";
            names.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(name.TrimStart('!'))}\" sheetId=\"{i}\"{hidden} r:id=\"rId{i}\"/>");
            relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
            types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Spreadsheet}.worksheet+xml\"/>");
            parts[$"xl/worksheets/sheet{i}.xml"] = Sheet(text, texts);
        }
        parts["[Content_Types].xml"] = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Spreadsheet}.sharedStrings+xml"/>{types}</Types>
            """;
        parts["_rels/.rels"] = $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";
        parts["xl/workbook.xml"] = $"""<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{names}</sheets></workbook>""";
        parts["xl/_rels/workbook.xml.rels"] = $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{Relations}">{relations}<Relationship Id="rId98" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId99" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""";
        parts["xl/styles.xml"] = $"""<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="{Main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0,"/><numFmt numFmtId="165" formatCode="yyyy\-mm"/><numFmt numFmtId="166" formatCode="yyyy"/><numFmt numFmtId="167" formatCode="0.0&quot;%&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/><xf numFmtId="167" applyNumberFormat="1"/></cellXfs></styleSheet>""";
        // Every other text is rich.
        var strings = texts.Keys.Select((text, i) => i % 2 == 0 || text.Length < 2
            ? $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"
            : $"<si><r><t xml:space=\"preserve\">{SecurityElement.Escape(text[..1])}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{SecurityElement.Escape(text[1..])}</t></r></si>");
        parts["xl/sharedStrings.xml"] = $"""<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{Main}">{string.Concat(strings)}</sst>""";
        return parts;
    }

    public static byte[] Zip(IReadOnlyDictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                using var entry = package.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static string Sheet(string text, OrderedDictionary<string, int> texts)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var cells = Array.ConvertAll(lines, line => Array.ConvertAll(line.TrimStart('!').Split(';'), cell => cell.Trim().Replace(Semicolon, ';')));
        var rows = new StringBuilder();
        for (var row = 0; row < cells.Length; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\"{(lines[row].StartsWith('!') ? " hidden=\"1\"" : "")}>");
            for (var column = 0; column < cells[row].Length; column++)
                rows.Append(Cell(cells[row][column], Findings.Origin.CellName(row + 1, column + 1), texts));
            rows.Append("</row>");
        }
        var merged = string.Concat(Merged(cells).Select(range => $"<mergeCell ref=\"{range}\"/>"));
        return $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{(merged.Length == 0 ? "" : $"<mergeCells>{merged}</mergeCells>")}</worksheet>""";
    }

    private static string Cell(string cell, string place, OrderedDictionary<string, int> texts)
    {
        if (cell.Length == 0 || cell is "<" or "^")
            return "";
        if (cell[0] == '=')
            return cell.Length == 1 ? $"<c r=\"{place}\"><f>SUM(A1:A2)</f><v></v></c>" : $"<c r=\"{place}\"><f>SUM(A1:A2)</f><v>{cell[1..]}</v></c>";
        if (cell[0] == '#')
            return $"<c r=\"{place}\" t=\"e\"><v>{cell}</v></c>";
        if (cell is "TRUE" or "FALSE")
            return $"<c r=\"{place}\" t=\"b\"><v>{(cell == "TRUE" ? 1 : 0)}</v></c>";
        if (cell[0] == '@')
            return Number(Date(cell[1..]), cell.Length switch { > 9 => 3, > 5 => 4, _ => 5 });
        if (cell[^1] == '%' && Parse(cell[..^1]) is { } percent)
            return Number(percent / 100, 1);
        if (cell[^1] == ',' && Parse(cell[..^1]) is { } thousands)
            return Number(thousands, 2);
        if (cell[^1] == '°' && Parse(cell[..^1]) is { } quoted)
            return Number(quoted, 6);
        if (Parse(cell) is { } number)
            return Number(number, 0);
        var text = cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1] : cell;
        if (!texts.TryGetValue(text, out var at))
            texts.Add(text, at = texts.Count);
        return $"<c r=\"{place}\" t=\"s\"><v>{at.ToString(CultureInfo.InvariantCulture)}</v></c>";

        string Number(decimal value, int style) => $"<c r=\"{place}\" s=\"{style.ToString(CultureInfo.InvariantCulture)}\"><v>{value.ToString(CultureInfo.InvariantCulture)}</v></c>";
    }

    private static decimal? Parse(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal Date(string text)
    {
        string[] patterns = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        return (decimal)DateTime.ParseExact(text, patterns, CultureInfo.InvariantCulture, DateTimeStyles.None).ToOADate();
    }

    private static IEnumerable<string> Merged(string[][] cells)
    {
        for (var row = 0; row < cells.Length; row++)
            for (var column = 0; column < cells[row].Length; column++)
            {
                if (cells[row][column] is "<" or "^")
                    continue;
                var (right, down) = (column, row);
                while (At(row, right + 1) == "<")
                    right++;
                while (At(down + 1, column) == "^")
                    down++;
                if (right > column || down > row)
                    yield return $"{Findings.Origin.CellName(row + 1, column + 1)}:{Findings.Origin.CellName(down + 1, right + 1)}";
            }

        string At(int row, int column) => row < cells.Length && column < cells[row].Length ? cells[row][column] : "";
    }
}
