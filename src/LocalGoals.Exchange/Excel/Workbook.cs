using System.Text;
using System.Xml;

using ExcelDataReader;
using ExcelDataReader.Exceptions;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Excel;

/// <summary>The sheets of a workbook: .xlsx, .xlsm (its macros are not looked at) and the older .xls.</summary>
public static class Workbook
{
    private static readonly string[] Readable = [".xlsx", ".xlsm", ".xltx", ".xls"];
    private static readonly string[] Unreadable = [".xlsb", ".ods", ".numbers"];

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether a file is called as workbooks are, readable or not. Excel's own lock files are none.</summary>
    public static bool IsNamedSo(string fileName) =>
        !fileName.StartsWith("~$", StringComparison.Ordinal) && Path.GetExtension(fileName).ToLowerInvariant() is var extension
        && (Readable.Contains(extension) || Unreadable.Contains(extension));

    /// <returns>All sheets in their order; none when the workbook cannot be read, and a finding says why.</returns>
    public static IReadOnlyList<Sheet> Read(string file, byte[] bytes, ICollection<Finding> findings)
    {
        if (Unreadable.Contains(Path.GetExtension(file).ToLowerInvariant()))
            return Nothing(WorkbookRules.Form, ("form", Path.GetExtension(file)));
        try
        {
            PackageCheck? check = null;
            if (bytes.AsSpan().StartsWith("PK"u8) && (check = PackageCheck.Of(file, bytes, findings)) is null)
                return [];
            if (bytes.AsSpan().StartsWith(CompoundCheck.Signature))
                CompoundCheck.Of(bytes);
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            return [.. Sheets(file, reader, check)];
        }
        catch (InvalidPasswordException)
        {
            return Nothing(WorkbookRules.Locked);
        }
        catch (SheetTooLargeException)
        {
            return Nothing(WorkbookRules.SheetTooLarge, ("limit", Limits.Cells));
        }
        // A damaged workbook makes the library throw nearly anything.
        catch (Exception e) when (e is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            return Nothing(WorkbookRules.Damaged, ("reason", e is XmlException { LineNumber: > 0 } ? "XML" : Path.GetExtension(file)));
        }

        IReadOnlyList<Sheet> Nothing(Rule rule, params ReadOnlySpan<(string, object)> arguments)
        {
            findings.Add(new Finding(rule, new Origin(file), null, arguments));
            return [];
        }
    }

    private static IEnumerable<Sheet> Sheets(string file, IExcelDataReader reader, PackageCheck? check)
    {
        var left = Limits.Cells;
        do
        {
            // The library makes a whole row for each, whether or not it has cells; of newer workbooks this is known.
            if (check is null && reader.RowCount * (long)reader.FieldCount > Limits.Extent)
                throw new SheetTooLargeException();
            var name = reader.Name ?? "";
            var unseen = check?.UnseenOf(name);
            var rows = new List<SheetCell[]>();
            var hidden = new HashSet<int>();
            while (reader.Read())
            {
                if (reader.RowHeight == 0)
                    hidden.Add(rows.Count);
                rows.Add(Row(reader, rows.Count, unseen, ref left));
            }
            if (rows.FindLastIndex(row => row.Length > 0) is var last && last + 1 < rows.Count)
                rows.RemoveRange(last + 1, rows.Count - last - 1);
            yield return new Sheet(
                file, name, reader.VisibleState is not (null or "visible"), [.. rows], hidden,
                Enumerable.Range(0, Math.Min(reader.FieldCount, Limits.Columns)).Where(column => reader.GetColumnWidth(column) == 0).ToHashSet(),
                (reader.MergeCells ?? []).Select(range => (range.FromRow, range.FromColumn, range.ToRow, range.ToColumn)));
        }
        while (reader.NextResult());
    }

    private static SheetCell[] Row(IExcelDataReader reader, int row, IReadOnlyDictionary<(int, int), SheetCell>? unseen, ref int left)
    {
        if (reader.FieldCount > Limits.Columns || row >= Limits.Rows)
            throw new SheetTooLargeException();
        var cells = new List<SheetCell>();
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var value = reader.GetValue(column);
            if (unseen?.TryGetValue((row, column), out var cell) is not true)
                cell = CellText.Of(value, value is null or string or bool ? null : reader.GetNumberFormatString(column));
            if (cell == default)
                continue;
            left -= column - cells.Count + 1;
            if (left < 0)
                throw new SheetTooLargeException();
            while (cells.Count < column)
                cells.Add(default);
            cells.Add(cell);
        }
        return [.. cells];
    }

    private sealed class SheetTooLargeException : Exception;
}
