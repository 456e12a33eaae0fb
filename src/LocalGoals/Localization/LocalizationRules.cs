using LocalGoals.Findings;

namespace LocalGoals.Localization;

/// <summary>What can be wrong with a city's decisions about frameworks, and with the frameworks it imported.</summary>
public static class LocalizationRules
{
    public static readonly Rule CodeMissing = new("ledger-code-missing", Severity.Error);
    public static readonly Rule CodeUnknown = new("ledger-code-unknown", Severity.Error);
    public static readonly Rule Repeated = new("ledger-repeated", Severity.Error);
    public static readonly Rule WordUnknown = new("ledger-word-unknown", Severity.Error);
    public static readonly Rule KeyUnknown = new("ledger-key-unknown", Severity.Warning);
    public static readonly Rule ValueInvalid = new("ledger-value-invalid", Severity.Warning);
    public static readonly Rule ReasonMissing = new("ledger-reason-missing", Severity.Error);
    public static readonly Rule DirectChanged = new("ledger-direct-changed", Severity.Error);
    public static readonly Rule ModifiedUnchanged = new("ledger-modified-unchanged", Severity.Warning);
    public static readonly Rule NotApplicableWithData = new("ledger-not-applicable-with-data", Severity.Error);
    public static readonly Rule CompleteWithoutData = new("ledger-complete-without-data", Severity.Error);
    public static readonly Rule ProxyForNothing = new("ledger-proxy-for-nothing", Severity.Error);
    public static readonly Rule ProxyCycle = new("ledger-proxy-cycle", Severity.Error);
    public static readonly Rule ComplementaryGlobal = new("ledger-complementary-global", Severity.Error);
    public static readonly Rule TwoLeads = new("ledger-two-leads", Severity.Error);
    public static readonly Rule PlanUnknown = new("ledger-plan-unknown", Severity.Error);
    public static readonly Rule TargetWithoutSource = new("ledger-target-without-source", Severity.Warning);
    public static readonly Rule Proposals = new("ledger-proposals", Severity.Note);
    public static readonly Rule FrameworkInvalid = new("framework-invalid", Severity.Error);
    public static readonly Rule FrameworkCodeRepeated = new("framework-code-repeated", Severity.Warning);
    public static readonly Rule CrosswalkUnknown = new("framework-crosswalk-unknown", Severity.Warning);

    public static IEnumerable<Rule> All =>
    [
        CodeMissing, CodeUnknown, Repeated, WordUnknown, KeyUnknown, ValueInvalid, ReasonMissing, DirectChanged, ModifiedUnchanged, NotApplicableWithData, CompleteWithoutData, ProxyForNothing,
        ProxyCycle, ComplementaryGlobal, TwoLeads, PlanUnknown, TargetWithoutSource, Proposals, FrameworkInvalid, FrameworkCodeRepeated, CrosswalkUnknown,
    ];
}
