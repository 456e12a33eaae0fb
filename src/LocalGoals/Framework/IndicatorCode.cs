using System.Globalization;

namespace LocalGoals.Framework;

/// <summary>
/// The code of an indicator, global (<c>3.1.1</c>, <c>1.a.2</c>) or the city's own (<c>8.5.1a</c>, <c>11.x.1</c>,
/// <c>1.1.1.1</c>). Written with dots, lower case; <c>3-1-1</c> is read as the same. Orders by its parts, numbers before letters.
/// </summary>
public sealed record IndicatorCode : IComparable<IndicatorCode>
{
    private const int MaxLength = 60;

    private IndicatorCode(string text) => Text = text;

    public string Text { get; }

    /// <summary>As in file names: <c>3-1-1</c>.</summary>
    public string Dashed => Text.Replace('.', '-');

    /// <summary>1 to 17, or null where the first part is no goal.</summary>
    public int? Goal =>
        int.TryParse(Text.AsSpan(0, Part(0, 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && goal is >= 1 and <= 17
            ? goal : null;

    /// <summary>The first two parts: <c>3.1</c> of <c>3.1.1</c>.</summary>
    public string Target => Text[..Part(0, 2)];

    /// <summary>Letters, digits, dots, dashes and underscores, at least two parts; null for anything else.</summary>
    public static IndicatorCode? TryParse(string text)
    {
        var code = text.Trim().Replace('-', '.').ToLowerInvariant();
        var valid = code.Length is > 0 and <= MaxLength && code.Contains('.', StringComparison.Ordinal) && code[0] != '.' && code[^1] != '.'
            && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_') && !code.Contains("..", StringComparison.Ordinal);
        return valid ? new IndicatorCode(code) : null;
    }

    public int CompareTo(IndicatorCode? other) => other is null ? 1 : CompareCodes(Text, other.Text);

    /// <summary>Orders codes of any level part by part: 3.2 before 3.10, 3.9 before 3.a, 8.5.1 before 8.5.1a.</summary>
    public static int CompareCodes(string a, string b)
    {
        var left = a.Split('.');
        var right = b.Split('.');
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var (x, xRest) = Number(left[i]);
            var (y, yRest) = Number(right[i]);
            var order = x.CompareTo(y);
            if (order == 0) order = string.CompareOrdinal(xRest, yRest);
            if (order != 0) return order;
        }
        // 1.01.1 and 1.1.1 are two codes: one of them always comes first.
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(a, b);

        static (int, string) Number(string part)
        {
            var digits = part.TakeWhile(char.IsAsciiDigit).Count();
            return int.TryParse(part.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? (number, part[digits..]) : (int.MaxValue, part);
        }
    }

    public static bool operator <(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) < 0;

    public static bool operator >(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IndicatorCode left, IndicatorCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;

    // Index of the dot after `count` parts, or the end.
    private int Part(int start, int count)
    {
        var at = start;
        while (true)
        {
            var dot = Text.IndexOf('.', at);
            if (dot < 0) return Text.Length;
            if (--count == 0) return dot;
            at = dot + 1;
        }
    }
}
