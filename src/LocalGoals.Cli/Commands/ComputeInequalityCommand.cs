using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

using LocalGoals.Inequality;
using LocalGoals.Language;

namespace LocalGoals.Cli.Commands;

/// <summary>localgoals compute inequality: summary measures of the groups that each line holds.</summary>
internal static class ComputeInequalityCommand
{
    private const string HealthEqual = "healthequal";

    public static Command Create()
    {
        var command = new Command("inequality", """
            Computes summary measures of inequality. Each line of standard input is one JSON object with the groups of one
            dimension; each line of the answer holds the measures, and the others with the reason why there are none.

            Example: echo '{"id":"x","favourable":true,"scale":100,"groups":[{"name":"a","estimate":95.1,"se":1.5,"population":230},{"name":"b","estimate":64.2,"se":7.1,"population":180}]}' | localgoals compute inequality
            """);
        command.SetAction(_ => JsonLines.Answer<Question, Answer>(Of));
        return command;
    }

    private static Answer Of(Question question)
    {
        var groups = question.Groups ?? [];
        // The name of a group that is null is missing, like one without it.
        var asked = new InequalityQuestion([.. groups.Select(g => new GroupFigure(g?.Name ?? "", g?.Estimate, g?.Se, g?.Population, g?.Order, g?.Reference ?? false))],
            question.Ordered ?? groups.Any(group => group?.Order is not null), question.Favourable, question.Scale, question.Average);
        var answers = question.Compat is null or HealthEqual ? Measures.Of(asked, question.Compat is not null)
            : [.. Measures.All.Select(measure => new MeasureAnswer(measure, new Outcome(null, new Said("inequality.wrong.unknown", ("member", "compat"), ("known", HealthEqual)))))];
        return new Answer(question.Id,
            [.. answers.Where(a => a.Outcome.Estimate is not null).Select(a => Value.Of(a.Measure, a.Outcome.Estimate!))],
            [.. answers.Where(a => a.Outcome.Estimate is null).Select(a => new Refused(a.Measure.Name, Languages.English.Say(a.Outcome.Reason!)))],
            [.. groups.Where(group => group is { Name: not null, Estimate: null }).Select(group => group!.Name!)]);
    }

    private sealed record Question(JsonElement? Id, bool? Ordered, bool? Favourable, double? Scale, double? Average, string? Compat, IReadOnlyList<Group?>? Groups);

    private sealed record Group(string? Name, double? Estimate, double? Se, double? Population, double? Order, bool? Reference);

    /// <param name="Missing">Groups without a value.</param>
    private sealed record Answer(JsonElement? Id, IReadOnlyList<Value> Measures, IReadOnlyList<Refused> NotComputable, IReadOnlyList<string> Missing);

    private sealed record Refused(string Measure, string Reason);

    /// <param name="Interval">How it was made: normal, logarithm (then se is that of the logarithm), simulation, or none.</param>
    private sealed record Value(string Measure, [property: JsonPropertyName("value")] double Number, double? Se, double? Low, double? High, string Kind, bool Weighted, string Interval)
    {
        public static Value Of(SummaryMeasure measure, Estimate estimate) => new(measure.Name, estimate.Value, estimate.StandardError, estimate.Low, estimate.High,
            measure.IsRelative ? "relative" : "absolute", measure.IsWeighted, Framework.Kebab.Of(estimate.Interval));
    }
}
