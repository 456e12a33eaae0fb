using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tables;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Excel;

/// <summary>
/// Reads a cross table as rows of one figure each. Columns of labels and rows of headings become dimensions; a label or heading
/// that is one of the words for totals becomes a blank; merged cells hold for all they cover.
/// </summary>
internal sealed class CrossTable
{
    // What a dimension is called that the sheet does not name.
    private const string Unnamed = "Group";

    private readonly Sheet _sheet;
    private readonly CrossHeader _header;
    private readonly string? _indicator;
    private readonly TableWords _words;
    private readonly ICollection<Finding> _findings;
    private readonly Oddities _oddities;
    private readonly List<(string Name, int Row)> _headings = [];
    private readonly List<(string Name, int Column)> _labels = [];

    private CrossTable(Sheet sheet, CrossHeader header, string? indicator, TableWords words, ICollection<Finding> findings)
    {
        (_sheet, _header, _indicator, _words, _findings) = (sheet, header, indicator, words, findings);
        _oddities = new Oddities(sheet.File, indicator, sheet.Name);
    }

    public static SheetTable Read(Sheet sheet, CrossHeader header, string? indicator, TableWords words, ICollection<Finding> findings) =>
        new CrossTable(sheet, header, indicator, words, findings).Table();

    private SheetTable Table()
    {
        NameLabels();
        NameHeadings();
        TellOtherColumns();
        var table = new TableRows(_sheet, _indicator, _header.Last, _findings);
        var rows = table.Find(HasFigures, IsHeader);
        var marks = HasMarks(rows);
        string[] head = [.. _labels.Select(label => label.Name), .. _headings.Select(heading => heading.Name), "Year", .. marks ? [SheetTable.Comment] : Array.Empty<string>(), "Value"];
        var place = new SheetPlace(_sheet.Name, _sheet.LineOf(_header.Last),
            [.. _labels.Select(label => _sheet.ColumnOf(label.Column)), .. new int[head.Length - _labels.Count]]);
        // Read before what is odd in them can be told.
        var read = rows.SelectMany(row => Figures(row, marks, table)).ToList();
        _oddities.Report(_findings);
        return new SheetTable(head, place, read, table.Notes);
    }

    private IEnumerable<SheetRow> Figures(int row, bool marks, TableRows table)
    {
        var labels = _labels.ConvertAll(label => Label(row, label.Column, label.Name));
        TellBlankLabels(row, labels);
        foreach (var column in _header.Values)
        {
            var cell = _sheet[row, column];
            if (cell.IsBlank && cell.Form != CellForm.NoResult)
            {
                if (_sheet.IsMerged(row, column) && !_sheet.Shown(row, column).IsBlank)
                    Odd(WorkbookRules.MergedValue, _sheet.Shown(row, column).Text, row, column);
                continue;
            }
            var (period, periodMark) = PeriodOf(column);
            var divided = cell.Form == CellForm.Text ? FootnoteMark.Divide(cell.Text) : null;
            string[] found = [.. new[] { periodMark, divided?.Mark ?? "" }.Where(mark => mark.Length > 0).Select(table.Explained)];
            var cells = labels.Concat(_headings.Select(heading => Label(heading.Row, column, heading.Name))).Append(period);
            if (marks)
                cells = cells.Append(string.Join("; ", found));
            yield return new SheetRow([.. cells, divided?.Text ?? cell.Figure], cell.Form, _sheet.LineOf(row), _sheet.ColumnOf(column));
        }
    }

    private (string Period, string Mark) PeriodOf(int column)
    {
        var cell = _sheet.Shown(_header.PeriodRow, column);
        return cell.Form == CellForm.Text && Period.Parse(cell.Text) is not { IsKnown: true, Mark: null } && FootnoteMark.Divide(cell.Text, isPeriod: true) is { } divided ? divided : (cell.Text, "");
    }

    private string Label(int row, int column, string dimension)
    {
        var cell = _sheet.Shown(row, column);
        if (cell.Form == CellForm.Error)
            Odd(WorkbookRules.CellError, cell.Text, row, column);
        if (!SheetWords.IsTotal(cell.Text) || dimension is "Units" or "Series")
            return cell.Shown;
        Odd(WorkbookRules.TotalRead, cell.Text, row, column);
        return "";
    }

