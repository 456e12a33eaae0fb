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

    public Said Name => new($"progress.method.{Id}");

    /// <summary>What it does, in a sentence.</summary>
    public Said Explanation => new($"progress.method.{Id}.is");

    public ProgressAnswer Answer(ProgressQuestion question)
    {
        var answer = Judge(question);
        return answer.Details.IsEmpty ? answer : answer with { Details = answer.Details.Add(new ProgressDetail("version", null, Version)) };
    }
}

/// <summary>The methods, one line each; each has a page in docs/methods.</summary>
public static class Methods
{
    public static ImmutableArray<ProgressMethod> All { get; } =
    [
        new(UnChart2023.Id, "2023", UnChart2023.Answer) { IsOfGrowth = true },
        new(UnChart2022.Id, "2022", UnChart2022.Answer) { IsOfGrowth = true },
        new(OpenSdg.Id, "2.4", OpenSdg.Answer) { IsOfGrowth = true },
        new(Eurostat.Id, "2021", Eurostat.Answer) { IsOfGrowth = true },
        new(EscapCurrentStatus.Id, "2015", EscapCurrentStatus.Answer),
        new(SdsnScore.Id, "2020", SdsnScore.Answer),
        new(Trend.Id, "1", Trend.Answer),
    ];

    /// <summary>The usual method where there is something to reach.</summary>
    public static ProgressMethod UsualWithTarget => Find(UnChart2023.Id)!;

    /// <summary>The usual method where there is not.</summary>
    public static ProgressMethod UsualWithoutTarget => Find(Eurostat.Id)!;

    public static ProgressMethod? Find(string id) => All.FirstOrDefault(method => method.Id == id);
}
