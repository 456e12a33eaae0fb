using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using LocalGoals.Inequality;

namespace LocalGoals.Portal.Api;

/// <summary>Compared groups as the calculator reads them: its answer is the one on the page.</summary>
public sealed record InequalityQuestionJson(string Id, bool Ordered, bool? Favourable, double? Scale, double? Average, IReadOnlyList<InequalityQuestionJson.Group> Groups)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="Order">From the least to the most.</param>
    public sealed record Group(string Name, double? Estimate, double? Se, double? Population, double? Order, bool? Reference);

    public static InequalityQuestionJson Of(string id, InequalityQuestion question) => new(id, question.IsOrdered, question.IsFavourable, question.Scale, question.Average,
        [.. question.Groups.Select(group => new Group(group.Name, group.Estimate, group.StandardError, group.Population, group.Order, group.IsReference ? true : null))]);

    public static string Line(string id, InequalityQuestion question) => JsonSerializer.Serialize(Of(id, question), Options);
}
