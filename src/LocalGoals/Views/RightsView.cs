using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Localization;
using LocalGoals.Release;
using LocalGoals.Rights;

namespace LocalGoals.Views;

/// <summary>An instrument as a list shows it.</summary>
/// <param name="Linked">Goals and targets that it is linked to, without suggestions.</param>
public sealed record InstrumentEntry(Instrument Instrument, Force Force, Ratification? Ratification, int Linked)
{
    public static InstrumentEntry Of(CityRelease release, Instrument one) => new(
        one, release.Rights.ForceOf(one), release.Rights.RatificationOf(one), release.Rights.LinksOf(one).Where(link => !link.IsSuggestion).Select(link => link.Code).Distinct().Count());

    /// <summary>The words for what the country did with it; null for a declaration.</summary>
    public string? StatusKey => Instrument.Kind == InstrumentKind.Declaration ? null : Ratification is { } known ? $"rights.status.{Kebab.Of(known.Status)}" : "rights.status.unknown";
}

/// <summary>What binds the city and what guides it, who recommended what, and where people can turn.</summary>
/// <param name="Recommendations">Of human rights mechanisms, overdue ones first.</param>
public sealed record RightsOverview(ImmutableArray<InstrumentEntry> Instruments, ImmutableArray<RegisterEntry> Recommendations)
{
    private static readonly Force[] Order = [Force.Binds, Force.Signed, Force.Unknown, Force.Guides];

    public static RightsOverview Of(CityRelease release) => new(
        [.. Instrument.All.Select(one => InstrumentEntry.Of(release, one)).OrderBy(entry => Array.IndexOf(Order, entry.Force))],
        RegisterEntry.List(release, release.Register.Commitments.Where(one => one.Source == CommitmentSource.RightsMechanism)));
}

/// <summary>One instrument with all that it is linked to.</summary>
public sealed record InstrumentView(InstrumentEntry Entry, ImmutableArray<RightsLink> Links, ImmutableArray<RightsLink> Suggestions)
{
    /// <returns>Null where there is no such instrument.</returns>
    public static InstrumentView? Of(CityRelease release, string id) => Instrument.Find(id) is not { } one || one.Id != id ? null
        : new InstrumentView(InstrumentEntry.Of(release, one), [.. release.Rights.LinksOf(one).Where(link => !link.IsSuggestion)], [.. release.Rights.LinksOf(one).Where(link => link.IsSuggestion)]);
}

/// <summary>A right with the places that protect it.</summary>
/// <param name="Links">What binds first.</param>
public sealed record RightAtStake(HumanRight Right, ImmutableArray<RightsLink> Links)
{
    public static ImmutableArray<RightAtStake> List(CityRelease release, IEnumerable<RightsLink> links) =>
        [.. links.GroupBy(link => link.Right).OrderBy(same => same.Key).Select(same => new RightAtStake(same.Key, [.. same.OrderBy(link => release.Rights.ForceOf(link.Instrument)).ThenBy(link => link.Basis)]))];
}

