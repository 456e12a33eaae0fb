using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Language;
using LocalGoals.Practices;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A practice as a list shows it.</summary>
public sealed record PracticeEntry(Practice Practice, ImmutableArray<Adoption> Adoptions)
{
    public static PracticeEntry Of(CityRelease release, Practice one) => new(one, [.. release.Practices.AdoptionsOf(one.Id)]);

    /// <summary>Those that the city took up first, then the best proven; then by name.</summary>
    public static ImmutableArray<PracticeEntry> List(CityRelease release, IEnumerable<Practice> practices) =>
        [.. practices.Select(one => Of(release, one)).OrderByDescending(entry => entry.Adoptions.Length > 0).ThenByDescending(entry => entry.Practice.Evidence).ThenBy(entry => entry.Practice.Id, StringComparer.Ordinal)];
}

/// <summary>All practices, or those under one choice.</summary>
/// <param name="Chosen">Null for all.</param>
public sealed record PracticesView(ImmutableArray<PracticeEntry> Entries, ImmutableArray<PracticeChoice> Choices, PracticeChoice? Chosen)
{
    /// <returns>Null where there are no practices, or no such choice.</returns>
    public static PracticesView? Of(CityRelease release, PracticeFacet? facet = null, string? slug = null)
    {
        if (release.Practices.Practices.IsEmpty)
            return null;
        var choices = PracticeFacets.All(release);
        var chosen = choices.FirstOrDefault(choice => choice.Facet == facet && choice.Slug == slug);
        return facet is not null && chosen is null ? null
            : new PracticesView(PracticeEntry.List(release, release.Practices.Practices.Where(one => chosen is null || PracticeFacets.Of(release, one).Contains((chosen.Facet, chosen.Slug)))), choices, chosen);
    }

    /// <summary>Whose colour a practice bears: that of the first goal its source or the review names.</summary>
    public static int? Goal(Practice one) => PracticeFacets.Goals(one).Cast<int?>().FirstOrDefault();

    /// <summary>All choices, for their addresses.</summary>
    public static IEnumerable<PracticeChoice> AllChoices(CityRelease release) => PracticeFacets.All(release);

    /// <summary>The practices that were reviewed to serve a target, or whose source names it.</summary>
    public static ImmutableArray<PracticeEntry> About(CityRelease release, string target) =>
        PracticeEntry.List(release, release.Practices.Practices.Where(one => one.Reviewed.Concat(one.Stated).Any(code => code.Id == target)));

    /// <summary>The practices about any target of a goal, or whose source names the goal.</summary>
    public static ImmutableArray<PracticeEntry> About(CityRelease release, int goal) =>
        PracticeEntry.List(release, release.Practices.Practices.Where(one => PracticeFacets.Goals(one).Contains(goal)));
}

/// <summary>What the city does with a practice.</summary>
/// <param name="Commitments">The promises that carry it out.</param>
public sealed record AdoptionView(Adoption Adoption, ImmutableArray<Indicator> Indicators, ImmutableArray<RegisterEntry> Commitments)
{
    /// <summary>What can be said of it on a day.</summary>
    public static Said Says(Adoption one, DateOnly day) => one switch
    {
        { By: { } by } when by < day && one.Later.IsEmpty => new Said("adoption.says.silent", ("date", by)),
        { By: { } by } => new Said("adoption.says.by", ("date", by)),
        _ => new Said("adoption.says.no-day"),
    };

    public static AdoptionView Of(CityRelease release, Adoption one) => new(
        one, [.. one.Indicators.Select(code => release.Find(code.Id)).OfType<Indicator>()],
        RegisterEntry.List(release, one.Commitments.Select(id => release.Register.Find(id.Id)).OfType<Commitment>()));
}

/// <summary>One practice with what the city does with it.</summary>
/// <param name="Indicators">Those of the city under the targets that it was reviewed to serve.</param>
/// <param name="OnlyStated">Goals and targets that the source names and the review does not.</param>
/// <param name="OnlyReviewed">Targets that the review names, of goals that the source does not.</param>
public sealed record PracticeView(
    Practice Practice, ImmutableArray<AdoptionView> Adoptions, ImmutableArray<Indicator> Indicators, ImmutableArray<Reference> OnlyStated, ImmutableArray<Reference> OnlyReviewed)
{
    /// <returns>Null where there is no such practice.</returns>
    public static PracticeView? Of(CityRelease release, string id)
    {
        if (release.Practices.Find(id) is not { } one)
            return null;
        var targets = one.Reviewed.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        return new PracticeView(
            one, [.. release.Practices.AdoptionsOf(id).Select(adoption => AdoptionView.Of(release, adoption))], [.. release.Indicators.Where(indicator => targets.Contains(indicator.Code.Target))],
            Apart(one.Stated, one.Reviewed), Apart(one.Reviewed, one.Stated));
    }

    // By goals: a source often names no targets.
    private static ImmutableArray<Reference> Apart(ImmutableArray<Reference> these, ImmutableArray<Reference> those)
    {
        var goals = those.Select(code => PracticeFacets.GoalOf(code.Id)).ToHashSet();
        return [.. these.Where(code => !goals.Contains(PracticeFacets.GoalOf(code.Id)))];
    }
}
