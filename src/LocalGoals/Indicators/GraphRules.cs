using LocalGoals.Findings;

namespace LocalGoals.Indicators;

/// <summary>What can be wrong with the settings of charts. A setting with a finding is left out; the figures are shown as they are.</summary>
public static class GraphRules
{
    public static readonly Rule Invalid = new("graph-setting-invalid", Severity.Warning);
    public static readonly Rule Ignored = new("graph-setting-ignored", Severity.Note);
    public static readonly Rule MeasureUnknown = new("graph-measure-unknown", Severity.Warning);
    public static readonly Rule LimitCuts = new("graph-limit-cuts", Severity.Warning);
    public static readonly Rule PlaceOutside = new("graph-place-outside", Severity.Warning);
    public static readonly Rule TypeUnsuited = new("graph-type-unsuited", Severity.Warning);

    public static IEnumerable<Rule> All => [Invalid, Ignored, MeasureUnknown, LimitCuts, PlaceOutside, TypeUnsuited];
}
