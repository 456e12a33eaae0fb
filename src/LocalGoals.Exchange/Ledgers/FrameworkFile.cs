using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;
using LocalGoals.Localization;

namespace LocalGoals.Exchange.Ledgers;

/// <summary>Reads a framework from a file: CSV, a workbook, or lists of codes in SDMX-ML.</summary>
public static class FrameworkFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Largest = 32 << 20;

    /// <param name="file">Its name, as findings show it; the ending says what it is.</param>
    /// <param name="language">Language of names that do not say theirs.</param>
    /// <returns>Empty, with a finding that says why, where nothing can be read.</returns>
    public static ImmutableArray<FrameworkItem> Read(string file, byte[] bytes, string language, ICollection<Finding> findings)
    {
        if (Workbook.IsNamedSo(file))
            return OfWorkbook(file, bytes, language, findings);
        if (Path.GetExtension(file).Equals(".xml", StringComparison.OrdinalIgnoreCase))
            return OfCodeLists(file, bytes, findings);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            bytes = Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes));
        return FrameworkTable.Read(file, [.. CsvRows.Read(file, bytes, findings).Select(row => (new Origin(file, row.Line), row.Fields))], language, findings);
    }

    // The first sheet that has codes.
    private static ImmutableArray<FrameworkItem> OfWorkbook(string file, byte[] bytes, string language, ICollection<Finding> findings)
    {
        var tried = new List<Finding>();
        foreach (var sheet in Workbook.Read(file, bytes, findings).Where(sheet => !sheet.IsHidden && !sheet.IsEmpty))
        {
            var rows = Enumerable.Range(0, sheet.Rows)
                .Select(row => (sheet.At(row, 0), Enumerable.Range(0, sheet.Columns).Select(column => sheet[row, column].Text.Trim()).ToImmutableArray()))
                .Where(row => row.Item2.Any(text => text.Length > 0)).ToList();
            var own = new List<Finding>();
            var items = FrameworkTable.Read(file, rows, language, own);
            if (!items.IsEmpty)
            {
                foreach (var finding in own)
                    findings.Add(finding);
                return items;
            }
            tried.AddRange(own);
        }
        foreach (var finding in tried.Take(1))
            findings.Add(finding);
        return [];
    }

    /// <summary>The list with most codes of the SDGs; where none has any, the only list.</summary>
    private static ImmutableArray<FrameworkItem> OfCodeLists(string file, byte[] bytes, ICollection<Finding> findings)
    {
        var root = SafeXml.ReadTree(file, new MemoryStream(bytes, writable: false), findings);
        var lists = root?.DescendantsAndSelf("Codelist").Select(list => Items(file, list)).Where(items => !items.IsEmpty).ToList() ?? [];
        if (lists.Count > 0 && lists.MaxBy(Known) is var best && (lists.Count == 1 || Known(best) > 0))
            return best;
        findings.Add(new Finding(LocalizationRules.FrameworkInvalid, new Origin(file)));
        return [];

        static int Known(ImmutableArray<FrameworkItem> items) => items.Count(item => FrameworkSet.IsSdg(item.Code) && item.Code.Contains('.', StringComparison.Ordinal));
    }

    private static ImmutableArray<FrameworkItem> Items(string file, XElement list)
    {
        var items = ImmutableArray.CreateBuilder<FrameworkItem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in list.Elements("Code"))
            if (code.Attribute("id")?.Value is { Length: > 0 } id && StructureXml.NameOf(code) is { } name && seen.Add(CodeOf(id)))
                items.Add(new FrameworkItem(CodeOf(id), CodeOf(code.Element("Parent")?.Element("Ref")?.Attribute("id")?.Value ?? code.Element("Parent")?.Value ?? ""), name, [], new Origin(file)));
        return items.ToImmutable();

        // Identifiers of SDMX have no dots: 1_1_1, 1-1-1, G1_T1 and the like are left as they are unless they are codes of the SDGs.
        static string CodeOf(string id) => FrameworkTable.Code(id.Replace('_', '.')) is var dotted && FrameworkSet.IsSdg(dotted) ? dotted : id;
    }
}
