using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using LocalGoals.Framework;
using LocalGoals.Progress;

namespace LocalGoals.Portal.Api;

/// <summary>What a series was judged by, as the calculator reads it: its answer is the one on the page.</summary>
public sealed record ProgressQuestionJson(
    string Id, string Method, IEnumerable<double?[]> Points, string? Direction, double? Target, double? TargetYear, double? BaseYear, double? Limit, ProgressThresholds? Thresholds,
    double[]? Bounds, string? Unit)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Line(string id, ProgressMethod method, AssessedSeries series)
    {
        var question = Assessment.Asked(method, series.Question, series.Inputs.BaseYearFrom);
        return JsonSerializer.Serialize(new ProgressQuestionJson(
            id, method.Id, question.Points.Select(point => new[] { point.Year, point.Value }), question.Direction is { } direction ? Kebab.Of(direction) : null, question.Target,
            question.TargetYear, question.BaseYear, question.Limit, question.Thresholds, question.Bounds is { } bounds ? [bounds.Worst, bounds.Best] : null,
            series.Series.Slice.Measure.Unit is { Name.Length: > 0 } unit ? unit.Words?.Original ?? unit.Name : null), Options);
    }
}
