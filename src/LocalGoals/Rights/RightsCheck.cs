using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Partnerships;
using LocalGoals.Practices;

namespace LocalGoals.Rights;

/// <summary>What records about rights say against themselves, the instruments and everything else.</summary>
/// <param name="indicators">Codes of the city's indicators.</param>
/// <param name="reviews">Names of its voluntary local reviews.</param>
public sealed class RightsCheck(RightsBook book, Register register, PartnerBook partners, PracticeBook practices, IReadOnlySet<string> indicators, IReadOnlySet<string> reviews)
{
    public IEnumerable<Finding> Findings() =>
        book.Ratifications.SelectMany(Of).Concat(book.LinkReviews.SelectMany(Of)).Concat(book.Reviews.SelectMany(Of)).Concat(Parties()).Concat(Recommendations())
            .Concat(RegisterCheck.UnknownTargets(book.Laws.SelectMany(one => one.Targets).Concat(book.Remedies.SelectMany(one => one.Targets)).Concat(book.Reviews.SelectMany(one => one.Targets)), indicators));

    private static IEnumerable<Finding> Of(Ratification one)
    {
        if (Instrument.Find(one.Instrument.Id) is not { } instrument)
            yield return RegisterCheck.Unknown("instrument", one.Instrument);
        else if (instrument.Kind == InstrumentKind.Declaration)
            yield return new Finding(RightsRules.StatusOfDeclaration, one.Origin, null, ("id", instrument.Short));
        // That nothing was done has no day.
        if (one.Source is null || (one.Date is null && one.Status != RatificationStatus.Neither))
            yield return new Finding(RightsRules.StatusWithoutSource, one.Origin, null, ("id", one.Instrument.Id));
    }

    private IEnumerable<Finding> Of(LinkReview one)
    {
        if (!GlobalFramework.Goals.Any(goal => $"{goal}" == one.Code.Id))
            foreach (var finding in RegisterCheck.UnknownTargets([one.Code], indicators))
                yield return finding;
        if (Instrument.Find(one.Instrument.Id) is not { } instrument)
            yield return RegisterCheck.Unknown("instrument", one.Instrument);
        else if (!instrument.Has(one.Article))
            yield return new Finding(RightsRules.ArticleUnknown, one.Origin, null, ("article", one.Article.Text), ("instrument", instrument.Short), ("count", instrument.Articles));
        else if (one is { Decision: LinkDecision.Accepted, Right: null } && !RightsLink.Known.Any(link => link.Key == (one.Code.Id, instrument.Id, one.Article.Text)))
            yield return new Finding(RightsRules.LinkWithoutRight, one.Origin, null, ("id", one.Id));
        if (one is { Decision: LinkDecision.Declined, Why: null })
            yield return new Finding(RightsRules.LinkDeclinedWithoutReason, one.Origin, null, ("id", one.Id));
    }

    private IEnumerable<Finding> Of(RightsReview one) =>
        one.Answers.Where(answer => answer.IsUnproven).Select(answer => new Finding(RightsRules.AnswerWithoutEvidence, answer.Origin, null, ("question", answer.Question.Id), ("id", one.Id)))
            .Concat(one.Indicators.Where(code => !indicators.Contains(code.Id)).Select(code => RegisterCheck.Unknown("indicators", code)))
            .Concat(one.Commitments.Where(id => register.Find(id.Id) is null).Select(id => RegisterCheck.Unknown("commitments", id)))
            .Concat(one.Practices.Where(id => practices.Find(id.Id) is null).Select(id => RegisterCheck.Unknown("practices", id)))
            .Concat(one.Reviews.Where(id => !reviews.Contains(id.Id)).Select(id => RegisterCheck.Unknown("reviews", id)));

    private IEnumerable<Finding> Parties() =>
        book.LinkReviews.Select(one => one.By).Concat(book.Remedies.Select(one => one.Office)).Concat(book.Reviews.Select(one => one.By)).OfType<Party>()
            .Where(party => party.Organisation is { } id && partners.Organisation(id) is null).Select(party => RegisterCheck.Unknown("organisation", new Reference(party.Organisation!, party.Origin)));

    // Who made it, when, and to whom: without the document nobody can look.
    private IEnumerable<Finding> Recommendations() =>
        register.Commitments.Where(one => one is { Source: CommitmentSource.RightsMechanism, From: null }).Select(one => new Finding(RightsRules.RecommendationWithoutDocument, one.Origin, null, ("id", one.Id)));
}
