using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Exchange.Csv;

/// <summary>Which columns are what: Open SDG's names and defaults, and what the city's configuration adds.</summary>
public sealed record ColumnRoles(ImmutableHashSet<string> Attributes)
{
    // Columns that Open SDG's builder never takes for a disaggregation (indicator_options), besides the ones with a role.
    private static readonly string[] KnownAttributes =
    [
        "Observation status", "Unit multiplier", "Unit measure", "UNIT_MEASURE", "UNIT_MULT", "SERIES", "COMMENT_TS", "COMMENT_OBS", "SOURCE_DETAIL",
        "DATA_LAST_UPDATE", "OBS_STATUS", "TIME_DETAIL", "Progress",
    ];

    public static readonly ColumnRoles Default = new(KnownAttributes.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>The code of the city itself: in the area column it says the same as a blank.</summary>
    public string? WholeArea { get; init; }

    public ColumnRoles With(IEnumerable<string> nonDisaggregationColumns) => this with { Attributes = Attributes.Union(nonDisaggregationColumns) };

    public ColumnRole RoleOf(string name) => name switch
    {
        "Units" => ColumnRole.Unit,
        "Series" => ColumnRole.Series,
        "GeoCode" => ColumnRole.Area,
        _ when name.Equals("Year", StringComparison.OrdinalIgnoreCase) => ColumnRole.Period,
        _ when name.Equals("Value", StringComparison.OrdinalIgnoreCase) => ColumnRole.Value,
        _ when Attributes.Contains(name) || IntervalColumns.IsBound(name) => ColumnRole.Attribute,
        _ => ColumnRole.Dimension,
    };
}
