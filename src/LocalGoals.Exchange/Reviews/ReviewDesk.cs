using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Documents;
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
    /// <param name="folder">The city's.</param>
    /// <returns>Null where there is no such review.</returns>
    public static CheckedReview? Check(string folder, CityCatalogue catalogue, CityRelease release, string id)
    {
        if (catalogue.Reviews.FirstOrDefault(review => review.Id == id) is not { } review)
            return null;
        var findings = catalogue.Findings.Where(finding => finding.Origin?.File.StartsWith($"{ReviewReader.Folder}/{id}/", StringComparison.Ordinal) == true).ToList();
        var analyses = new Analyses(release);
        var documents = review.Languages.Select(tag => ReviewDraft.Of(analyses, review, Language.Languages.Find(tag)!, findings)).ToImmutableArray();
        return new CheckedReview(review, documents, ReviewReport.Of(release, review, documents, findings, AcceptedFigures.Read(FolderOf(folder, review))));
    }

    /// <summary>Keeps the figures as they read now, so that the next check tells what changed.</summary>
    public static void Accept(string folder, CheckedReview one) => AcceptedFigures.Write(FolderOf(folder, one.Review), one.Documents.SelectMany(document => RecordedFigure.Of(document)));

    private static string FolderOf(string folder, Review review) => Path.Combine(folder, ReviewReader.Folder, review.Id);
}
