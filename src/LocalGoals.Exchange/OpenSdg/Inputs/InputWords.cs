using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// An input's <c>column_map</c> (a CSV file with the columns Text, Value) and <c>code_map</c> (Dimension, Text, Value, where
/// Dimension is the column's new name). Where a text stands twice, the first line holds.
/// </summary>
internal static class InputWords
{
    public static TableWords Of(Input input, InputFiles files)
    {
        var columns = Rows(input, "column_map", ["Text", "Value"], files);
        var codes = Rows(input, "code_map", ["Dimension", "Text", "Value"], files);
        return new TableWords(
            columns.GroupBy(row => row[0]).ToImmutableDictionary(same => same.Key, same => same.First()[1], StringComparer.Ordinal),
            codes.GroupBy(row => row[0]).ToImmutableDictionary(
                column => column.Key,
                column => column.GroupBy(row => row[1]).ToImmutableDictionary(same => same.Key, same => same.First()[2], StringComparer.Ordinal),
                StringComparer.Ordinal));
    }

    private static List<string[]> Rows(Input input, string setting, string[] columns, InputFiles files)
    {
        if (files.Named(input, setting) is not { } file || files.ReadText(file) is not { } bytes)
            return [];
        var findings = new List<Finding>();
        var rows = CsvRows.Read(file.Path, bytes, findings);
        files.Found(findings);
        var at = rows.IsEmpty ? [] : Array.ConvertAll(columns, name => rows[0].Fields.IndexOf(name));
        if (rows.IsEmpty || at.Contains(-1))
        {
            files.Found(new Finding(ReadingRules.MapColumns, new Origin(file.Path, 1), null, ("columns", string.Join(", ", columns))));
            return [];
        }
        return [.. rows.Skip(1).Select(row => Array.ConvertAll(at, field => row[field]))];
    }
}
