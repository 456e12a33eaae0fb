using System.Text;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>
/// Divides a data file into cells as pandas does: nothing is trimmed, lines without anything are passed over, and a quote
/// means something only where a cell begins.
/// </summary>
internal static class CsvCells
{
    /// <param name="bytes">UTF-8 without a byte-order mark.</param>
    /// <returns>Records, the header first. Null when a quote never closes, where pandas gives up.</returns>
    public static List<string[]>? Read(byte[] bytes)
    {
        var reading = new Reading(Encoding.UTF8.GetString(bytes));
        return reading.Records();
    }

    private sealed class Reading(string text)
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        private readonly StringBuilder _quoted = new();
        private int _at;

        public List<string[]>? Records()
        {
            var records = new List<string[]>();
            var cells = new List<string>();
            while (_at < text.Length)
            {
                if (IsBlankLine(out var next))
                {
                    _at = next;
                    continue;
                }
                cells.Clear();
                do
                {
                    if (Cell() is not { } cell)
                        return null;
                    cells.Add(cell);
                }
                while (_at < text.Length && text[_at++] == ',' && (_at < text.Length || AddLast()));
                if (_at < text.Length && text[_at - 1] == '\r' && text[_at] == '\n')
                    _at++;
                records.Add([.. cells]);
            }
            return records;

            // The file ends with a comma.
            bool AddLast()
            {
                cells.Add("");
                return false;
            }
        }

        private bool IsBlankLine(out int next)
        {
            next = _at;
            while (next < text.Length && text[next] is ' ' or '\t')
                next++;
            if (next < text.Length && text[next] is not ('\r' or '\n'))
                return false;
            next = Math.Min(text.Length, next + (text.AsSpan(next).StartsWith("\r\n") ? 2 : 1));
            return true;
        }

        // Leaves the place at the comma or line end after the cell.
        private string? Cell()
        {
            if (_at < text.Length && text[_at] == '"')
                return Quoted();
            var length = text.AsSpan(_at).IndexOfAny(',', '\r', '\n');
            var cell = length < 0 ? text.AsSpan(_at) : text.AsSpan(_at, length);
            _at += cell.Length;
            return Known(cell);
        }

        private string? Quoted()
        {
            _quoted.Clear();
            _at++;
            while (true)
            {
                var length = text.AsSpan(_at).IndexOf('"');
                if (length < 0)
                    return null;
                _quoted.Append(text, _at, length);
                _at += length + 1;
                if (_at < text.Length && text[_at] == '"')
                {
                    _quoted.Append('"');
                    _at++;
                    continue;
                }
                // Whatever follows the closing quote belongs to the cell.
                var rest = text.AsSpan(_at).IndexOfAny(',', '\r', '\n');
                var tail = rest < 0 ? text.AsSpan(_at) : text.AsSpan(_at, rest);
                _quoted.Append(tail);
                _at += tail.Length;
                return Known(_quoted.ToString());
            }
        }

        private string Known(ReadOnlySpan<char> cell)
        {
            if (_known.TryGetValue(cell, out var known))
                return known;
            var added = cell.ToString();
            _known.Add(added);
            return added;
        }
    }
}
