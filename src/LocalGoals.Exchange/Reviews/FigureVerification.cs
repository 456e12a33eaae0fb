using System.Collections.Immutable;

using LocalGoals.Documents;
using LocalGoals.Language;
using LocalGoals.Views;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Computes every figure of a document again from the enclosed data.</summary>
/// <param name="fault">Takes a place and what is wrong there.</param>
internal sealed class FigureVerification(string file, ReviewDocument document, IReadOnlyDictionary<string, byte[]> files, Action<string, string> fault)
{
    private readonly Dictionary<string, ImmutableDictionary<string, double>> _data = new(StringComparer.Ordinal);
    private readonly Wording _wording = Languages.Find(document.Language) ?? Languages.English;

    /// <returns>How many figures there are.</returns>
    public int Run()
    {
        var figures = new Dictionary<string, LiveFigure>(StringComparer.Ordinal);
        foreach (var figure in document.Figures)
        {
            figures.TryAdd(figure.Id, figure);
            if (!IsRight(figure))
                fault($"{file}, {EditionBlocks.FigurePrefix}{figure.Id}", "figure-differs");
        }
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in document.Blocks.SelectMany(block => block.Runs).Concat(document.Notes.SelectMany(note => note).SelectMany(run => run.AndInner)).OfType<FigureRun>())
            if (shown.Add(run.Figure) is var isFirst && (!figures.TryGetValue(run.Figure, out var figure) || figure.Text != run.Text) && isFirst)
                fault($"{file}, {EditionBlocks.FigurePrefix}{run.Figure}", "figure-text");
        foreach (var hidden in document.Figures.Where(figure => figure.Formula != FigureFormula.Rows && !shown.Contains(figure.Id)))
            fault($"{file}, {EditionBlocks.FigurePrefix}{hidden.Id}", "figure-text");
        foreach (var part in document.Blocks.OfType<PartBlock>())
            if (!IsDrawnRight(part, figures))
                fault($"{file}, {part.Id}", "chart-differs");
        return document.Figures.Length;
    }

    private bool IsRight(LiveFigure figure)
    {
        if (figure.Operands.IsDefault || figure.Operands.Any(operand => !IsEnclosed(operand)))
            return false;
        try
        {
            return FigureCheck.Digits(figure) == figure.Digits && FigureCheck.IsSaid(figure, _wording);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or KeyNotFoundException)
        {
            return false;
        }
    }

    // What is drawn and listed stands among the figures of the part, each for its period and group.
    private bool IsDrawnRight(PartBlock part, Dictionary<string, LiveFigure> figures)
    {
        var rows = figures.GetValueOrDefault($"{part.Id}-f")?.Operands ?? [];
        var places = rows.ToLookup(row => (row.Period, row.Group));
        return part.Blocks.All(block => block switch
        {
            ChartBlock chart => chart.Chart.Series.All(series => IsDrawnRight(chart.Chart, series, places)) && IsListedRight(chart.Table, rows),
            TableBlock table when figures.ContainsKey($"{part.Id}-f") => IsListedRight(table, rows),
            _ => true,
        });
    }

    private bool IsDrawnRight(ChartModel chart, ChartSeries series, ILookup<(string Period, string Group), FigureOperand> rows) => series.Values.Index().All(at => at.Item is not { } value
        || (at.Index < chart.Periods.Length && rows[(chart.Periods[at.Index], series.Name)].Any(row => row.Value.Equals(value)
            && (at.Index >= series.Labels.Length || IsNoNumber(series.Labels[at.Index]) || FirstWord(series.Labels[at.Index]) == _wording.Number(row.Digits)))));

    // Numbers stand in the order of the rows; a table may leave some out, and what is no number is written as the source writes it.
    private bool IsListedRight(TableBlock table, ImmutableArray<FigureOperand> rows)
    {
        var next = 0;
        foreach (var number in table.Rows.SelectMany(row => row.Where(cell => cell.IsNumber)).Select(cell => FirstWord(LocalGoals.Documents.Run.WordsOf(cell.Text.SelectMany(run => run.AndInner)))).Where(word => !IsNoNumber(word)))
        {
            while (next < rows.Length && _wording.Number(rows[next].Digits) != number)
                next++;
            if (next++ >= rows.Length)
                return false;
        }
        return true;
    }

    // A mark or an interval may follow; in languages from right to left each stands between invisible marks.
    private static string FirstWord(string text) => text.Split(' ')[0].Trim('\u2068', '\u2069');

    private static bool IsNoNumber(string text) => !text.Any(char.IsDigit) || FirstWord(text).Any(char.IsLetter) || text[0] is '<' or '>' or '≤' or '≥' or '~';

    private bool IsEnclosed(FigureOperand operand)
    {
        var path = EditionWriter.DataFile(operand.Indicator);
        if (!_data.TryGetValue(path, out var rows))
            _data[path] = rows = files.TryGetValue(path, out var bytes) ? EnclosedData.Read(path, bytes) : ImmutableDictionary<string, double>.Empty;
        return rows.TryGetValue(operand.Selection, out var value) && value.Equals(operand.Value) && FigureCheck.Shows(operand);
    }
}
