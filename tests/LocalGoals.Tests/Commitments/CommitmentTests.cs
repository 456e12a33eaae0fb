using FsCheck;
using FsCheck.Fluent;

using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Language;

using Xunit;

using static LocalGoals.Tests.Commitments.MadeCommitment;

namespace LocalGoals.Tests.Commitments;

public class CommitmentTests
{
    [Fact]
    public void No_path_leads_to_done_without_evidence() =>
        Prop.ForAll(Changes(), changes => changes.Aggregate(Of(), (one, change) => one.Add(change)).State != CommitmentState.Done
            && changes.Aggregate(Of(state: CommitmentState.Done), (one, change) => one.Add(change)).State != CommitmentState.Done).QuickCheckThrowOnFailure();

    [Fact]
    public void With_evidence_the_last_state_counts_and_without_it_the_last_that_is_not_done() =>
        Prop.ForAll(Changes(), changes =>
        {
            var (with, without) = (changes.Aggregate(Of(evidence: true), (one, change) => one.Add(change)), changes.Aggregate(Of(), (one, change) => one.Add(change)));
            var states = with.History.Select(change => change.State).OfType<CommitmentState>().Prepend(CommitmentState.Proposed).ToList();
            return with.State == states[^1] && without.State == states.Last(state => state != CommitmentState.Done);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_history_never_shrinks_and_keeps_its_order() =>
        Prop.ForAll(Changes(), changes =>
        {
            var one = Of(evidence: true);
            foreach (var change in changes)
            {
                var next = one.Add(change);
                if (next.History.Length != one.History.Length + 1 || !next.History.Contains(change) || !next.History.Remove(change).SequenceEqual(one.History))
                    return false;
                one = next;
            }
            return one.History.Select(change => change.Date).SequenceEqual(changes.Select(change => change.Date).Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_day_due_stays_visible() =>
        Prop.ForAll(Changes(), changes =>
        {
            var one = changes.Aggregate(Of("2020-12-31"), (one, change) => one.Add(change));
            return one.FirstDue == Day("2020-12-31") && one.DueChanges.Select(change => change.Due).SequenceEqual(one.History.Select(change => change.Due).Where(due => due is not null))
                && one.Due == (one.DueChanges.LastOrDefault()?.Due ?? one.FirstDue);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void As_days_go_by_a_promise_that_nobody_touches_only_gets_worse() =>
        Prop.ForAll(Changes(), Gen.Choose(0, 3000).ToArbitrary(), Gen.Choose(0, 2000).ToArbitrary(), (changes, at, later) =>
        {
            var one = changes.Aggregate(Of("2020-12-31", CommitmentState.Accepted), (one, change) => one.Add(change));
            var (now, then) = (one.StandingOn(Start.AddDays(at)), one.StandingOn(Start.AddDays(at + later)));
            return now == then || (now, then) is (Standing.Open, Standing.Late or Standing.Broken) or (Standing.Late, Standing.Broken);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_nobody_accepted_is_not_promised_and_never_overdue()
    {
        var proposed = Of("2020-06-30");
        Assert.Equal((Standing.NotPromised, false), (proposed.StandingOn(Day("2024-01-01")), proposed.IsOverdueOn(Day("2024-01-01"))));
        Assert.Equal(Standing.NotPromised, proposed.After("2020-03-01", CommitmentState.Declined).StandingOn(Day("2024-01-01")));
        Assert.Equal(Standing.Broken, proposed.After("2020-03-01", CommitmentState.Accepted).After("2020-04-01", CommitmentState.Declined).StandingOn(Day("2020-05-01")));
    }

    [Fact]
    public void Changes_of_one_day_keep_the_order_of_the_file()
    {
        var one = Of(evidence: true).After("2020-05-01", CommitmentState.InProgress).After("2020-03-01", CommitmentState.Accepted).After("2020-05-01", CommitmentState.Done);
        Assert.Equal([CommitmentState.Accepted, CommitmentState.InProgress, CommitmentState.Done], one.History.Select(change => change.State!.Value));
        Assert.Equal(Day("2020-05-01"), one.DoneOn);
    }

    [Fact]
    public void In_the_last_year_of_the_calendar_a_promise_is_late() =>
        Assert.Equal(Standing.Late, Of("9999-06-30", CommitmentState.Accepted).StandingOn(DateOnly.MaxValue));

    [Fact]
    public void Effects_in_a_circle_are_told_once_and_those_before_and_behind_it_are_not()
    {
        var origin = new Origin("commitments/a.yaml", 1, 1);
        var register = new Register([Of() with { Effects = [Effect("start"), Effect("b", "start", "c"), Effect("c", "b"), Effect("end", "c")] }]);
        var cycle = Assert.Single(new RegisterCheck(register, new HashSet<string>()).Findings(), finding => finding.Rule == CommitmentRules.EffectCycle);
        Assert.Equal("b", cycle.Arguments.Single().Value);

        Effect Effect(string id, params string[] through) => new(id, new Texts(id), null, LinkCertainty.Stated, null, [.. through.Select(name => new Reference(name, origin))], origin);
    }

    private static Arbitrary<List<CommitmentChange>> Changes()
    {
        var origin = new Origin("commitments/a.yaml", 1, 1);
        var states = Gen.Elements(Enum.GetValues<CommitmentState>().Select(state => (CommitmentState?)state).Append(null));
        var dues = Gen.Choose(-1, 900).Select(days => days < 0 ? (DateOnly?)null : Start.AddDays(days));
        // Each change on a day of its own, so that it can be told from the others.
        return Gen.Choose(0, 1000).SelectMany(day => states.SelectMany(state => dues.Select(due => new CommitmentChange(Start.AddDays(day), state, due, origin))))
            .ListOf().Select(list => list.DistinctBy(change => change.Date).ToList()).ToArbitrary();
    }
}
