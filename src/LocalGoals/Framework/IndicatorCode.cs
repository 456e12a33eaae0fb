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
        var left = a.AsSpan().Split('.');
        var right = b.AsSpan().Split('.');
        while (true)
        {
            var (more, moreOther) = (left.MoveNext(), right.MoveNext());
            // 1.01.1 and 1.1.1 are two codes: one of them always comes first.
            if (!more || !moreOther)
                return more ? 1 : moreOther ? -1 : string.CompareOrdinal(a, b);
            if (ComparePart(a.AsSpan(left.Current), b.AsSpan(right.Current)) is var order and not 0)
                return order;
        }

        static int ComparePart(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
        {
            var byNumber = Number(ref x).CompareTo(Number(ref y));
            return byNumber != 0 ? byNumber : x.SequenceCompareTo(y);
        }

        // Leaves what stands behind the number; a part without one comes last.
        static int Number(ref ReadOnlySpan<char> part)
        {
            var digits = part.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : part.Length;
            if (!int.TryParse(part[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return int.MaxValue;
            part = part[digits..];
            return number;
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
