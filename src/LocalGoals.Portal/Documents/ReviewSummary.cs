using LocalGoals.Documents;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Documents;

/// <summary>The parts of a review for those who read two pages: what it says first, who is left behind, and what comes next. Tables and charts stay in the review.</summary>
public static class ReviewSummary
{
    private const int MostBlocks = 6;

    private static readonly ReviewElement[] Parts = [ReviewElement.Highlights, ReviewElement.LeavingNoOneBehind, ReviewElement.NextSteps];

    /// <returns>Null where the review has none of these parts.</returns>
    public static ReviewDocument? Of(ReviewDocument document)
    {
        var sections = Parts.Select(part => document.Sections.FirstOrDefault(section => section.Covers.Contains(part))).OfType<DocumentSection>().Distinct()
            .Select(section => section with { Blocks = [.. section.Blocks.Where(block => block is ParagraphBlock or ListBlock or QuoteBlock && !Prompt.Is(block)).Take(MostBlocks)] })
            .Where(section => !section.Blocks.IsEmpty).ToList();
        if (sections.Count == 0)
            return null;
        var shown = sections.SelectMany(section => section.Blocks).SelectMany(block => block.AndInner).SelectMany(block => block.Runs).OfType<FigureRun>().Select(run => run.Figure).ToHashSet(StringComparer.Ordinal);
        return document with { Sections = [.. sections], Figures = [.. document.Figures.Where(figure => shown.Contains(figure.Id))] };
    }
}
