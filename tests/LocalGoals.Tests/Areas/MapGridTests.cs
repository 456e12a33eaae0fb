using System.Collections.Immutable;

using LocalGoals.Areas;

using Xunit;

namespace LocalGoals.Tests.Areas;

public sealed class MapGridTests
{
    [Fact]
    public void Neighbours_keep_their_common_border()
    {
        var random = new Random(7);
        var border = Enumerable.Range(0, 4000).Select(i => new Position(10 + random.NextDouble() * 0.0004, i / 4000.0)).ToList();
        var west = Polygon("W", [.. border, new Position(9, 1), new Position(9, 0), border[0]]);
        var east = Polygon("E", [.. border, new Position(11, 1), new Position(11, 0), border[0]]);

        var simple = MapGrid.Simplify([west, east]);
        var (left, right) = (Corners(simple[0]).Where(p => p.Longitude is > 9.5 and < 10.5), Corners(simple[1]).Where(p => p.Longitude is > 9.5 and < 10.5));

        Assert.Equal(left, right);
        Assert.True(Corners(simple[0]).Length < 1300);
    }

    [Fact]
    public void Corners_stay_within_a_step_of_the_grid()
    {
        var random = new Random(3);
        var ring = Enumerable.Range(0, 200).Select(i => new Position(Math.Cos(i / 31.8) + random.NextDouble() / 50, Math.Sin(i / 31.8))).ToList();
        var simple = Corners(MapGrid.Simplify([Polygon("A", [.. ring, ring[0]])])[0]);

        Assert.All(simple, corner => Assert.Contains(ring, p => Math.Abs(p.Longitude - corner.Longitude) < 0.002 && Math.Abs(p.Latitude - corner.Latitude) < 0.002));
    }

    [Fact]
    public void What_is_smaller_than_a_step_is_left_out_and_nothing_else()
    {
        var speck = Polygon("S", [new(0, 0), new(1e-6, 0), new(1e-6, 1e-6), new(0, 0)]);
        var city = Polygon("C", [new(0, 0), new(1, 0), new(1, 1), new(0, 1), new(0, 0)]);

        var simple = MapGrid.Simplify([speck, city]);

        Assert.Empty(simple[0].Polygons);
        Assert.Equal(5, Corners(simple[1]).Length);
    }

    [Fact]
    public void Straight_lines_lose_the_corners_that_do_not_show() =>
        Assert.Equal(5, Corners(MapGrid.Simplify([Polygon("A", [new(0, 0), new(0.5, 0), new(1, 0), new(1, 1), new(0, 1), new(0, 0.5), new(0, 0)])])[0]).Length);

    [Fact]
    public void A_layer_without_any_extent_stays_as_it_is()
    {
        ImmutableArray<Boundary> point = [Polygon("P", [new(1, 1), new(1, 1), new(1, 1), new(1, 1)])];

        Assert.Equal(point, MapGrid.Simplify(point));
        Assert.Empty(MapGrid.Simplify([]));
    }

    private static Boundary Polygon(string code, ImmutableArray<Position> ring) => new(code, [[ring]]);

    private static ImmutableArray<Position> Corners(Boundary boundary) => boundary.Polygons[0][0];
}
