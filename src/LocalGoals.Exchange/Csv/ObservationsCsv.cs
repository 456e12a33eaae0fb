using System.Text;

using CsvHelper;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Csv;

/// <summary>
/// Reads one tidy data file: a Year column, a Value column, and any others. Everything odd becomes a finding, and every row
/// stays in the table.
/// </summary>
public static class ObservationsCsv
{
    /// <param name="bytes">UTF-8 without a byte-order mark.</param>
    /// <param name="words">Other names for columns and codes; null for none.</param>
    /// <returns>Null when there is no table to speak of; a finding says why.</returns>
    public static ObservationTable? Read(
        string file, string? indicator, byte[] bytes, ColumnRoles roles, ICollection<Finding> findings, TableWords? words = null)
    {
        if (CsvSeparator.Of(bytes) is not { } separator)
        {
            findings.Add(new Finding(ReadingRules.EmptyFile, new Origin(file), indicator));
            return null;
        }
        if (separator != ',')
            findings.Add(new Finding(ReadingRules.OtherSeparator, new Origin(file, 1), indicator,
                ("separator", separator == '\t' ? "TAB" : separator.ToString())));
        var oddities = new Oddities(file, indicator);
        var builder = Rows(lineBreaksInQuotes: true, out var swallowed);
        if (swallowed)
        {
            // A quote that never closes took the rest of the file with it: read again, letting every line end a row.
            oddities.ForgetAllBut(nameof(CsvMalformedReason.UnterminatedQuote));
            builder = Rows(lineBreaksInQuotes: false, out _);
        }
        return builder?.Build(findings);

        TableBuilder? Rows(bool lineBreaksInQuotes, out bool unterminated)
        {
            var open = false;
            using var reader = CsvReader.Create(bytes, new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                AllowLineBreaksInQuotes = lineBreaksInQuotes,
                OnMalformedRecord = malformed =>
                {
                    open |= malformed.Reason == CsvMalformedReason.UnterminatedQuote;
                    // Of a quote that never closes, the second reading has nothing new to say.
                    if (lineBreaksInQuotes)
                        oddities.Add(ReadingRules.MalformedRow, malformed.Reason.ToString(), (int)malformed.LineNumber, null);
                },
            });
            var header = ReadHeader(reader);
            if (header is null)
                findings.Add(new Finding(ReadingRules.EmptyFile, new Origin(file), indicator));
            var table = header is null ? null : TableBuilder.TryStart(file, indicator, header, roles, words ?? TableWords.AsWritten, oddities, findings);
            // A line a row, a byte at least a cell.
            table?.Expect(Math.Min(bytes.AsSpan().Count((byte)'\n'), Math.Min(TableLimits.Rows, bytes.Length / table.Width)));
            var buffer = new char[256];
            while (table is not null && reader.Read())
                Row(reader, table, oddities, ref buffer);
            unterminated = table is not null && open;
            return table;
        }
    }

    // The first record with a name in it: a blank line, or one of separators, before the header is nothing.
    private static string[]? ReadHeader(CsvReader reader)
    {
        while (reader.Read())
        {
            string[] header = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];
            if (header.Any(name => name.Length > 0))
                return header;
        }
        return null;
    }

    private static void Row(CsvReader reader, TableBuilder table, Oddities oddities, ref char[] buffer)
    {
        var line = (int)reader.LineNumber;
        if (!HasMore(reader, 0))
            return;
        var malformed = reader.FieldCount < table.Width && reader.FieldCount <= table.ValueAt || HasMore(reader, table.Width);
        for (var i = 0; i < table.Width; i++)
            table.Cell(i, i < reader.FieldCount ? Trimmed(reader, i, ref buffer) : default);
        if (malformed)
            oddities.Add(ReadingRules.MalformedRow, "FieldCount", line, null);
        table.EndRow(line, malformed);
    }

    // Whether something stands in this field or one after it.
    private static bool HasMore(CsvReader reader, int from)
    {
        for (var i = from; i < reader.FieldCount; i++)
            if (reader.GetSpan(i).ContainsAnyExcept((byte)' ', (byte)'\t'))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> Trimmed(CsvReader reader, int field, ref char[] buffer)
    {
        var bytes = reader.GetSpan(field);
        if (bytes.Length > buffer.Length)
            buffer = new char[bytes.Length];
        var length = Encoding.UTF8.GetChars(bytes, buffer);
        return buffer.AsSpan(0, length).Trim();
    }
}
