using LocalGoals.Areas;
using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Tests.Areas;

public sealed class AreaLayerTests
{
    [Theory]
    [InlineData(0, 2, -0.5, 0.5, 0.5)]
    [InlineData(0, 2, 59.5, 60.5, 1.0)]
    [InlineData(0, 1, 0, 8, 1.1)]
    [InlineData(0, 0, 0, 1, 1.1)]
    public void The_height_of_a_map_is_known_from_its_boundaries(double west, double east, double south, double north, double height)
    {
        var ring = new Position[] { new(west, south), new(east, south), new(east, north), new(west, north), new(west, south) };

        Assert.Equal(height, Layer(new Boundary("A", [[[.. ring]]])).Height, 0.001);
    }

    [Fact]
    public void A_layer_without_boundaries_has_no_height() => Assert.Equal(0, Layer().Height);

    private static AreaLayer Layer(params Boundary[] boundaries) => new("wards", 0, "geo/wards.geojson", new Texts("Ward"), [], [.. boundaries]);
}
