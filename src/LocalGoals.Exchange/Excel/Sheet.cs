using LocalGoals.Findings;

namespace LocalGoals.Exchange.Excel;

/// <summary>
/// What can be seen of a sheet: hidden rows and columns are left out. Rows and columns count from 0 among those that are
/// shown; <see cref="At"/> gives the place in the file.
/// </summary>
public sealed class Sheet
{
    private readonly SheetCell[][] _rows;
    private readonly int[] _rowNumbers;
    private readonly int[] _columnNumbers;
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> _merged = [];

    /// <param name="rows">All rows to the last with a cell, each as long as its last cell.</param>
    /// <param name="merged">First and last row and column, from 0.</param>
    public Sheet(
        string file, string name, bool isHidden, SheetCell[][] rows, IReadOnlySet<int> hiddenRows, IReadOnlySet<int> hiddenColumns,
        IEnumerable<(int FromRow, int FromColumn, int ToRow, int ToColumn)> merged)
    {
        File = file;
        Name = name;
        IsHidden = isHidden;
        _rowNumbers = [.. Enumerable.Range(0, rows.Length).Where(row => !hiddenRows.Contains(row))];
        _columnNumbers = [.. Enumerable.Range(0, rows.Select(row => row.Length).DefaultIfEmpty().Max()).Where(column => !hiddenColumns.Contains(column))];
        _rows = hiddenColumns.Count == 0
            ? [.. _rowNumbers.Select(row => rows[row])]
            : [.. _rowNumbers.Select(row => _columnNumbers.TakeWhile(column => column < rows[row].Length).Select(column => rows[row][column]).ToArray())];
        HiddenRows = rows.Where((row, i) => hiddenRows.Contains(i) && row.Any(cell => !cell.IsBlank)).Count();
        HiddenColumns = hiddenColumns.Count(column => rows.Any(row => column < row.Length && !row[column].IsBlank));
        Merge(merged);
    }

    public string File { get; }

    public string Name { get; }

    public bool IsHidden { get; }

    /// <summary>Hidden rows with something in them.</summary>
    public int HiddenRows { get; }

    /// <summary>Hidden columns with something in them.</summary>
    public int HiddenColumns { get; }

    public int Rows => _rows.Length;

    public int Columns => _columnNumbers.Length;

    public bool IsEmpty => _rows.All(row => row.All(cell => cell.IsBlank));

    /// <summary>The cell as it is: of merged cells only the first holds something.</summary>
    public SheetCell this[int row, int column] => row < _rows.Length && column < _rows[row].Length ? _rows[row][column] : default;

    /// <summary>The cell as it is shown: each of merged cells shows what the first holds.</summary>
    public SheetCell Shown(int row, int column)
    {
        var (r, c) = Anchor(row, column);
        return this[r, c];
    }

    /// <summary>The first of the merged cells that a cell belongs to; else the cell itself.</summary>
    public (int Row, int Column) Anchor(int row, int column) => _merged.GetValueOrDefault((row, column), (row, column));

    public bool IsMerged(int row, int column) => _merged.ContainsKey((row, column));

    /// <summary>How many cells of a row may hold something.</summary>
    public int Width(int row) => row < _rows.Length ? _rows[row].Length : 0;

    public bool IsBlankRow(int row) => row >= _rows.Length || Array.TrueForAll(_rows[row], cell => cell.IsBlank && cell.Form != CellForm.NoResult);

    public int LineOf(int row) => _rowNumbers[row] + 1;

    public int ColumnOf(int column) => _columnNumbers[column] + 1;

    public Origin At(int row, int? column = null) => new(File, LineOf(row), column is { } at ? ColumnOf(at) : null) { Sheet = Name };

    public Origin Whole => new(File) { Sheet = Name };

    // Only where something can be seen, and never more than the sheet's limit, whatever the file says of merged cells.
    private void Merge(IEnumerable<(int FromRow, int FromColumn, int ToRow, int ToColumn)> merged)
    {
        long left = Limits.MergedCells;
        foreach (var (fromRow, fromColumn, toRow, toColumn) in merged)
        {
            var rows = Seen(_rowNumbers, fromRow, toRow);
            var columns = Seen(_columnNumbers, fromColumn, toColumn);
            if (rows.Count == 0 || columns.Count == 0 || this[rows.Start, columns.Start].IsBlank)
                continue;
            left -= rows.Count * (long)columns.Count;
            if (left < 0)
                return;
            for (var row = rows.Start; row < rows.Start + rows.Count; row++)
                for (var column = columns.Start; column < columns.Start + columns.Count; column++)
                    _merged[(row, column)] = (rows.Start, columns.Start);
        }
    }

    private static (int Start, int Count) Seen(int[] numbers, int from, int to)
    {
        var start = Array.BinarySearch(numbers, from) is var at && at < 0 ? ~at : at;
        var end = Array.BinarySearch(numbers, to) is var last && last < 0 ? ~last : last + 1;
        return (start, Math.Max(0, end - start));
    }
}
