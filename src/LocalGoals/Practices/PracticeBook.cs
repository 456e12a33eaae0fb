using System.Collections.Immutable;

namespace LocalGoals.Practices;

/// <summary>The practices that a city can look at, and those that it took up.</summary>
public sealed class PracticeBook
{
    public static readonly PracticeBook Empty = new([], []);

    private readonly ImmutableDictionary<string, Practice> _byId;
    private readonly ILookup<string, Adoption> _adoptions;

    /// <param name="practices">Each id once.</param>
    public PracticeBook(IEnumerable<Practice> practices, IEnumerable<Adoption> adoptions)
    {
        Practices = [.. practices.OrderBy(one => one.Id, StringComparer.Ordinal)];
        Adoptions = [.. adoptions.OrderBy(one => one.Date ?? DateOnly.MaxValue).ThenBy(one => one.Id, StringComparer.Ordinal)];
        _byId = Practices.ToImmutableDictionary(one => one.Id, StringComparer.Ordinal);
        _adoptions = Adoptions.ToLookup(one => one.Practice.Id, StringComparer.Ordinal);
    }

    /// <summary>By id.</summary>
    public ImmutableArray<Practice> Practices { get; }

    /// <summary>The oldest first.</summary>
    public ImmutableArray<Adoption> Adoptions { get; }

    public Practice? Find(string id) => _byId.GetValueOrDefault(id);

    public IEnumerable<Adoption> AdoptionsOf(string id) => _adoptions[id];

    /// <summary>Without what is said about indicators that are not published.</summary>
    /// <param name="hidden">Codes of these.</param>
    public PracticeBook Without(IReadOnlySet<string> hidden) => hidden.Count == 0 ? this
        : new PracticeBook(Practices, Adoptions.Select(one => one with { Indicators = [.. one.Indicators.Where(code => !hidden.Contains(code.Id))] }));
}
