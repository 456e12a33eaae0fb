using System.Collections.Immutable;

using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>Divides a table into its slices. Every row with a known period stands in exactly one.</summary>
public static class Slices
{
    // A bit each; files with more dimensions are refused when they are read.
    private const int MostColumns = 64;

    /// <param name="unitless">The unit of rows that name none: what the metadata say, or <see cref="Unit.None"/>.</param>
    /// <param name="wholeArea">The code of the city itself: rows with it are about the whole.</param>
    /// <returns>By breakdown (fewest columns first, then column order), then measure in order of first appearance.</returns>
    public static ImmutableArray<Slice> Of(ObservationTable table, Unit unitless, string? wholeArea = null)
    {
        var by = Columns(table, wholeArea);
        var whole = table.Area is null || wholeArea is null ? Column.Blank : table.Area.CodeOf(wholeArea);
        var parts = new Dictionary<(ulong Mask, int Unit, int Series), List<int>>();
        for (var row = 0; row < table.Rows; row++)
        {
            if (table.State(row) == RowState.Repeated || table.PeriodOf(row) is not { IsKnown: true })
                continue;
            var mask = 0UL;
            for (var i = 0; i < by.Length; i++)
            {
                var code = by[i].Codes[row];
                if (code >= 0 && !(by[i] == table.Area && code == whole))
                    mask |= 1UL << i;
            }
            var key = (mask, Code(table.Unit, row), Code(table.Series, row));
            if (!parts.TryGetValue(key, out var rows))
                parts.Add(key, rows = []);
            rows.Add(row);
        }
        var slugs = SlugsOf(by);
        var breakdowns = parts.Keys.Select(key => key.Mask).Distinct().ToDictionary(mask => mask, mask => BreakdownOf(mask, by, slugs));
        return
        [
            .. parts
                .OrderBy(part => ulong.PopCount(part.Key.Mask)).ThenBy(part => ReverseBits(part.Key.Mask)).ThenBy(part => part.Value[0])
                .Select(part => Build(table, MeasureOf(table, part.Value[0], unitless), breakdowns[part.Key.Mask], part.Value))
                .Where(slice => slice.LatestOfAny() >= 0),
        ];
    }

    /// <summary>The total, per measure: rows with every disaggregation blank. Empty when there are none.</summary>
    public static IEnumerable<Slice> Headline(IEnumerable<Slice> slices) => slices.Where(slice => slice.Breakdown.IsTotal);

    // The place divides rows only where there are several.
    private static ImmutableArray<Column> Columns(ObservationTable table, string? wholeArea)
    {
        var divides = table.Area is { } area && area.Categories.Count(code => code != wholeArea) > (HasRowsForWhole(area, wholeArea) ? 0 : 1);
        return divides ? table.Dimensions.Add(table.Area!) : table.Dimensions;
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

    private static Measure MeasureOf(ObservationTable table, int row, Unit unitless)
    {
        var unit = table.Unit is null || table.Unit.IsBlank(row) ? unitless : new Unit(table.Unit[row], table.Unit.Names.GetValueOrDefault(table.Unit[row]));
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

    private static Breakdown BreakdownOf(ulong mask, ImmutableArray<Column> columns, string[] slugs)
    {
        var at = Enumerable.Range(0, columns.Length).Where(i => (mask >> i & 1) == 1).ToArray();
        return new Breakdown([.. at.Select(i => columns[i])], string.Join(Breakdown.Separator, at.Select(i => slugs[i])));
    }

    // So that breakdowns with the left-most columns come first.
    private static ulong ReverseBits(ulong mask)
    {
        var reversed = 0UL;
        for (var i = 0; i < MostColumns; i++)
            reversed = reversed << 1 | (mask >> i & 1);
        return ulong.MaxValue - reversed;
    }

    private static Slice Build(ObservationTable table, Measure measure, Breakdown breakdown, List<int> rows)
    {
        var groups = new List<Group>();
        var groupOf = new Dictionary<GroupKey, int>();
        var periodOf = new Dictionary<Period, int>();
        foreach (var row in rows)
        {
            var key = new GroupKey(breakdown.By, row);
            if (groupOf.TryAdd(key, groups.Count))
                groups.Add(new Group([.. breakdown.By.Select(column => column[row])]));
            periodOf.TryAdd(table.PeriodOf(row)!, 0);
        }
        var periods = periodOf.Keys.Order().ToImmutableArray();
        for (var i = 0; i < periods.Length; i++)
            periodOf[periods[i]] = i;
        var matrix = new int[groups.Count * periods.Length];
        Array.Fill(matrix, Slice.NoRow);
        foreach (var row in rows)
        {
            ref var cell = ref matrix[groupOf[new GroupKey(breakdown.By, row)] * periods.Length + periodOf[table.PeriodOf(row)!]];
            // Of rows that cannot be told apart a figure goes first; contradictions have none.
            if (cell == Slice.NoRow || (table.State(cell) != RowState.Figure && table.State(row) == RowState.Figure))
                cell = row;
        }
        return new Slice(table, measure, breakdown, [.. groups], periods, matrix);
    }

    private readonly struct GroupKey(ImmutableArray<Column> by, int row) : IEquatable<GroupKey>
    {
        private readonly ImmutableArray<Column> _by = by;
        private readonly int _row = row;

        public bool Equals(GroupKey other)
        {
            foreach (var column in _by)
                if (column.Codes[_row] != column.Codes[other._row])
                    return false;
            return true;
        }

        public override bool Equals(object? obj) => obj is GroupKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var column in _by)
                hash = unchecked(hash * 16777619 ^ column.Codes[_row]);
            return hash;
        }
    }
}
