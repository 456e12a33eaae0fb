using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>Which columns are what: Open SDG's names and defaults, and what the city's configuration adds.</summary>
public sealed record ColumnRoles(ImmutableHashSet<string> Attributes)
{
    // Columns that Open SDG's builder never takes for a disaggregation (indicator_options), besides the ones with a role.
    private static readonly string[] KnownAttributes =
    [
        "Unit measure", "UNIT_MEASURE", "SERIES", "COMMENT_TS", "COMMENT_OBS", "SOURCE_DETAIL",
        "DATA_LAST_UPDATE", "TIME_DETAIL",
    ];

    public static readonly ColumnRoles Default = new(KnownAttributes.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Names of the unit column; the first that a file has is meant. The last is SDMX's.</summary>
    public ImmutableArray<string> Units { get; init; } = ["Units", "UNIT_MEASURE"];

    public ImmutableArray<string> Series { get; init; } = ["Series", "SERIES"];

    /// <summary>The column with figures by which progress is judged.</summary>
    public string Progress { get; init; } = "Progress";

    /// <summary>Names of the column with the codes of places.</summary>
    public ImmutableArray<string> Areas { get; init; } = ["GeoCode"];

    /// <summary>The code of the city itself: in the area column it says the same as a blank.</summary>
    public string? WholeArea { get; init; }

    public ColumnRoles With(IEnumerable<string> nonDisaggregationColumns) => this with { Attributes = Attributes.Union(nonDisaggregationColumns) };

    /// <summary>The role of each column of a header.</summary>
    public ColumnRole[] Of(IReadOnlyList<string> header)
    {
        var (unit, series, area) = (First(Units), First(Series), First(Areas));
        return [.. header.Select(name => name switch
        {
            "" => ColumnRole.Dimension,
            _ when name.Equals("Year", StringComparison.OrdinalIgnoreCase) => ColumnRole.Period,
            _ when name.Equals("Value", StringComparison.OrdinalIgnoreCase) => ColumnRole.Value,
            _ when name == unit => ColumnRole.Unit,
            _ when name == series => ColumnRole.Series,
            _ when name == area => ColumnRole.Area,
            _ when name == Progress => ColumnRole.Progress,
            "OBS_STATUS" => ColumnRole.Status,
            "UNIT_MULT" => ColumnRole.Multiplier,
            _ when name.Equals("Observation status", StringComparison.OrdinalIgnoreCase) => ColumnRole.Status,
            _ when name.Equals("Unit multiplier", StringComparison.OrdinalIgnoreCase) => ColumnRole.Multiplier,
            _ => Attributes.Contains(name) || IntervalColumns.IsBound(name) ? ColumnRole.Attribute : ColumnRole.Dimension,
        })];

        string? First(ImmutableArray<string> names) => names.FirstOrDefault(header.Contains);
    }
}
