using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Portal.Api;

/// <param name="Id">Of an organisation of the folder; null where only words are given.</param>
public sealed record PartyJson(string? Id, string Name)
{
    public static PartyJson? Of(CityRelease release, Party? party, Wording wording) =>
        party is null ? null : new PartyJson(release.Partners.Organisation(party.Organisation ?? "") is null ? null : party.Organisation, release.Partners.NameOf(party).In(wording.Tag));
}

/// <summary>Words of the city with where they lead.</summary>
public sealed record LinkedJson(string Title, string? Link, DateOnly? Date);

public sealed record CommitmentChangeJson(DateOnly Date, string? State, DateOnly? Due, string? What, string? Why, PartyJson? By);

public sealed record CommitmentActionJson(DateOnly? Date, string What, PartyJson? By, string? Link);

/// <param name="Through">Ids of effects through which it came about.</param>
public sealed record EffectJson(string Id, string What, DateOnly? Date, string Certainty, string? Link, IReadOnlyList<string> Through, IReadOnlyList<string> Indicators);

/// <summary>A promise or recommendation.</summary>
/// <param name="FirstDue">The day due as it was promised first.</param>
/// <param name="State">The state now; never <c>done</c> without evidence.</param>
/// <param name="Standing"><c>open</c>, <c>kept</c>, <c>late</c>, <c>broken</c> or <c>not-promised</c>, on the day of the answer.</param>
/// <param name="TaskForces">Ids of the task forces that recommended it.</param>
public sealed record CommitmentJson(
    string Id, string Title, IReadOnlyDictionary<string, string> Titles, string? Text, string Source, LinkedJson? From, IReadOnlyList<string> Targets, IReadOnlyList<string> Indicators,
    IReadOnlyList<string> Groups, PartyJson? Office, DateOnly? Made, DateOnly? FirstDue, DateOnly? Due, string State, string Standing, bool Overdue, DateOnly? DoneOn,
    IReadOnlyList<CommitmentChangeJson> History, IReadOnlyList<CommitmentActionJson> Actions, IReadOnlyList<LinkedJson> Evidence, IReadOnlyList<EffectJson> Effects, IReadOnlyList<string> TaskForces)
{
    public static CommitmentJson Of(CityRelease release, Commitment one, Wording wording) => new(
        one.Id, one.Title.In(wording.Tag), release.Languages.ToDictionary(w => w.Tag, w => one.Title.In(w.Tag)), one.Text?.In(wording.Tag), Kebab.Of(one.Source),
        one.From is { } from ? new LinkedJson(from.Title.In(wording.Tag), from.Link, null) : null, Ids(one.Targets), Ids(one.Indicators), [.. one.Groups.Select(group => group.In(wording.Tag))],
        PartyJson.Of(release, one.Office, wording), one.Made, one.FirstDue, one.Due, Kebab.Of(one.State), Kebab.Of(one.StandingOn(release.Today)), one.IsOverdueOn(release.Today), one.DoneOn,
        [.. one.History.Select(change => new CommitmentChangeJson(
            change.Date, change.State is { } state ? Kebab.Of(state) : null, change.Due, change.What?.In(wording.Tag), change.Why?.In(wording.Tag), PartyJson.Of(release, change.By, wording)))],
        [.. one.Actions.Select(action => new CommitmentActionJson(action.Date, action.What.In(wording.Tag), PartyJson.Of(release, action.By, wording), action.Link))],
        [.. one.Evidence.Select(evidence => new LinkedJson(evidence.Title.In(wording.Tag), evidence.Link, evidence.Date))],
        [.. one.Effects.Select(effect => (Effect: effect, Known: release.Register.FindEffect(effect.Id))).Where(pair => pair.Known is not null).Select(pair => new EffectJson(
            pair.Effect.Id, pair.Known!.What.In(wording.Tag), pair.Known.Date, Kebab.Of(pair.Effect.Certainty), pair.Known.Link, pair.Known.Through, Ids(pair.Effect.Indicators)))],
        [.. release.Partners.Recommending(one).Select(taskForce => taskForce.Id)]);

    internal static IReadOnlyList<string> Ids(IEnumerable<Reference> references) => [.. references.Select(reference => reference.Id)];
}

/// <summary>The register.</summary>
/// <param name="Today">The day by which it is judged.</param>
public sealed record CommitmentsJson(DateOnly Today, IReadOnlyList<CommitmentJson> Commitments)
{
    public static CommitmentsJson Of(CityRelease release, Wording wording) => new(release.Today, [.. release.Register.Commitments.Select(one => CommitmentJson.Of(release, one, wording))]);
}
