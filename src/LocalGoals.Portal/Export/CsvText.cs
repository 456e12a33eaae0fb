namespace LocalGoals.Portal.Export;

/// <summary>Cells of comma-separated text (RFC 4180).</summary>
public static class CsvText
{
    public static string Table(IEnumerable<IEnumerable<string>> rows) => string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    /// <summary>Quoted where needed. A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers never do.</summary>
    public static string Cell(string text)
    {
        if (text.Length == 0)
            return text;
        if (text[0] is '=' or '@' or '\t' || (text[0] is '+' or '-' && !double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) && text.Length > 1))
            text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 && text[0] != ' ' && text[^1] != ' ' ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
