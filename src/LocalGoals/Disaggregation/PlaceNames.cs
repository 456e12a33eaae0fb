using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>
/// Finds the columns that name the places whose codes stand in the area column, as in <c>Region, GeoCode</c>: then the code
/// divides nothing that they do not divide already.
/// </summary>
internal static class PlaceNames
{
    /// <returns>
    /// The dimensions that always have the same category beside the same code, where together they tell every code from every
    /// other, and from rows about the whole; none otherwise. Rows may name a place and leave out its code, as long as no row
    /// with the same keys has it.
    /// </returns>
    public static ImmutableArray<Column> Of(ObservationTable table, Column area, ImmutableArray<Column> dimensions)
    {
        var naming = dimensions.Where(dimension => FollowsFrom(area, dimension)).ToImmutableArray();
        var areNamedWithoutCode = false;
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < area.Rows; row++)
        {
            var (name, code) = (Key(naming, row), area.Codes[row]);
            if (codeOf.TryAdd(name, code) || codeOf[name] == code)
                continue;
            if ((codeOf[name] != Column.Blank && code != Column.Blank) || naming.All(column => column.IsBlank(row)))
                return [];
            areNamedWithoutCode = true;
            codeOf[name] = Math.Max(codeOf[name], code);
        }
        return areNamedWithoutCode && AreToldApartByCode(table, area, dimensions) ? [] : naming;
    }

    // Two rows that differ only in whether they have a code.
    private static bool AreToldApartByCode(ObservationTable table, Column area, ImmutableArray<Column> dimensions)
    {
        ImmutableArray<Column> keys = [.. dimensions, table.Time, .. new[] { table.Unit, table.Series }.OfType<Column>()];
        var hasCode = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var row = 0; row < area.Rows; row++)
            if (Key(keys, row) is var key && !hasCode.TryAdd(key, !area.IsBlank(row)) && hasCode[key] == area.IsBlank(row))
                return true;
        return false;
    }

    private static string Key(ImmutableArray<Column> columns, int row) => string.Join(' ', columns.Select(column => column.Codes[row]));

    private static bool FollowsFrom(Column area, Column dimension)
    {
        const int Unseen = -2;
        var beside = new int[area.Categories.Count];
        Array.Fill(beside, Unseen);
        for (var row = 0; row < area.Rows; row++)
        {
            if (area.IsBlank(row))
                continue;
            ref var known = ref beside[area.Codes[row]];
            if (known == Unseen)
                known = dimension.Codes[row];
            else if (known != dimension.Codes[row])
                return false;
        }
        return beside.Any(category => category >= 0);
    }
}
