using LocalGoals.Commitments;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Localization;
using LocalGoals.Observations;
using LocalGoals.Partnerships;
using LocalGoals.Practices;
using LocalGoals.Reviews;
using LocalGoals.Rights;
using LocalGoals.Site;

namespace LocalGoals.Catalogue;

/// <summary>Every rule there is. A new one adds itself to its room's list.</summary>
public static class Rules
{
    public static IEnumerable<Rule> All =>
    [
        .. ReadingRules.All, .. SuppressionRules.All, .. WorkbookRules.All, .. ObservationRules.All, .. DisaggregationRules.All, .. IndicatorRules.All, .. GraphRules.All, .. ProgressRules.All, .. SiteRules.All, .. LocalizationRules.All, .. CommitmentRules.All, .. PartnershipRules.All, .. PracticeRules.All, .. RightsRules.All, .. ReviewRules.All,
    ];
}
