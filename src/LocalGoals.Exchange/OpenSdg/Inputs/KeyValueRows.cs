using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Metadata in rows of a key and its value. A row without a value says nothing; of a key that stands twice the last counts.</summary>
public static class KeyValueRows
{
    public static ImmutableSortedDictionary<string, MetadataValue> OfCsv(string file, byte[] bytes, ICollection<Finding> findings) =>
        Of(CsvRows.Read(file, bytes, findings).Select(row => (row[0], row[1], new Origin(file, row.Line, 2))), findings);

    /// <param name="number">Which sheet, from 0; the last one where there are fewer.</param>
    public static ImmutableSortedDictionary<string, MetadataValue> OfWorkbook(string file, byte[] bytes, int number, ICollection<Finding> findings)
    {
        var sheets = Workbook.Read(file, bytes, findings);
        if (sheets.Count == 0)
            return ImmutableSortedDictionary<string, MetadataValue>.Empty;
        var chosen = sheets[Math.Clamp(number, 0, sheets.Count - 1)];
        foreach (var other in sheets.Where(sheet => sheet != chosen && !sheet.IsEmpty))
            findings.Add(new Finding(WorkbookRules.SheetNotRead, other.Whole));
        if (chosen.HiddenRows + chosen.HiddenColumns > 0)
            findings.Add(new Finding(WorkbookRules.CellsHidden, chosen.Whole, null, ("rows", chosen.HiddenRows), ("columns", chosen.HiddenColumns)));
        return Of(Rows(chosen, findings), findings);
    }

    // A key that is merged over several rows has all their values, a line each.
    private static IEnumerable<(string Key, string Value, Origin At)> Rows(Sheet sheet, ICollection<Finding> findings)
    {
        for (var row = 0; row < sheet.Rows; row++)
        {
            var (key, first) = (sheet.Shown(row, 0).Text, row);
            var values = new List<string> { Value(row) };
            while (row + 1 < sheet.Rows && sheet.Anchor(row + 1, 0) == sheet.Anchor(first, 0))
                values.Add(Value(++row));
            yield return (key, string.Join('\n', values.Where(value => value.Length > 0)), sheet.At(first, sheet.Columns > 1 ? 1 : 0));
        }

        string Value(int row)
        {
            var cell = sheet[row, 1];
            if (cell.Form == CellForm.NoResult)
                findings.Add(new Finding(WorkbookRules.FormulaWithoutValue, sheet.At(row, 1), null, ("count", 1)));
            if (cell.Form != CellForm.Error)
                return cell.Shown;
            findings.Add(new Finding(WorkbookRules.CellError, sheet.At(row, 1), null, ("what", cell.Text), ("count", 1)));
            return "";
        }
    }

    private static ImmutableSortedDictionary<string, MetadataValue> Of(IEnumerable<(string Key, string Value, Origin At)> rows, ICollection<Finding> findings)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, MetadataValue>(StringComparer.Ordinal);
        foreach (var (key, value, at) in rows)
        {
            if (value.Length == 0)
                continue;
            if (key.Length == 0)
            {
                findings.Add(new Finding(WorkbookRules.ValueWithoutKey, at, null, ("what", value.Length <= 100 ? value : value[..100] + "…")));
                continue;
            }
            if (values.TryGetValue(key, out var known))
                findings.Add(new Finding(ReadingRules.YamlRepeatedKey, at, null, ("key", key), ("line", known.Origin.Line ?? 0)));
            values[key] = new MetadataValue(value, at) { Items = Items(value, at.File) };
        }
        return values.ToImmutable();
    }

    // A cell may hold a list as YAML writes it, or a line each.
    private static ImmutableArray<string> Items(string value, string file) =>
        value[0] is '[' or '-' && YamlReader.Read(value, file, new List<Finding>()) is YamlList list
            ? [.. list.Items.Select(item => item.Text.Trim())] : [value];
}
