using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

/// <summary>The progress of a city as a table: one row an indicator, by the method that counts for it.</summary>
public static class ProgressRows
{
    private static readonly string[] Header =
    [
        "code", "goal", "name", "method", "status", "verdict", "value", "score", "reason", "direction", "target", "target_from", "target_year", "base_year", "base_value", "current_year",
        "current_value", "points", "contested",
    ];

    public static IEnumerable<IEnumerable<string>> Of(ProgressView view, Wording wording) => view.Assessments.Select(assessment => Row(assessment, wording)).Prepend(Header);

    private static IEnumerable<string> Row(Assessment assessment, Wording wording)
    {
        var (answer, inputs) = (assessment.Answer, assessment.Series is [var only] ? only.Inputs : null);
        return
        [
            assessment.Indicator.Code.Text, assessment.Indicator.Goal?.ToString(CultureInfo.InvariantCulture) ?? "", assessment.Indicator.Name.In(wording.Tag), assessment.Method.Id,
            answer.Status?.Word ?? "", answer.Status is { } status ? Kebab.Of(status.Verdict) : "", Plain(answer.Value), Plain(answer.Score), answer.Reason is { } reason ? wording.Say(reason) : "",
            inputs?.Direction is { } direction ? Kebab.Of(direction) : "", Plain(inputs?.Target), inputs is null ? "" : Kebab.Of(inputs.TargetFrom), Plain(inputs?.TargetYear),
            Plain(answer["baseYear"]), Plain(answer["baseValue"]), Plain(answer["currentYear"]), Plain(answer["currentValue"]), Plain(answer["points"]), assessment.IsContested ? "true" : "false",
        ];
    }

    private static string Plain(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
