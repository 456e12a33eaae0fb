using System.Buffers;
using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>
/// Makes a table of the rows that a format gives, whatever the format: cells are kept once each, values become numbers, and
/// every row is judged. All rows stay in the table.
/// </summary>
internal sealed class TableBuilder
{
    private readonly string _file;
    private readonly string? _indicator;
    private readonly Layout _layout;
    private readonly ColumnRoles _roles;
    private readonly TableWords _words;
    private readonly Oddities _oddities;
    private readonly IReadOnlyList<ColumnFacts>? _facts;
    private readonly SheetPlace? _sheet;
    private readonly CellPool[] _cells;
    private readonly List<int> _lines = [];
    private readonly List<int> _valueColumns = [];
    private readonly ArrayBufferWriter<char> _texts = new();
    private readonly List<int> _ends = [];
    private readonly List<double> _numbers = [];
    private readonly List<RowState> _states = [];
    private readonly List<TablePart> _parts = [];
    private bool _isFull;

    private TableBuilder(
        string file, string? indicator, Layout layout, ColumnRoles roles, TableWords words, Oddities oddities, IReadOnlyList<ColumnFacts>? facts, SheetPlace? sheet)
    {
        _facts = facts;
        _file = file;
        _indicator = indicator;
        _layout = layout;
        _roles = roles;
        _words = words;
        _oddities = oddities;
        _sheet = sheet;
        _cells = new CellPool[layout.Header.Length];
        for (var i = 0; i < _cells.Length; i++)
            _cells[i] = new CellPool();
    }

    /// <summary>How many columns the header has.</summary>
    public int Width => _cells.Length;

    /// <summary>Where the value column stands in the header.</summary>
    public int ValueAt => _layout.ValueAt;

    /// <param name="header">The names of the columns as written, trimmed; one is the year, one the value.</param>
    /// <param name="facts">What the format knows of each column of the header; null for nothing.</param>
    /// <param name="sheet">Where it stands in a workbook; null for other files.</param>
    /// <returns>Null when there can be no table; a finding says why.</returns>
    public static TableBuilder? TryStart(
        string file, string? indicator, string[] header, ColumnRoles roles, TableWords words, Oddities oddities, ICollection<Finding> findings,
        IReadOnlyList<ColumnFacts>? facts = null, SheetPlace? sheet = null)
    {
        var layout = Layout.Of([.. header.Select(words.Column)], roles, facts?.Select(fact => fact.Role).ToList());
        return layout.IsTable(file, indicator, findings, sheet) ? new TableBuilder(file, indicator, layout, roles, words, oddities, facts, sheet) : null;
    }

    /// <summary>Gives the row's cell of one column: every column once, before <see cref="EndRow"/>.</summary>
    /// <param name="text">Trimmed; empty for none.</param>
    public void Cell(int column, ReadOnlySpan<char> text)
    {
        if (_isFull)
            return;
        if (column == _layout.ValueAt)
            _texts.Write(text);
        else
            _cells[column].Add(text);
    }

    /// <param name="line">1-based, where the row stands in the file.</param>
    /// <param name="missing">The source says that there is no value, whatever the value cell has.</param>
    /// <param name="valueColumn">The sheet's column of the value, where rows do not all have the same; 0 for the header's.</param>
    public void EndRow(int line, bool malformed = false, bool missing = false, int valueColumn = 0)
    {
        if (_isFull)
            return;
        if (_sheet is not null)
            _valueColumns.Add(valueColumn > 0 ? valueColumn : _sheet.Columns[ValueAt]);
        var state = ValueText.Read(_texts.WrittenSpan[(_ends.Count == 0 ? 0 : _ends[^1])..], out var number);
        if (missing)
            (state, number) = (RowState.Blank, double.NaN);
        _lines.Add(line);
        _ends.Add(_texts.WrittenCount);
        _numbers.Add(malformed ? double.NaN : number);
        _states.Add(malformed ? RowState.Malformed : state);
        _isFull = _lines.Count >= TableLimits.Rows || _lines.Count * (long)Width >= TableLimits.Cells;
    }

