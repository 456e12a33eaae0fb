using System.Text.RegularExpressions;

using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Site;

/// <summary>What a link leads to.</summary>
public enum SiteLinkKind
{
    Web,
    Mail,
    Page,
    News,
    File,
    Indicator,
    Goal,
}

/// <summary>
/// A link as a city writes it: an address on the web, a mail address, or the name of something in its folder (<c>about</c>,
/// <c>about.md</c>, <c>news/2026-05-01-title</c>, <c>files/plan.pdf</c>, <c>indicators/3.1.1</c>, <c>goals/3</c>). Nothing else is a link.
/// </summary>
/// <param name="Target">Of a page its name, of a file its path, of the list of news empty.</param>
public sealed partial record SiteLink(SiteLinkKind Kind, string Target)
{
    /// <summary>The folder of what pages show and offer.</summary>
    public const string Files = "files/";

    public static SiteLink? TryParse(string? text)
    {
        var written = (text ?? "").Trim();
        if (Source.WebAddress(written) is { } address)
            return new SiteLink(SiteLinkKind.Web, address.AbsoluteUri);
        var mail = written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? written["mailto:".Length..] : written;
        if (Mail().IsMatch(mail))
            return new SiteLink(SiteLinkKind.Mail, mail);
        if (written.Length == 0 || written.Contains(':', StringComparison.Ordinal) || written[0] is '/' or '\\' or '#' or '?')
            return null;
        var parts = Uri.UnescapeDataString(written.Split('#')[0].Split('?')[0]).Split('/').Where(part => part is not ("." or ".." or "")).ToArray();
        return parts switch
        {
            ["files", _, ..] => new SiteLink(SiteLinkKind.File, string.Join('/', parts)),
            ["indicators", var code] => IndicatorCode.TryParse(code) is { } parsed ? new SiteLink(SiteLinkKind.Indicator, parsed.Text) : null,
            ["goals", var goal] => GlobalFramework.Goals.Any(g => $"{g}" == goal) ? new SiteLink(SiteLinkKind.Goal, goal) : null,
            ["news"] => new SiteLink(SiteLinkKind.News, ""),
            ["pages" or "news", var name] => Named(name),
            [var name] => Named(name),
            _ => null,
        };
    }

    /// <summary>Whether a text can be the name of a page: it stands in its address.</summary>
    public static bool IsName(string text) => text.Length <= 80 && Name().IsMatch(text);

    /// <summary>The day a piece of news is named after, as <c>2026-05-01</c>; null for any other name.</summary>
    public static string? DayOf(string name) =>
        IsName(name) && name.Length > 11 && name[10] == '-'
        && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _) ? name[..10] : null;

    private static SiteLink? Named(string written)
    {
        var name = written.EndsWith(".md", StringComparison.Ordinal) ? written[..^3] : written;
        return !IsName(name) ? null : new SiteLink(DayOf(name) is null ? SiteLinkKind.Page : SiteLinkKind.News, name);
    }

    [GeneratedRegex("""\A[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z""", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Name();
}
