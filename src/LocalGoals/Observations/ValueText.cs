using System.Globalization;

namespace LocalGoals.Observations;

/// <summary>Why a row is, or is not, analysed.</summary>
public enum RowState : byte
{
    /// <summary>Has a number and a period.</summary>
    Figure,

    /// <summary>The value cell is empty.</summary>
    Blank,

    /// <summary>Words where a number belongs.</summary>
    Text,

    /// <summary>Digits whose separators could mean two things, such as <c>1,234</c>.</summary>
    AmbiguousNumber,

    /// <summary>The period is not understood.</summary>
    UnknownPeriod,

    /// <summary>Another row with the same keys comes before it and says the same.</summary>
    Repeated,

    /// <summary>More or fewer cells than the header has names; which belongs where cannot be told.</summary>
    Malformed,

    /// <summary>Rows with the same keys say different things; none of them is used.</summary>
    Contradicted,

    /// <summary>Withheld from the public, since it is, or could tell, a count of few people.</summary>
    Suppressed,
}

/// <summary>Reads value cells. A number is one only in the notation of data files: a point for decimals, no grouping.</summary>
public static class ValueText
{
    /// <summary>How many decimals plain digits have.</summary>
    public static int Decimals(string digits) => digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? digits.Length - at - 1 : 0;

    /// <summary>Never NaN or infinite when the state is <see cref="RowState.Figure"/>.</summary>
    public static RowState Read(ReadOnlySpan<char> text, out double number)
    {
        number = double.NaN;
        if (text.Length == 0)
            return RowState.Blank;
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed) && HasDigit(text))
        {
            number = parsed;
            return RowState.Figure;
        }
        return LooksNumeric(text) ? RowState.AmbiguousNumber : RowState.Text;
    }

    /// <summary>
    /// Plain decimal digits that show a number as published: <c>17.30</c> stays, <c>1.5e3</c> becomes 1500. More than four
    /// decimals (a spreadsheet's, not a publisher's) are shortened to two, or to three significant digits below 0.1.
    /// </summary>
    public static string Digits(string text, double number)
    {
        var plain = text.AsSpan().IndexOfAny('e', 'E') >= 0 ? Plain(number) : text.TrimStart('+');
        if (plain.StartsWith('.')) plain = "0" + plain;
        else if (plain.StartsWith("-.", StringComparison.Ordinal)) plain = "-0" + plain[1..];
        plain = plain.TrimEnd('.');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || plain.Length - point - 1 <= 4)
            return plain;
        var size = Math.Abs(number);
        if (size >= 0.1 || size == 0)
            return Trim(number.ToString("F2", CultureInfo.InvariantCulture));
        var decimals = Math.Min(28, 2 - (int)Math.Floor(Math.Log10(size)));
        return Trim(number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

        static string Trim(string digits) => digits.TrimEnd('0').TrimEnd('.') is "-0" or "" ? "0" : digits.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>Digits with a fixed count of decimals. A figure that would become zero without being it stays as published.</summary>
    public static string Rounded(string text, double number, int decimals)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            return Digits(text, number);
        var rounded = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 && exact != 0 ? Digits(text, number) : rounded.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A figure multiplied by a power of ten: its digits stay, the point moves. 17.30 by 3 is 17300, 5 by -1 is 0.5.</summary>
    internal static (string Digits, double Number) Shift(string text, double number, int power)
    {
        if (double.IsNaN(number))
            return (text, number);
        var plain = text.AsSpan().IndexOfAny('e', 'E') >= 0 ? Plain(number) : text;
        var sign = plain[0] == '-' ? "-" : "";
        plain = plain.TrimStart('+', '-');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var at = (point < 0 ? plain.Length : point) + power;
        var digits = point < 0 ? plain : plain.Remove(point, 1);
        if (at <= 0)
            (digits, at) = (new string('0', 1 - at) + digits, 1);
        var whole = digits[..Math.Min(at, digits.Length)].PadRight(at, '0').TrimStart('0');
        var shifted = sign + (whole.Length == 0 ? "0" : whole) + (at < digits.Length ? "." + digits[at..] : "");
        var multiplied = double.Parse(shifted, CultureInfo.InvariantCulture);
        return (Digits(shifted, multiplied), multiplied);
    }

    private static string Plain(double number) =>
        Math.Abs(number) < 1e28 && (number == 0 || Math.Abs(number) > 1e-15)
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("F0", CultureInfo.InvariantCulture);

    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    // Digits with separators, signs, spaces, a currency or percent sign: somebody meant a number.
    private static bool LooksNumeric(ReadOnlySpan<char> text)
    {
        if (!HasDigit(text))
            return false;
        foreach (var c in text)
            if (!char.IsDigit(c) && !char.IsWhiteSpace(c) && c is not (',' or '.' or '-' or '+' or '%' or '\'' or '’' or '−' or '$' or '€' or '£' or '٫' or '٬' or 'e' or 'E'))
                return false;
        return true;
    }
}
