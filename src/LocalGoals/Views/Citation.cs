using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>How an indicator of the city is quoted.</summary>
/// <param name="Organisations">Who made the figures, as the metadata name them; the city where they name nobody.</param>
/// <param name="Number">Its code in words.</param>
/// <param name="Years">The years that its figures are about, such as 2010–2024; null without own figures.</param>
/// <param name="Site">The name of the portal.</param>
/// <param name="Version">The first digits of the hash over the data.</param>
public sealed record Citation(
    ImmutableArray<string> Organisations, string Title, string Number, string? Years, string Site, string Version, DateOnly? Updated)
{
    private const int VersionLength = 12;

    public static Citation Of(CityRelease release, Indicator indicator, Wording wording)
    {
        var named = Source.Of(indicator.Metadata, wording.Tag).Select(s => s.Organisation).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        var city = release.City.Name.In(wording.Tag);
        return new Citation(
            named.IsEmpty ? [city] : named, indicator.Name.In(wording.Tag), wording.Say("indicator.number", ("code", indicator.Number)), YearsOf(indicator, "–"),
            wording.Say("site.name", ("city", city)), release.ContentHash[..Math.Min(VersionLength, release.ContentHash.Length)], indicator.Changed?.Date);
    }

    /// <summary>As in a bibliography; its address follows where it is known.</summary>
    public string Text(Wording wording)
    {
        var comma = wording["list.comma"];
        var parts = new[]
        {
            string.Join(comma, Organisations),
            string.Join(comma, new[] { Title, Number, Years }.OfType<string>()),
            Site,
            wording.Say("site.footer.data", ("hash", Version)),
        };
        return string.Join(' ', parts.Select(part => part.EndsWith('.') ? part : part + "."));
    }

    /// <summary>First and last year with a figure of any group.</summary>
    public static string? YearsOf(Indicator indicator, string between)
    {
        var periods = indicator.Slices.SelectMany(slice => Enumerable.Range(0, slice.Periods.Length)
            .Where(period => Enumerable.Range(0, slice.Groups.Length).Any(group => slice.HasFigure(group, period))).Select(period => slice.Periods[period])).ToList();
        if (periods.Count == 0)
            return null;
        var first = periods.Min(p => p.Start.Year).ToString("0000", CultureInfo.InvariantCulture);
        var last = periods.Max(p => p.End.Year).ToString("0000", CultureInfo.InvariantCulture);
        return first == last ? first : first + between + last;
    }
}
