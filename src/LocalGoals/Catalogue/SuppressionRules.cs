using LocalGoals.Findings;

namespace LocalGoals.Catalogue;

/// <summary>What can be wrong with withholding counts of few people, and what it did.</summary>
public static class SuppressionRules
{
    public static readonly Rule Invalid = new("suppression-invalid", Severity.Error);
    public static readonly Rule IndicatorUnknown = new("suppression-indicator-unknown", Severity.Error);
    public static readonly Rule WithoutCounts = new("suppression-without-counts", Severity.Warning);
    public static readonly Rule NotJudged = new("suppression-not-judged", Severity.Note);
    public static readonly Rule Withheld = new("figures-withheld", Severity.Note);

    public static IEnumerable<Rule> All => [Invalid, IndicatorUnknown, WithoutCounts, NotJudged, Withheld];
}
