using System.Collections.Immutable;
using System.Text;

using CsvHelper;

using LocalGoals.Catalogue;
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
    /// <returns>Null when there is no table to speak of; a finding says why.</returns>
    public static ObservationTable? Read(string file, string? indicator, byte[] bytes, ColumnRoles roles, ICollection<Finding> findings)
    {
        var reading = new Reading(file, indicator, roles, findings);
        return reading.Read(bytes);
    }

    private sealed class Reading(string file, string? indicator, ColumnRoles roles, ICollection<Finding> findings)
    {
        private const int ShownPerRule = 25;

        private readonly Dictionary<(Rule, string), (int Line, int? Column, int Count)> _oddities = [];
        private readonly List<int> _lines = [];
        private readonly List<string> _texts = [];
        private readonly List<double> _numbers = [];
        private readonly List<RowState> _states = [];

        public ObservationTable? Read(byte[] bytes)
        {
            var separator = SeparatorOf(bytes);
            if (separator is null)
            {
                findings.Add(new Finding(ReadingRules.EmptyFile, new Origin(file), indicator));
                return null;
            }
            if (separator != ',')
                findings.Add(new Finding(ReadingRules.OtherSeparator, new Origin(file, 1), indicator,
                    ("separator", separator == '\t' ? "TAB" : separator.Value.ToString())));
            var swallowed = false;
            var table = Read(bytes, separator.Value, lineBreaksInQuotes: true, ref swallowed);
            if (!swallowed)
                return table;
            // A quote that never closes took the rest of the file with it: read again, letting every line end a row.
            Forget();
            return Read(bytes, separator.Value, lineBreaksInQuotes: false, ref swallowed);
        }

        private ObservationTable? Read(byte[] bytes, char separator, bool lineBreaksInQuotes, ref bool swallowed)
        {
            var unterminated = false;
            using var reader = CsvReader.Create(bytes, new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                AllowLineBreaksInQuotes = lineBreaksInQuotes,
                OnMalformedRecord = malformed =>
                {
                    unterminated |= malformed.Reason == CsvMalformedReason.UnterminatedQuote;
                    // Of a quote that never closes, the second reading has nothing new to say.
                    if (lineBreaksInQuotes)
                        Odd(ReadingRules.MalformedRow, malformed.Reason.ToString(), (int)malformed.LineNumber, null);
                },
            });
            if (!ReadHeader(reader, out var header) || Layout.Of(header, roles) is not { } layout || !layout.IsTable(file, indicator, findings))
                return null;
            var cells = new CellPool[header.Length];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = new CellPool();
            var buffer = new char[256];
            while (reader.Read())
                Row(reader, layout, cells, ref buffer);
            swallowed = unterminated && lineBreaksInQuotes;
            return swallowed ? null : Table(layout, cells);
        }

        // The first record with a name in it: a blank line, or one of separators, before the header is nothing.
        private static bool ReadHeader(CsvReader reader, out string[] header)
        {
            while (reader.Read())
            {
                header = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];
                if (header.Any(name => name.Length > 0))
                    return true;
            }
            header = [];
            return false;
        }

        private void Row(CsvReader reader, Layout layout, CellPool[] cells, ref char[] buffer)
        {
            var line = (int)reader.LineNumber;
            var width = layout.Header.Length;
            if (IsBlank(reader))
                return;
            var malformed = reader.FieldCount < width && reader.FieldCount <= layout.ValueAt || HasMore(reader, width);
            var value = "";
            for (var i = 0; i < width; i++)
            {
                var text = i < reader.FieldCount ? Trimmed(reader, i, ref buffer) : default;
                if (i == layout.ValueAt)
                    value = text.ToString();
                else
                    cells[i].Add(text);
            }
            var state = ValueText.Read(value, out var number);
            if (malformed)
            {
                (state, number) = (RowState.Malformed, double.NaN);
                Odd(ReadingRules.MalformedRow, "FieldCount", line, null);
            }
            _lines.Add(line);
            _texts.Add(value);
            _numbers.Add(number);
            _states.Add(state);
        }

        private static bool IsBlank(CsvReader reader)
        {
            for (var i = 0; i < reader.FieldCount; i++)
                if (reader.GetSpan(i).ContainsAnyExcept((byte)' ', (byte)'\t'))
                    return false;
            return true;
        }

        private static bool HasMore(CsvReader reader, int width)
        {
            for (var i = width; i < reader.FieldCount; i++)
                if (reader.GetSpan(i).ContainsAnyExcept((byte)' ', (byte)'\t'))
                    return true;
            return false;
        }

        private static ReadOnlySpan<char> Trimmed(CsvReader reader, int field, ref char[] buffer)
        {
            var bytes = reader.GetSpan(field);
            if (bytes.Length > buffer.Length)
                buffer = new char[bytes.Length * 2];
            var length = Encoding.UTF8.GetChars(bytes, buffer);
            return buffer.AsSpan(0, length).Trim();
        }

        private ObservationTable Table(Layout layout, CellPool[] cells)
        {
            var columns = ImmutableArray.CreateBuilder<Column>();
            for (var i = 0; i < layout.Header.Length; i++)
            {
                if (i == layout.ValueAt)
                    continue;
                var (categories, codes) = cells[i].ToColumn();
                if (layout.Header[i].Length == 0)
                {
                    if (categories.Length > 0)
                        findings.Add(new Finding(ReadingRules.UnnamedColumn, new Origin(file, 1, i + 1), indicator));
                    continue;
                }
                columns.Add(new Column(layout.Header[i], layout.Roles[i], categories, codes));
            }
            var valueAt = layout.Header.Take(layout.ValueAt).Count(name => name.Length > 0);
            var table = new ObservationTable(
                file, columns.ToImmutable(), valueAt, [.. _texts], [.. _numbers], [.. _states], [.. _lines]);
            var judged = new RowJudgement(table, layout, roles.WholeArea, Odd).Judge();
            Report();
            if (judged.Length == 0)
                findings.Add(new Finding(ReadingRules.EmptyFile, new Origin(file), indicator));
            return new ObservationTable(file, table.Columns, valueAt, [.. _texts], [.. _numbers], judged, [.. _lines]);
        }

        private void Forget()
        {
            foreach (var oddity in _oddities.Keys.Where(key => key.Item2 != nameof(CsvMalformedReason.UnterminatedQuote)).ToList())
                _oddities.Remove(oddity);
            _lines.Clear();
            _texts.Clear();
            _numbers.Clear();
            _states.Clear();
        }

        // The same oddity over and over is one finding with a count, at its first place.
        private void Odd(Rule rule, string what, int line, int? column) =>
            _oddities[(rule, what)] = _oddities.TryGetValue((rule, what), out var known)
                ? known with { Count = known.Count + 1 }
                : (line, column, 1);

        private void Report()
        {
            foreach (var rule in _oddities.GroupBy(oddity => oddity.Key.Item1))
            {
                foreach (var ((_, what), (line, column, count)) in rule.OrderBy(o => o.Value.Line).Take(ShownPerRule))
                    findings.Add(new Finding(rule.Key, new Origin(file, line, column), indicator, ("what", what), ("count", count)));
                if (rule.Count() > ShownPerRule)
                    findings.Add(new Finding(ReadingRules.MoreFindings, new Origin(file), indicator,
                        ("count", rule.Count() - ShownPerRule), ("rule", rule.Key.Id)));
            }
        }

        private static char? SeparatorOf(ReadOnlySpan<byte> bytes)
        {
            bytes = bytes.TrimStart(" \t\r\n"u8);
            if (bytes.IsEmpty)
                return null;
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            var header = end < 0 ? bytes : bytes[..end];
            if (header.Contains((byte)','))
                return ',';
            return header.Contains((byte)';') ? ';' : header.Contains((byte)'\t') ? '\t' : ',';
        }
    }
}
