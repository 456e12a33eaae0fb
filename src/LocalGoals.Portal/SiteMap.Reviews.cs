using System.Globalization;

namespace LocalGoals.Portal;

/// <summary>The addresses of reviews.</summary>
public static partial class SiteMap
{
    public static string Reviews(string language) => $"{language}/reviews/";

    /// <summary>The latest edition of a review; its draft where it has none and drafts are shown.</summary>
    public static string Review(string language, string id) => $"{Reviews(language)}{id}/";

    public static string ReviewEdition(string language, string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Review(language, id)}{number}/");

    public static string ReviewDraft(string language, string id) => $"{Review(language, id)}draft/";

    private static IEnumerable<string> ReviewPages(Shown shown, PortalOptions options, string language)
    {
        var reviews = shown.Reviews.All(options).ToList();
        if (reviews.Count > 0)
            yield return Reviews(language);
        foreach (var review in reviews)
        {
            yield return Review(language, review.Id);
            foreach (var edition in review.Editions)
                yield return ReviewEdition(language, review.Id, edition.Number);
            if (options.Drafts)
                yield return ReviewDraft(language, review.Id);
        }
    }
}
