using System.Collections.Immutable;

namespace LocalGoals.Documents;

/// <summary>What reads otherwise in a later edition. What only one of them has is null in the other.</summary>
/// <param name="What">A figure's reference, a section's title, or a promise.</param>
public sealed record EditionDifference(string What, string? Before, string? After);

/// <summary>A later edition beside an earlier one, in one language.</summary>
/// <param name="Figures">Figures in sentences, by their reference, with their periods.</param>
/// <param name="Promises">Promises, by their title, with what is said of them.</param>
public sealed record EditionComparison(ImmutableArray<EditionDifference> Sections, ImmutableArray<EditionDifference> Figures, ImmutableArray<EditionDifference> Promises)
{
    public static EditionComparison Of(ReviewDocument earlier, ReviewDocument later) => new(
        Differences(earlier.Sections.Select(section => (section.Id[(section.Id.IndexOf('-', StringComparison.Ordinal) + 1)..], section.Title)), later.Sections.Select(section => (section.Id[(section.Id.IndexOf('-', StringComparison.Ordinal) + 1)..], section.Title))),
        Differences(FiguresOf(earlier), FiguresOf(later)),
        Differences(PromisesOf(earlier), PromisesOf(later)));

    private static IEnumerable<(string, string)> FiguresOf(ReviewDocument document) => document.Figures.Where(figure => !figure.InPart)
        .Select(figure => (figure.Reference, $"{figure.Text} ({string.Join(", ", figure.Operands.Select(operand => operand.Period).Distinct())})"));

    // The first cell of a row names the promise, the last says what became of it.
    private static IEnumerable<(string, string)> PromisesOf(ReviewDocument document) => document.Blocks.OfType<PartBlock>().Where(part => part.Reference.StartsWith("{{commitments", StringComparison.Ordinal))
        .SelectMany(part => part.Blocks).OfType<TableBlock>().SelectMany(table => table.Rows).Select(row => (Said(row[0]), Said(row[^1])));

    private static string Said(DocumentCell cell) => string.Concat(cell.Text.SelectMany(run => run.AndInner).OfType<TextRun>().Select(run => run.Text));

    private static ImmutableArray<EditionDifference> Differences(IEnumerable<(string What, string Says)> before, IEnumerable<(string What, string Says)> after)
    {
        var then = before.DistinctBy(one => one.What).ToDictionary(one => one.What, one => one.Says, StringComparer.Ordinal);
        var now = after.DistinctBy(one => one.What).ToDictionary(one => one.What, one => one.Says, StringComparer.Ordinal);
        return
        [
            .. then.Keys.Union(now.Keys).Select(what => new EditionDifference(what, then.GetValueOrDefault(what), now.GetValueOrDefault(what))).Where(difference => difference.Before != difference.After),
        ];
    }
}
