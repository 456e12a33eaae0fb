using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A code of the SDGs that something of another framework corresponds to.</summary>
/// <param name="Target">Code of the target whose page says more; null where there is none.</param>
public sealed record CrosswalkLink(string Code, string? Target, Decision Decision);

/// <summary>One line of another framework, with the decision about it.</summary>
/// <param name="Name">Null where it is not imported.</param>
/// <param name="Entry">Null where nothing is decided.</param>
public sealed record CrosswalkItem(string Code, Texts? Name, ImmutableArray<CrosswalkLink> Crosswalk, LedgerEntry? Entry);

/// <summary>A cell of the matrix of the Urban Monitoring Framework: domain by objective.</summary>
/// <param name="Items">What was imported for it, and decisions about codes under it.</param>
public sealed record UrbanCell(string Code, int Domain, int Objective, LedgerEntry? Entry, ImmutableArray<CrosswalkItem> Items);

/// <param name="Id">Its name in the ledger.</param>
public sealed record CrosswalkSet(string Id, ImmutableArray<CrosswalkItem> Items)
{
    public int Decided => Items.Count(item => item.Entry is { Decision: not Decision.Undecided });
}

/// <summary>Frameworks beside the SDGs: the urban matrix, and sets that the city imported or decided about.</summary>
/// <param name="Urban">The twenty cells; empty where the city does not use the matrix.</param>
public sealed record OtherFrameworks(ImmutableArray<UrbanCell> Urban, ImmutableArray<CrosswalkSet> Sets)
{
    /// <summary>Whether the city uses any framework beside the SDGs.</summary>
    public static bool AreKnown(CityRelease release) => IdsOf(release).Any();

    /// <returns>Null where the city uses none.</returns>
    public static OtherFrameworks? Of(CityRelease release)
    {
        var ids = IdsOf(release).ToList();
        return ids.Count == 0 ? null : new OtherFrameworks(
            ids.Contains(UrbanFramework.Id) ? [.. UrbanCells(release)] : [],
            [.. ids.Where(id => id != UrbanFramework.Id).Select(id => new CrosswalkSet(id, [.. Items(release, id)]))]);
    }

    private static IEnumerable<string> IdsOf(CityRelease release) =>
        release.Frameworks.Select(set => set.Id).Concat((release.Ledger?.Entries ?? []).Select(entry => entry.Framework)).Where(id => id != FrameworkSet.Sdg).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<UrbanCell> UrbanCells(CityRelease release)
    {
        var items = Items(release, UrbanFramework.Id).ToList();
        var parents = (release.Frameworks.FirstOrDefault(set => set.Id == UrbanFramework.Id)?.Items ?? []).ToDictionary(item => item.Code, item => item.Parent, StringComparer.Ordinal);
        foreach (var domain in UrbanFramework.Domains)
            foreach (var objective in UrbanFramework.Objectives)
            {
                var code = $"{domain}.{objective}";
                yield return new UrbanCell(
                    code, domain, objective, release.Ledger?.Find(UrbanFramework.Id, code),
                    [.. items.Where(item => item.Code != code && (parents.GetValueOrDefault(item.Code) == code || item.Code.StartsWith(code + ".", StringComparison.Ordinal)))]);
            }
    }

    private static IEnumerable<CrosswalkItem> Items(CityRelease release, string id)
    {
        var imported = release.Frameworks.FirstOrDefault(set => set.Id == id);
        foreach (var item in imported?.Items ?? [])
            yield return new CrosswalkItem(item.Code, item.Name, [.. item.Crosswalk.Select(code => Link(release, code))], release.Ledger?.Find(id, item.Code));
        foreach (var entry in (release.Ledger?.Entries ?? []).Where(entry => entry.Framework == id && imported?.Find(entry.Code) is null).OrderBy(entry => entry.Code, Comparer<string>.Create(IndicatorCode.CompareCodes)))
            yield return new CrosswalkItem(entry.Code, entry.Wording, [], entry);
    }

    private static CrosswalkLink Link(CityRelease release, string code)
    {
        var target = LocalizationView.TargetOf(code);
        return new CrosswalkLink(code, target is not null && release.LocalizedTargets.Contains(target) ? target : null, IndicatorRelation.EntryOf(release, code).Entry?.Decision ?? Decision.Undecided);
    }
}
