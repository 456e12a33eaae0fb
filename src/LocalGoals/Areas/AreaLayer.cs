using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Areas;

/// <summary>A layer of areas that lie side by side, such as the wards of a city, with their boundaries.</summary>
/// <param name="Id">Part of its address; unique in the city.</param>
/// <param name="Order">Its place among the layers of the city, from 0, the largest areas first.</param>
/// <param name="Boundaries">As fine as a map on a page needs them; areas without an outline have none.</param>
/// <param name="File">Path inside the city folder.</param>
public sealed record AreaLayer(string Id, int Order, string File, Texts Level, ImmutableArray<Area> Areas, ImmutableArray<Boundary> Boundaries)
{
    // A layer that is long from north to south is drawn narrower than the page.
    private const double Tallest = 1.1;

    private readonly Lazy<double> _height = new(() => HeightOf(Boundaries));

    /// <summary>How tall a map of it is, as a part of its width; the same for every map of the layer, so that its place is known before it is drawn.</summary>
    public double Height => _height.Value;

    private static double HeightOf(ImmutableArray<Boundary> boundaries)
    {
        var all = boundaries.SelectMany(b => b.Polygons).SelectMany(p => p).SelectMany(r => r).ToList();
        if (all.Count == 0)
            return 0;
        var (south, north) = (all.Min(p => p.Latitude), all.Max(p => p.Latitude));
        var width = (all.Max(p => p.Longitude) - all.Min(p => p.Longitude)) * Math.Cos((south + north) / 2 * Math.PI / 180);
        return width <= 0 ? Tallest : Math.Min(Tallest, (north - south) / width);
    }
}

/// <summary>The outline of one area: rings of longitude and latitude in degrees (WGS 84), outer ones and holes alike.</summary>
/// <param name="Polygons">Per polygon its rings, the outer one first, each closed.</param>
public sealed record Boundary(string Code, ImmutableArray<ImmutableArray<ImmutableArray<Position>>> Polygons);

/// <summary>Degrees, east and north positive.</summary>
public readonly record struct Position(double Longitude, double Latitude);
