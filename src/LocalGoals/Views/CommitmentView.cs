using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Partnerships;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>One line of a history: what changed, in sentences, with the words of the city.</summary>
public sealed record HistoryLine(DateOnly Date, ImmutableArray<Said> Says, Texts? What, Texts? Why, Party? By);

/// <summary>A promise with all that became of it.</summary>
/// <param name="History">The oldest first, beginning with the day it was made.</param>
public sealed record CommitmentView(RegisterEntry Entry, ChainView Chain, ImmutableArray<HistoryLine> History, ImmutableArray<TaskForce> TaskForces)
{
    /// <returns>Null where there is no such promise.</returns>
    public static CommitmentView? Of(CityRelease release, string id) => release.Register.Find(id) is { } one
        ? new CommitmentView(RegisterEntry.Of(release, one), ChainView.Of(release, one), [.. Lines(one)], [.. release.Partners.Recommending(one)])
        : null;

    /// <summary>What changed and when.</summary>
    public static IEnumerable<HistoryLine> Lines(Commitment one)
    {
        if (one.Made is { } made)
        {
            var says = ImmutableArray.Create(new Said(one.FirstState == CommitmentState.Accepted ? "commitment.changed.promised" : $"commitment.state.{Kebab.Of(one.FirstState)}"));
            yield return new HistoryLine(made, one.FirstDue is { } first ? says.Add(new Said("commitment.changed.due-first", ("date", first))) : says, null, null, null);
        }
        var due = one.FirstDue;
        foreach (var change in one.History)
        {
            var says = ImmutableArray.CreateBuilder<Said>();
            if (change.State is { } state)
                says.Add(state == CommitmentState.Done && one.Evidence.IsEmpty
                    ? new Said("commitment.changed.done-unproven")
                    : new Said("commitment.changed.state", ("state", new Said($"commitment.state.{Kebab.Of(state)}"))));
            if (change.Due is { } next)
            {
                says.Add(due is { } before ? new Said("commitment.changed.due", ("before", before), ("date", next)) : new Said("commitment.changed.due-first", ("date", next)));
                if (due < change.Date)
                    says.Add(new Said("commitment.changed.due-passed"));
                due = next;
            }
            yield return new HistoryLine(change.Date, says.ToImmutable(), change.What, change.Why, change.By);
        }
    }
}

/// <summary>A task force with what became of its recommendations.</summary>
public sealed record TaskForceView(TaskForce TaskForce, ImmutableArray<ChainView> Chains)
{
    /// <returns>Null where there is no such task force.</returns>
    public static TaskForceView? Of(CityRelease release, string id) => release.Partners.TaskForce(id) is { } one
        ? new TaskForceView(one, [.. one.Recommendations.Select(said => release.Register.Find(said.Id)).OfType<Commitment>().Select(recommended => ChainView.Of(release, recommended))])
        : null;

    /// <summary>The latest first.</summary>
    public static ImmutableArray<TaskForceView> All(CityRelease release) =>
        [.. release.Partners.TaskForces.OrderByDescending(one => one.Term?.End ?? one.Term?.Start ?? DateOnly.MinValue).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => Of(release, one.Id)!)];
}

/// <summary>An organisation, what it answers for, and the task forces it is part of.</summary>
public sealed record OrganisationView(Organisation Organisation, ImmutableArray<RegisterEntry> AnswersFor, ImmutableArray<TaskForce> TaskForces)
{
    /// <returns>Null where there is no such organisation.</returns>
    public static OrganisationView? Of(CityRelease release, string id) => release.Partners.Organisation(id) is { } one
        ? new OrganisationView(one, RegisterEntry.List(release, release.Register.Commitments.Where(commitment => commitment.Office?.Organisation == id)),
            [.. TaskForceView.All(release).Select(view => view.TaskForce).Where(taskForce => taskForce.Parties.Any(party => party.Organisation == id))])
        : null;
}
