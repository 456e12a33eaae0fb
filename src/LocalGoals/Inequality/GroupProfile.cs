using System.Collections.Immutable;

using LocalGoals.Disaggregation;
using LocalGoals.Observations;

namespace LocalGoals.Inequality;

/// <summary>A group in one comparison.</summary>
/// <param name="Gap">With the total, or with the best-off group where there is none; null where the group is not behind.</param>
public sealed record ProfileEntry(ComparedGroups Compared, Operand Figure, Gap? Gap, bool IsFurthestBehind);

/// <summary>
/// What the data say about one group of people over all indicators that know of it. A group is known by its name under one kind of dimension; names that are
/// written differently stay different groups.
/// </summary>
/// <param name="Id">For addresses: the kind of dimension and the name.</param>
/// <param name="Category">As written first.</param>
public sealed record GroupProfile(string Id, Column Dimension, string Category, ImmutableArray<ProfileEntry> Entries)
{
    public int Indicators => Entries.Select(entry => entry.Compared.Indicator).Distinct().Count();

    /// <summary>In how many indicators the group is behind.</summary>
    public int Behind => IndicatorsOf(entry => entry.Gap is not null);

    /// <summary>In how many of these it is more than chance, as far as intervals tell.</summary>
    public int Sure => IndicatorsOf(entry => entry.Gap is { IsSure: true });

    public int Furthest => IndicatorsOf(entry => entry.IsFurthestBehind);

    /// <summary>Of groups that two indicators know of, those that are behind most often first. Places and crossed groups have none.</summary>
    public static ImmutableArray<GroupProfile> All(IEnumerable<ComparedGroups> compared) =>
    [
        .. compared.Where(one => one is { Direction: not null, Slice.Breakdown: { IsByPlace: false, By.Length: 1 } })
            .Select(one => (Compared: one, Kind: KindOf(one.Slice.Breakdown.By[0])))
            .SelectMany(one => one.Compared.Groups.Select(group => (Id: Breakdown.SlugOf($"{one.Kind} {group.Group!.Categories[0]}"), Entry: EntryOf(one.Compared, group))))
            .GroupBy(pair => pair.Id, StringComparer.Ordinal)
            .Select(same => new GroupProfile(same.Key, same.First().Entry.Compared.Slice.Breakdown.By[0], same.First().Entry.Figure.Group!.Categories[0], [.. same.Select(pair => pair.Entry)]))
            .Where(profile => profile.Indicators > 1).OrderByDescending(profile => profile.Behind).ThenByDescending(profile => profile.Sure).ThenBy(profile => profile.Id, StringComparer.Ordinal),
    ];

    private static string KindOf(Column column) => Characteristics.Of(column.Name) is not Characteristic.Other and var kind ? Framework.Kebab.Of(kind) : column.Name;

    private static ProfileEntry EntryOf(ComparedGroups compared, Operand group) => new(compared, group,
        compared.Gaps.FirstOrDefault(gap => gap.Group == group && gap.Comparison == (compared.Total is null ? Comparison.BestOff : Comparison.Total)), compared.FurthestBehind == group);

    private int IndicatorsOf(Func<ProfileEntry, bool> which) => Entries.Where(which).Select(entry => entry.Compared.Indicator).Distinct().Count();
}
