using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Portal.Api;
using LocalGoals.Progress;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals compute progress: the methods of progress as a calculator.</summary>
internal static class ComputeProgressCommand
{
    public static Command Create()
    {
        var command = new Command("progress", $$"""
            Judges progress by a named method: {{string.Join(", ", Methods.All.Select(method => method.Id))}}.

            Example: echo '{"id":"a","method":"un-2022","points":[[2015,50],[2023,78]],"direction":"up","target":100}' | localgoals compute progress
            """);
        command.SetAction(_ => JsonLines.Answer<Question, Answered>(Answer));
        return command;
    }

    private static Answered Answer(Question question)
    {
        if (Methods.Find(question.Method ?? "") is not { } method)
            return new Answered(question.Id, question.Method)
            {
                NotComputable = Said(new Said("progress.reason.method", ("word", question.Method ?? ""), ("methods", string.Join(", ", Methods.All.Select(m => m.Id))))),
            };
        var direction = Directions.TryParse(question.Direction ?? "");
        if (direction is null && !string.IsNullOrWhiteSpace(question.Direction))
            return new Answered(question.Id, method.Id) { NotComputable = Said(new Said("progress.reason.direction-word", ("word", question.Direction))) };
        var answer = ProgressAnswerJson.Of(method.Answer(new ProgressQuestion
        {
            Points = [.. (question.Points ?? []).Select(point => point.Value)],
            Direction = direction,
            Target = question.Target,
            TargetYear = question.TargetYear,
            BaseYear = question.BaseYear,
            Limit = question.Limit,
            Thresholds = question.Thresholds is { } t ? new ProgressThresholds(t.High, t.Med, t.Low) : null,
            Bounds = question.Bounds is [var worst, var best] ? new ProgressBounds(worst, best) : null,
            Scale = question.Scale,
            Parity = question.Parity ?? false,
            IsPercent = string.IsNullOrWhiteSpace(question.Unit) ? null : new Indicators.Unit(question.Unit).Kind == Indicators.UnitKind.Percent,
        }), Languages.English);
        return new Answered(question.Id, method.Id)
        {
            Status = answer.Status,
            Value = answer.Value,
            Score = answer.Score,
            NotComputable = answer.NotComputable,
            Details = question.Others is { } others ? new Dictionary<string, object?>(answer.Details ?? new Dictionary<string, object?>()) { ["notKnown"] = others.Keys } : answer.Details,
        };
    }

    private static string Said(Said said) => Languages.English.Say(said);

    private sealed record Question
    {
        public JsonElement? Id { get; init; }
        public string? Method { get; init; }
        public PointJson[]? Points { get; init; }
        public string? Direction { get; init; }
        public double? Target { get; init; }
        public double? TargetYear { get; init; }
        public double? BaseYear { get; init; }
        public double? Limit { get; init; }
        public ThresholdsJson? Thresholds { get; init; }
        [JsonConverter(typeof(PairConverter))]
        public double[]? Bounds { get; init; }
        public double? Scale { get; init; }
        public bool? Parity { get; init; }
        public string? Unit { get; init; }

        /// <summary>What no method knows; the answer names it, so that a slip of the pen is not lost.</summary>
        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Others { get; init; }
    }

    private sealed record ThresholdsJson(double? High, double? Med, double? Low);

    [JsonConverter(typeof(PointConverter))]
    private readonly record struct PointJson(ProgressPoint Value);

    /// <param name="Id">As it was asked.</param>
    private sealed record Answered(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Method)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Status { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? Value { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public double? Score { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? NotComputable { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyDictionary<string, object?>? Details { get; init; }
    }

    private sealed class PointConverter : JsonConverter<PointJson>
    {
        public override PointJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TwoNumbers(ref reader) is ({ } year, var value) ? new PointJson(new ProgressPoint(year, value)) : throw new JsonException("A point is written [year, value]; the value may be null.");

        public override void Write(Utf8JsonWriter writer, PointJson value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class PairConverter : JsonConverter<double[]>
    {
        public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TwoNumbers(ref reader) is ({ } worst, { } best) ? [worst, best] : throw new JsonException("Bounds are written [worst, best].");

        public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    // A list of exactly two numbers or nulls; nothing for anything else.
    private static (double? First, double? Second) TwoNumbers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !Number(ref reader, out var first) || !Number(ref reader, out var second) || !reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            return default;
        return (first, second);

        static bool Number(ref Utf8JsonReader reader, out double? number)
        {
            number = null;
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.Number or JsonTokenType.Null))
                return false;
            if (reader.TokenType == JsonTokenType.Number)
                number = reader.GetDouble();
            return true;
        }
    }
}
