using LocalGoals.Language;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>What can be found of a review: itself by its title, and in the languages that it is written in each of its sections.</summary>
public static class ReviewSearch
{
    /// <param name="document">As its page shows it; in another language, only the title is searched in.</param>
    /// <param name="isLatest">Of earlier reviews only titles are searched in: the index is fetched by telephones.</param>
    public static IEnumerable<SearchDocument> Of(Review review, ReviewDocument document, Wording wording, bool isLatest)
    {
        yield return new SearchDocument(SearchKind.Review, review.Id, null, review.Title, wording["search.review"], null, []);
        if (document.Language != wording.Tag)
            yield break;
        foreach (var section in document.Sections.Where(section => section.StandIn is null))
            yield return new SearchDocument(SearchKind.ReviewSection, review.Id, null, SearchView.Own(section.Title, wording), document.Title, null, SearchView.Kept([("search.field.text", [isLatest ? Written(section) : null])])) { Anchor = section.Id };
    }

    // What people wrote: parts that come from the data are found where the data are, and a prompt is no text yet.
    private static string Written(DocumentSection section) => SearchView.Beginning(
        string.Join(' ', section.Blocks.Where(block => block is not PartBlock && !Prompt.Is(block)).SelectMany(block => block.AndInner).Select(block => Run.WordsOf(block.Runs)).Where(words => words.Length > 0)), SearchView.MostOfPage);
}
