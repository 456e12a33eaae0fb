using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalGoals.Observations;

/// <summary>The spellings of periods found in real repositories.</summary>
internal static partial class PeriodText
{
    private const int LongestText = 40;

    // With a mark behind it. No pattern takes long on so few characters; a limit of time would strike when the machine is busy.
    private const int LongestMarked = 100;

    // Month names by which data files are kept: English, Spanish, French, Portuguese, German; short and long.
    private static readonly FrozenDictionary<string, int> MonthNames = Months(
        "january|jan|enero|ene|janvier|janv|janeiro|januar",
        "february|feb|febrero|février|fevrier|févr|fevereiro|fev|februar",
        "march|mar|marzo|mars|março|marco|märz|marz",
        "april|apr|abril|abr|avril|avr",
        "may|mayo|mai|maio",
        "june|jun|junio|juin|junho|juni",
        "july|jul|julio|juillet|juil|julho|juli",
        "august|aug|agosto|ago|août|aout",
        "september|sep|sept|septiembre|septembre|setembro|set",
        "october|oct|octubre|octobre|outubro|out|oktober|okt",
        "november|nov|noviembre|novembre|novembro",
        "december|dec|diciembre|dic|décembre|decembre|déc|dezembro|dez|dezember");

    public static (PeriodKind, DateOnly Start, DateOnly End)? Read(string text)
    {
        if (ReadPlain(text) is { } plain)
            return plain;
        if (text.Length > LongestMarked)
            return null;
        var mark = MarkPattern().Match(text);
        return mark.Success ? ReadPlain(mark.Groups[1].Value) : null;
    }

    /// <summary>The mark that a source put behind a period, such as <c>a</c> in <c>1974a</c> or <c>[Note 5]</c>; null without one.</summary>
    public static string? MarkOf(string text) =>
        text.Length <= LongestMarked && ReadPlain(text) is null && MarkPattern().Match(text) is { Success: true } match ? match.Groups[2].Value.Trim() : null;

    private static (PeriodKind, DateOnly Start, DateOnly End)? ReadPlain(string text)
    {
        if (text.Length is < 4 or > LongestText)
            return null;
        if (text.Length == 4 && IsYear(text))
            return Years(PeriodKind.Year, text, text);
        // Years that a spreadsheet turned into decimals.
        if (text.Length == 6 && text.EndsWith(".0", StringComparison.Ordinal) && IsYear(text.AsSpan(0, 4)))
            return Years(PeriodKind.Year, text[..4], text[..4]);
        if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            return null;
        return Range(text) ?? Split(text) ?? Quarter(text) ?? Month(text) ?? Day(text) ?? DayRange(text);
    }

    private static (PeriodKind, DateOnly, DateOnly)? Range(string text)
    {
        var match = RangePattern().Match(text);
        if (!match.Success)
            return null;
        var (first, last) = (match.Groups[1].Value, match.Groups[2].Value);
        var slash = match.Value.Contains('/', StringComparison.Ordinal);
        if (string.CompareOrdinal(first, last) > 0)
            return null;
        if (slash)
            return Number(last) == Number(first) + 1 ? SplitYear(Number(first)) : null;
        return Years(first == last ? PeriodKind.Year : PeriodKind.Years, first, last);
    }

    private static (PeriodKind, DateOnly, DateOnly)? Split(string text)
    {
        var match = SplitPattern().Match(text);
        if (!match.Success)
            return null;
        var (first, second) = (Number(match.Groups[1].Value), Number(match.Groups[3].Value));
        var follows = second == (first + 1) % 100;
        // With a slash, 2009/10 is a split year. With a dash, 2009-10 is October as ISO 8601 has it; 2012-13 and 1999-00 cannot be.
        var dash = match.Groups[2].Value != "/";
        if (follows && (!dash || second is 0 or > 12))
            return SplitYear(first);
        return second is >= 1 and <= 12 ? Days(PeriodKind.Month, first, second, 1) : null;
    }

    private static (PeriodKind, DateOnly, DateOnly)? Quarter(string text)
    {
        var match = QuarterPattern().Match(text);
        if (!match.Success)
            return null;
        var year = Number(match.Groups["y"].Value);
        var quarter = Number(match.Groups["q"].Value);
        return Days(PeriodKind.Quarter, year, quarter * 3 - 2, 3);
    }