    /// <summary>Makes room for as many rows.</summary>
    public void Expect(int rows)
    {
        _lines.Capacity = _ends.Capacity = _numbers.Capacity = _states.Capacity = rows;
        foreach (var cells in _cells)
            cells.Expect(rows);
    }

    /// <summary>The rows that follow stand in this file.</summary>
    public void From(string file)
    {
        if (file != (_parts.Count == 0 ? _file : _parts[^1].File))
            _parts.Add(new TablePart(_lines.Count, file));
    }

    /// <summary>The table; what is odd in it has been told. Null when there are more rows than are read.</summary>
    public ObservationTable? Build(ICollection<Finding> findings)
    {
        if (_isFull)
        {
            findings.Add(TableLimits.Beyond(_file, _indicator));
            return null;
        }
        var written = new CellTexts(_texts.WrittenSpan.ToString(), [.. _ends]);
        var plain = ReadCommas(written);
        var columns = ImmutableArray.CreateBuilder<Column>();
        for (var i = 0; i < Width; i++)
        {
            if (i == ValueAt)
                continue;
            var name = _layout.Header[i];
            var (categories, codes) = _cells[i].ToColumn(_words.Codes.GetValueOrDefault(name));
            var facts = _facts?[i] ?? ColumnFacts.None;
            if (name.Length > 0)
                columns.Add(new Column(name, _layout.Roles[i], categories, codes)
                {
                    Title = facts.Title,
                    Names = facts.Names ?? ImmutableDictionary<string, Texts>.Empty,
                    IsLeftOut = facts.IsLeftOut,
                    Whole = facts.Whole is { } whole ? _words.Codes.GetValueOrDefault(name)?.GetValueOrDefault(whole) ?? whole : null,
                });
            else if (categories.Length > 0)
                findings.Add(new Finding(ReadingRules.UnnamedColumn, SheetPlace.Head(_sheet, _file, i), _indicator));
        }
        var valueAt = _layout.Header.Take(ValueAt).Count(name => name.Length > 0);
        IReadOnlyList<string> texts = plain ?? (IReadOnlyList<string>)written;
        double[] numbers = [.. _numbers];
        int[] lines = [.. _lines];
        var powers = Multipliers.Of(columns, [.. _states], lines, row => TablePart.FileOf(row, _file, _parts), _layout, _oddities);
        var table = new ObservationTable(_file, columns.ToImmutable(), valueAt, texts, numbers, [.. _states], lines, powers) { Sheet = Sheet(), Parts = [.. _parts], Written = plain is null ? null : written };
        var judged = new RowJudgement(table, _roles.WholeArea, _oddities).Judge();
        _oddities.Report(findings);
        if (judged.Length == 0)
            findings.Add(new Finding(ReadingRules.EmptyFile, new Origin(_file) { Sheet = _sheet?.Sheet }, _indicator));
        return new ObservationTable(_file, table.Columns, valueAt, texts, numbers, judged, lines, powers) { Sheet = table.Sheet, Parts = table.Parts, Written = table.Written };
    }

    private string[]? ReadCommas(CellTexts written)
    {
        if (!_texts.WrittenSpan.Contains(',') || DecimalCommas.Read(written, _numbers, _states) is not { } plain)
            return null;
        string? first = null;
        for (var row = 0; row < plain.Length; row++)
            if (plain[row] != written[row])
                _oddities.Add(ObservationRules.DecimalComma, first ??= written[row], _lines[row], _sheet is null ? ValueAt + 1 : _valueColumns[row]);
        return plain;
    }

    private TableSheet? Sheet() => _sheet is null ? null : new TableSheet(
        _sheet.Sheet, _sheet.HeaderLine,
        [.. Enumerable.Range(0, Width).Where(i => i != ValueAt && _layout.Header[i].Length > 0).Select(i => _sheet.Columns[i])], [.. _valueColumns]);
}
