using System.Collections.Immutable;

using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>One measure under one breakdown: what it says, its chart and its table.</summary>
/// <param name="Anchor">Unique on its page.</param>
/// <param name="Title">Series and unit.</param>
/// <param name="Unit">Name of the unit as written, to match a selection.</param>
/// <param name="PlaceColumn">Which leading column of the table names places that have pages of their own; -1 for none.</param>
/// <param name="Origin">The file the figures come from, and the line or cell of the first of them.</param>
/// <param name="Selection">What selects exactly these rows.</param>
/// <param name="Groups">The group of each row of the table; empty for a total, whose rows are periods.</param>
public sealed record SliceView(string Anchor, string Title, string Unit, string Series, ImmutableArray<Said> Says, ChartModel? Chart, TableModel Table,
    ImmutableArray<Group> Groups, ImmutableArray<MapModel> Maps, int PlaceColumn, Origin Origin, Selection Selection)
{
    // A page must stay readable and light; all rows are always in the download.
    private const int MostCells = 4000;
    private const int FewestPeriods = 3;

    private const int NoColumn = -1;

    /// <param name="total">The total of the same measure, drawn among the groups; null where that says nothing.</param>
    /// <param name="whole">The total of the same measure, to see whether the groups add up to it.</param>
    /// <param name="source">Who published the figures.</param>
    /// <param name="chosen">Which groups are shown; the others stay at hand, and the sentences are about all.</param>
    public static SliceView Of(CityRelease release, Slice slice, FigureText text, Statements statements, string anchor, Slice? total, Slice? whole, string source, Selection chosen)
    {
        var title = text.Name(slice.Measure);
        var says = slice.Breakdown.IsTotal ? statements.OfTotal(slice) : statements.OfGroups(slice);
        return new SliceView(anchor, title, slice.Measure.Unit.Name, slice.Measure.Series, says, ChartOf(slice, text, title, says, total, whole, source), TableOf(slice, text, chosen),
            slice.Breakdown.IsTotal ? [] : slice.Groups, [.. MapModel.Of(release, slice, text)],
            slice.Breakdown.By is [{ Role: ColumnRole.Area }] ? 0 : NoColumn,
            First(slice), Selected(slice));
    }

    private static ChartModel? ChartOf(Slice slice, FigureText text, string title, ImmutableArray<Said> says, Slice? total, Slice? whole, string source)
    {
        var groups = Enumerable.Range(0, slice.Groups.Length).Where(group => slice.Latest(group) >= 0).ToList();
        var onePeriod = slice.Periods.Length == 1;
        if (onePeriod && groups.Count < 2)
            return null;
        var series = groups.ConvertAll(group => SeriesOf(slice, group, slice.Periods, text, text.Group(slice.Breakdown, slice.Groups[group]), slice.Breakdown.IsTotal ? null : group));
        if (total is not null)
            series.Add(SeriesOf(total, 0, slice.Periods, text, text.Wording["group.total"], row: null));
        return new ChartModel(
            onePeriod ? "bar" : "line", title, text.Name(slice.Measure), [.. slice.Periods.Select(p => p.Text)], [.. slice.Periods.Select(p => p.Position)],
            [.. series], slice.Periods.Zip(slice.Periods.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second)),
            slice.Periods.Any(p => p.Kind == PeriodKind.Years) ? [.. slice.Periods.Select(p => ImmutableArray.Create(p.Start.Year, p.End.Year))] : [],
            PartsOfWhole.Are(slice, whole), source, string.Join(' ', says.Select(text.Wording.Say)));
    }

    private static ChartSeries SeriesOf(Slice slice, int group, ImmutableArray<Period> periods, FigureText text, string name, int? row)
    {
        var cells = periods.Select(period => slice.Periods.BinarySearch(period) is var at && at >= 0 && slice.HasFigure(group, at) ? slice.Row(group, at) : Slice.NoRow).ToList();
        return new ChartSeries(
            name, row, row is null,
            [.. cells.Select(cell => cell < 0 ? (double?)null : slice.Table.Number(cell))],
            [.. cells.Select(cell => cell < 0 ? "" : text.Wording.Number(slice.Table.Digits(cell)))]);
    }

    private static TableModel TableOf(Slice slice, FigureText text, Selection chosen)
    {
        var most = Math.Max(FewestPeriods, MostCells / slice.Groups.Length);
        var periods = Enumerable.Range(0, slice.Periods.Length).Reverse().Take(most).ToList();
        var left = slice.Periods.Length - periods.Count;
        if (slice.Breakdown.IsTotal)
            return new TableModel(
                [text.Wording["table.period"]], [text.Name(slice.Measure)],
                [.. periods.Select(period => new TableRow([slice.Periods[period].Text], [Cell(slice, 0, period, text.Wording)], IsShown: true))], left);
        return new TableModel(
            [.. slice.Breakdown.By.Select(text.Dimension)],
            [.. periods.Select(period => slice.Periods[period].Text)],
            [
                .. slice.Groups.Select((group, index) => new TableRow(
                    [.. group.Categories.Select((category, i) => text.Category(slice.Breakdown.By[i], category))],
                    [.. periods.Select(period => Cell(slice, index, period, text.Wording))],
                    chosen.Matches(slice.Breakdown, group))),
            ], left);
    }

    private static Origin First(Slice slice)
    {
        var rows = Enumerable.Range(0, slice.Groups.Length).SelectMany(g => Enumerable.Range(0, slice.Periods.Length).Select(p => slice.Row(g, p)));
        var first = slice.Table.At(rows.Where(row => row >= 0).MinBy(row => (slice.Table.Line(row), row)));
        return first.Sheet is null ? first with { Column = null } : first;
    }

    private static Selection Selected(Slice slice) => Selection.Everything with
    {
        Unit = slice.Table.Unit is null ? null : slice.Measure.Unit.Name,
        Series = slice.Table.Series is null ? null : slice.Measure.Series,
        Dimensions = slice.Breakdown.By.Where(c => c.Role == ColumnRole.Dimension)
            .ToImmutableSortedDictionary(c => c.Name, Choice (_) => new Choice.Any(), StringComparer.Ordinal),
        OthersTotal = true,
    };

    private static TableCell Cell(Slice slice, int group, int period, Wording wording)
    {
        var row = slice.Row(group, period);
        if (row < 0)
            return new TableCell("", CellKind.None);
        return slice.Table.State(row) switch
        {
            RowState.Figure => new TableCell(wording.Number(slice.Table.Digits(row)), CellKind.Figure),
            RowState.Blank => new TableCell("", CellKind.Blank),
            RowState.Contradicted => new TableCell("", CellKind.Contradicted),
            _ => new TableCell(slice.Table.Text(row), CellKind.AsWritten),
        };
    }
}
