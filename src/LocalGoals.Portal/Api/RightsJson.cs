using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Rights;

namespace LocalGoals.Portal.Api;

/// <param name="Status"><c>ratified</c>, <c>signed</c> or <c>neither</c>; null for a declaration, and where nobody recorded it.</param>
/// <param name="Force"><c>binds</c>, <c>signed</c>, <c>guides</c> or <c>unknown</c>.</param>
/// <param name="Articles">How many it has; null where that is not known.</param>
public sealed record InstrumentJson(string Id, string Short, string Name, string Kind, int Year, int? Articles, string? Status, DateOnly? Date, LinkedJson? Source, string Force);

/// <param name="Article">Empty for the whole.</param>
/// <param name="Basis">How it is known; <c>inferred</c> is a suggestion that nobody has reviewed.</param>
public sealed record RightsLinkJson(string Code, string Instrument, string Article, string Right, string Basis, string Source);

public sealed record LawJson(string Id, string Title, string? Level, string? About, DateOnly? Date, string? Link, IReadOnlyList<string> Targets, IReadOnlyList<string> Rights);

public sealed record RemedyJson(string Id, string Title, string? About, PartyJson? Office, string? Level, string? Link, string? Contact, IReadOnlyList<string> Targets, IReadOnlyList<string> Groups);

/// <param name="Answer">What counts: <c>not-assessed</c> where nothing shows what was stated.</param>
public sealed record ReviewAnswerJson(string Question, string Principle, string Stated, string Answer, string? Evidence, string? Link);

public sealed record RightsReviewJson(
    string Id, string Title, DateOnly? Date, PartyJson? By, IReadOnlyList<string> Targets, IReadOnlyList<string> Indicators, IReadOnlyList<string> Commitments, IReadOnlyList<string> Practices, IReadOnlyList<string> Reviews, string? Conclusion,
    IReadOnlyList<ReviewAnswerJson> Answers);

/// <summary>Which rights are at stake where, what binds the city, and where people can turn.</summary>
/// <param name="Country">Whose ratifications these are; null where the city does not say.</param>
public sealed record RightsJson(
    string? Country, IReadOnlyList<InstrumentJson> Instruments, IReadOnlyList<RightsLinkJson> Links, IReadOnlyList<LawJson> Laws, IReadOnlyList<RemedyJson> Remedies, IReadOnlyList<RightsReviewJson> Reviews)
{
    public static RightsJson Of(CityRelease release, Wording wording)
    {
        var book = release.Rights;
        return new RightsJson(
            In(release.City.Country), [.. Instrument.All.Select(one => OfInstrument(one, book.RatificationOf(one)))],
            [.. book.Links.Select(link => new RightsLinkJson(link.Code, link.Instrument.Id, link.Article.Text, Kebab.Of(link.Right), Kebab.Of(link.Basis), link.Source))],
            [.. book.Laws.Select(law => new LawJson(law.Id, law.Title.In(wording.Tag), Word(law.Level), In(law.About), law.Date, law.Link, CommitmentJson.Ids(law.Targets), [.. law.Rights.Select(Kebab.Of)]))],
            [.. book.Remedies.Select(one => new RemedyJson(
                one.Id, one.Title.In(wording.Tag), In(one.About), PartyJson.Of(release, one.Office, wording), Word(one.Level), one.Link, one.Contact, CommitmentJson.Ids(one.Targets), [.. one.Groups.Select(Kebab.Of)]))],
            [.. book.Reviews.Select(OfReview)]);

        InstrumentJson OfInstrument(Instrument one, Ratification? known) => new(
            one.Id, one.Short, wording.Say(one.Name), Kebab.Of(one.Kind), one.Year, one.Articles == 0 ? null : one.Articles, Word(known?.Status), known?.Date,
            known?.Source is { } source ? new LinkedJson(source.Title.In(wording.Tag), source.Link, null) : null, Kebab.Of(book.ForceOf(one)));

        RightsReviewJson OfReview(RightsReview one) => new(
            one.Id, one.Title.In(wording.Tag), one.Date, PartyJson.Of(release, one.By, wording), CommitmentJson.Ids(one.Targets), CommitmentJson.Ids(one.Indicators), CommitmentJson.Ids(one.Commitments), CommitmentJson.Ids(one.Practices),
            CommitmentJson.Ids(one.Reviews.Where(named => release.Reviews.Any(review => review.Id == named.Id))),
            In(one.Conclusion), [.. one.Answers.Select(answer => new ReviewAnswerJson(answer.Question.Id, Kebab.Of(answer.Question.Principle), Kebab.Of(answer.Stated), Kebab.Of(answer.Counts), In(answer.Evidence), answer.Link))]);

        string? In(Texts? texts) => texts?.In(wording.Tag);
    }

    private static string? Word<T>(T? word) where T : struct, Enum => word is { } known ? Kebab.Of(known) : null;
}
