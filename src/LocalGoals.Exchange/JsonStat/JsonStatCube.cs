using System.Collections.Immutable;

namespace LocalGoals.Exchange.JsonStat;

/// <summary>A dimension of a cube: its categories in their order.</summary>
/// <param name="Labels">One per code; the code itself where there is none.</param>
/// <param name="Units">Names of units by code; empty where there are none.</param>
/// <param name="Total">The category that all others are part of; null where no hierarchy says so.</param>
public sealed record JsonStatDimension(
    string Id, string Label, ImmutableArray<string> Codes, ImmutableArray<string> Labels, ImmutableDictionary<string, string> Units, string? Total);

/// <summary>A cell of a cube.</summary>
/// <param name="Index">Its place when the last dimension changes first.</param>
/// <param name="Text">As written; null where there is no value.</param>
public readonly record struct JsonStatCell(long Index, string? Text, int Line);

/// <summary>A data set of JSON-stat.</summary>
/// <param name="Key">Its name in a bundle; empty for one that stands alone.</param>
public sealed record JsonStatCube(string Key, string Label, ImmutableArray<JsonStatDimension> Dimensions, IReadOnlyList<JsonStatCell> Cells)
{
    public ImmutableHashSet<string> TimeRole { get; init; } = [];

    public ImmutableHashSet<string> PlaceRole { get; init; } = [];

    public ImmutableHashSet<string> MetricRole { get; init; } = [];

    /// <summary>Marks by the index of the cell.</summary>
    public IReadOnlyDictionary<long, string> Statuses { get; init; } = ImmutableDictionary<long, string>.Empty;

    /// <summary>What the marks mean, where the data set says it.</summary>
    public ImmutableDictionary<string, string> StatusLabels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The category of each dimension at a place.</summary>
    public void At(long index, int[] categories)
    {
        for (var i = Dimensions.Length - 1; i >= 0; i--)
        {
            categories[i] = (int)(index % Dimensions[i].Codes.Length);
            index /= Dimensions[i].Codes.Length;
        }
    }
}
