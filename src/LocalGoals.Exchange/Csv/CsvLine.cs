using System.Globalization;

namespace LocalGoals.Exchange.Csv;

/// <summary>Writes lines of comma-separated text (RFC 4180).</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // What a spreadsheet would run as a formula gets an apostrophe in front.
    private static string Cell(string text)
    {
        if (text.Length > 1 && (text[0] is '=' or '@' or '\t' || (text[0] is '+' or '-' && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))))
            text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 && text.Trim() == text ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
