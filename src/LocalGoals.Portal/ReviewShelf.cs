using System.Collections.Concurrent;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Documents;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Portal;

/// <summary>The reviews of one state of the folder, each document read once.</summary>
public sealed class ReviewShelf(CityCatalogue catalogue, Analyses analyses)
{
    /// <summary>Of the release that reviews are about.</summary>
    public Analyses Analyses => analyses;

    private readonly ConcurrentDictionary<(string, int, string), ReviewDocument?> _documents = new();

    /// <summary>The latest first. Without drafts, only those that everyone may read.</summary>
    public IEnumerable<Review> All(PortalOptions options) => (options.Drafts ? catalogue.Reviews : analyses.Release.Reviews).OrderByDescending(review => review.Id, StringComparer.Ordinal);

    /// <returns>Null where there is none that may be seen.</returns>
    public Review? Find(string id, PortalOptions options) => All(options).FirstOrDefault(review => review.Id == id);

    /// <param name="state">The number of an edition, or <see cref="SiteMap.Draft"/>.</param>
    /// <returns>Null where there is none that may be seen.</returns>
    public Picture? Picture(string id, string state, string file, PortalOptions options) => Find(id, options) is not { } review ? null
        : (state == SiteMap.Draft ? options.Drafts ? review.Pictures : null
            : review.Editions.FirstOrDefault(edition => edition.Number.ToString(CultureInfo.InvariantCulture) == state)?.Pictures)?.GetValueOrDefault(file);

    /// <summary>What can be found of them in one language, each as its page shows it.</summary>
    public IEnumerable<SearchDocument> Found(PortalOptions options, Wording wording) =>
        All(options).Index().SelectMany(one => Latest(one.Item, wording.Tag) is { } document ? ReviewSearch.Of(one.Item, document, wording, isLatest: one.Index == 0) : []);

    // Only where drafts are shown is there a review without an edition.
    private ReviewDocument? Latest(Review review, string language) => LatestEdition(review) is { } edition ? Frozen(review, edition, language) : review.Editions.IsEmpty ? Draft(review, language) : null;

    /// <summary>The latest edition that can be read; null where there is none.</summary>
    public Edition? LatestEdition(Review review) => review.Editions.LastOrDefault(edition => Frozen(review, edition).Any());

    /// <summary>An edition in a language, or in the first one that it has.</summary>
    /// <returns>Null where its file is no document.</returns>
    public ReviewDocument? Frozen(Review review, Edition edition, string language)
    {
        var tag = edition.Contents.ContainsKey(language) ? language : review.Languages.FirstOrDefault(edition.Contents.ContainsKey) ?? edition.Contents.Keys.First();
        return FrozenIn(review, edition, tag);
    }

    /// <summary>An edition in all its languages.</summary>
    public IEnumerable<ReviewDocument> Frozen(Review review, Edition edition) => edition.Contents.Keys.Select(tag => FrozenIn(review, edition, tag)).OfType<ReviewDocument>();

    /// <summary>An edition in exactly this language, where it may be seen.</summary>
    public (Edition Edition, ReviewDocument Document)? Frozen(string id, int number, string language, PortalOptions options) =>
        Find(id, options) is { } review && review.Editions.FirstOrDefault(one => one.Number == number) is { } edition && edition.Contents.ContainsKey(language) && FrozenIn(review, edition, language) is { } document ? (edition, document) : null;

    private ReviewDocument? FrozenIn(Review review, Edition edition, string tag) => _documents.GetOrAdd((review.Id, edition.Number, tag), _ => DocumentJson.Parse(edition.Contents[tag].Span));

    /// <summary>The review as it is being written, in a language or in its first one.</summary>
    public ReviewDocument Draft(Review review, string language)
    {
        var tag = review.Languages.Contains(language) ? language : review.Languages[0];
        return _documents.GetOrAdd((review.Id, 0, tag), _ => ReviewDraft.Of(analyses, review, Languages.Find(tag)!, new List<Finding>()))!;
    }
}
