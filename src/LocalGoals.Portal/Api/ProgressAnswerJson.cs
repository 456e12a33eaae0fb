using System.Text.Json.Serialization;

using LocalGoals.Language;
using LocalGoals.Progress;

namespace LocalGoals.Portal.Api;

/// <summary>What a method says, as the calculator and the API write it: a status or the reason why there is none.</summary>
/// <param name="NotComputable">In words; null where there is an answer.</param>
/// <param name="Details">Every input and intermediate value by name, and <c>notes</c> in words.</param>
public sealed record ProgressAnswerJson(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Score,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NotComputable,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, object?>? Details)
{
    public static ProgressAnswerJson Of(ProgressAnswer answer, Wording wording)
    {
        var details = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var detail in answer.Details)
            details[detail.Name] = detail.Word ?? (object?)detail.Number;
        if (!answer.Notes.IsEmpty)
            details["notes"] = answer.Notes.Select(wording.Say).ToList();
        return new ProgressAnswerJson(
            answer.Status?.Word, answer.Value, answer.Score, answer.Reason is null ? null : wording.Say(answer.Reason), details.Count == 0 ? null : details);
    }
}
