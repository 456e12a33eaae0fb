using LocalGoals.Documents;
using LocalGoals.Language;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Documents;

/// <summary>An edition for word processors: the same bytes wherever it is asked for.</summary>
public static class EditionWord
{
    public static byte[] Of(Edition edition, ReviewDocument document) => WordDocument.Of(document, WordingOf(document), edition.Pictures, edition.Root);

    /// <returns>Null where the review says nothing that a summary has.</returns>
    public static byte[]? Summary(Edition edition, ReviewDocument document) =>
        ReviewSummary.Of(document) is { } summary ? WordDocument.Of(summary, WordingOf(document), edition.Pictures, edition.Root, isShort: true) : null;

    private static Wording WordingOf(ReviewDocument document) => Languages.Find(document.Language) ?? Languages.English;
}
