using LocalGoals.Findings;

namespace LocalGoals.Rights;

/// <summary>What can be wrong with records about rights, beside what can be wrong with every record.</summary>
public static class RightsRules
{
    public static readonly Rule ArticleUnknown = new("rights-article-unknown", Severity.Error);
    public static readonly Rule StatusWithoutSource = new("rights-status-without-source", Severity.Warning);
    public static readonly Rule StatusOfDeclaration = new("rights-status-of-declaration", Severity.Error);
    public static readonly Rule LinkWithoutRight = new("rights-link-without-right", Severity.Error);
    public static readonly Rule LinkDeclinedWithoutReason = new("rights-link-declined-without-reason", Severity.Warning);
    public static readonly Rule AnswerWithoutEvidence = new("rights-answer-without-evidence", Severity.Error);
    public static readonly Rule RecommendationWithoutDocument = new("rights-recommendation-without-document", Severity.Warning);

    public static IEnumerable<Rule> All => [ArticleUnknown, StatusWithoutSource, StatusOfDeclaration, LinkWithoutRight, LinkDeclinedWithoutReason, AnswerWithoutEvidence, RecommendationWithoutDocument];
}
