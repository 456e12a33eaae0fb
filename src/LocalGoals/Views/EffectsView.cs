using System.Collections.Immutable;

using LocalGoals.Commitments;
using LocalGoals.Partnerships;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A promise that led to an effect, and the task forces that recommended it.</summary>
public sealed record EffectSource(Commitment Commitment, LinkCertainty Certainty, ImmutableArray<TaskForce> TaskForces);

/// <summary>Something that changed, read backward: where it came from.</summary>
/// <param name="Through">What it came about through, the nearest first, each with its own sources.</param>
/// <param name="Then">What came of it.</param>
public sealed record EffectEntry(KnownEffect Effect, ImmutableArray<EffectSource> From, ImmutableArray<EffectEntry> Through, ImmutableArray<KnownEffect> Then);

/// <summary>What changed in the city, and where it came from.</summary>
public sealed record EffectsView(ImmutableArray<EffectEntry> Effects)
{
    // What lies further back is read at the effect that it came through.
    private const int Deepest = 6;

    /// <summary>The latest first.</summary>
    public static EffectsView Of(CityRelease release) => new([.. release.Register.Effects.Reverse().Select(effect => EntryOf(release, effect, new HashSet<string>(StringComparer.Ordinal), 0)).OfType<EffectEntry>()]);

    /// <summary>An effect's name as it stands in an address.</summary>
    public static string Slug(string id) => RegisterFacets.Slug(id);

    private static EffectEntry? EntryOf(CityRelease release, KnownEffect effect, HashSet<string> seen, int depth)
    {
        if (depth > Deepest || !seen.Add(effect.Id))
            return null;
        return new EffectEntry(effect,
            [.. effect.From.Select(said => new EffectSource(said.Commitment, said.Effect.Certainty, [.. release.Partners.Recommending(said.Commitment)]))],
            [.. effect.Through.Select(release.Register.FindEffect).OfType<KnownEffect>().Select(before => EntryOf(release, before, seen, depth + 1)).OfType<EffectEntry>()],
            [.. release.Register.After(effect.Id)]);
    }
}
