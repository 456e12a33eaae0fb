using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Findings;

namespace LocalGoals.Observations;

/// <summary>
/// The rows of one data file, column by column, in the order of the file. Rows that are not analysed stay in it with their
/// <see cref="RowState"/>, so that a download gives back what was read.
/// </summary>
public sealed class ObservationTable
{
    private readonly IReadOnlyList<string> _texts;
    private readonly double[] _numbers;
    private readonly RowState[] _states;
    private readonly int[] _lines;
    private readonly sbyte[]? _powers;
    private readonly double[] _multiplied;
    private readonly Period[] _periods;

    /// <param name="columns">All columns but the value, in file order; exactly one is the period.</param>
    /// <param name="valueAt">Where the value column stood among them.</param>
    /// <param name="texts">The value cells, with a point for decimals.</param>
    /// <param name="numbers">As written, not multiplied.</param>
    /// <param name="lines">1-based line of each row in the file.</param>
    /// <param name="powers">By which power of ten each value is multiplied; null for none.</param>
    public ObservationTable(
        string file, ImmutableArray<Column> columns, int valueAt, IReadOnlyList<string> texts, double[] numbers, RowState[] states, int[] lines, sbyte[]? powers = null)
    {
        _powers = powers;
        _multiplied = powers is null ? numbers : [.. numbers.Select((number, row) => powers[row] == 0 ? number : ValueText.Shift(texts[row], number, powers[row]).Number)];
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
        Status = columns.FirstOrDefault(c => c.Role == ColumnRole.Status);
        Progress = columns.FirstOrDefault(c => c.Role == ColumnRole.Progress);
        Dimensions = [.. columns.Where(c => c.Role == ColumnRole.Dimension)];
        Bounds = IntervalColumns.Of(columns);
        _periods = [.. Time.Categories.Select(Period.Parse)];
    }

    /// <summary>The same rows with other words for their columns, or another order of them.</summary>
    public ObservationTable With(ImmutableArray<Column> columns) =>
        new(File, columns, ValueAt, _texts, _numbers, _states, _lines, _powers) { Sheet = Sheet, Parts = Parts, Written = Written };

    /// <summary>
    /// The same rows, some of them <see cref="RowState.Suppressed"/>: without their figure and without anything that is said of it. Only what
    /// the figure would be of is left.
    /// </summary>
    public ObservationTable Suppressing(IReadOnlyList<bool> rows)
    {
        string[] texts = [.. _texts.Select((text, row) => rows[row] ? "" : text)];
        double[] numbers = [.. _numbers.Select((number, row) => rows[row] ? double.NaN : number)];
        RowState[] states = [.. _states.Select((state, row) => rows[row] ? RowState.Suppressed : state)];
        sbyte[]? powers = _powers is null ? null : [.. _powers.Select((power, row) => rows[row] ? (sbyte)0 : power)];
        return new(File, [.. Columns.Select(column => column.IsKey ? column : column.Cleared(rows))], ValueAt, texts, numbers, states, _lines, powers)
        {
            Sheet = Sheet,
            Parts = Parts,
            Written = Written is null ? null : [.. Written.Select((text, row) => rows[row] ? "" : text)],
        };
    }

    /// <summary>Path inside the city folder.</summary>
    public string File { get; }

    /// <summary>Where rows of further files begin, in order; empty where one file has them all.</summary>
    public ImmutableArray<TablePart> Parts { get; init; } = [];

    /// <summary>All files that rows stand in.</summary>
    public IEnumerable<string> Files => Parts.Select(part => part.File).Prepend(File);

    /// <summary>The file that a row stands in.</summary>
    public string FileOf(int row) => TablePart.FileOf(row, File, Parts);

    /// <summary>Where the rows stand in a workbook; null for other files.</summary>
    public TableSheet? Sheet { get; init; }

    public ImmutableArray<Column> Columns { get; }

    public int ValueAt { get; }

    public Column Time { get; }

    public Column? Unit { get; }

    public Column? Series { get; }

    public Column? Area { get; }

    /// <summary>Says per row whether the figure is estimated, provisional and the like.</summary>
    public Column? Status { get; }

    /// <summary>The figures by which progress is judged; null where those are the values.</summary>
    public Column? Progress { get; }

    public ImmutableArray<Column> Dimensions { get; }

