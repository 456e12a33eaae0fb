using LocalGoals.Commitments;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Tests.Commitments;

/// <summary>Promises for tests: made on 2020-01-01, nothing said about it.</summary>
internal static class MadeCommitment
{
    public static readonly DateOnly Start = new(2020, 1, 1);

    private static readonly Origin Nowhere = new("commitments/a.yaml", 1, 1);

    public static Commitment Of(string? due = null, CommitmentState state = CommitmentState.Proposed, bool evidence = false) =>
        new("a", new Texts("A"), CommitmentSource.Plan, Start, state, due is null ? null : Day(due), Nowhere)
        {
            Evidence = evidence ? [new Evidence(new Texts("Report"), "https://example.org/", null, Nowhere)] : [],
        };

    public static Commitment After(this Commitment one, string date, CommitmentState? state = null, string? due = null) =>
        one.Add(new CommitmentChange(Day(date), state, due is null ? null : Day(due), Nowhere));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
