using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>A live figure as it read when somebody accepted it.</summary>
/// <param name="Number">1 for the first figure of that reference in the section, 2 for the second.</param>
public sealed record RecordedFigure(string Section, string Language, string Reference, int Number, string Text, string Period)
{
    /// <summary>The figures in the sentences of a document, as they read now.</summary>
    public static ImmutableArray<RecordedFigure> Of(ReviewDocument document) => [.. Placed(document).Select(pair => pair.Recorded)];

    /// <summary>What reads otherwise than it did; what was not there then is not told.</summary>
    public static IEnumerable<Finding> Changes(ReviewDocument document, IEnumerable<RecordedFigure> accepted)
    {
        var before = accepted.GroupBy(figure => figure with { Text = "", Period = "" }).ToDictionary(group => group.Key, group => group.First());
        foreach (var (now, figure) in Placed(document))
            if (before.TryGetValue(now with { Text = "", Period = "" }, out var then) && then != now)
                yield return new Finding(ReviewRules.FigureChanged, figure.At, figure.Operands.FirstOrDefault()?.Indicator, ("reference", Bare(now.Reference)), ("before", Said(then)), ("after", Said(now)));
    }

    private static IEnumerable<(RecordedFigure Recorded, LiveFigure Figure)> Placed(ReviewDocument document)
    {
        var count = new Dictionary<(string, string), int>();
        var figures = document.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        foreach (var section in document.Sections)
            foreach (var run in section.Blocks.SelectMany(block => block.AndInner).SelectMany(block => block.Runs).OfType<FigureRun>())
                if (figures.GetValueOrDefault(run.Figure) is { InPart: false } figure)
                {
                    var number = count[(section.Id, figure.Reference)] = count.GetValueOrDefault((section.Id, figure.Reference)) + 1;
                    yield return (new RecordedFigure(section.Id, document.Language, figure.Reference, number, figure.Text, string.Join(", ", figure.Operands.Select(operand => operand.Period).Distinct())), figure);
                }
    }

    // Braces would be taken for a place in a sentence.
    private static string Bare(string reference) => reference.Trim('{', '}');

    private static string Said(RecordedFigure figure) => $"{figure.Text} ({figure.Period})";
}
