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
        _periods = [.. Time.Categories.Select(Period.Parse)];
    }

    /// <summary>Path inside the city folder.</summary>
    public string File { get; }

    /// <summary>Where the rows stand in a workbook; null for other files.</summary>
    public TableSheet? Sheet { get; init; }

    public ImmutableArray<Column> Columns { get; }

    public int ValueAt { get; }

    public Column Time { get; }

    public Column? Unit { get; }

    public Column? Series { get; }

    public Column? Area { get; }

    public ImmutableArray<Column> Dimensions { get; }

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

    /// <summary>Where the names of the columns stand.</summary>
    public Origin Head => new(File, Sheet?.HeaderLine ?? 1) { Sheet = Sheet?.Name };

    /// <summary>Where a row's value stands.</summary>
    public Origin At(int row) => new(File, Line(row), Sheet?.ValueColumns[row] ?? ValueAt + 1) { Sheet = Sheet?.Name };

    /// <summary>Where a row's cell of a column stands. Columns of text files that have no name are not counted.</summary>
    public Origin At(int row, Column column)
    {
        var at = Columns.IndexOf(column);
        if (Sheet is null)
            return new Origin(File, Line(row), at >= ValueAt ? at + 2 : at + 1);
        // A cell of a heading is named by the value below it.
        return Sheet.Columns[at] is > 0 and var number ? At(row) with { Column = number } : At(row);
    }

    /// <summary>What a row is called in a list of rows: its line, or its cell.</summary>
    public string Place(int row) => At(row).Cell ?? Line(row).ToString(CultureInfo.InvariantCulture);

    /// <summary>Plain digits of a figure, as published.</summary>
    public string Digits(int row) => ValueText.Digits(_texts[row], _numbers[row]);
}
