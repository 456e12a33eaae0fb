using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Portal.Api;

/// <summary>A finding as other programs read it.</summary>
public sealed record FindingJson(string Rule, string Severity, string? File, int? Line, int? Column, string? Indicator, string Message, string Advice)
{
    public static FindingJson Of(Finding finding, Wording wording) => new(
        finding.Rule.Id, finding.Rule.Severity.ToString().ToLowerInvariant(), finding.Origin?.File, finding.Origin?.Line, finding.Origin?.Column,
        finding.Indicator, wording.Say(finding.Message), wording.Say(finding.Advice));
}
