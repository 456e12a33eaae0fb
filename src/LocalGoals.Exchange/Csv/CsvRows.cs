using System.Collections.Immutable;

using CsvHelper;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Csv;

/// <summary>One record of a small CSV file, with its 1-based line; fields are trimmed.</summary>
internal sealed record CsvRow(int Line, ImmutableArray<string> Fields)
{
    /// <summary>The field, or nothing where the record is shorter.</summary>
    public string this[int field] => field >= 0 && field < Fields.Length ? Fields[field] : "";
}

/// <summary>Reads CSV files that hold settings, words or metadata rather than observations: record by record.</summary>
internal static class CsvRows
{
    /// <param name="bytes">UTF-8 without a byte-order mark.</param>
    /// <returns>The records with anything in them.</returns>
    public static ImmutableArray<CsvRow> Read(string file, byte[] bytes, ICollection<Finding> findings)
    {
        if (CsvSeparator.Of(bytes) is not { } separator)
            return [];
        var malformed = new List<(int Line, string Reason)>();
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add(((int)record.LineNumber, record.Reason.ToString())),
        });
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        while (reader.Read())
        {
            ImmutableArray<string> fields = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];
            if (fields.Any(field => field.Length > 0))
                rows.Add(new CsvRow((int)reader.LineNumber, fields));
        }
        foreach (var group in malformed.GroupBy(m => m.Reason))
            findings.Add(new Finding(ReadingRules.MalformedRow, new Origin(file, group.First().Line), null, ("what", group.Key), ("count", group.Count())));
        return rows.ToImmutable();
    }
}
