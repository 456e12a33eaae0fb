using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A link of the chain from a recommendation to what it changed.</summary>
public enum ChainStage
{
    Recommendation,
    Decision,
    Action,
    Evidence,
    Effect,
}

/// <summary>One thing in the chain: words of the city, or a sentence.</summary>
/// <param name="Link">As the city wrote it; null where it leads nowhere.</param>
public sealed record ChainItem(Texts? Text, Said? Said, DateOnly? Date, string? Link)
{
    /// <summary>Where it is an effect: its name, and how sure it is.</summary>
    public string? Effect { get; init; }

    public LinkCertainty? Certainty { get; init; }

    /// <summary>What came of an effect.</summary>
    public ImmutableArray<ChainItem> Then { get; init; } = [];
}

/// <summary>What became of one promise, step by step; a step without items has not come yet.</summary>
/// <param name="IsNeeded">Whether the step is still to come; false behind a recommendation that was declined.</param>
public sealed record ChainStep(ChainStage Stage, ImmutableArray<ChainItem> Items, bool IsNeeded);

/// <summary>The chain of one promise: recommendation, decision, action, evidence, effect.</summary>
public sealed record ChainView(RegisterEntry Entry, ImmutableArray<ChainStep> Steps)
{
    /// <summary>How many effects of effects are shown; each has its own place among all effects, where it goes on.</summary>
    private const int Deepest = 6;

    public static ChainView Of(CityRelease release, Commitment one)
    {
        var goesOn = one.State != CommitmentState.Declined;
        return new ChainView(RegisterEntry.Of(release, one),
        [
            new ChainStep(ChainStage.Recommendation, [new ChainItem(one.Title, null, one.Made, null)], true),
            new ChainStep(ChainStage.Decision, [.. Decisions(one)], true),
            new ChainStep(ChainStage.Action, [.. Actions(one)], goesOn),
            new ChainStep(ChainStage.Evidence, [.. one.Evidence.OrderBy(shown => shown.Date ?? DateOnly.MaxValue).Select(shown => new ChainItem(shown.Title, null, shown.Date, shown.Link))], goesOn),
            new ChainStep(ChainStage.Effect, Effects(release.Register, one), goesOn),
        ]);
    }

    private static IEnumerable<ChainItem> Decisions(Commitment one)
    {
        if (one.FirstState != CommitmentState.Proposed && one.FirstState != CommitmentState.Done)
            yield return new ChainItem(null, StateOf(one.FirstState), one.Made, null);
        foreach (var change in one.History.Where(change => change.State is CommitmentState.Accepted or CommitmentState.Partly or CommitmentState.Declined))
            yield return new ChainItem(change.What ?? (change.State == CommitmentState.Declined ? change.Why : null), StateOf(change.State!.Value), change.Date, null);
    }

    private static IEnumerable<ChainItem> Actions(Commitment one)
    {
        foreach (var action in one.Actions.OrderBy(action => action.Date ?? DateOnly.MaxValue))
            yield return new ChainItem(action.What, null, action.Date, action.Link);
        if (one.Actions.IsEmpty)
            foreach (var change in one.History.Where(change => change.State == CommitmentState.InProgress))
                yield return new ChainItem(change.What, change.What is null ? StateOf(CommitmentState.InProgress) : null, change.Date, null);
    }

    private static Said StateOf(CommitmentState state) => new($"commitment.state.{Kebab.Of(state)}");

    // Its own effects; one that came about through another of them stands behind that one.
    private static ImmutableArray<ChainItem> Effects(Register register, Commitment one)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var own = one.Effects.Select(effect => effect.Id).ToHashSet(StringComparer.Ordinal);
        return [.. one.Effects.Where(effect => register.FindEffect(effect.Id)?.Through.Any(own.Contains) != true).Select(effect => ItemOf(register, effect.Id, effect.Certainty, seen, 0)).OfType<ChainItem>()];
    }

    // Each effect once: what several ways lead to stands where the first one does.
    private static ChainItem? ItemOf(Register register, string id, LinkCertainty certainty, HashSet<string> seen, int depth)
    {
        if (depth > Deepest || register.FindEffect(id) is not { } effect || !seen.Add(id))
            return null;
        return new ChainItem(effect.What, null, effect.Date, effect.Link)
        {
            Effect = id,
            Certainty = certainty,
            Then = [.. register.After(id).Select(next => ItemOf(register, next.Id, next.From.First(said => said.Effect.Through.Any(through => through.Id == id)).Effect.Certainty, seen, depth + 1)).OfType<ChainItem>()],
        };
    }
}
