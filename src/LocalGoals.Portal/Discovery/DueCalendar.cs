using System.Globalization;
using System.Text;

using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>What is due, as a calendar (iCalendar, RFC 5545): a day per promise that waits to be done.</summary>
internal static class DueCalendar
{
    private const int LongestLine = 75;

    public static byte[] Write(PageContext page)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", $"-//LocalGoals//LocalGoals//{page.Language.ToUpperInvariant()}");
        Line(text, "METHOD", "PUBLISH");
        Line(text, "X-WR-CALNAME", Escaped($"{page.Wording["register.calendar.title"]} – {page.City}"));
        foreach (var entry in RegisterEntry.List(page.Release, page.Release.Register.Commitments.Where(one => one is { IsOpen: true, Due: not null })))
            Event(text, page, entry);
        Line(text, "END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, PageContext page, RegisterEntry entry)
    {
        var one = entry.Commitment;
        var due = one.Due!.Value;
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", Atom.Uuid(page.Release.City.Name.Original, one.Id));
        Line(text, "DTSTAMP", Day(one.LastChange ?? due) + "T000000Z");
        Line(text, "DTSTART;VALUE=DATE", Day(due));
        Line(text, "SEQUENCE", one.DueChanges.Count().ToString(CultureInfo.InvariantCulture));
        Line(text, "SUMMARY", Escaped(page.Wording.Say("register.calendar.summary", ("title", one.Title))));
        Line(text, "DESCRIPTION", Escaped(string.Join('\n', new[] { one.Text?.In(page.Language), entry.Office is null ? null : $"{page.Wording["commitment.office"]}: {entry.Office.In(page.Language)}" }.OfType<string>())));
        if (page.Site is not null)
            Line(text, "URL", page.Absolute(SiteMap.Commitment(page.Language, one.Id)));
        Line(text, "TRANSP", "TRANSPARENT");
        Line(text, "END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        string.Concat(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n").Where(letter => !char.IsControl(letter)));

    // No line is longer than 75 bytes; what is left begins with a space on the next, never inside a letter.
    private static void Line(StringBuilder text, string name, string value)
    {
        var length = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }
            text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
