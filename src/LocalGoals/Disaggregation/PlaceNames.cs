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
    /// other, and from rows without one; none otherwise.
    /// </returns>
    public static ImmutableArray<Column> Of(Column area, ImmutableArray<Column> dimensions)
    {
        var naming = dimensions.Where(dimension => FollowsFrom(area, dimension)).ToImmutableArray();
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < area.Rows; row++)
        {
            var name = string.Join(' ', naming.Select(column => column.Codes[row]));
            if (!codeOf.TryAdd(name, area.Codes[row]) && codeOf[name] != area.Codes[row])
                return [];
        }
        return naming;
    }

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
