using System.Collections.Immutable;

using LocalGoals.Documents;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Exchange.Reviews;

/// <summary>A review as it stands now: its sections with the figures of today's data.</summary>
public static class ReviewDraft
{
    /// <param name="wording">Of one of the review's languages; a section without a text in it stands in another one.</param>
    /// <param name="findings">What cannot be understood or resolved.</param>
    public static ReviewDocument Of(Analyses analyses, Review review, Wording wording, ICollection<Finding> findings) =>
        new DocumentResolver(analyses, wording, findings).Resolve(review, Sections(review, wording.Tag, findings));

    /// <summary>The sections in a language, read but not resolved.</summary>
    public static ImmutableArray<SourceSection> Sections(Review review, string language, ICollection<Finding> findings) =>
        [.. review.Sections.Select(section => ReviewMarkdown.Parse(review, section, section.Texts.GetValueOrDefault(language) ?? review.Languages.Select(section.Texts.GetValueOrDefault).OfType<SectionText>().First(), findings))];
}
