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
        if (naming.IsEmpty)
            return [];
        var areNamedWithoutCode = false;
        var codeOf = new Dictionary<int, int>(KeysOf(naming));
        for (var row = 0; row < area.Rows; row++)
        {
            var code = area.Codes[row];
            if (codeOf.TryAdd(row, code) || codeOf[row] == code)
                continue;
            if ((codeOf[row] != Column.Blank && code != Column.Blank) || naming.All(column => column.IsBlank(row)))
                return [];
            areNamedWithoutCode = true;
            codeOf[row] = Math.Max(codeOf[row], code);
        }
        return areNamedWithoutCode && AreToldApartByCode(table, area, dimensions) ? [] : naming;
    }

    // Two rows that differ only in whether they have a code.
    private static bool AreToldApartByCode(ObservationTable table, Column area, ImmutableArray<Column> dimensions)
    {
        var hasCode = new Dictionary<int, bool>(new RowKeys([Times(table), .. dimensions.Concat(new[] { table.Unit, table.Series }.OfType<Column>()).Select(column => column.Keys)]));
        for (var row = 0; row < area.Rows; row++)
            if (!hasCode.TryAdd(row, !area.IsBlank(row)) && hasCode[row] == area.IsBlank(row))
                return true;
        return false;
    }

    // Two spellings of one period are the same time.
    private static int[] Times(ObservationTable table)
    {
        var firsts = new Dictionary<Period, int>();
        var same = table.Periods.Select((period, code) => firsts.TryAdd(period, code) ? code : firsts[period]).ToArray();
        return [.. table.Time.Keys.Select(code => code < 0 ? code : same[code])];
    }

    private static RowKeys KeysOf(ImmutableArray<Column> columns) => new([.. columns.Select(column => column.Keys)]);

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
