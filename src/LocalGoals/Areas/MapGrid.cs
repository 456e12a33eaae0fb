using System.Collections.Immutable;

namespace LocalGoals.Areas;

/// <summary>
/// Makes boundaries small enough for a page: every corner moves to the nearest point of one grid, and corners that no longer
/// show are left out. Neighbours share the grid, so that their common border stays common.
/// </summary>
public static class MapGrid
{
    /// <summary>Grid points along the longer side of the layer: finer than a map is drawn.</summary>
    private const int Points = 1200;

    private const int CornersOfRing = 4;

    public static ImmutableArray<Boundary> Simplify(ImmutableArray<Boundary> boundaries)
    {
        var all = boundaries.SelectMany(b => b.Polygons).SelectMany(p => p).SelectMany(r => r).ToList();
        if (all.Count == 0)
            return boundaries;
        var width = all.Max(p => p.Longitude) - all.Min(p => p.Longitude);
        var height = all.Max(p => p.Latitude) - all.Min(p => p.Latitude);
        var step = Math.Max(width, height) / Points;
        if (step <= 0)
            return boundaries;
        // A decimal step keeps the written numbers short.
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step)), 0, 6);
        return [.. boundaries.Select(b => new Boundary(b.Code,
            [.. b.Polygons.Select(polygon => polygon.Select(ring => Ring(ring, step, decimals)).Where(ring => ring.Length >= CornersOfRing).ToImmutableArray()).Where(rings => rings.Length > 0)]))];
    }

    private static ImmutableArray<Position> Ring(ImmutableArray<Position> ring, double step, int decimals)
    {
        var kept = new List<Position>(ring.Length);
        foreach (var position in ring)
        {
            var snapped = new Position(Snap(position.Longitude), Snap(position.Latitude));
            if (kept.Count > 0 && kept[^1] == snapped)
                continue;
            if (kept.Count > 1 && IsStraight(kept[^2], kept[^1], snapped))
                kept[^1] = snapped;
            else
                kept.Add(snapped);
        }
        return [.. kept];

        double Snap(double degrees) => Math.Round(Math.Round(degrees / step) * step, decimals);
    }

    private static bool IsStraight(Position a, Position b, Position c) =>
        Math.Abs((b.Longitude - a.Longitude) * (c.Latitude - b.Latitude) - (b.Latitude - a.Latitude) * (c.Longitude - b.Longitude)) < 1e-12
        && (b.Longitude - a.Longitude) * (c.Longitude - b.Longitude) + (b.Latitude - a.Latitude) * (c.Latitude - b.Latitude) > 0;
}
