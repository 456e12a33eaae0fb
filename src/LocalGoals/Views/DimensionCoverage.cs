using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>How many indicators have groups of one kind.</summary>
/// <param name="InData">Figures for at least two groups of the kind.</param>
/// <param name="Wanted">The city wants them, as its decisions say.</param>
/// <param name="Missing">Wanted, and not in the data.</param>
public sealed record DimensionCoverage(Characteristic Kind, int InData, int Wanted, int Missing)
{
    public static ImmutableArray<DimensionCoverage> Of(IReadOnlyCollection<LocalizedIndicator> indicators) =>
        [.. Enum.GetValues<Characteristic>().Select(kind => new DimensionCoverage(
            kind, indicators.Count(i => i.Dimensions.Contains(kind)), indicators.Count(i => i.Wanted.Contains(kind)),
            indicators.Count(i => i.Wanted.Contains(kind) && !i.Dimensions.Contains(kind))))];

    /// <summary>Kinds by which an indicator has figures for at least two groups; samples have none.</summary>
    public static IEnumerable<Characteristic> InDataOf(Indicator indicator) =>
        Columns(indicator).Select(column => column.Role == ColumnRole.Area ? Characteristic.Place : KindOf(column)).Distinct();

    private static IEnumerable<Column> Columns(Indicator indicator) =>
        indicator.Slices.SelectMany(slice => slice.Breakdown.By.Select((column, at) => (Column: column, Groups: slice.Groups.Index()
                .Where(group => slice.Latest(group.Index) >= 0).Select(group => group.Item.Categories[at]))))
            .GroupBy(pair => pair.Column).Where(same => same.SelectMany(pair => pair.Groups).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(same => same.Key);

    private static Characteristic KindOf(Column column) =>
        Characteristics.Of(column.Name) is not Characteristic.Other and var kind ? kind : column.Title is { } title ? Characteristics.Of(title.Original) : Characteristic.Other;
}
