using System.Collections.Immutable;

using GridPoint = (int X, int Y);

namespace LocalGoals.Areas;

/// <summary>
/// Makes boundaries small enough for a page: every corner moves to the nearest point of one grid, and corners that no longer
/// show are left out (Douglas and Peucker 1973). Common borders are simplified once, so that they stay common.
/// </summary>
public static class MapGrid
{
    /// <summary>Grid points along the longer side of the layer: finer than a map is drawn.</summary>
    private const int Points = 1200;

    private const int CornersOfRing = 4;

    private const double HalfCircle = 180, Circle = 360;

    public static ImmutableArray<Boundary> Simplify(ImmutableArray<Boundary> boundaries)
    {
        var box = Box.Of(boundaries);
        // What lies on both sides of the date line is drawn as one: 181 degrees east instead of 179 west.
        var eastward = box.Width > HalfCircle && Box.Of(boundaries, Eastward).Width < box.Width;
        if (eastward)
            box = Box.Of(boundaries, Eastward);
        var step = Math.Max(box.Width, box.Height) / Points;
        if (step is not (> 0 and < double.PositiveInfinity))
            return boundaries;
        // A decimal step keeps the written numbers short.
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step)), 0, 6);
        var snapped = boundaries.Select(b => b.Polygons.Select(polygon => polygon.Select(Snapped).ToList()).ToList()).ToList();
        var borders = new CommonBorders(snapped.SelectMany(polygons => polygons).SelectMany(rings => rings));
        return [.. boundaries.Zip(snapped, (boundary, polygons) => new Boundary(boundary.Code,
            [.. polygons.Select(rings => rings.Select(borders.Simplify).Where(ring => ring.Count >= CornersOfRing).Select(Placed).ToImmutableArray()).Where(rings => rings.Length > 0)]))];

        List<GridPoint> Snapped(ImmutableArray<Position> ring)
        {
            var points = new List<GridPoint>();
            foreach (var position in ring)
            {
                var point = ((int)Math.Round((eastward ? Eastward(position.Longitude) : position.Longitude) / step), (int)Math.Round(position.Latitude / step));
                if (points.Count == 0 || points[^1] != point)
                    points.Add(point);
            }
            return points;
        }

        ImmutableArray<Position> Placed(List<GridPoint> ring) => [.. ring.Select(point => new Position(Math.Round(point.X * step, decimals), Math.Round(point.Y * step, decimals)))];
    }

    private static double Eastward(double longitude) => longitude < 0 ? longitude + Circle : longitude;

    private readonly record struct Box(double Width, double Height)
    {
        public static Box Of(ImmutableArray<Boundary> boundaries, Func<double, double>? shift = null)
        {
            var (west, east, south, north) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
            foreach (var boundary in boundaries)
                foreach (var polygon in boundary.Polygons)
                    foreach (var ring in polygon)
                        foreach (var position in ring)
                        {
                            var longitude = shift is null ? position.Longitude : shift(position.Longitude);
                            (west, east) = (Math.Min(west, longitude), Math.Max(east, longitude));
                            (south, north) = (Math.Min(south, position.Latitude), Math.Max(north, position.Latitude));
                        }
            return east < west ? default : new Box(east - west, north - south);
        }
    }
}
