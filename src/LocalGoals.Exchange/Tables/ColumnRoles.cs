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
        "DATA_LAST_UPDATE", "TIME_DETAIL", "Progress",
    ];

    public static readonly ColumnRoles Default = new(KnownAttributes.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>The column of units, where the configuration names it (<c>unit_column</c>).</summary>
    public string UnitColumn { get; init; } = "Units";

    /// <summary>The column of series, where the configuration names it (<c>series_column</c>).</summary>
    public string SeriesColumn { get; init; } = "Series";

    /// <summary>The code of the city itself: in the area column it says the same as a blank.</summary>
    public string? WholeArea { get; init; }

    public ColumnRoles With(IEnumerable<string> nonDisaggregationColumns) => this with { Attributes = Attributes.Union(nonDisaggregationColumns) };

    public ColumnRole RoleOf(string name) => name switch
    {
        _ when name == UnitColumn => ColumnRole.Unit,
        _ when name == SeriesColumn => ColumnRole.Series,
        "Units" => ColumnRole.Unit,
        "Series" => ColumnRole.Series,
        "GeoCode" => ColumnRole.Area,
        "OBS_STATUS" => ColumnRole.Status,
        "UNIT_MULT" => ColumnRole.Multiplier,
        _ when name.Equals("Observation status", StringComparison.OrdinalIgnoreCase) => ColumnRole.Status,
        _ when name.Equals("Unit multiplier", StringComparison.OrdinalIgnoreCase) => ColumnRole.Multiplier,
        _ when name.Equals("Year", StringComparison.OrdinalIgnoreCase) => ColumnRole.Period,
        _ when name.Equals("Value", StringComparison.OrdinalIgnoreCase) => ColumnRole.Value,
        _ when Attributes.Contains(name) => ColumnRole.Attribute,
        _ => ColumnRole.Dimension,
    };
}
