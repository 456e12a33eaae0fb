using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A group in the table of a comparison.</summary>
/// <param name="Gaps">By whom it is compared with; none where it is not behind.</param>
/// <param name="OfEvents">Its part of all events, in percent.</param>
/// <param name="OfPeople">Its part of all people among whom they happen, in percent.</param>
public sealed record GroupRow(string Name, Operand Figure, string Value, ImmutableDictionary<Comparison, Gap> Gaps, string? OfEvents, string? OfPeople, bool IsFurthestBehind);

/// <summary>A gap in periods that can be compared.</summary>
public sealed record HistoryView(GapHistory History, ImmutableArray<(string Period, string Group, string Other, string Times)> Rows, Said Says);

/// <summary>One breakdown whose groups are compared.</summary>
/// <param name="Says">The sentence, or why nobody is called worse off.</param>
/// <param name="Rows">The worst-off first, where that is known; the total is not among them.</param>
/// <param name="LeftOut">How many groups have no row, because there are very many.</param>
/// <param name="Missing">Groups without a figure.</param>
public sealed record ComparedView(
    ComparedGroups Compared, string Title, string Period, ImmutableArray<Said> Says, ChartModel Chart, ImmutableArray<GroupRow> Rows, int LeftOut, string? Total, ImmutableArray<string> Missing,
    HistoryView? History, Said? Tree);

/// <summary>Parts of a whole that groups have.</summary>
public sealed record PartsView(PartsOfGroups Parts, string Title, string Period, ImmutableArray<(string Group, string OfWhole, string? OfPeople, string? Times)> Rows);

/// <summary>What the data of one indicator say about groups.</summary>
public sealed record IndicatorInequality(Indicator Indicator, ImmutableArray<ComparedView> Compared, ImmutableArray<PartsView> Parts, ImmutableArray<NoGap> None)
{
    private const int MostRows = 60;

    /// <summary>Whether an indicator has such a page.</summary>
    public static bool IsKnown(GapScan scan, Indicator indicator) => scan.Of(indicator).Any() || scan.PartsOf(indicator).Any();

    /// <returns>Null where no groups are known.</returns>
    public static IndicatorInequality? Of(CityRelease release, GapScan scan, Indicator indicator, Wording wording)
    {
        if (!IsKnown(scan, indicator))
            return null;
        var figures = new FigureText(release, wording);
        var source = IndicatorView.SourceNames(indicator, wording);
        return new(indicator, [.. scan.Of(indicator).Select(one => Of(one, figures, source))], [.. scan.PartsOf(indicator).Select(parts => Of(parts, figures))],
            [.. scan.None.Where(none => none.Indicator == indicator.Code.Text && none.Kind is not "alike" and not "no-direction")]);
    }

    private static ComparedView Of(ComparedGroups one, FigureText figures, string source)
    {
        var gaps = new GapText(figures);
        var (slice, wording) = (one.Slice, figures.Wording);
        var period = slice.Periods[one.Period].Text;
        var title = wording.Say("gap.title", ("measure", figures.Name(slice.Measure)), ("by", figures.Breakdown(slice.Breakdown)));
        var says = SaysOf(one, figures, gaps).ToImmutableArray();
        // An order of their own stays; else the worst off come first, and where nobody knows who that is, the highest.
        var isOrdered = one.Question().IsOrdered;
        var ordered = isOrdered ? one.Groups : [.. one.Groups.OrderBy(group => one.Direction == Direction.Up ? group.Value : -group.Value)];
        var shown = ordered.Take(MostRows).ToImmutableArray();
        var shares = one.Shares.ToDictionary(share => share.Group);
        var byGroup = one.Gaps.ToLookup(gap => gap.Group);
        return new ComparedView(
            one, title, period, says, Chart(one, shown, figures, gaps, title, source, string.Join(' ', says.Select(wording.Say))),
            [.. shown.Select(group => new GroupRow(
                Name(group), group, Value(group, gaps), byGroup[group].DistinctBy(gap => gap.Comparison).ToImmutableDictionary(gap => gap.Comparison),
                shares.TryGetValue(group, out var share) ? wording.Say(Percent(share.OfEvents)) : null, share is null ? null : wording.Say(Percent(share.OfPeople)), one.FurthestBehind == group))],
            ordered.Length - shown.Length, one.Total is { } total ? Value(total, gaps) : null,
            [.. one.WithoutFigure.Select(group => figures.Group(slice.Breakdown, group))],
            one.Leading is { } leading && GapHistory.Of(one, leading) is { } history ? Of(history, gaps) : null,
            one.FurthestByTree is { } tree ? new Said("gap.tree", ("group", string.Join(wording["list.comma"], tree.Path.Select(step => string.Join(wording["list.comma"],
                step.Categories.Select(category => figures.Category(slice.Breakdown.By.First(column => column.Name == step.Dimension), category)))))), ("value", GapText.Like(one.Groups[0].Digits, tree.Mean))) : null);

        string Name(Operand group) => figures.Group(slice.Breakdown, group.Group!);
    }

