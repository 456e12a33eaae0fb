using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>A named way to judge progress.</summary>
/// <param name="Id">As in questions and settings: <c>open-sdg</c>.</param>
/// <param name="Version">Of the source that it follows.</param>
public sealed record ProgressMethod(string Id, string Version, Func<ProgressQuestion, ProgressAnswer> Judge)
{
    /// <summary>Whether it goes by growth rates, which rates of change and signs do not have.</summary>
    public bool IsOfGrowth { get; init; }

    /// <summary>Which of limit, thresholds, bounds, scale and parity it takes.</summary>
    public ImmutableArray<string> Takes { get; init; } = [];

    public Said Name => new($"progress.method.{Id}");

    /// <summary>What it does, in a sentence.</summary>
    public Said Explanation => new($"progress.method.{Id}.is");

    /// <summary>Where it comes from, in a sentence.</summary>
    public Said Source => new($"progress.method.{Id}.source");

    public ProgressAnswer Answer(ProgressQuestion question)
    {
        var answer = Judge(question);
        if (answer.Details.Select(detail => detail.Number).Append(answer.Value).Append(answer.Score).Any(number => number is { } known && !double.IsFinite(known)))
            return ProgressAnswer.Refuse(Reasons.TooLarge);
        if (answer.Reason is null && string.Join(", ", Given(question).Except(Takes)) is { Length: > 0 } passedOver)
            answer = answer with { Notes = answer.Notes.Add(new Said("progress.note.not-used", ("settings", passedOver))) };
        return answer.Details.IsEmpty ? answer : answer with { Details = answer.Details.Add(new ProgressDetail("version", null, Version)) };
    }

    private static IEnumerable<string> Given(ProgressQuestion question)
    {
        if (question.Limit is not null) yield return "limit";
        if (question.Thresholds is not null) yield return "thresholds";
        if (question.Bounds is not null) yield return "bounds";
        if (question.Scale is not null) yield return "scale";
        if (question.Parity) yield return "parity";
    }
}

/// <summary>The methods, one line each; each has a page in docs/methods.</summary>
public static class Methods
{
    public static ImmutableArray<ProgressMethod> All { get; } =
    [
        new(UnChart2023.Id, "2023", UnChart2023.Answer) { IsOfGrowth = true, Takes = ["scale"] },
        new(UnChart2022.Id, "2022", UnChart2022.Answer) { IsOfGrowth = true, Takes = ["thresholds"] },
        new(OpenSdg.Id, "2.4", OpenSdg.Answer) { IsOfGrowth = true, Takes = ["limit", "thresholds"] },
        new(Eurostat.Id, "2021", Eurostat.Answer) { IsOfGrowth = true, Takes = ["thresholds"] },
        new(EscapCurrentStatus.Id, "2015", EscapCurrentStatus.Answer) { Takes = ["scale", "parity"] },
        new(SdsnScore.Id, "2020", SdsnScore.Answer) { Takes = ["bounds", "scale"] },
        new(Trend.Id, "1", Trend.Answer),
    ];

    /// <summary>The usual method where there is something to reach.</summary>
    public static ProgressMethod UsualWithTarget => Find(UnChart2023.Id)!;

    /// <summary>The usual method where there is not.</summary>
    public static ProgressMethod UsualWithoutTarget => Find(Eurostat.Id)!;

    public static ProgressMethod? Find(string id) => All.FirstOrDefault(method => method.Id == id);
}
