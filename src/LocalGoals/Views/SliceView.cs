using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>What a column of the file says of figures without dividing them.</summary>
/// <param name="Title">Name of the column.</param>
/// <param name="Rows">How many figures it is said of.</param>
public sealed record Remark(string Title, string Text, int Rows);

/// <summary>One measure under one breakdown: what it says, its chart and its table.</summary>
/// <param name="Anchor">Unique on its page.</param>
/// <param name="Title">Series and unit.</param>
/// <param name="Unit">Name of the unit as written, to match a selection.</param>
/// <param name="Origin">The file the figures come from, and the line or cell of the first of them.</param>
/// <param name="Selection">What selects exactly these rows.</param>
/// <param name="Remarks">What the file says beside the figures, such as that some are estimates.</param>
/// <param name="Groups">The group of each row of the table; empty for a total, whose rows are periods.</param>
public sealed record SliceView(string Anchor, string Title, string Unit, string Series, ImmutableArray<Said> Says, ChartModel? Chart, TableModel Table,
    ImmutableArray<Group> Groups, MapModel? Map, Origin Origin, ImmutableArray<Remark> Remarks, Selection Selection)
{
    /// <summary>Why no group fits what was chosen; null where one does.</summary>
    public Said? WhyEmpty { get; init; }

    // A page must stay readable and light; all rows are always in the download.
    private const int MostCells = 4000;
    private const int FewestPeriods = 3;

    private const int MostLinesBesideMap = 100;
    private const int MostRemarks = 20;

    /// <param name="chosen">Which groups are shown; the others stay at hand, and the sentences are about all.</param>
    internal static SliceView Of(Indicator indicator, Slice slice, FigureText text, Statements statements, string anchor, ChartDrawing drawing, Selection chosen)
    {
        var says = slice.Breakdown.IsTotal ? statements.OfTotal(slice) : statements.OfGroups(slice);
        var map = MapModel.Of(slice, text);
        // Beside a map of very many places lines would show nothing and weigh much.
        var chart = map is not null && slice.Groups.Length > MostLinesBesideMap ? null : drawing.Draw(string.Join(' ', says.Select(text.Wording.Say)));
        return new SliceView(anchor, text.Name(slice.Measure), slice.Measure.Unit.Name, slice.Measure.Series, says, chart,
            TableOf(slice, indicator.Graph(text.Wording.Tag).IsYesOrNo(slice.Measure), text, chosen), slice.Breakdown.IsTotal ? [] : slice.Groups, map,
            First(slice), [.. RemarksOf(slice, text)], Selected(slice))
        {
            WhyEmpty = EmptyChoice.Why(slice, text, chosen),
        };
    }

    private static TableModel TableOf(Slice slice, bool yesOrNo, FigureText text, Selection chosen)
    {
        var most = Math.Max(FewestPeriods, MostCells / slice.Groups.Length);
        var periods = Enumerable.Range(0, slice.Periods.Length).Reverse().Take(most).ToList();
        var left = slice.Periods.Length - periods.Count;
        var marks = StatusMarks.Of(slice.Table, text);
        if (slice.Breakdown.IsTotal)
            return new TableModel(
                [text.Wording["table.period"]], [text.Name(slice.Measure)],
                [.. periods.Select(period => new TableRow([slice.Periods[period].Text], [Cell(slice, yesOrNo, 0, period, text, marks)], IsShown: true, 1))], left);
        return new TableModel(
            [.. slice.Breakdown.By.Select(column => text.Dimension(slice.Breakdown, column))],
            [.. periods.Select(period => slice.Periods[period].Text)],
            [
                .. slice.Groups.Select((group, index) => new TableRow(
                    [.. group.Categories.Select((category, i) => text.Category(slice.Breakdown.By[i], category))],
                    [.. periods.Select(period => Cell(slice, yesOrNo, index, period, text, marks))],
                    chosen.Matches(slice.Breakdown, group), slice.Figures(index)) { Place = slice.Places.IsEmpty ? null : slice.Places[index] }),
            ], left);
    }

    private static Origin First(Slice slice)
    {
        var first = slice.Table.At(Rows(slice).MinBy(row => (slice.Table.Line(row), row)));
        return first.Sheet is null ? first with { Column = null } : first;
    }

    private static IEnumerable<int> Rows(Slice slice) =>
        Enumerable.Range(0, slice.Groups.Length).SelectMany(g => Enumerable.Range(0, slice.Periods.Length).Select(p => slice.Row(g, p))).Where(row => row >= 0);

    private static IEnumerable<Remark> RemarksOf(Slice slice, FigureText text) =>
        slice.Table.Columns.Where(column => column.Role is ColumnRole.Attribute or ColumnRole.Status && !IntervalColumns.IsBound(column.Name))
            .SelectMany(column => Rows(slice).Where(row => !column.IsBlank(row)).GroupBy(row => column[row])
                .Select(rows => new Remark(text.Title(column), column.Role == ColumnRole.Status ? text.Status(column, rows.Key) : text.Category(column, rows.Key), rows.Count())))
            .Take(MostRemarks);

    private static Selection Selected(Slice slice) => Selection.Everything with
    {
        Unit = slice.Table.Unit is null ? null : slice.Measure.Unit.Name,
        Series = slice.Table.Series is null ? null : slice.Measure.Series,
        Dimensions = slice.Breakdown.By.Where(c => c.Role == ColumnRole.Dimension)
            .ToImmutableSortedDictionary(c => c.Name, Choice (_) => new Choice.Any(), StringComparer.Ordinal),
        OthersTotal = true,
    };

    private static TableCell Cell(Slice slice, bool yesOrNo, int group, int period, FigureText text, StatusMarks marks)
    {
        var row = slice.Row(group, period);
        if (row < 0)
            return new TableCell("", CellKind.None);
        return slice.Table.State(row) switch
        {
            RowState.Figure => new TableCell(text.Cell(slice, yesOrNo, row), CellKind.Figure, marks[row]) { Interval = slice.Table.IntervalOf(row) is { } interval ? text.Interval(interval) : null },
            RowState.Blank => new TableCell("", CellKind.Blank, marks[row]),
            RowState.Contradicted => new TableCell("", CellKind.Contradicted),
            RowState.Suppressed => new TableCell("", CellKind.Suppressed),
            _ => new TableCell(slice.Table.Text(row), CellKind.AsWritten, marks[row]),
        };
    }
}
