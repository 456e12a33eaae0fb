using LocalGoals.Findings;

namespace LocalGoals.Partnerships;

/// <summary>What organisations, task forces and promises say against each other.</summary>
public static class PartnershipRules
{
    public static readonly Rule EndBeforeStart = new("partnership-end-before-start", Severity.Error);
    public static readonly Rule RecommendedByNobody = new("partnership-recommended-by-nobody", Severity.Warning);
    public static readonly Rule SourceDiffers = new("partnership-source-differs", Severity.Warning);

    public static IEnumerable<Rule> All => [EndBeforeStart, RecommendedByNobody, SourceDiffers];
}
