using System.Numerics;

namespace LocalGoals.Bench.Cities;

/// <summary>What one data file has: its columns, measures and years, and as many groups as its rows ask for.</summary>
internal sealed class IndicatorShape
{
    public const int FirstYear = 2000;
    public const int LastYear = 2024;

    private const int MostAreas = 60;
    private const int MostMeasures = 4;

    private IndicatorShape(int rows, List<Dimension> dimensions, List<MeasureShape> measures, int areas, int years)
    {
        Rows = rows;
        Dimensions = dimensions;
        Measures = measures;
        Areas = areas;
        Years = years;
    }

    public int Rows { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    public IReadOnlyList<MeasureShape> Measures { get; }

    /// <summary>How many places it has figures for; 0 where there is no GeoCode.</summary>
    public int Areas { get; }

    /// <summary>How many years, the last of them 2024.</summary>
    public int Years { get; }

    public static IndicatorShape Of(int rows, Random random)
    {
        var dimensions = Chosen(random.Next(1, 7), random);
        var areas = random.NextDouble() < 0.25 ? random.Next(8, MostAreas + 1) : 0;
        var years = 5 * random.Next(2, 6);
        var measures = MeasuresOf(random);
        var shape = new IndicatorShape(rows, dimensions, measures, areas, years);
        while (shape.Capacity < rows)
        {
            if (years < LastYear - FirstYear + 1)
                years = LastYear - FirstYear + 1;
            else if (dimensions.Count < Dimension.All.Count)
                dimensions = Chosen(dimensions.Count + 1, random);
            else if (areas < MostAreas)
                areas = MostAreas;
            else if (measures.Count < MostMeasures)
                measures = [.. UnitShape.All.Take(MostMeasures).Select(unit => new MeasureShape(unit, null))];
            else
                throw new ArgumentOutOfRangeException(nameof(rows), rows, "More rows than one indicator can have.");
            shape = new IndicatorShape(rows, dimensions, measures, areas, years);
        }
        return shape;
    }

    /// <summary>One category per dimension, then the place; empty for a total. Totals first, then one column, then several.</summary>
    public IEnumerable<string[]> Groups()
    {
        var columns = Dimensions.Count + (Areas > 0 ? 1 : 0);
        var masks = Enumerable.Range(0, 1 << columns).Where(HasParents).OrderBy(mask => BitOperations.PopCount((uint)mask) - Children(mask)).ThenBy(Children).ThenBy(mask => mask);
        return masks.SelectMany(mask => Fill(new string[Dimensions.Count + 1], mask, 0));
    }

    public static string AreaCode(int area) => $"LC{area + 1:00}";

    private long Capacity
    {
        get
        {
            var groups = 1L + Areas;
            foreach (var dimension in Dimensions.Where(d => d.Parent is null))
                groups *= 1 + dimension.Categories[""].Length;
            return groups * Measures.Count * Years;
        }
    }

    private bool HasParents(int mask) =>
        Enumerable.Range(0, Dimensions.Count).All(i => (mask >> i & 1) == 0 || Dimensions[i].Parent is not { } parent || (mask >> IndexOf(parent) & 1) == 1);

    private int Children(int mask) => Enumerable.Range(0, Dimensions.Count).Count(i => (mask >> i & 1) == 1 && Dimensions[i].Parent is not null);

    private int IndexOf(string name)
    {
        for (var i = 0; i < Dimensions.Count; i++)
            if (Dimensions[i].Name.English == name)
                return i;
        return -1;
    }

    private IEnumerable<string[]> Fill(string[] group, int mask, int at)
    {
        if (at == group.Length)
            return [[.. group.Select(category => category ?? "")]];
        if ((mask >> at & 1) == 0)
            return With("");
        if (at == Dimensions.Count)
            return Enumerable.Range(0, Areas).SelectMany(area => With(AreaCode(area)));
        var dimension = Dimensions[at];
        var under = dimension.Parent is { } parent ? group[IndexOf(parent)] : "";
        return dimension.Categories.TryGetValue(under, out var categories) ? categories.SelectMany(category => With(category.English)) : [];

        IEnumerable<string[]> With(string category)
        {
            var filled = (string[])group.Clone();
            filled[at] = category;
            return Fill(filled, mask, at + 1);
        }
    }

    // In the order of the file; a child only with its parent.
    private static List<Dimension> Chosen(int count, Random random)
    {
        var chosen = new HashSet<Dimension>();
        while (chosen.Count < count)
        {
            var dimension = Dimension.All[random.Next(Dimension.All.Count)];
            if (dimension.Parent is null || chosen.Any(d => d.Name.English == dimension.Parent))
                chosen.Add(dimension);
        }
        return [.. Dimension.All.Where(chosen.Contains)];
    }

    private static List<MeasureShape> MeasuresOf(Random random)
    {
        var unit = UnitShape.All[random.Next(UnitShape.All.Count)];
        var roll = random.NextDouble();
        if (roll < 0.30)
            return [.. MeasureShape.SeriesNames.Take(random.Next(2, 4)).Select(series => new MeasureShape(unit, series))];
        return roll < 0.55 && !unit.IsCount ? [new(unit, null), new(UnitShape.All.First(u => u.IsCount), null)] : [new(unit, null)];
    }
}
