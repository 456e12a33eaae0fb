using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Practices;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>By what practices can be narrowed.</summary>
public enum PracticeFacet
{
    Adopted,
    Goal,
    Target,
    Group,
    Evidence,
    Size,
}

/// <summary>One choice among practices.</summary>
/// <param name="Slug">In its address.</param>
public sealed record PracticeChoice(PracticeFacet Facet, string Slug, int Count)
{
    public string Name(Wording wording) => Facet switch
    {
        PracticeFacet.Adopted => wording["practice.adopted"],
        PracticeFacet.Goal => $"{wording.Number(Slug)} {wording.Labels[Slug]}",
        PracticeFacet.Target => $"{Slug} {wording.Labels.GetValueOrDefault(Slug)}".Trim(),
        PracticeFacet.Group => wording[$"people.{Slug}"],
        PracticeFacet.Evidence => wording[$"evidence.{Slug}"],
        _ => wording[$"practice.size.{Slug}"],
    };
}

/// <summary>What a practice is filed under.</summary>
internal static class PracticeFacets
{
    public static IEnumerable<(PracticeFacet Facet, string Slug)> Of(CityRelease release, Practice one)
    {
        if (release.Practices.AdoptionsOf(one.Id).Any())
            yield return (PracticeFacet.Adopted, "yes");
        foreach (var goal in Goals(one))
            yield return (PracticeFacet.Goal, goal.ToString(CultureInfo.InvariantCulture));
        foreach (var target in one.Reviewed)
            yield return (PracticeFacet.Target, target.Id);
        foreach (var group in one.Groups)
            yield return (PracticeFacet.Group, Kebab.Of(group));
        if (one.Evidence is { } evidence)
            yield return (PracticeFacet.Evidence, Kebab.Of(evidence));
        yield return (PracticeFacet.Size, Kebab.Of(one.Size));
    }

    /// <summary>Goals that its source names, and those of the targets it was reviewed to serve.</summary>
    public static IEnumerable<int> Goals(Practice one) => one.Stated.Concat(one.Reviewed).Select(code => GoalOf(code.Id)).OfType<int>().Distinct();

    public static int? GoalOf(string code) =>
        IndicatorCode.TryParse(code)?.Goal ?? (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && GlobalFramework.Goals.Contains(goal) ? goal : null);

    /// <summary>All choices, in the order of facets and of their words.</summary>
    public static ImmutableArray<PracticeChoice> All(CityRelease release) =>
        [.. release.Practices.Practices.SelectMany(one => Of(release, one).Distinct()).GroupBy(key => key).Select(same => new PracticeChoice(same.Key.Facet, same.Key.Slug, same.Count()))
            .OrderBy(choice => choice.Facet).ThenBy(Order, Comparer<string>.Create(IndicatorCode.CompareCodes)).ThenBy(choice => choice.Slug, StringComparer.Ordinal)];

    // The strongest evidence first; groups and sizes in the order of their lists.
    private static string Order(PracticeChoice choice) => choice.Facet switch
    {
        PracticeFacet.Group => Place((int)Kebab.TryParse<AffectedGroup>(choice.Slug)!),
        PracticeFacet.Evidence => Place(EvidenceKind.Randomised - Kebab.TryParse<EvidenceKind>(choice.Slug)!.Value),
        PracticeFacet.Size => Place((int)Kebab.TryParse<CitySize>(choice.Slug)!),
        _ => choice.Slug,
    };

    private static string Place(int at) => at.ToString(CultureInfo.InvariantCulture);
}