    private static PartsView Of(PartsOfGroups parts, FigureText figures)
    {
        var (slice, wording) = (parts.Slice, figures.Wording);
        return new PartsView(parts, wording.Say("gap.title", ("measure", figures.Name(slice.Measure)), ("by", figures.Breakdown(slice.Breakdown))), slice.Periods[parts.Period].Text,
            [.. parts.Parts.Select(part => (figures.Group(slice.Breakdown, part.Group.Group!), Percent(part.OfWhole), part.OfPeople is { } people ? Percent(people) : null,
                part.OfPeople is > 0 and var share ? wording.Say("figure.bare", ("value", GapText.Short(part.OfWhole / share))) : (string?)null))]);

        string Percent(double part) => wording.Say("figure.percent", ("value", new Quantity((part * 100).ToString("0.0", CultureInfo.InvariantCulture))));
    }

    private static IEnumerable<Said> SaysOf(ComparedGroups one, FigureText figures, GapText gaps)
    {
        if (one.Leading is { } leading)
        {
            yield return gaps.Says(leading);
            yield return GapText.Trust(leading);
            foreach (var gap in one.Gaps.Where(gap => gap.Group == leading.Group && gap.Comparison != leading.Comparison))
                yield return gap.Times is { } times && gap.Direction == Direction.Down
                    ? new Said("gap.says.also", ("with", gaps.With(gap)), ("other", new Quantity(gap.Other.Digits)), ("times", GapText.Short(times)))
                    : new Said("gap.says.also-distance", ("with", gaps.With(gap)), ("other", new Quantity(gap.Other.Digits)), ("distance", gaps.Distances(gap)));
            if (one.Shares.FirstOrDefault(share => share.Group == leading.Group) is { } share)
                yield return new Said("gap.says.share", ("group", gaps.Group(leading)), ("events", Percent(share.OfEvents)), ("people", Percent(share.OfPeople)));
            yield break;
        }
        yield return one.Direction is null
            ? new Said("gap.says.spread", ("period", one.Slice.Periods[one.Period].Text), ("lowest", figures.Group(one.Slice.Breakdown, one.Lowest.Group!)), ("low", new Quantity(one.Lowest.Digits)),
                ("highest", figures.Group(one.Slice.Breakdown, one.Highest.Group!)), ("high", new Quantity(one.Highest.Digits)))
            : new Said(one.Gaps.IsEmpty ? "gap.says.alike" : "gap.says.unreliable");
    }

    private static Said Percent(double part) => new("figure.percent", ("value", new Quantity(Math.Round(part * 100).ToString(CultureInfo.InvariantCulture))));

    private static HistoryView Of(GapHistory history, GapText gaps)
    {
        var said = history.Periods.Length < 2 ? new Said(history.HasOthers ? "gap.change.overlap" : "gap.change.one") : new Said($"gap.change.{Kebab.Of(history.Change)}",
            ("first", Period(history.Periods[0])), ("last", Period(history.Periods[^1])), ("then", Times(history.Periods[0])), ("now", Times(history.Periods[^1])));
        return new HistoryView(history, history.Periods.Length < 2 ? [] : [.. history.Periods.Select(one => (Period(one), Value(one.Group, gaps), Value(one.Other, gaps), gaps.Times(one.Times, one.Gap?.RatioLimits)))], said);

        string Period(GapInPeriod one) => history.Gap.Slice.Periods[one.Period].Text;

        object Times(GapInPeriod one) => one.Times is { } times ? GapText.Short(times) : "–";
    }

    private static ChartModel Chart(ComparedGroups one, ImmutableArray<Operand> shown, FigureText figures, GapText gaps, string title, string source, string says)
    {
        var slice = one.Slice;
        ImmutableArray<ChartSeries> series =
        [
            .. shown.Select(group => Series(figures.Group(slice.Breakdown, group.Group!), group, false)),
            .. one.Total is { } total ? [Series(figures.Wording["group.total"], total, true)] : Array.Empty<ChartSeries>(),
        ];
        var period = slice.Periods[one.Period];
        return new ChartModel("dots", title, figures.Name(slice.Measure), [period.Text], [period.Position], series, false, [], false, source, says)
        {
            Notes = shown.Any(group => group.Interval is not null) ? [figures.Wording["gap.chart.intervals"]] : [],
        };

        ChartSeries Series(string name, Operand figure, bool isTotal) => new(name, null, isTotal, [figure.Value], [Value(figure, gaps)])
        {
            Intervals = [figure.Interval is { } limits ? ImmutableArray.Create(limits.Low, limits.High) : null],
        };
    }

    private static string Value(Operand figure, GapText gaps) => figure.Interval is { } limits
        ? gaps.WithInterval(new Quantity(figure.Digits), GapText.Like(figure.Digits, limits.Low), GapText.Like(figure.Digits, limits.High)) : gaps.Say(new Quantity(figure.Digits));
}
