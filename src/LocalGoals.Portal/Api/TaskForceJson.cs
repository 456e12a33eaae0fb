using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Partnerships;
using LocalGoals.Release;

namespace LocalGoals.Portal.Api;

public sealed record TermJson(DateOnly? Start, DateOnly? End, string? Label);

public sealed record DeliverableJson(string Title, DateOnly? Date, IReadOnlyList<string> Links);

/// <summary>A task force.</summary>
/// <param name="OfficialView">False where the work says that it is not the city's view; null where nothing is said.</param>
/// <param name="Recommendations">Ids of commitments.</param>
public sealed record TaskForceJson(
    string Id, string Title, IReadOnlyDictionary<string, string> Titles, string? Model, PartyJson? Client, IReadOnlyList<PartyJson> Universities, IReadOnlyList<PartyJson> Partners,
    IReadOnlyList<string> Advisers, TermJson? Term, int? Students, IReadOnlyList<string> Targets, string? Question, IReadOnlyList<DeliverableJson> Deliverables, bool? OfficialView,
    IReadOnlyList<string> Recommendations)
{
    public static TaskForceJson Of(CityRelease release, TaskForce one, Wording wording) => new(
        one.Id, one.Title.In(wording.Tag), release.Languages.ToDictionary(w => w.Tag, w => one.Title.In(w.Tag)), one.Model is { } model ? Kebab.Of(model) : null,
        PartyJson.Of(release, one.Client, wording), [.. one.Universities.Select(party => PartyJson.Of(release, party, wording)!)], [.. one.Partners.Select(party => PartyJson.Of(release, party, wording)!)],
        [.. one.Advisers.Select(adviser => adviser.In(wording.Tag))], one.Term is { } term ? new TermJson(term.Start, term.End, term.Label?.In(wording.Tag)) : null, one.Students,
        CommitmentJson.Ids(one.Targets), one.Question?.In(wording.Tag), [.. one.Deliverables.Select(deliverable => new DeliverableJson(deliverable.Title.In(wording.Tag), deliverable.Date, deliverable.Links))],
        one.IsOfficialView, CommitmentJson.Ids(one.Recommendations.Where(said => release.Register.Find(said.Id) is not null)));
}
