using System.Collections.Immutable;

namespace LocalGoals.Observations;

/// <summary>
/// The rows of one data file, column by column, in the order of the file. Rows that are not analysed stay in it with their
/// <see cref="RowState"/>, so that a download gives back what was read.
/// </summary>
public sealed class ObservationTable
{
    private readonly string[] _texts;
    private readonly double[] _numbers;
    private readonly RowState[] _states;
    private readonly int[] _lines;
    private readonly Period[] _periods;

    /// <param name="columns">All columns but the value, in file order; exactly one is the period.</param>
    /// <param name="valueAt">Where the value column stood among them.</param>
    /// <param name="lines">1-based line of each row in the file.</param>
    public ObservationTable(
        string file, ImmutableArray<Column> columns, int valueAt, string[] texts, double[] numbers, RowState[] states, int[] lines)
    {
        File = file;
        Columns = columns;
        ValueAt = valueAt;
        _texts = texts;
        _numbers = numbers;
        _states = states;
        _lines = lines;
        Time = columns.First(c => c.Role == ColumnRole.Period);
        Unit = columns.FirstOrDefault(c => c.Role == ColumnRole.Unit);
        Series = columns.FirstOrDefault(c => c.Role == ColumnRole.Series);
        Area = columns.FirstOrDefault(c => c.Role == ColumnRole.Area);
        Dimensions = [.. columns.Where(c => c.Role == ColumnRole.Dimension)];
        Bounds = IntervalColumns.Of(columns);
        _periods = [.. Time.Categories.Select(Period.Parse)];
    }

    /// <summary>The same rows with the ranks that the city gives to columns and categories.</summary>
    public ObservationTable Ordered(Func<Column, Column> order) => new(File, [.. Columns.Select(order)], ValueAt, _texts, _numbers, _states, _lines);

    /// <summary>Path inside the city folder.</summary>
    public string File { get; }

    public ImmutableArray<Column> Columns { get; }

    public int ValueAt { get; }

    public Column Time { get; }

    public Column? Unit { get; }

    public Column? Series { get; }

    public Column? Area { get; }

    public ImmutableArray<Column> Dimensions { get; }

    /// <summary>The columns with the bounds of an interval around each figure; null without both.</summary>
    public (Column Lower, Column Upper)? Bounds { get; }

    public int Rows => _texts.Length;

    public int Figures => _states.Count(s => s == RowState.Figure);

    /// <summary>The value cell as written, trimmed.</summary>
    public string Text(int row) => _texts[row];

    /// <summary>NaN unless the row is a figure.</summary>
    public double Number(int row) => _numbers[row];

    public RowState State(int row) => _states[row];

    public int Line(int row) => _lines[row];

    /// <summary>The parsed periods, indexed by the codes of <see cref="Time"/>.</summary>
    public IReadOnlyList<Period> Periods => _periods;

    public Period? PeriodOf(int row) => Time.IsBlank(row) ? null : _periods[Time.Codes[row]];

    /// <summary>The 1-based field of a column in the file; columns without a name are not counted.</summary>
    public int ColumnNumber(Column column) => Columns.IndexOf(column) is var at && at >= ValueAt ? at + 2 : at + 1;

    /// <summary>The interval around a figure; null where a bound is missing or is no number, or where they do not enclose the figure.</summary>
    public Interval? IntervalOf(int row)
    {
        if (Bounds is not var (lower, upper) || _states[row] != RowState.Figure)
            return null;
        var (low, high) = (lower[row], upper[row]);
        return ValueText.Read(low, out var from) == RowState.Figure && ValueText.Read(high, out var to) == RowState.Figure && from <= _numbers[row] && _numbers[row] <= to
            ? new Interval(from, to, ValueText.Digits(low, from), ValueText.Digits(high, to)) : null;
    }

    /// <summary>Plain digits of a figure, as published.</summary>
    public string Digits(int row) => ValueText.Digits(_texts[row], _numbers[row]);
}
