using System.Collections.Immutable;

using LocalGoals.Documents;
using LocalGoals.Language;

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
        foreach (var run in document.Blocks.SelectMany(block => block.Runs).Concat(document.Notes.SelectMany(note => note).SelectMany(run => run.AndInner)).OfType<FigureRun>())
            if (!figures.TryGetValue(run.Figure, out var figure) || figure.Text != run.Text)
                fault($"{file}, {EditionBlocks.FigurePrefix}{run.Figure}", "figure-text");
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
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    // What is drawn stands among the figures of the part.
    private static bool IsDrawnRight(PartBlock part, Dictionary<string, LiveFigure> figures) => part.Blocks.OfType<ChartBlock>().All(chart =>
        figures.TryGetValue($"{part.Id}-f", out var rows) && rows.Operands.Select(operand => operand.Value).ToHashSet() is var values
        && chart.Chart.Series.SelectMany(series => series.Values).OfType<double>().All(values.Contains));

    private bool IsEnclosed(FigureOperand operand)
    {
        var path = EditionWriter.DataFile(operand.Indicator);
        if (!_data.TryGetValue(path, out var rows))
            _data[path] = rows = files.TryGetValue(path, out var bytes) ? EnclosedData.Read(path, bytes) : ImmutableDictionary<string, double>.Empty;
        return rows.TryGetValue(operand.Selection, out var value) && value.Equals(operand.Value) && FigureCheck.Shows(operand);
    }
}