    // Below a label, an empty cell may mean the same again or the total. Only beside a total it is plain.
    private void TellBlankLabels(int row, List<string> labels)
    {
        if (_labels.Exists(label => SheetWords.IsTotal(_sheet.Shown(row, label.Column).Text)))
            return;
        for (var i = 0; i < labels.Count; i++)
            if (labels[i].Length == 0)
                Odd(WorkbookRules.BlankLabel, _labels[i].Name, row, _labels[i].Column);
    }

    private void NameLabels()
    {
        foreach (var column in _header.Labels)
        {
            // The name stands in the last row of headings, or higher where that cell is empty.
            var row = _header.Last;
            while (row > _header.First && _sheet.Shown(row, column).IsBlank)
                row--;
            var written = _sheet.Shown(row, column).Text;
            var isPeriodWord = Rename(written) == "Year";
            _labels.Add((Name(isPeriodWord ? "" : written, _header.Last, column), column));
        }
    }

    private void NameHeadings()
    {
        for (var row = _header.First; row <= _header.Last; row++)
        {
            if (row == _header.PeriodRow)
                continue;
            var texts = _header.Values.Select(column => _sheet.Shown(row, column).Text).Where(text => text.Length > 0).ToList();
            // A name before the headings, unless it is that of the labels below it.
            var corner = _header.Labels.Where(column => !_sheet[row, column].IsBlank && row < _header.Last && !_sheet.Shown(_header.Last, column).IsBlank
                && _sheet.Anchor(_header.Last, column).Row != _sheet.Anchor(row, column).Row).Select(column => _sheet[row, column].Text).LastOrDefault("");
            var areUnits = corner.Length == 0 && texts.TrueForAll(text => new Unit(text).Kind != UnitKind.Unknown) && !Names().Contains("Units");
            _headings.Add((areUnits ? "Units" : Name(corner, row, _header.Values[0]), row));
        }
    }

    private string Name(string written, int row, int column)
    {
        var name = Rename(written);
        var isNamed = name.Length > 0;
        if (!isNamed)
            name = Unnamed;
        for (var n = 2; Names().Contains(name) || name is "Year" or "Value"; n++)
            name = $"{(isNamed ? written : Unnamed)} {n.ToString(CultureInfo.InvariantCulture)}";
        if (!isNamed)
            _findings.Add(new Finding(WorkbookRules.UnnamedHeading, _sheet.At(row, column), _indicator, ("what", name)));
        else if (name != written && _words.Column(written) == written)
            _findings.Add(new Finding(WorkbookRules.ColumnUnderstood, _sheet.At(row, column), _indicator, ("what", written), ("column", name)));
        return name;
    }

    private IEnumerable<string> Names() => _labels.Select(label => label.Name).Concat(_headings.Select(heading => heading.Name));

    private string Rename(string written) => _words.Column(written) is var renamed && renamed != written ? renamed : SheetWords.Column(written);

    private void TellOtherColumns()
    {
        for (var column = _header.Values[0]; column < _sheet.Columns; column++)
            if (!_header.Values.Contains(column) && FirstBelow(column) is { } first)
                _findings.Add(new Finding(WorkbookRules.ColumnWithoutPeriod, _sheet.At(first, column), _indicator, ("what", _sheet.Shown(_header.Last, column).Text)));
    }

    // The heading, or the first cell below it, of a column with something in it.
    private int? FirstBelow(int column)
    {
        for (var row = _header.Last; row < _sheet.Rows && (row == _header.Last || !_sheet.IsBlankRow(row)); row++)
            if (!_sheet[row, column].IsBlank)
                return row;
        return null;
    }

    private bool HasFigures(int row) => _header.Values.Any(column => CrossHeader.IsFigure(_sheet[row, column]))
        || _labels.Count > 0 && _header.Values.Any(column => !_sheet[row, column].IsBlank) && _header.Labels.Any(column => !_sheet.Shown(row, column).IsBlank);

    private bool IsHeader(int row) => TidySheet.IsHeader(_sheet, row, ColumnRoles.Default, _words) || CrossHeader.At(_sheet, row) is not null;

    private bool HasMarks(List<int> rows) => _header.Values.Any(column => PeriodOf(column).Mark.Length > 0)
        || rows.Exists(row => _header.Values.Any(column => _sheet[row, column].Form == CellForm.Text && FootnoteMark.Divide(_sheet[row, column].Text) is not null));

    private void Odd(Rule rule, string what, int row, int column) => _oddities.Add(rule, what, _sheet.LineOf(row), _sheet.ColumnOf(column));
}
