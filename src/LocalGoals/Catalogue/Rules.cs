using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Observations;
using LocalGoals.Site;

namespace LocalGoals.Catalogue;

/// <summary>Every rule there is. A new one adds itself to its room's list.</summary>
public static class Rules
{
    public static IEnumerable<Rule> All => [.. ReadingRules.All, .. ObservationRules.All, .. DisaggregationRules.All, .. IndicatorRules.All, .. WorkbookRules.All, .. SiteRules.All];
}
