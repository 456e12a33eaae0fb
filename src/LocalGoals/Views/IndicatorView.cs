using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A way to break the figures down, as a link.</summary>
public sealed record BreakdownLink(string Slug, string Name, int Groups);

/// <summary>A column of a breakdown whose groups can be chosen.</summary>
/// <param name="Name">As the data name it, for a selection.</param>
public sealed record ChoiceColumn(string Name, string Title, ImmutableArray<CategoryChoice> Categories);

/// <param name="Figures">How many figures of it are shown together with what is chosen of the other columns.</param>
public sealed record CategoryChoice(string Category, string Label, bool IsChosen, int Figures);

/// <summary>One entry of "About": a label of the language file, or the city's own key where there is none, and Markdown.</summary>
public sealed record AboutEntry(string? LabelKey, string Key, string Markdown, bool Translated)
{
    /// <summary>Where there is no label: what the city's translations call the key (<c>metadata_fields</c>), else the key in readable form.</summary>
    public string? Title { get; init; }
}

/// <summary>The page of an indicator, whole or under one breakdown.</summary>
/// <param name="Says">The leading sentences.</param>
/// <param name="Breakdown">Null on the opening page.</param>
/// <param name="Sections">One per measure; the one that opens stands first.</param>
/// <param name="Answer">The city's answer in words, as Markdown.</param>
/// <param name="Choices">What can be chosen of the breakdown; empty where there is little to choose.</param>
/// <param name="LeftOut">Rows of the file that no table of any page shows.</param>
public sealed record IndicatorView(
    Indicator Indicator, GlobalIndicator? Global, string? TargetWording, string? Coverage, ImmutableArray<Said> Says, BreakdownLink? Breakdown,
    ImmutableArray<BreakdownLink> Breakdowns, ImmutableArray<SliceView> Sections, ImmutableArray<AboutEntry> About, ImmutableArray<Source> Sources, string? Answer,
    ImmutableArray<ChoiceColumn> Choices, int LeftOut)
{
    /// <summary>What the reader chose.</summary>
    public Selection Chosen { get; init; } = Selection.Everything;

    /// <summary>What readers must know before they use the figures; null for nothing.</summary>
    public IndicatorNotice? Notice { get; init; }

    /// <summary>Which columns only say something where another does, as readers call them.</summary>
    public ImmutableArray<(string Child, string Parent)> Within { get; init; } = [];

    private const int FewestToChoose = 3;

    /// <param name="slug">Of a breakdown; null for the opening page.</param>
    /// <param name="chosen">Which groups to show; null for all.</param>
    /// <returns>Null when there is no such breakdown.</returns>
    public static IndicatorView? Of(CityRelease release, Indicator indicator, string? slug, Wording wording, Selection? chosen = null)
    {
        chosen ??= Selection.Everything;
        var text = new FigureText(release, wording);
        var coverage = indicator.Coverage(wording.Tag);
        var statements = new Statements(text, coverage, indicator.Graph(wording.Tag));
        var shown = Shown(indicator, slug).ToList();
        if (slug is not null && shown.Count == 0)
            return null;
        var links = indicator.Breakdowns.Select(b => Link(b, indicator, text)).ToImmutableArray();
        var metadata = indicator.Metadata;
        var source = SourceNames(indicator, wording);
        return new IndicatorView(
            indicator,
            GlobalFramework.Current.Indicators.GetValueOrDefault(indicator.Code.Text),
            Views.TargetWording.Of(metadata, wording.Tag, release.Translations),
            coverage,
            [.. Leading(indicator, shown, statements)],
            links.FirstOrDefault(link => link.Slug == slug),
            links,
            [.. shown.Select((slice, i) => SliceView.Of(
                indicator, slice, text, statements, Anchor(i), new ChartDrawing(indicator, slice, text, Total(indicator, slice), Whole(indicator, slice), source), chosen))],
            [.. AboutEntries.Of(metadata, wording.Tag, release.Translations)],
            [.. Source.Of(metadata, wording.Tag)],
            metadata.In(wording.Tag, Metadata.Body)?.Text,
            [.. Choosable(shown, text, chosen)],
            LeftOutOf(indicator))
        {
            Within = [.. indicator.Edges.Where(edge => Divides(edge.From)).Select(edge => (Title(edge.To), Title(edge.From)))],
            Chosen = chosen,
            Notice = IndicatorNotice.Of(metadata, wording.Tag, release.Translations),
        };

        string Title(string name) => text.Title(Named(name));

        // What is the same in every row holds for all figures anyway.
        bool Divides(string name) => Named(name) is var column && (column.Categories.Count > 1 || column.Codes.Contains(Column.Blank));

        Column Named(string name) => indicator.Table!.Columns.First(column => column.Name == name);
    }

    /// <summary>What the opening page says first, without the rest of it.</summary>
    public static IEnumerable<Said> OpeningSays(CityRelease release, Indicator indicator, Wording wording) =>
        Leading(indicator, [.. Shown(indicator, null)], new Statements(new FigureText(release, wording), indicator.Coverage(wording.Tag), indicator.Graph(wording.Tag)));

    /// <summary>Who published the figures; empty when nobody is named.</summary>
    public static string SourceNames(Indicator indicator, Wording wording) =>
        string.Join(wording["list.comma"], Source.Of(indicator.Metadata, wording.Tag).Select(s => s.Organisation ?? s.LinkText).OfType<string>().Distinct());

    /// <summary>Where a slice stands on the page of its breakdown.</summary>
    public static string AnchorOf(Indicator indicator, Slice slice) => Anchor(Shown(indicator, slice.Breakdown.Slug).ToList().IndexOf(slice));

    private static string Anchor(int section) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"m{section + 1}");

    private static IEnumerable<ChoiceColumn> Choosable(List<Slice> shown, FigureText text, Selection chosen)
    {
        if (shown.Count == 0 || shown.Max(slice => slice.Groups.Length) < FewestToChoose)
            return [];
        var measured = shown.Where(slice => (chosen.Unit is null or "*" || chosen.Unit == slice.Measure.Unit.Name) && (chosen.Series is null || chosen.Series == slice.Measure.Series)).ToList();
        return shown[0].Breakdown.By.Select((column, i) => new ChoiceColumn(column.Name, text.Dimension(shown[0].Breakdown, column),
        [
            .. shown.SelectMany(slice => slice.Groups.Select(group => group.Categories[i])).Distinct().Select(category => new CategoryChoice(
                category, text.Category(column, category),
                !chosen.Dimensions.TryGetValue(column.Name, out var choice) || choice is Choice.Any || (choice is Choice.Of some && some.Categories.Contains(category)),
                FiguresOf(measured, i, category, chosen with { Dimensions = chosen.Dimensions.Remove(column.Name) }))),
        ]));
    }

    private static int FiguresOf(List<Slice> slices, int column, string category, Selection others) =>
        slices.Sum(slice => slice.Groups.Index().Where(g => g.Item.Categories[column] == category && others.Matches(slice.Breakdown, g.Item)).Sum(g => slice.Figures(g.Index)));

    private static int LeftOutOf(Indicator indicator) => indicator is { IsSample: false, Table: { } table }
        ? Enumerable.Range(0, table.Rows).Count(row => table.State(row) is Observations.RowState.UnknownPeriod or Observations.RowState.Malformed or Observations.RowState.Repeated)
        : 0;

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
            : indicator.Slices.Any(s => s.Breakdown.IsTotal && s.Measure == first.Measure) ? statements.OfGroups(first) : statements.OfGroups(first).Prepend(new Said("says.no-total"));
    }

    private static Slice? Total(Indicator indicator, Slice slice) =>
        slice.Measure.Unit.IsComparable ? Whole(indicator, slice) : null;

    private static Slice? Whole(Indicator indicator, Slice slice) =>
        slice.Breakdown.IsTotal ? null : indicator.Slices.FirstOrDefault(s => s.Breakdown.IsTotal && s.Measure == slice.Measure);

    private static BreakdownLink Link(Breakdown breakdown, Indicator indicator, FigureText text) =>
        new(breakdown.Slug, text.Breakdown(breakdown), indicator.Slices.Where(s => s.Breakdown.Slug == breakdown.Slug).Max(s => s.Groups.Length));
}
