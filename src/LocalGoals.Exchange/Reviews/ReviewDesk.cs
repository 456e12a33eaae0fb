using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Documents;
using LocalGoals.Findings;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Exchange.Reviews;

/// <summary>A review in all its languages with what was found in it.</summary>
/// <param name="Documents">In the order of the review's languages.</param>
public sealed record CheckedReview(Review Review, ImmutableArray<ReviewDocument> Documents, ReviewReport Report);

/// <summary>Where reviews are checked.</summary>
public static class ReviewDesk
{
    /// <summary>The review as it stands now, in each of its languages.</summary>
    /// <param name="findings">What cannot be understood or resolved.</param>
    public static ImmutableArray<ReviewDocument> Draft(CityRelease release, Review review, ICollection<Finding> findings)
    {
        var analyses = new Analyses(release);
        var drafts = review.Languages.AsParallel().AsOrdered().Select(tag =>
        {
            var found = new List<Finding>();
            return (Document: ReviewDraft.Of(analyses, review, Language.Languages.Find(tag)!, found), Found: found);
        }).ToList();
        foreach (var finding in drafts.SelectMany(draft => draft.Found))
            findings.Add(finding);
        return [.. drafts.Select(draft => draft.Document)];
    }

    /// <param name="folder">The city's.</param>
    public static CheckedReview Check(string folder, CityCatalogue catalogue, CityRelease release, Review review)
    {
        var findings = catalogue.Findings.Where(finding => finding.Origin?.File.StartsWith($"{ReviewReader.Folder}/{review.Id}/", StringComparison.Ordinal) == true).ToList();
        var documents = Draft(release, review, findings);
        return new CheckedReview(review, documents, ReviewReport.Of(release, review, documents, findings, AcceptedFigures.Read(FolderOf(folder, review))));
    }

    /// <summary>Keeps the figures as they read now, so that the next check tells what changed.</summary>
    public static void Accept(string folder, CheckedReview one) => AcceptedFigures.Write(FolderOf(folder, one.Review), one.Documents.SelectMany(document => RecordedFigure.Of(document)));

    private static string FolderOf(string folder, Review review) => Path.Combine(folder, ReviewReader.Folder, review.Id);
}
