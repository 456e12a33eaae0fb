using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Practices;
using LocalGoals.Progress;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A practice that could help, and why it is suggested.</summary>
public sealed record Suggestion(PracticeEntry Entry, ImmutableArray<Said> Reasons);

/// <summary>What could help: from an indicator that is off track or shows a gap to practices about its target, and for the people who are behind.</summary>
public static class Suggestions
{
    /// <param name="wording">In which the names of groups are said.</param>
    /// <param name="progress">What is said about the indicator's progress; null where nothing is.</param>
    /// <param name="gaps">Of any indicators. Those of this one count that can be relied upon.</param>
    public static ImmutableArray<Suggestion> For(CityRelease release, Wording wording, Indicator indicator, Assessment? progress, IEnumerable<Gap> gaps)
    {
        var off = OffTrack(progress);
        var behind = Behind(indicator, gaps);
        return off is null && behind.Count == 0 ? []
            : [.. PracticeEntry.List(release, release.Practices.Practices.Where(one => one.Reviewed.Any(target => target.Id == indicator.Code.Target)))
                .Select(entry => new Suggestion(entry, Reasons(release, wording, indicator, entry.Practice, off, behind))).Where(suggestion => !suggestion.Reasons.IsEmpty)];
    }

    /// <summary>The same for all indicators of a goal: each practice once, with the reasons of all of them.</summary>
    public static ImmutableArray<Suggestion> ForGoal(CityRelease release, Wording wording, IEnumerable<Assessment> assessments, IReadOnlyCollection<Gap> gaps) =>
        [.. assessments.SelectMany(assessment => For(release, wording, assessment.Indicator, assessment, gaps)).GroupBy(suggestion => suggestion.Entry.Practice.Id)
            .Select(same => new Suggestion(same.First().Entry, [.. same.SelectMany(suggestion => suggestion.Reasons).DistinctBy(Key)]))];

    // Without what is too slow, stands still or goes the other way, nothing asks for help.
    private static Verdict? OffTrack(Assessment? progress) => progress?.Answer.Status?.Verdict is { } verdict and (Verdict.Slow or Verdict.Stalled or Verdict.Away) ? verdict : null;

    // Whom a gap that can be relied upon leaves behind, with the name of the group in the figures.
    private static ILookup<AffectedGroup, string> Behind(Indicator indicator, IEnumerable<Gap> gaps) =>
        gaps.Where(gap => gap.Indicator == indicator.Code.Text && gap is { IsSure: true, Group.Group: not null }).SelectMany(Names)
            .SelectMany(name => AffectedGroups.In(name.Category, name.Kind).Select(group => (Group: group, name.Category))).Distinct().ToLookup(pair => pair.Group, pair => pair.Category);

    private static IEnumerable<(string Category, Characteristic Kind)> Names(Gap gap) =>
        gap.Slice.Breakdown.By.Zip(gap.Group.Group!.Categories).Select(pair => (pair.Second, Characteristics.Of(pair.First.Name)));

    private static ImmutableArray<Said> Reasons(CityRelease release, Wording wording, Indicator indicator, Practice practice, Verdict? off, ILookup<AffectedGroup, string> behind)
    {
        var reasons = ImmutableArray.CreateBuilder<Said>();
        var code = indicator.Code.Text;
        if (off is not null)
            reasons.Add(new Said("help.reason.progress", ("code", code), ("target", indicator.Code.Target), ("verdict", ProgressView.VerdictName(off))));
        foreach (var group in practice.Groups.Where(behind.Contains))
            reasons.Add(new Said("help.reason.gap", ("code", code), ("behind", string.Join(wording["list.comma"], behind[group].Select(name => release.Text(wording.Tag, name)).Order(StringComparer.Ordinal))), ("group", new Said($"people.{Kebab.Of(group)}"))));
        return reasons.ToImmutable();
    }

    private static string Key(Said said) => $"{said.Key} {string.Join(' ', said.Arguments.Select(argument => argument.Value is Said inner ? inner.Key : argument.Value))}";
}
