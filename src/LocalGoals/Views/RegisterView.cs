using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A promise as a list shows it.</summary>
/// <param name="DaysOver">Days since it was due, where it is overdue; otherwise 0.</param>
public sealed record RegisterEntry(Commitment Commitment, Standing Standing, int DaysOver, Texts? Office)
{
    public static RegisterEntry Of(CityRelease release, Commitment one) => new(
        one, one.StandingOn(release.Today), one.IsOverdueOn(release.Today) ? release.Today.DayNumber - one.Due!.Value.DayNumber : 0,
        one.Office is { } office ? release.Partners.NameOf(office) : null);

    /// <summary>What the list says about it in a few words.</summary>
    public Said Says => (Commitment, Standing) switch
    {
        _ when DaysOver > 0 => new Said("commitment.says.overdue", ("count", DaysOver)),
        ({ State: CommitmentState.Done, Due: { } due, DoneOn: { } done }, Standing.Late) => new Said("commitment.says.late", ("count", done.DayNumber - due.DayNumber)),
        ({ DoneOn: { } done }, _) => new Said("commitment.says.done", ("date", done)),
        ({ IsOpen: true, Due: { } due }, _) => new Said("commitment.says.due", ("date", due)),
        ({ State: CommitmentState.Proposed }, _) => new Said("commitment.says.unanswered"),
        ({ State: CommitmentState.Declined }, Standing.Broken) => new Said("commitment.says.given-up"),
        ({ State: CommitmentState.Declined, LastChange: { } date }, _) => new Said("commitment.says.declined", ("date", date)),
        _ => new Said($"commitment.state.{Kebab.Of(Commitment.State)}.why"),
    };

    /// <summary>Overdue ones first, the longest overdue on top; then what is due next, what nobody answered, what is done, what was declined.</summary>
    public static ImmutableArray<RegisterEntry> List(CityRelease release, IEnumerable<Commitment> commitments) =>
        [.. commitments.Select(one => Of(release, one)).OrderBy(entry => entry.Rank).ThenBy(entry => entry.Commitment.Due ?? DateOnly.MaxValue).ThenBy(entry => entry.Commitment.Id, StringComparer.Ordinal)];

    private int Rank => Commitment switch
    {
        _ when DaysOver > 0 => 0,
        { IsOpen: true } => 1,
        { State: CommitmentState.Declined } => 4,
        { State: CommitmentState.Done } => 3,
        _ => 2,
    };
}

/// <summary>The register, or the part of it under one choice.</summary>
/// <param name="Chosen">Null for all.</param>
/// <param name="Counts">How many promises of all stand how.</param>
public sealed record RegisterView(ImmutableArray<RegisterEntry> Entries, ImmutableArray<FacetValue> Facets, FacetValue? Chosen, ImmutableArray<(Standing Standing, int Count)> Counts, int Overdue)
{
    /// <returns>Null where there is no register, or no such choice.</returns>
    public static RegisterView? Of(CityRelease release, Wording wording, RegisterFacet? facet = null, string? slug = null)
    {
        if (release.Register.Commitments.IsEmpty)
            return null;
        var facets = RegisterFacets.All(release, wording);
        var chosen = facets.FirstOrDefault(value => value.Facet == facet && value.Slug == slug);
        if (facet is not null && chosen is null)
            return null;
        var shown = release.Register.Commitments.Where(one => chosen is null || RegisterFacets.Of(release, one).Contains((chosen.Facet, chosen.Slug))).ToList();
        var entries = RegisterEntry.List(release, shown);
        return new RegisterView(entries, facets, chosen,
            [.. Enum.GetValues<Standing>().Select(standing => (standing, entries.Count(entry => entry.Standing == standing))).Where(pair => pair.Item2 > 0)], entries.Count(entry => entry.DaysOver > 0));
    }

    /// <summary>All choices of the register, for its addresses.</summary>
    public static IEnumerable<(RegisterFacet Facet, string Slug)> Choices(CityRelease release) =>
        release.Register.Commitments.SelectMany(one => RegisterFacets.Of(release, one)).Distinct().OrderBy(key => key.Facet).ThenBy(key => key.Slug, StringComparer.Ordinal);

    /// <summary>The promises about a target, or about any target of a goal.</summary>
    public static ImmutableArray<RegisterEntry> About(CityRelease release, Func<string, bool> isMeant) =>
        RegisterEntry.List(release, release.Register.Commitments.Where(one => one.Targets.Any(target => isMeant(target.Id))));

    /// <summary>The promises about an indicator: that name it, or its target.</summary>
    public static ImmutableArray<RegisterEntry> About(CityRelease release, IndicatorCode code) =>
        RegisterEntry.List(release, release.Register.Commitments.Where(one => one.Indicators.Any(named => named.Id == code.Text) || one.Targets.Any(target => target.Id == code.Target)));

    /// <summary>The sentence that names the day by which promises are judged.</summary>
    public static Said DaySaid(CityRelease release) => release.Today != DateOnly.MinValue ? new Said("register.day", ("date", release.Today)) : new Said("register.day.unknown");

    /// <summary>The slug under which a choice of a promise stands.</summary>
    public static string GroupSlug(Texts group) => RegisterFacets.Slug(group.Original);
}
