using LocalGoals.Findings;

namespace LocalGoals.Commitments;

/// <summary>What can be wrong with records of promises, task forces and organisations.</summary>
public static class CommitmentRules
{
    public static readonly Rule NameInvalid = new("record-name-invalid", Severity.Error);
    public static readonly Rule Repeated = new("record-repeated", Severity.Error);
    public static readonly Rule ValueMissing = new("record-value-missing", Severity.Error);
    public static readonly Rule KeyUnknown = new("record-key-unknown", Severity.Warning);
    public static readonly Rule WordUnknown = new("record-word-unknown", Severity.Error);
    public static readonly Rule ValueInvalid = new("record-value-invalid", Severity.Error);
    public static readonly Rule ReferenceUnknown = new("record-reference-unknown", Severity.Error);
    public static readonly Rule LinkDangling = new("record-link-dangling", Severity.Error);
    public static readonly Rule PersonalData = new("record-personal-data", Severity.Error);
    public static readonly Rule DoneWithoutEvidence = new("commitment-done-without-evidence", Severity.Error);
    public static readonly Rule DueBeforeStart = new("commitment-due-before-start", Severity.Error);
    public static readonly Rule WithoutOwner = new("commitment-without-owner", Severity.Error);
    public static readonly Rule DeclinedWithoutReason = new("commitment-declined-without-reason", Severity.Error);
    public static readonly Rule HistoryOutOfOrder = new("commitment-history-out-of-order", Severity.Warning);
    public static readonly Rule WithoutDue = new("commitment-without-due", Severity.Warning);
    public static readonly Rule EffectCycle = new("commitment-effect-cycle", Severity.Error);

    public static IEnumerable<Rule> All =>
    [
        NameInvalid, Repeated, ValueMissing, KeyUnknown, WordUnknown, ValueInvalid, ReferenceUnknown, LinkDangling, PersonalData, DoneWithoutEvidence, DueBeforeStart, WithoutOwner,
        DeclinedWithoutReason, HistoryOutOfOrder, WithoutDue, EffectCycle,
    ];
}
