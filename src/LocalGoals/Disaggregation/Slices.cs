using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>Divides a table into its slices. Every row with a known period stands in exactly one.</summary>
public static class Slices
{
    // A bit each; files with more dimensions are refused when they are read.
    private const int MostColumns = 64;

    // After all layers.
    private const int NoLevel = int.MaxValue;

    /// <param name="unitless">The unit of rows that name none: what the metadata say, or <see cref="Unit.None"/>.</param>
    /// <param name="wholeArea">The code of the city itself: rows with it are about the whole.</param>
    /// <param name="levels">Which layer each place belongs to, by code: districts and wards are not groups of one whole.</param>
    /// <param name="decimals">How many decimals of a measure are shown; null for those that were published.</param>
    /// <returns>By breakdown (fewest columns first, then column order), then measure in order of first appearance.</returns>
    public static ImmutableArray<Slice> Of(
        ObservationTable table, Unit unitless, string? wholeArea = null, IReadOnlyDictionary<string, AreaLayer>? levels = null, Func<Measure, int?>? decimals = null)
    {
        var (by, places, wholes, whole) = Dividing(table, wholeArea);
        var placeMask = by.Select((column, i) => places.Contains(column) ? 1UL << i : 0).Aggregate(0UL, (mask, bit) => mask | bit);
        var masks = new ulong[table.Rows];
        for (var row = 0; row < masks.Length; row++)
            for (var i = 0; i < by.Length; i++)
                if (by[i].Codes[row] is >= 0 and var code && code != wholes[i])
                    masks[row] |= 1UL << i;
        int[] levelOf = table.Area is null ? [] : [.. table.Area.Categories.Select(code => levels?.GetValueOrDefault(code)?.Order ?? NoLevel)];
        var onlyLevel = OnlyLevels(table.Area, masks, placeMask, levelOf);
        var parts = new Dictionary<(ulong Mask, int Level, int Unit, int Series), List<int>>();
        (ulong, int, int, int) last = default;
        List<int>? rows = null;
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.State(row) == RowState.Repeated || table.PeriodOf(row) is not { IsKnown: true })
                continue;
            var mask = masks[row];
            var level = (mask & placeMask) == 0 ? NoLevel : table.Area!.IsBlank(row) ? onlyLevel.GetValueOrDefault(mask, NoLevel) : levelOf[table.Area.Codes[row]];
            var key = (mask, level, Code(table.Unit, row), Code(table.Series, row));
            // Neighbouring rows mostly stand in the same part.
            if (rows is null || key != last)
            {
                last = key;
                if (!parts.TryGetValue(key, out rows))
                    parts.Add(key, rows = []);
            }
            rows.Add(row);
        }
        Unit[] units = table.Unit is null ? [] : [.. table.Unit.Categories.Select(name => new Unit(name, table.Unit.Names.GetValueOrDefault(name)))];
        var slugs = SlugsOf(by);
        var isNested = levelOf.Where((_, code) => code != whole).Distinct().Count() > 1;
        var layers = levels?.Values.DistinctBy(layer => layer.Order).ToDictionary(layer => layer.Order) ?? [];
        var breakdowns = parts.Keys.Select(key => (key.Mask, key.Level)).Distinct()
            .ToDictionary(key => key, key => BreakdownOf(key.Mask, layers.GetValueOrDefault(key.Level), isNested, by, slugs, placeMask));
        return
        [
            .. parts
                .OrderBy(part => ulong.PopCount(part.Key.Mask)).ThenBy(part => ReverseBits(part.Key.Mask)).ThenBy(part => part.Key.Level).ThenBy(part => part.Value[0])
                .Select(part => Build(table, MeasureOf(table, part.Value[0], units, unitless), breakdowns[(part.Key.Mask, part.Key.Level)], part.Value, decimals))
                .Where(slice => slice.LatestOfAny() >= 0),
        ];
    }

    /// <summary>The columns that divide rows, those of them that name places, per column the code that divides nothing, and that of the whole place.</summary>
    internal static (ImmutableArray<Column> By, ImmutableArray<Column> Places, int[] Wholes, int WholePlace) Dividing(ObservationTable table, string? wholeArea)
    {
        if (table.Area is { Whole: { } own } && (wholeArea is null || table.Area.CodeOf(wholeArea) < 0))
            wholeArea = own;
        var (by, places) = Columns(table, wholeArea);
        var whole = table.Area is null || wholeArea is null ? Column.Blank : table.Area.CodeOf(wholeArea);
        return (by, places, [.. by.Select(column => column == table.Area ? whole : column.WholeCode)], whole);
    }

    // A place that is named without a code belongs to the others of its breakdown, where they are all of one level.
    private static Dictionary<ulong, int> OnlyLevels(Column? area, ulong[] masks, ulong placeMask, int[] levelOf)
    {
        var only = new Dictionary<ulong, int>();
        for (var row = 0; area is not null && row < masks.Length; row++)
            if ((masks[row] & placeMask) != 0 && !area.IsBlank(row) && levelOf[area.Codes[row]] is var level && !only.TryAdd(masks[row], level) && only[masks[row]] != level)
                only[masks[row]] = NoLevel;
        return only;
    }

    /// <summary>The total, per measure: rows with every disaggregation blank. Empty when there are none.</summary>
    public static IEnumerable<Slice> Headline(IEnumerable<Slice> slices) => slices.Where(slice => slice.Breakdown.IsTotal);

    // The place divides rows only where there are several, and no other columns name it.
    private static (ImmutableArray<Column> By, ImmutableArray<Column> Places) Columns(ObservationTable table, string? wholeArea)
    {
        var dimensions = table.Dimensions.OrderBy(column => column.Rank).ToImmutableArray();
        if (table.Area is not { } area || area.Categories.Count(code => code != wholeArea) <= (HasRowsForWhole(area, wholeArea) ? 0 : 1))
            return (dimensions, []);
        var names = PlaceNames.Of(table, area, dimensions);
        return names.IsEmpty ? (dimensions.Add(area), [area]) : (dimensions, names);
    }

    private static bool HasRowsForWhole(Column area, string? wholeArea)
    {
        if (wholeArea is not null && area.CodeOf(wholeArea) >= 0)
            return true;
        for (var row = 0; row < area.Rows; row++)
            if (area.IsBlank(row))
                return true;
        return false;
    }

    private static int Code(Column? column, int row) => column is null ? Column.Blank : column.Codes[row];

    private static Measure MeasureOf(ObservationTable table, int row, Unit[] units, Unit unitless)
    {
        var unit = table.Unit is null || table.Unit.IsBlank(row) ? unitless : units[table.Unit.Codes[row]];
        var series = table.Series?[row] ?? "";
        return new Measure(unit, series, table.Series?.Names.GetValueOrDefault(series));
    }

    private static string[] SlugsOf(ImmutableArray<Column> columns)
    {
        var slugs = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var slug = Breakdown.SlugOf(columns[i].Name);
            var free = slug;
            for (var n = 2; slugs.AsSpan(0, i).Contains(free); n++)
                free = $"{slug}-{n}";
            slugs[i] = free;
        }
        return slugs;
    }

    private static Breakdown BreakdownOf(ulong mask, AreaLayer? level, bool isNested, ImmutableArray<Column> columns, string[] slugs, ulong placeMask)
    {
        var at = Enumerable.Range(0, columns.Length).Where(i => (mask >> i & 1) == 1).ToArray();
        // The level joins the address only where it tells breakdowns apart.
        var suffix = isNested && level is not null ? $"{Breakdown.LevelMark}{level.Id}" : "";
        return new Breakdown([.. at.Select(i => columns[i])], string.Join(Breakdown.Separator, at.Select(i => slugs[i])) + suffix, level)
        {
            IsByPlace = mask != 0 && (mask & ~placeMask) == 0,
        };
    }

    // So that breakdowns with the left-most columns come first.
    private static ulong ReverseBits(ulong mask)
    {
        var reversed = 0UL;
        for (var i = 0; i < MostColumns; i++)
            reversed = reversed << 1 | (mask >> i & 1);
        return ulong.MaxValue - reversed;
    }

    private static Slice Build(ObservationTable table, Measure measure, Breakdown breakdown, List<int> rows, Func<Measure, int?>? decimals)
    {
        var groupOf = new Dictionary<int, int>(new RowKeys([.. breakdown.By.Select(column => column.Keys)]));
        var firsts = new List<int>();
        var groupAt = new int[rows.Count];
        for (var i = 0; i < groupAt.Length; i++)
        {
            if (!groupOf.TryGetValue(rows[i], out groupAt[i]))
            {
                groupOf.Add(rows[i], groupAt[i] = firsts.Count);
                firsts.Add(rows[i]);
            }
        }
        var order = Ordered(breakdown, firsts);
        var placeOf = new int[order.Count];
        for (var i = 0; i < placeOf.Length; i++)
            placeOf[order[i]] = i;
        // Two spellings of one period have two codes and one place.
        var periodAt = new int[table.Periods.Count];
        foreach (var row in rows)
            periodAt[table.Time.Codes[row]] = 1;
        var periods = table.Periods.Where((_, time) => periodAt[time] > 0).Distinct().Order().ToImmutableArray();
        for (var time = 0; time < periodAt.Length; time++)
            periodAt[time] = periodAt[time] > 0 ? periods.BinarySearch(table.Periods[time]) : Slice.NoRow;
        var matrix = new int[firsts.Count * periods.Length];
        Array.Fill(matrix, Slice.NoRow);
        for (var i = 0; i < groupAt.Length; i++)
        {
            ref var cell = ref matrix[placeOf[groupAt[i]] * periods.Length + periodAt[table.Time.Codes[rows[i]]]];
            // Of rows that cannot be told apart a figure goes first; contradictions have none.
            if (cell == Slice.NoRow || (table.State(cell) != RowState.Figure && table.State(rows[i]) == RowState.Figure))
                cell = rows[i];
        }
        var groups = order.Select(group => new Group([.. breakdown.By.Select(column => column[firsts[group]])])).ToImmutableArray();
        return new Slice(table, measure, breakdown, groups, periods, matrix) { Decimals = decimals?.Invoke(measure) };
    }

    // Groups stand in order of first appearance, unless the city orders the categories: then by their ranks, column by column.
    private static List<int> Ordered(Breakdown breakdown, List<int> firsts)
    {
        var order = Enumerable.Range(0, firsts.Count);
        foreach (var column in breakdown.By.Reverse().Where(column => !column.CategoryRanks.IsEmpty))
            order = order.OrderBy(group => column.CategoryRanks[column.Codes[firsts[group]]]).ToList();
        return [.. order];
    }
}