    private static (PeriodKind, DateOnly, DateOnly)? Month(string text)
    {
        var numbered = MonthPattern().Match(text);
        if (numbered.Success && Number(numbered.Groups[2].Value) is >= 1 and <= 12 and var month)
            return Days(PeriodKind.Month, Number(numbered.Groups[1].Value), month, 1);
        var words = text.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2)
            return null;
        var (name, year) = IsYear(words[0]) ? (words[1], words[0]) : (words[0], words[1]);
        return IsYear(year) && MonthNames.TryGetValue(name.ToLowerInvariant(), out month)
            ? Days(PeriodKind.Month, Number(year), month, 1) : null;
    }

    private static (PeriodKind, DateOnly, DateOnly)? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (PeriodKind.Day, day, day) : null;

    // 17 May to 11 June 2023; the first day's year, and month, where they are not written, are the last day's.
    private static (PeriodKind, DateOnly, DateOnly)? DayRange(string text)
    {
        var match = DayRangePattern().Match(text);
        if (!match.Success)
            return null;
        var (lastMonth, lastYear) = (match.Groups["lm"].Value, match.Groups["ly"].Value);
        var first = DayOf(match.Groups["fd"].Value, Or(match.Groups["fm"].Value, lastMonth), Or(match.Groups["fy"].Value, lastYear));
        var last = DayOf(match.Groups["ld"].Value, lastMonth, lastYear);
        return first is { } start && last is { } end && start <= end ? (start == end ? PeriodKind.Day : PeriodKind.Days, start, end) : null;

        static string Or(string text, string other) => text.Length > 0 ? text : other;

        static DateOnly? DayOf(string day, string month, string year) =>
            MonthNames.TryGetValue(month.ToLowerInvariant(), out var number) && Number(year) is > 0 and var y && Number(day) is > 0 and var d && d <= DateTime.DaysInMonth(y, number)
                ? new DateOnly(y, number, d) : null;
    }

    private static (PeriodKind, DateOnly, DateOnly)? Years(PeriodKind kind, string first, string last) =>
        Number(first) == 0 ? null : (kind, new DateOnly(Number(first), 1, 1), new DateOnly(Number(last), 12, 31));

    private static (PeriodKind, DateOnly, DateOnly)? SplitYear(int first) =>
        first is 0 or 9999 ? null : (PeriodKind.SplitYear, new DateOnly(first, 7, 1), new DateOnly(first + 1, 6, 30));

    private static (PeriodKind, DateOnly, DateOnly)? Days(PeriodKind kind, int year, int month, int months)
    {
        if (year is 0 or 9999) return null;
        var start = new DateOnly(year, month, 1);
        return (kind, start, start.AddMonths(months).AddDays(-1));
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, int> Months(params string[] names) =>
        names.SelectMany((list, i) => list.Split('|').Select(name => (name, month: i + 1)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.Ordinal);

    [GeneratedRegex(@"^([0-9]{4})\s*(?:-|–|—|−|/|\s(?:to|a|à|bis)\s)\s*([0-9]{4})$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"^([0-9]{4})(-|–|—|/)([0-9]{2})$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex SplitPattern();

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})[\s\-/]*[QqTt](?<q>[1-4])|[QqTt](?<q>[1-4])[\s\-/]*(?<y>[0-9]{4}))$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex QuarterPattern();

    [GeneratedRegex(@"^([0-9]{4})(?:-|\s|/|[Mm])([0-9]{1,2})$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^(?<fd>[0-9]{1,2})(?:\s+(?<fm>\p{L}+)\.?)?(?:\s+(?<fy>[0-9]{4}))?\s*(?:-|–|—|\s(?:to|a|à|al|au|bis)\s)\s*(?<ld>[0-9]{1,2})\s+(?<lm>\p{L}+)\.?\s+(?<ly>[0-9]{4})$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex DayRangePattern();

    // One letter or sign right behind the digits, or anything short in brackets.
    [GeneratedRegex(@"^(.{4,40}?)\s*([a-z]|\*{1,3}|[¹²³†‡]|\([^()]{1,40}\)|\[[^\[\]]{1,40}\])$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex MarkPattern();
}
