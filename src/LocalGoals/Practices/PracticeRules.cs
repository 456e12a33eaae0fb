using LocalGoals.Findings;

namespace LocalGoals.Practices;

/// <summary>What can be wrong with practices and their adoption, beside what can be wrong with every record.</summary>
public static class PracticeRules
{
    public static readonly Rule OutcomeWithoutUnit = new("practice-outcome-without-unit", Severity.Error);
    public static readonly Rule OutcomeWithoutEvidence = new("practice-outcome-without-evidence", Severity.Error);
    public static readonly Rule AdoptionWithoutIndicator = new("adoption-without-indicator", Severity.Error);
    public static readonly Rule AdoptionWithoutDate = new("adoption-without-date", Severity.Error);
    public static readonly Rule AdoptionDueBeforeStart = new("adoption-due-before-start", Severity.Error);

    public static IEnumerable<Rule> All => [OutcomeWithoutUnit, OutcomeWithoutEvidence, AdoptionWithoutIndicator, AdoptionWithoutDate, AdoptionDueBeforeStart];
}
