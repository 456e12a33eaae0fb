namespace LocalGoals.Observations;

/// <summary>What kind of time a period is.</summary>
public enum PeriodKind
{
    /// <summary>Not understood; kept as written, never analysed.</summary>
    Unknown,
    Year,

    /// <summary>Several calendar years, such as 2004-2013.</summary>
    Years,

    /// <summary>A school or fiscal year over two calendar years, such as 2019/20.</summary>
    SplitYear,
    Quarter,
    Month,

    /// <summary>Several days that are no calendar period, such as 17 May to 11 June 2023.</summary>
    Days,
    Day,
}

/// <summary>
/// The time an observation is about. Shown as the source wrote it; two spellings of the same time (<c>2009-2010</c>,
/// <c>2009–2010</c>) are equal.
/// </summary>
/// <remarks>
/// A split year is placed from July to June, since what is written does not say where it begins; only its order and its
/// not overlapping the next one follow from that.
/// </remarks>
public sealed class Period : IEquatable<Period>, IComparable<Period>
{
    private Period(string text, PeriodKind kind, DateOnly start, DateOnly end)
    {
        Text = text;
        Kind = kind;
        Start = start;
        End = end;
    }

    public string Text { get; }

    public PeriodKind Kind { get; }

    /// <summary>First day; the first day of the calendar when <see cref="Kind"/> is unknown.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day.</summary>
    public DateOnly End { get; }

    /// <summary>What the source put behind the period, such as <c>a</c> in <c>1974a</c> or <c>(baseline)</c>; null for nothing.</summary>
    public string? Mark => IsKnown ? PeriodText.MarkOf(Text) : null;

    public bool IsKnown => Kind != PeriodKind.Unknown;

    /// <summary>Where it stands on a time axis, in years: a year at itself (2015 at 2015), a range at (first + last) / 2.</summary>
    public double Position => Kind switch
    {
        PeriodKind.Year or PeriodKind.Years => (Start.Year + End.Year) / 2.0,
        PeriodKind.SplitYear => Start.Year + 0.5,
        PeriodKind.Days => Start.Year - 0.5 + (Start.DayOfYear - 1 + (End.DayNumber - Start.DayNumber + 1) / 2.0) / 365,
        _ => Start.Year + (Start.Month - 1 + (End.Year - Start.Year) * 12 + End.Month) / 24.0 - 0.5 + DayPart,
    };

    private double DayPart => Kind == PeriodKind.Day ? (Start.Day - 15) / 365.0 : 0;

    /// <summary>How many months it lasts; 0 for a day.</summary>
    public int Months => (End.Year - Start.Year) * 12 + End.Month - Start.Month + (Kind == PeriodKind.Day ? 0 : 1);

    public bool Overlaps(Period other) => IsKnown && other.IsKnown && Start <= other.End && other.Start <= End;

    /// <summary>Reads a period; one that is not understood has kind <see cref="PeriodKind.Unknown"/>.</summary>
    public static Period Parse(string text)
    {
        var trimmed = text.Trim();
        return PeriodText.Read(trimmed) is var (kind, start, end)
            ? new Period(trimmed, kind, start, end)
            : new Period(trimmed, PeriodKind.Unknown, DateOnly.MinValue, DateOnly.MinValue);
    }

    public int CompareTo(Period? other)
    {
        if (other is null) return 1;
        var order = Start.CompareTo(other.Start);
        if (order == 0) order = End.CompareTo(other.End);
        if (order == 0) order = Kind.CompareTo(other.Kind);
        return order != 0 || IsKnown ? order : string.CompareOrdinal(Text, other.Text);
    }

    public bool Equals(Period? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as Period);

    public override int GetHashCode() => IsKnown ? HashCode.Combine(Kind, Start, End) : Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    public static bool operator ==(Period? left, Period? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Period? left, Period? right) => !(left == right);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
