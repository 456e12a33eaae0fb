using System.Globalization;

using LocalGoals.Reviews;

namespace LocalGoals.Portal;

/// <summary>The addresses of reviews.</summary>
public static partial class SiteMap
{
    /// <summary>What stands in an address where an edition has its number.</summary>
    public const string Draft = "draft";

    public static string Reviews(string language) => $"{language}/reviews/";

    /// <summary>The latest edition of a review; its draft where it has none and drafts are shown.</summary>
    public static string Review(string language, string id) => $"{Reviews(language)}{id}/";

    public static string ReviewEdition(string language, string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Review(language, id)}{number}/");

    public static string ReviewDraft(string language, string id) => $"{Review(language, id)}{Draft}/";

    /// <summary>All files of an edition, to be verified by anybody.</summary>
    public static string EditionZip(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"editions/{id}-{number}.zip");

    /// <summary>All editions with their root hashes, as a feed.</summary>
    public static string EditionsFeed(string language) => $"{Reviews(language)}editions.xml";

    /// <summary>A picture of an edition, or of the draft.</summary>
    /// <param name="number">Null for the draft.</param>
    /// <param name="file">As <see cref="Picture.File"/>.</param>
    public static string ReviewPicture(string id, int? number, string file) =>
        $"reviews/{id}/{(number is null ? Draft : number.Value.ToString(CultureInfo.InvariantCulture))}/{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}";

    private static IEnumerable<string> ReviewPictures(Shown shown, PortalOptions options) => shown.Reviews.All(options).SelectMany(review =>
        review.Editions.SelectMany(edition => edition.Pictures.Keys.Select(file => ReviewPicture(review.Id, edition.Number, file)))
            .Concat(options.Drafts ? review.Pictures.Keys.Select(file => ReviewPicture(review.Id, null, file)) : []));

    private static IEnumerable<string> EditionZips(Shown shown, PortalOptions options) =>
        shown.Reviews.All(options).SelectMany(review => review.Editions.Select(edition => EditionZip(review.Id, edition.Number)));

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