    /// <summary>The columns with the bounds of an interval around each figure; null without both.</summary>
    public (Column Lower, Column Upper)? Bounds { get; }

    public int Rows => _texts.Count;

    public int Figures => _states.AsSpan().Count(RowState.Figure);

    /// <summary>How many rows are withheld from the public.</summary>
    public int Suppressed => _states.AsSpan().Count(RowState.Suppressed);

    /// <summary>The value cells where the file has another notation for decimals than a point; else null.</summary>
    public IReadOnlyList<string>? Written { get; init; }

    /// <summary>The value cell as written, trimmed.</summary>
    public string Text(int row) => Written?[row] ?? _texts[row];

    /// <summary>The figure with its multiplier; NaN where there is no number.</summary>
    public double Number(int row) => _multiplied[row];

    /// <summary>The number as the value cell has it; NaN where there is none.</summary>
    public double NumberAsWritten(int row) => _numbers[row];

    /// <summary>By which power of ten the value cell is multiplied.</summary>
    public int Power(int row) => _powers?[row] ?? 0;

    public RowState State(int row) => _states[row];

    public int Line(int row) => _lines[row];

    /// <summary>The parsed periods, indexed by the codes of <see cref="Time"/>.</summary>
    public IReadOnlyList<Period> Periods => _periods;

    public Period? PeriodOf(int row) => Time.IsBlank(row) ? null : _periods[Time.Codes[row]];

    /// <summary>Where the names of the columns stand.</summary>
    public Origin Head => new(File, Sheet?.HeaderLine ?? 1) { Sheet = Sheet?.Name };

    /// <summary>Where a row's value stands.</summary>
    public Origin At(int row) => new(FileOf(row), Line(row), Sheet?.ValueColumns[row] ?? ValueAt + 1) { Sheet = Sheet?.Name };

    /// <summary>Where a row's cell of a column stands. Columns of text files that have no name are not counted.</summary>
    public Origin At(int row, Column column)
    {
        var at = Columns.IndexOf(column);
        if (Sheet is null)
            return new Origin(FileOf(row), Line(row), at >= ValueAt ? at + 2 : at + 1);
        // A cell of a heading is named by the value below it.
        return Sheet.Columns[at] is > 0 and var number ? At(row) with { Column = number } : At(row);
    }

    /// <summary>What a row is called in a list of rows: its line, or its cell.</summary>
    public string Place(int row) => At(row).Cell ?? (Parts.IsEmpty ? "" : $"{FileOf(row)}:") + Line(row).ToString(CultureInfo.InvariantCulture);

    /// <summary>The interval around a figure; null where a bound is missing or is no number, or where they do not enclose the figure.</summary>
    public Interval? IntervalOf(int row)
    {
        if (Bounds is not var (lower, upper) || _states[row] != RowState.Figure)
            return null;
        if (ValueText.Read(lower[row], out var from) != RowState.Figure || ValueText.Read(upper[row], out var to) != RowState.Figure || from > _numbers[row] || to < _numbers[row])
            return null;
        var low = Multiplied(lower[row], from, row);
        var high = Multiplied(upper[row], to, row);
        return new Interval(low.Number, high.Number, low.Digits, high.Digits);
    }

    /// <summary>The value cell with a point for decimals, not multiplied.</summary>
    public string Plain(int row) => _texts[row];

    /// <summary>All digits of a figure that were published; with a multiplier, with the point moved.</summary>
    public string Published(int row) => Power(row) == 0 ? _texts[row] : Digits(row);

    /// <summary>Plain digits of a figure as they are shown, with its multiplier.</summary>
    public string Digits(int row) => Multiplied(_texts[row], _numbers[row], row).Digits;

    private (string Digits, double Number) Multiplied(string text, double number, int row) =>
        Power(row) == 0 ? (ValueText.Digits(text, number), number) : ValueText.Shift(text, number, Power(row));
}

/// <summary>Rows of a table that stand in a further file.</summary>
public readonly record struct TablePart(int FirstRow, string File)
{
    /// <param name="first">The file of the rows before all parts.</param>
    /// <param name="parts">In the order of their rows.</param>
    public static string FileOf(int row, string first, IEnumerable<TablePart> parts)
    {
        foreach (var part in parts)
        {
            if (part.FirstRow > row)
                break;
            first = part.File;
        }
        return first;
    }
}
