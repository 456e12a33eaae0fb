using System.Buffers;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>
/// Values with a comma for decimals, as spreadsheets write them in many languages. Read so where the file proves it: a comma
/// that cannot divide thousands (12,5), and no value in another notation (12.5, 1,234.5).
/// </summary>
internal static class DecimalCommas
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Judges values anew.</summary>
    /// <returns>All texts with a point for decimals; null where nothing is proved.</returns>
    public static string[]? Read(IReadOnlyList<string> texts, IList<double> numbers, IList<RowState> states)
    {
        var commas = new List<int>();
        var isProved = false;
        for (var row = 0; row < texts.Count; row++)
        {
            if (states[row] is not (RowState.Figure or RowState.AmbiguousNumber))
                continue;
            var (whole, decimals) = Parts(texts[row]);
            if (decimals is not null)
            {
                commas.Add(row);
                isProved |= decimals.Length != 3 || whole.Length > 3 || whole.TrimStart('+', '-') == "0" || whole.Contains('.', StringComparison.Ordinal);
            }
            else if (IsOtherNotation(texts[row]))
                return null;
        }
        if (!isProved)
            return null;
        string[] plain = [.. texts];
        foreach (var row in commas)
        {
            var (whole, decimals) = Parts(texts[row]);
            plain[row] = $"{whole.Replace(".", "", StringComparison.Ordinal)}.{decimals}";
            states[row] = ValueText.Read(plain[row], out var number);
            numbers[row] = number;
        }
        // Beside them 1.234 is a fraction, or a thousand and more.
        for (var row = 0; row < texts.Count; row++)
            if (states[row] == RowState.Figure && texts[row].Contains('.', StringComparison.Ordinal) && commas.BinarySearch(row) < 0)
                (states[row], numbers[row]) = (RowState.AmbiguousNumber, double.NaN);
        return plain;
    }

    // 1.234,5 gives 1.234 and 5; whatever has not one comma with digits on both sides, and thousands in threes, has no decimals.
    private static (string Whole, string? Decimals) Parts(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || comma == text.Length - 1 || text.AsSpan(comma + 1).ContainsAnyExcept(Digits))
            return (text, null);
        var whole = text[..comma];
        var thousands = whole.TrimStart('+', '-').Split('.');
        var areDigits = thousands.All(part => part.Length > 0 && !part.AsSpan().ContainsAnyExcept(Digits));
        return areDigits && (thousands.Length == 1 || (thousands[0].Length <= 3 && thousands.Skip(1).All(part => part.Length == 3)))
            ? (whole, text[(comma + 1)..]) : (text, null);
    }

    // A point before other than three digits, or a comma that divides thousands.
    private static bool IsOtherNotation(string text) => text.Contains(',', StringComparison.Ordinal)
        || (text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point && text.LastIndexOf('.') == point && text.Length - point - 1 != 3);
}