/// <summary>Which rights a target, goal or indicator touches, who has the duty, what was promised and what is overdue.</summary>
/// <param name="Own">Of the target, or of the goal where a goal is asked about.</param>
/// <param name="Goal">Around the target; null where a goal is asked about, and for a target of the city's own without one.</param>
/// <param name="OfGoal">Rights that the goal touches as a whole.</param>
/// <param name="Suggested">Nobody has reviewed them.</param>
/// <param name="Responsible">Who leads, by the ledger.</param>
public sealed record RightsAtStake(
    ImmutableArray<RightAtStake> Own, int? Goal, ImmutableArray<HumanRight> OfGoal, ImmutableArray<RightAtStake> Suggested, ImmutableArray<Actor> Responsible, ImmutableArray<RegisterEntry> Promises,
    ImmutableArray<Law> Laws, ImmutableArray<Remedy> Remedies, ImmutableArray<RightsReview> Reviews)
{
    public bool IsEmpty => Own.IsEmpty && OfGoal.IsEmpty && Suggested.IsEmpty && Laws.IsEmpty && Remedies.IsEmpty && Reviews.IsEmpty;

    public ImmutableArray<RegisterEntry> Overdue => [.. Promises.Where(entry => entry.DaysOver > 0)];

    public static RightsAtStake Of(CityRelease release, Indicator indicator) =>
        Of(release, indicator.Code.Target, RegisterView.About(release, indicator.Code), Leads(release, code => code == indicator.Code.Text) is { IsEmpty: false } own ? own : Leads(release, code => code == indicator.Code.Target),
            one => one.Indicators.Any(code => code.Id == indicator.Code.Text) || one.Targets.Any(code => code.Id == indicator.Code.Target));

    public static RightsAtStake OfTarget(CityRelease release, string target) =>
        Of(release, target, RegisterView.About(release, code => code == target), Leads(release, code => code == target), one => one.Targets.Any(code => code.Id == target));

    public static RightsAtStake OfTheGoal(CityRelease release, int goal)
    {
        bool IsIts(string code) => PracticeFacets.GoalOf(code) == goal;
        var links = release.Rights.LinksOf($"{goal}").ToList();
        return new RightsAtStake(
            RightAtStake.List(release, links.Where(link => !link.IsSuggestion)), null, [], RightAtStake.List(release, links.Where(link => link.IsSuggestion)), Leads(release, IsIts), RegisterView.About(release, IsIts),
            [.. release.Rights.Laws.Where(law => law.Targets.Any(code => IsIts(code.Id)))], [.. release.Rights.Remedies.Where(remedy => remedy.Targets.IsEmpty || remedy.Targets.Any(code => IsIts(code.Id)))],
            [.. release.Rights.Reviews.Where(review => review.Targets.Concat(review.Indicators).Any(code => IsIts(code.Id)))]);
    }

    private static RightsAtStake Of(CityRelease release, string target, ImmutableArray<RegisterEntry> promises, ImmutableArray<Actor> leads, Func<RightsReview, bool> isReviewed)
    {
        var own = release.Rights.LinksOf(target).ToList();
        var goal = PracticeFacets.GoalOf(target);
        return new RightsAtStake(
            RightAtStake.List(release, own.Where(link => !link.IsSuggestion)), goal, goal is null ? [] : [.. release.Rights.LinksOf($"{goal}").Where(link => !link.IsSuggestion).Select(link => link.Right).Distinct().Order()], RightAtStake.List(release, own.Where(link => link.IsSuggestion)), leads, promises,
            [.. release.Rights.Laws.Where(law => law.Targets.Any(code => code.Id == target))], [.. release.Rights.Remedies.Where(remedy => remedy.Targets.IsEmpty || remedy.Targets.Any(code => code.Id == target))],
            [.. release.Rights.Reviews.Where(isReviewed)]);
    }

    private static ImmutableArray<Actor> Leads(CityRelease release, Func<string, bool> isMeant) =>
        [.. (release.Ledger?.Entries ?? []).Where(entry => entry is { Framework: FrameworkSet.Sdg, IsProposal: false } && isMeant(entry.Code)).SelectMany(entry => entry.Mandate?.Leads ?? [])
            .DistinctBy(actor => (actor.Level, actor.Office?.Original))];
}

/// <summary>A rights review, question by question.</summary>
public sealed record RightsReviewView(RightsReview Review, ImmutableArray<PrincipleAnswers> Principles, ImmutableArray<Indicator> Indicators, ImmutableArray<RegisterEntry> Commitments)
{
    /// <returns>Null where there is no such review.</returns>
    public static RightsReviewView? Of(CityRelease release, string id)
    {
        if (release.Rights.Review(id) is not { } review)
            return null;
        var answers = review.Answers.ToDictionary(answer => answer.Question);
        return new RightsReviewView(
            review,
            [.. Enum.GetValues<Principle>().Select(principle => new PrincipleAnswers(principle,
                [.. ReviewQuestion.All.Where(question => question.Principle == principle && (review.Asks(question) || answers.ContainsKey(question))).Select(question => (question, answers.GetValueOrDefault(question)))]))
                .Where(part => !part.Answers.IsEmpty)],
            [.. review.Indicators.Select(code => release.Find(code.Id)).OfType<Indicator>()],
            RegisterEntry.List(release, review.Commitments.Select(named => release.Register.Find(named.Id)).OfType<Commitment>()));
    }
}

/// <summary>The questions of one principle with their answers; null where nobody answered.</summary>
public sealed record PrincipleAnswers(Principle Principle, ImmutableArray<(ReviewQuestion Question, Answered? Answer)> Answers)
{
    /// <summary>How many were answered how.</summary>
    public IEnumerable<(ReviewAnswer Answer, int Count)> Counts =>
        Answers.GroupBy(pair => pair.Answer?.Counts ?? ReviewAnswer.NotAssessed).Select(same => (same.Key, same.Count())).OrderBy(pair => pair.Key);
}
