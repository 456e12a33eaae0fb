using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Commitments;

/// <summary>Something that changed, with all that led to it.</summary>
/// <param name="From">The records that name it, each with how sure the link is.</param>
/// <param name="Through">The effects through which it came about, by name.</param>
public sealed record KnownEffect(string Id, Texts What, DateOnly? Date, string? Link, ImmutableArray<(Commitment Commitment, Effect Effect)> From, ImmutableArray<string> Through);

/// <summary>All promises and recommendations of a city, whatever their source.</summary>
public sealed class Register
{
    public static readonly Register Empty = new([]);

    private readonly ImmutableDictionary<string, Commitment> _byId;
    private readonly ImmutableDictionary<string, KnownEffect> _effects;
    private readonly ILookup<string, KnownEffect> _after;

    /// <param name="commitments">Each id once.</param>
    public Register(IEnumerable<Commitment> commitments)
    {
        Commitments = [.. commitments.OrderBy(one => one.Id, StringComparer.Ordinal)];
        _byId = Commitments.ToImmutableDictionary(one => one.Id, StringComparer.Ordinal);
        Effects = [.. Commitments.SelectMany(one => one.Effects.Select(effect => (Commitment: one, Effect: effect))).GroupBy(pair => pair.Effect.Id, StringComparer.Ordinal)
            .Select(Known).OfType<KnownEffect>().OrderBy(effect => effect.Date ?? DateOnly.MaxValue).ThenBy(effect => effect.Id, StringComparer.Ordinal)];
        _effects = Effects.ToImmutableDictionary(effect => effect.Id, StringComparer.Ordinal);
        _after = Effects.SelectMany(effect => effect.Through.Select(through => KeyValuePair.Create(through, effect))).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>By id.</summary>
    public ImmutableArray<Commitment> Commitments { get; }

    /// <summary>The oldest first; those without a day last.</summary>
    public ImmutableArray<KnownEffect> Effects { get; }

    /// <summary>The last day that any record says something about; null where there is none.</summary>
    public DateOnly? LastDay => Commitments.Max(one => one.LastChange);

    public Commitment? Find(string id) => _byId.GetValueOrDefault(id);

    public KnownEffect? FindEffect(string id) => _effects.GetValueOrDefault(id);

    /// <summary>The effects that came about through another one.</summary>
    public IEnumerable<KnownEffect> After(string effect) => _after[effect];

    /// <summary>Without what is said about indicators that are not published.</summary>
    /// <param name="hidden">Codes of these.</param>
    public Register Without(IReadOnlySet<string> hidden) => hidden.Count == 0 ? this : new Register(Commitments.Select(one => one with
    {
        Indicators = Seen(one.Indicators, hidden),
        Effects = [.. one.Effects.Select(effect => effect with { Indicators = Seen(effect.Indicators, hidden) })],
    }));

    // What several records say about one effect: the first that says something, in the order of their names.
    private static KnownEffect? Known(IGrouping<string, (Commitment Commitment, Effect Effect)> said) =>
        said.Select(pair => pair.Effect.What).OfType<Texts>().FirstOrDefault() is { } what
            ? new KnownEffect(said.Key, what, said.Select(pair => pair.Effect.Date).FirstOrDefault(date => date is not null), said.Select(pair => pair.Effect.Link).FirstOrDefault(link => link is not null),
                [.. said], [.. said.SelectMany(pair => pair.Effect.Through).Select(through => through.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
            : null;

    private static ImmutableArray<Reference> Seen(ImmutableArray<Reference> references, IReadOnlySet<string> hidden) => [.. references.Where(one => !hidden.Contains(one.Id))];
}
