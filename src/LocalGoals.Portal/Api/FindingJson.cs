using System.Text.Json.Serialization;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Portal.Api;

/// <summary>A finding as other programs read it.</summary>
/// <param name="Sheet">Only for workbooks, as the cell.</param>
public sealed record FindingJson(string Rule, string Severity, string? File, int? Line, int? Column, string? Indicator, string Message, string Advice,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cell = null)
{
    public static FindingJson Of(Finding finding, Wording wording) => new(
        finding.Rule.Id, finding.Rule.Severity.ToString().ToLowerInvariant(), finding.Origin?.File, finding.Origin?.Line, finding.Origin?.Column,
        finding.Indicator, wording.Say(finding.Message), wording.Say(finding.Advice), finding.Origin?.Sheet, finding.Origin?.Cell);
}
