using System.IO.Compression;
using System.Xml;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Excel;

/// <summary>
/// Looks over an unread workbook before it is opened: whether its size unpacked and its cells stay within the limits, and
/// which cells hold an error or a formula without a result, which the library does not tell.
/// </summary>
internal sealed class PackageCheck
{
    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    private readonly Dictionary<string, Dictionary<(int Row, int Column), SheetCell>> _unseen = new(StringComparer.Ordinal);
    private int _cells;

    private PackageCheck()
    {
    }

    /// <summary>Errors and formulas without a result on a sheet: row and column from 0.</summary>
    public IReadOnlyDictionary<(int Row, int Column), SheetCell> UnseenOf(string sheet) => _unseen.GetValueOrDefault(sheet, []);

    /// <exception cref="InvalidDataException">It is no package.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public static PackageCheck? Of(string file, byte[] bytes, ICollection<Finding> findings)
    {
        if (bytes.AsSpan().Count("PK\u0001\u0002"u8) > Limits.Parts)
            return TooLarge();
        using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (package.GetEntry("xl/workbook.bin") is not null || package.GetEntry("content.xml") is not null)
        {
            findings.Add(new Finding(WorkbookRules.Form, new Origin(file), null, ("form", Path.GetExtension(file))));
            return null;
        }
        var unpacked = package.Entries.Sum(part => part.Length);
        if (package.Entries.Count > Limits.Parts || unpacked > Limits.Unpacked || SizeOf("sharedStrings.xml") > Limits.Texts || SizeOf("styles.xml") > Limits.Styles || unpacked > Limits.AnyRatio && unpacked / bytes.Length > Limits.Ratio)
            return TooLarge();
        foreach (var part in package.Entries.Where(IsReadByLibrary))
            Scan(part);
        var check = new PackageCheck();
        return check.Sheets(file, package, findings) ? check : null;

        long SizeOf(string name) => package.Entries.Where(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Sum(part => part.Length);

        PackageCheck? TooLarge()
        {
            findings.Add(new Finding(WorkbookRules.TooLarge, new Origin(file), null, ("limit", (int)(Limits.Unpacked >> 20))));
            return null;
        }
    }

    private static bool IsReadByLibrary(ZipArchiveEntry part) =>
        part.Name is "sharedStrings.xml" or "styles.xml" or "workbook.xml" || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // The library would take a tag of any length into memory.
    private static void Scan(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var bounded = new Sdmx.BoundedTags(stream);
        var buffer = new byte[1 << 16];
        while (bounded.Read(buffer) > 0)
        {
        }
    }

    private bool Sheets(string file, ZipArchive package, ICollection<Finding> findings)
    {
        var names = Names(package);
        foreach (var part in package.Entries.Where(part => part.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) && part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            var name = names.GetValueOrDefault(part.FullName, part.Name);
            if (Sheet(part, name) is not { } too)
                continue;
            findings.Add(new Finding(WorkbookRules.SheetTooLarge, new Origin(file, too.Row, too.Column) { Sheet = name }, null, ("limit", Limits.Cells)));
            return false;
        }
        return true;
    }

    // The place at which the sheet is too large, or null.
    private (int Row, int Column)? Sheet(ZipArchiveEntry part, string name)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(new Sdmx.BoundedTags(stream), Xml);
        var (row, column, lastRow, lastColumn, columns) = (0, 0, 0, 0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    Measured(reader);
                continue;
            }
            switch (reader.LocalName)
            {
                case "row":
                    row = reader.GetAttribute("r") is { } number ? Number(number) : row + 1;
                    column = 0;
                    lastRow = Math.Max(lastRow, row);
                    break;
                case "c":
                    (row, column) = reader.GetAttribute("r") is { } place ? Place(place) : (row, column + 1);
                    (lastRow, lastColumn) = (Math.Max(lastRow, row), Math.Max(lastColumn, column));
                    _cells++;
                    if (Unseen(reader) is { } cell)
                        Add(name, row - 1, column - 1, cell);
                    break;
                case "col" when ++columns > Limits.Columns:
                    return (1, Limits.Columns);
            }
            if (row > Limits.Rows || column > Limits.Columns || _cells > Limits.Cells || lastRow * (long)lastColumn > Limits.Extent)
                return (Math.Min(row, Limits.Rows), Math.Min(column, Limits.Columns));
        }
        return null;
    }

    // Reads a cell to its end. An empty result is one only where it is a text.
    private static SheetCell? Unseen(XmlReader cell)
    {
        if (cell.IsEmptyElement)
            return null;
        var (type, error) = (cell.GetAttribute("t"), "");
        var (formula, result, inResult, depth) = (false, false, false, cell.Depth);
        while (cell.Read() && cell.Depth > depth)
        {
            if (cell.NodeType == XmlNodeType.Element)
            {
                formula |= cell.LocalName == "f";
                inResult = cell.LocalName == "v";
                result |= inResult && type == "str";
            }
            if (cell.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA))
                continue;
            result |= inResult;
            var text = Measured(cell);
            if (inResult && type == "e")
                error = text;
        }
        return error.Length > 0 ? new SheetCell(error, CellForm.Error) : formula && !result ? new SheetCell("", CellForm.NoResult) : null;
    }

    // The beginning of a text, which is not taken into memory as a whole.
    private static string Measured(XmlReader reader)
    {
        var buffer = new char[64];
        var length = reader.ReadValueChunk(buffer, 0, buffer.Length);
        var text = new string(buffer, 0, length);
        for (var read = length; read > 0; length += read)
            if (length > Limits.Text)
                throw new InvalidDataException();
            else
                read = reader.ReadValueChunk(buffer, 0, buffer.Length);
        return text;
    }

    private void Add(string sheet, int row, int column, SheetCell cell)
    {
        if (!_unseen.TryGetValue(sheet, out var cells))
            _unseen.Add(sheet, cells = []);
        cells[(row, column)] = cell;
    }

    // Part of the package to name of the sheet.
    private static Dictionary<string, string> Names(ZipArchive package)
    {
        var targets = Elements(package, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, id) in Elements(package, "xl/workbook.xml", "sheet", "name", "id"))
            foreach (var (_, target) in targets.Where(target => target.First == id))
                names[target.StartsWith('/') ? target[1..] : $"xl/{target}"] = name;
        return names;
    }

    private static List<(string First, string Second)> Elements(ZipArchive package, string part, string element, string first, string second)
    {
        var found = new List<(string, string)>();
        if (package.GetEntry(part) is not { } entry)
            return found;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(new Sdmx.BoundedTags(stream), Xml);
        while (reader.Read() && found.Count <= Limits.Parts)
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
                found.Add((Attribute(reader, first), Attribute(reader, second)));
        return found;
    }

    private static string Attribute(XmlReader reader, string name)
    {
        var value = "";
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == name)
                value = reader.Value;
        }
        reader.MoveToElement();
        return value;
    }

    // C7 is row 7, column 3; what is no place is beyond the last.
    private static (int Row, int Column) Place(string text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && at < 4; at++)
            column = column * 26 + (text[at] & ~32) - 'A' + 1;
        return column == 0 ? (Limits.Rows + 1, 0) : (Number(text[at..]), column);
    }

    private static int Number(string digits) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : Limits.Rows + 1;
}
