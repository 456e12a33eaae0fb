using LocalGoals.Documents;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Portal.Documents;
using LocalGoals.Release;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Api;

/// <summary>An edition in one of its languages. Addresses are from the root of the site.</summary>
/// <param name="Page">Null where the portal does not speak the language.</param>
/// <param name="Document">For word processors.</param>
/// <param name="Summary">The same; null where the review says nothing that a summary has.</param>
/// <param name="Figures">With their sources, as JSON.</param>
/// <param name="FiguresCsv">The same as CSV.</param>
/// <param name="Messages">The key messages as JSON.</param>
public sealed record EditionLanguageJson(string Language, string? Page, string Document, string? Summary, string Figures, string FiguresCsv, string Messages);

/// <param name="Frozen">The day, where it was said.</param>
/// <param name="Root">SHA-256 over its manifest: whoever knows it from elsewhere can tell every change.</param>
/// <param name="PublicKey">Of whoever signed it (subject public key info, base64); null where it is not signed.</param>
/// <param name="DataVersion">Of the city's data as they were then.</param>
/// <param name="Archive">All its files, to be verified.</param>
public sealed record EditionJson(int Edition, DateOnly? Frozen, string Root, string? PublicKey, string? DataVersion, string Archive, IReadOnlyList<EditionLanguageJson> Languages);

/// <summary>A voluntary local review that may be seen.</summary>
/// <param name="Goals">In focus; empty for all.</param>
/// <param name="Editions">The oldest first.</param>
public sealed record ReviewJson(
    string Id, string Title, IReadOnlyDictionary<string, string> Titles, string? Period, string? Signatory, IReadOnlyList<int> Goals, string Template, IReadOnlyList<string> Languages, string Status, IReadOnlyList<EditionJson> Editions)
{
    public static ReviewJson Of(CityRelease release, ReviewShelf shelf, Review review, Wording wording) => new(
        review.Id, review.Title.In(wording.Tag), review.Languages.ToDictionary(tag => tag, review.Title.In), review.Period?.In(wording.Tag), review.Signatory?.In(wording.Tag), review.Goals, Kebab.Of(review.Template), review.Languages,
        Kebab.Of(review.Status), [.. review.Editions.Select(edition => EditionOf(release, review, edition, [.. shelf.Frozen(review, edition)]))]);

    private static EditionJson EditionOf(CityRelease release, Review review, Edition edition, IReadOnlyList<ReviewDocument> documents) => new(
        edition.Number, edition.Frozen, edition.Root, edition.PublicKey, documents is [var first, ..] ? first.DataHash : null, SiteMap.EditionZip(review.Id, edition.Number),
        [.. documents.Select(document => LanguageOf(release, review.Id, edition.Number, document))]);

    private static EditionLanguageJson LanguageOf(CityRelease release, string id, int number, ReviewDocument document) => new(
        document.Language, release.Wording(document.Language) is null ? null : SiteMap.ReviewEdition(document.Language, id, number), SiteMap.EditionDocument(id, number, document.Language),
        ReviewSummary.Of(document) is null ? null : SiteMap.EditionSummary(id, number, document.Language), SiteMap.EditionFiguresJson(id, number, document.Language), SiteMap.EditionFiguresCsv(id, number, document.Language),
        SiteMap.EditionMessages(id, number, document.Language));
}
