using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>Decides what the chart of a slice shows.</summary>
/// <param name="total">The total of the same measure, drawn among the groups; null where that says nothing.</param>
/// <param name="whole">The total of the same measure, to see whether the groups add up to it.</param>
/// <param name="source">Who published the figures.</param>
internal sealed class ChartDrawing(Indicator indicator, Slice slice, FigureText text, Slice? total, Slice? whole, string source)
{
    private const int MostColumnSeries = 6;
    private const int MostColumns = 60;
    private const int FewestPanels = 4;
    private const int MostPanels = 12;

    private readonly IndicatorGraph _graph = indicator.Graph(text.Wording.Tag);

    /// <returns>Null where there is too little to draw.</returns>
    public ChartModel? Draw(string says)
    {
        var groups = Enumerable.Range(0, slice.Groups.Length).Where(group => slice.Latest(group) >= 0).ToList();
        var onePeriod = slice.Periods.Length == 1;
        if (onePeriod && groups.Count < 2)
            return null;
        var series = groups.ConvertAll(group => SeriesOf(slice, group, text.Group(slice.Breakdown, slice.Groups[group]), slice.Breakdown.IsTotal ? null : group));
        if (total is not null)
            series.Add(SeriesOf(total, 0, text.Wording["group.total"], row: null));
        var marks = new ChartMarks(slice, text).Of(_graph).Where(mark => !onePeriod || mark is { At: null, EndAt: null }).ToImmutableArray();
        var kind = KindOf(series, onePeriod);
        var limits = _graph.Limits(slice.Measure);
        var notes = NotesOf(marks, limits, series).ToImmutableArray();
        var drawn = new ChartModel(
            kind, text.Name(slice.Measure), text.Name(slice.Measure), [.. slice.Periods.Select(p => p.Text)], [.. slice.Periods.Select(p => p.Position)], [.. series],
            slice.Periods.Zip(slice.Periods.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second)),
            IsLong ? [.. slice.Periods.Select(p => ImmutableArray.Create(p.Start.Year, p.End.Year))] : [],
            PartsOfWhole.Are(slice, whole), source, string.Join(' ', notes.Prepend(says)))
        {
            Caption = Caption(),
            Marks = marks,
            Breaks = [.. marks.Where(mark => mark.Kind == "break").Select(mark => (int)Math.Ceiling(mark.At!.Value)).Distinct().Order()],
            Minimum = limits.Minimum,
            Maximum = limits.Maximum,
            Step = _graph.Step(slice.Measure),
            IsStepped = _graph.IsStepped(slice.Measure),
            Words = kind == "binary" ? [text.Wording["chart.yes"], text.Wording["chart.no"]] : [],
            Notes = notes,
        };
        return drawn with { Panels = kind == "line" && !IsLong && !drawn.IsWhole ? [.. Panels(groups, series)] : [] };
    }

    private bool IsLong => slice.Periods.Any(p => p.Kind == PeriodKind.Years);

    private string KindOf(List<ChartSeries> series, bool onePeriod)
    {
        var type = _graph.Type(slice.Measure);
        if (type == GraphType.Binary)
            return onePeriod ? "bar" : "binary";
        if (onePeriod)
            return series.Any(one => !one.Intervals.IsEmpty) ? "dots" : "bar";
        // Upright bars for a few periods and groups; more could not be told apart, and a range of years is no one place.
        return type == GraphType.Bar && !IsLong && series.Count <= MostColumnSeries && series.Count * slice.Periods.Length <= MostColumns ? "columns" : "line";
    }

    private ChartSeries SeriesOf(Slice from, int group, string name, int? row)
    {
        var cells = slice.Periods.Select(period => from.Periods.BinarySearch(period) is var at && at >= 0 && from.HasFigure(group, at) ? from.Row(group, at) : Slice.NoRow).ToList();
        var yesOrNo = _graph.IsYesOrNo(slice.Measure);
        var intervals = cells.ConvertAll(cell => cell < 0 ? null : from.Table.IntervalOf(cell));
        return new ChartSeries(
            name, row, row is null,
            [.. cells.Select(cell => cell < 0 ? (double?)null : from.Table.Number(cell))],
            [.. cells.Zip(intervals, (cell, interval) => cell < 0 ? "" : text.WithInterval(text.Cell(from, yesOrNo, cell), interval))])
        {
            Intervals = intervals.All(interval => interval is null) ? [] : [.. intervals.Select(i => i is { } given ? ImmutableArray.Create(given.Low, given.High) : (ImmutableArray<double>?)null)],
        };
    }

    private string? Caption() => text.Label(_graph.Title(slice.Measure)) is { Length: > 0 } title && title != indicator.Name.In(text.Wording.Tag) && title != indicator.Name.Original ? title : null;

    private IEnumerable<string> NotesOf(ImmutableArray<ChartMark> marks, GraphLimits limits, List<ChartSeries> series)
    {
        foreach (var mark in marks)
            yield return mark.Says;
        if (limits.Minimum is > 0 and var minimum)
            yield return text.Wording.Say("chart.axis", ("value", text.Short(slice.Measure, minimum.ToString("0.############", CultureInfo.InvariantCulture))));
        if (series.All(one => one.Intervals.IsEmpty) || slice.Table.Bounds is not var (lower, _))
            yield break;
        var level = IntervalColumns.LevelOf(lower.Name);
        yield return level.Length == 0 ? text.Wording["chart.intervals"] : text.Wording.Say("chart.intervals.level", ("level", level));
    }

    // Small charts help where the lines of several groups lie among each other, or where groups have two parts.
    private IEnumerable<ChartPanel> Panels(List<int> groups, List<ChartSeries> series)
    {
        if (slice.Breakdown.By.Length == 2)
        {
            var panels = groups.Select((group, at) => (Group: slice.Groups[group], At: at)).GroupBy(g => g.Group.Categories[0]).ToList();
            return panels.Count is < 2 or > MostPanels ? [] : panels.Select(panel => new ChartPanel(
                text.Category(slice.Breakdown.By[0], panel.Key), [.. panel.Select(g => g.At)], [.. panel.Select(g => text.Category(slice.Breakdown.By[1], g.Group.Categories[1]))]));
        }
        return slice.Breakdown.By.Length == 1 && groups.Count is >= FewestPanels and <= MostPanels && AreEntangled(series.Take(groups.Count))
            ? groups.Select((_, at) => new ChartPanel(series[at].Name, [at], [series[at].Name])) : [];
    }

    private static bool AreEntangled(IEnumerable<ChartSeries> series)
    {
        var ranges = series.Select(one => (Low: one.Values.Min(), High: one.Values.Max())).OrderBy(range => range.Low).ToList();
        return ranges.Zip(ranges.Skip(1)).Any(pair => pair.Second.Low <= pair.First.High);
    }
}
