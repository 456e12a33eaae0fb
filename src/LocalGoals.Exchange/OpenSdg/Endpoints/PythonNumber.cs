using System.Globalization;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>Numbers as Python and pandas read and print them.</summary>
internal static class PythonNumber
{
    private const int MostDigits = 17;
    private const int LargestPower = 308;
    private const string Blanks = " \t\n\v\f\r";

    private static readonly double[] Powers = [.. Enumerable.Range(0, LargestPower + 1).Select(power => double.Parse(FormattableString.Invariant($"1e{power}"), CultureInfo.InvariantCulture))];

    /// <summary>A whole number with blanks around it; null for anything else, or one beyond 64 bits.</summary>
    public static long? Whole(string text)
    {
        var digits = text.AsSpan().Trim(Blanks);
        return digits.Length > 0 && digits[^1] is >= '0' and <= '9' && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>
    /// As pandas reads a floating-point number: 17 digits are taken up one by one and scaled once, which for more than 15
    /// digits may be the neighbour of the nearest number.
    /// </summary>
    public static double? Floating(string text)
    {
        var rest = text.AsSpan().Trim(Blanks);
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
            rest = rest[1..];
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        var (number, exponent, digits, at) = (0.0, 0, 0, 0);
        for (; at < rest.Length && char.IsAsciiDigit(rest[at]); at++)
            Take(rest[at], ref exponent, beyond: 1);
        if (at < rest.Length && rest[at] == '.')
            for (at++; at < rest.Length && char.IsAsciiDigit(rest[at]); at++)
                if (Take(rest[at], ref exponent, beyond: 0))
                    exponent--;
        if (digits == 0)
            return null;
        if (at < rest.Length && rest[at] is 'e' or 'E')
        {
            if (!int.TryParse(rest[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) || !char.IsAsciiDigit(rest[^1]))
                return null;
            (exponent, at) = ((int)Math.Clamp((long)exponent + power, -10_000, 10_000), rest.Length);
        }
        if (at < rest.Length || exponent > LargestPower)
            return null;
        number = exponent >= 0 ? number * Powers[exponent] : exponent < -LargestPower ? 0 : number / Powers[-exponent];
        return double.IsInfinity(number) ? null : negative ? -number : number;

        bool Take(char digit, ref int scale, int beyond)
        {
            if (digits == MostDigits)
            {
                scale += beyond;
                return false;
            }
            number = number * 10 + (digit - '0');
            digits++;
            return true;
        }
    }

    /// <summary>The shortest text that reads back as the same number: <c>17.3</c>, <c>10.0</c>, <c>1e-05</c>, <c>1e+16</c>.</summary>
    public static string Text(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        // The same digits as .NET's, but .NET turns to exponents elsewhere.
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var sign = shortest[0] == '-' ? "-" : "";
        var parts = shortest.TrimStart('-').Split('E');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        if (digits.Length == 0)
            return sign + "0.0";
        var exponent = FirstDigit(parts[0]) + (parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0);
        if (exponent is < -4 or >= 16)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1 ? $"{sign}{digits.PadRight(exponent + 1, '0')}.0" : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    // The power of ten of the first digit that is not 0.
    private static int FirstDigit(string plain)
    {
        var point = plain.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : plain.Length;
        var first = plain.AsSpan().IndexOfAnyInRange('1', '9');
        return first < point ? point - first - 1 : point - first;
    }
}
