using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A way to break the figures down, as a link.</summary>
public sealed record BreakdownLink(string Slug, string Name, int Groups);

/// <summary>One entry of "About": a label of the language file, or the city's own key where there is none, and Markdown.</summary>
public sealed record AboutEntry(string? LabelKey, string Key, string Markdown, bool Translated);

/// <summary>The page of an indicator, whole or under one breakdown.</summary>
/// <param name="Says">The leading sentences.</param>
/// <param name="Breakdown">Null on the opening page.</param>
/// <param name="Sections">One per measure; the one that opens stands first.</param>
/// <param name="Answer">The city's answer in words, as Markdown.</param>
public sealed record IndicatorView(
    Indicator Indicator, GlobalIndicator? Global, string? TargetWording, string? Coverage, ImmutableArray<Said> Says, BreakdownLink? Breakdown,
    ImmutableArray<BreakdownLink> Breakdowns, ImmutableArray<SliceView> Sections, ImmutableArray<AboutEntry> About, ImmutableArray<Source> Sources, string? Answer)
{
    /// <param name="slug">Of a breakdown; null for the opening page.</param>
    /// <returns>Null when there is no such breakdown.</returns>
    public static IndicatorView? Of(CityRelease release, Indicator indicator, string? slug, Wording wording)
    {
        var text = new FigureText(release, wording);
        var coverage = indicator.Coverage(wording.Tag);
        var statements = new Statements(text, coverage);
        var shown = Shown(indicator, slug).ToList();
        if (slug is not null && shown.Count == 0)
            return null;
        var links = indicator.Breakdowns.Select(b => Link(b, indicator, text)).ToImmutableArray();
        var metadata = indicator.Metadata;
        return new IndicatorView(
            indicator,
            GlobalFramework.Current.Indicators.GetValueOrDefault(indicator.Code.Text),
            Views.TargetWording.Of(metadata, wording.Tag, release.Translations),
            coverage,
            [.. Leading(indicator, shown, statements)],
            links.FirstOrDefault(link => link.Slug == slug),
            links,
            [.. shown.Select((slice, i) => SliceView.Of(slice, text, statements, $"m{i + 1}", Total(indicator, slice)))],
            [.. AboutEntries.Of(metadata, wording.Tag, release.Translations)],
            [.. Source.Of(metadata, wording.Tag)],
            metadata.In(wording.Tag, Metadata.Body)?.Text);
    }

    // The opening page shows every measure at the level of its opening; a breakdown's page every measure broken down so.
    private static IEnumerable<Slice> Shown(Indicator indicator, string? slug)
    {
        if (indicator.Opening is not { } opening)
            return [];
        var wanted = slug ?? opening.Breakdown.Slug;
        return indicator.Slices.Where(s => s.Breakdown.Slug == wanted).OrderByDescending(s => s.Measure == opening.Measure);
    }

    private static IEnumerable<Said> Leading(Indicator indicator, List<Slice> shown, Statements statements)
    {
        if (shown.Count == 0)
            return [];
        var first = shown[0];
        return first.Breakdown.IsTotal
            ? statements.OfTotal(first).Concat(statements.Groups(first, indicator.Slices))
            : indicator.Slices[0].Breakdown.IsTotal ? statements.OfGroups(first) : statements.OfGroups(first).Prepend(new Said("says.no-total"));
    }

    private static Slice? Total(Indicator indicator, Slice slice) =>
        slice.Breakdown.IsTotal || !slice.Measure.Unit.IsComparable ? null : indicator.Slices.FirstOrDefault(s => s.Breakdown.IsTotal && s.Measure == slice.Measure);

    private static BreakdownLink Link(Breakdown breakdown, Indicator indicator, FigureText text) =>
        new(breakdown.Slug, text.Breakdown(breakdown), indicator.Slices.Where(s => s.Breakdown.Slug == breakdown.Slug).Max(s => s.Groups.Length));
}
