namespace LocalGoals.Exchange.Csv;

/// <summary>Which character divides the fields: a comma, unless the first line has none and has semicolons or tabs.</summary>
internal static class CsvSeparator
{
    /// <returns>Null when there is nothing but white space.</returns>
    public static char? Of(ReadOnlySpan<byte> bytes)
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
