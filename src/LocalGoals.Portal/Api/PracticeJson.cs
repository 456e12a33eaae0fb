using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Practices;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

public sealed record PracticePartnerJson(string Name, string? Sector, string? Role);

/// <param name="Value">With the digits of the source; null where only words are given.</param>
/// <param name="Bound"><c>exactly</c>, <c>about</c>, <c>more-than</c> or <c>up-to</c>.</param>
/// <param name="Evidence">What the evidence shows; null where nothing says.</param>
/// <param name="Claimed">What its source says the evidence is; null where it says nothing, or the same.</param>
public sealed record OutcomeJson(string What, string? Value, string Bound, string? Unit, string? Period, string Role, string? Evidence, string? Claimed, string? Note, LinkedJson? Source);

public sealed record FundingJson(string From, string? Amount, string? Currency, string? Period);

public sealed record TransferJson(string? From, IReadOnlyList<string> To, string? Changed);

/// <param name="Commitments">Ids of promises that carry it out.</param>
public sealed record AdoptionJson(
    string Id, DateOnly? Date, PartyJson? Office, string? Changes, string? Expected, IReadOnlyList<string> Indicators, DateOnly? By, IReadOnlyList<string> Commitments, IReadOnlyList<LinkedJson> Later)
{
    public static AdoptionJson Of(CityRelease release, Adoption one, Wording wording) => new(
        one.Id, one.Date, PartyJson.Of(release, one.Office, wording), one.Changes?.In(wording.Tag), one.Expected?.In(wording.Tag), CommitmentJson.Ids(one.Indicators), one.By,
        CommitmentJson.Ids(one.Commitments.Where(id => release.Register.Find(id.Id) is not null)), [.. one.Later.Select(later => new LinkedJson(later.What.In(wording.Tag), later.Link, later.Date))]);
}

/// <summary>A practice.</summary>
/// <param name="Library">Whether it came with the program.</param>
/// <param name="Stated">Goals and targets that its source names.</param>
/// <param name="Reviewed">Targets that it was reviewed to serve.</param>
/// <param name="Evidence">The strongest for a result, or for what else came of it.</param>
/// <param name="Adoptions">What the city does with it.</param>
public sealed record PracticeJson(
    string Id, string Title, IReadOnlyDictionary<string, string> Titles, bool Library, string? Problem, string? City, string? Country, long? Population, string? Start, IReadOnlyList<string> Stated,
    IReadOnlyList<string> Reviewed, IReadOnlyList<string> Groups, IReadOnlyList<PracticePartnerJson> Partners, IReadOnlyList<string> Interventions, string? Evidence, IReadOnlyList<OutcomeJson> Outcomes,
    IReadOnlyList<FundingJson> Funding, TransferJson? Transfer, IReadOnlyList<string> Awards, IReadOnlyList<LinkedJson> Sources, IReadOnlyList<AdoptionJson> Adoptions)
{
    public static PracticeJson Of(CityRelease release, Practice one, Wording wording)
    {
        return new(
            one.Id, one.Title.In(wording.Tag), release.Languages.ToDictionary(w => w.Tag, w => one.Title.In(w.Tag)), one.IsFromLibrary, In(one.Problem), In(one.City), In(one.Country), one.Population, In(one.Start),
            CommitmentJson.Ids(one.Stated), CommitmentJson.Ids(one.Reviewed), [.. one.Groups.Select(Kebab.Of)],
            [.. one.Partners.Select(partner => new PracticePartnerJson(partner.Name.In(wording.Tag), Word(partner.Sector), In(partner.Role)))], Each(one.Interventions), Word(one.Evidence),
            [.. one.Outcomes.Select(outcome => new OutcomeJson(
                outcome.What.In(wording.Tag), outcome.Value, Kebab.Of(outcome.Bound), In(outcome.Unit), In(outcome.Period), Kebab.Of(outcome.Role), Word(outcome.Evidence), Word(outcome.Claimed), In(outcome.Note), Linked(outcome.Source)))],
            [.. one.Funding.Select(funding => new FundingJson(funding.From.In(wording.Tag), funding.Amount, funding.Currency, In(funding.Period)))],
            one.Transfer is { } transfer ? new TransferJson(In(transfer.From), Each(transfer.To), In(transfer.Changed)) : null, Each(one.Awards), [.. one.Sources.Select(source => Linked(source)!)],
            [.. PracticeEntry.Of(release, one).Adoptions.Select(adoption => AdoptionJson.Of(release, adoption, wording))]);

        string? In(Texts? texts) => texts?.In(wording.Tag);
        string[] Each(IEnumerable<Texts> texts) => [.. texts.Select(text => text.In(wording.Tag))];
        LinkedJson? Linked(Provenance? source) => source is null ? null : new LinkedJson(source.Title.In(wording.Tag), source.Link, null);
    }

    private static string? Word<T>(T? word) where T : struct, Enum => word is { } known ? Kebab.Of(known) : null;
}
