using System.Collections.Immutable;

namespace LocalGoals.Localization;

/// <summary>All that a city decided about frameworks, from <c>localization/*.yaml</c>.</summary>
/// <param name="list">Year of the list of global indicators that it is about: 2020 or 2025.</param>
/// <param name="entries">One per framework and code.</param>
public sealed class Ledger(int list, ImmutableArray<Plan> plans, ImmutableArray<LedgerEntry> entries)
{
    public const int DefaultList = 2025;

    private readonly ImmutableDictionary<(string, string), LedgerEntry> _byCode = entries.ToImmutableDictionary(entry => (entry.Framework, entry.Code));

    public int List { get; } = list;

    public ImmutableArray<Plan> Plans { get; } = plans;

    /// <summary>In the order of files and lines.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; } = entries;

    /// <param name="framework"><c>sdg</c>, or the name of another set.</param>
    public LedgerEntry? Find(string framework, string code) => _byCode.GetValueOrDefault((framework, code));
}
