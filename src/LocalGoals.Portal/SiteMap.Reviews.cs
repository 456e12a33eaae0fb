using System.Globalization;

using LocalGoals.Portal.Documents;
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

    /// <summary>All reviews, for programs.</summary>
    public const string ReviewsJson = Api + "/reviews.json";

    public static string ReviewJson(string id) => $"{Api}/reviews/{id}.json";

    /// <summary>The figures of an edition in one of its languages, with their sources.</summary>
    public static string EditionFiguresJson(string id, int number, string language) => string.Create(CultureInfo.InvariantCulture, $"{Api}/reviews/{id}/{number}/{language}/figures.json");

    public static string EditionFiguresCsv(string id, int number, string language) => string.Create(CultureInfo.InvariantCulture, $"{Api}/reviews/{id}/{number}/{language}/figures.csv");

    /// <summary>The points of an edition's highlights, for programs.</summary>
    public static string EditionMessages(string id, int number, string language) => string.Create(CultureInfo.InvariantCulture, $"{Api}/reviews/{id}/{number}/{language}/messages.json");

    /// <summary>An edition for word processors.</summary>
    public static string EditionDocument(string id, int number, string language) => string.Create(CultureInfo.InvariantCulture, $"editions/{id}-{number}.{language}.docx");

    /// <summary>Its summary for word processors.</summary>
    public static string EditionSummary(string id, int number, string language) => string.Create(CultureInfo.InvariantCulture, $"editions/{id}-{number}-summary.{language}.docx");

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

    private static IEnumerable<string> ReviewData(Shown shown, PortalOptions options)
    {
        foreach (var review in shown.Reviews.All(options))
        {
            yield return ReviewJson(review.Id);
            foreach (var edition in review.Editions)
            {
                yield return EditionZip(review.Id, edition.Number);
                foreach (var document in shown.Reviews.Frozen(review, edition))
                {
                    yield return EditionFiguresJson(review.Id, edition.Number, document.Language);
                    yield return EditionFiguresCsv(review.Id, edition.Number, document.Language);
                    yield return EditionMessages(review.Id, edition.Number, document.Language);
                    yield return EditionDocument(review.Id, edition.Number, document.Language);
                    if (ReviewSummary.Of(document) is not null)
                        yield return EditionSummary(review.Id, edition.Number, document.Language);
                }
            }
        }
    }

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
