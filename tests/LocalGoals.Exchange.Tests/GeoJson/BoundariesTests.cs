using System.Text;

using LocalGoals.Areas;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.GeoJson;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.GeoJson;

public sealed class BoundariesTests
{
    [Fact]
    public void Polygons_and_multipolygons_are_read_with_their_holes()
    {
        var read = Read("""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}},
             {"type":"Feature","properties":{"code":7},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0,9],[1,0,9],[1,1,9],[0,0,9]]],[[[5,5],[6,5],[6,6],[5,5]]]]}}]}
            """);

        Assert.Equal(["A", "7"], read.Select(b => b.Code));
        Assert.Equal([2], read[0].Polygons.Select(rings => rings.Length));
        Assert.Equal(new Position(4, 0), read[0].Polygons[0][0][1]);
        Assert.Equal(2, read[1].Polygons.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"features\":7}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"},\"geometry\":null}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"other\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\"no\"}}]}")]
    public void What_has_no_polygon_has_no_boundary(string json) => Assert.Empty(Read(json));

    [Fact]
    public void The_sample_has_a_map_and_a_page_for_each_of_its_wards()
    {
        var release = CityRelease.Of(CityReader.Read(Path.Combine(DocTable.Root, "samples/marsa-nur")));
        var layer = Assert.Single(release.Layers);
        var view = IndicatorView.Of(release, release.Find("1.2.1")!, "geocode", Languages.English)!;
        var map = Assert.Single(view.Sections.SelectMany(s => s.Maps));

        Assert.Equal(12, layer.Boundaries.Value.Length);
        Assert.Equal((layer.Id, 12, 7), (map.Layer, map.Areas.Length, map.Periods.Length));
        Assert.Equal("by Ward", Languages.English.Say("indicator.by.label", ("by", view.Breakdown!.Name)));
        Assert.Equal(layer.Areas.Select(a => a.Code), PlaceView.Places(release));
        var place = PlaceView.Of(release, "MN-01", Languages.English)!;
        var poverty = place.Figures.First(f => f.Indicator.Code.Text == "1.2.1");
        Assert.Equal(("2024", "20.3%", "16.3%"), (poverty.Period, poverty.Value, poverty.Whole));
        Assert.Null(PlaceView.Of(release, "MN-99", Languages.English));
    }

    [Fact]
    public void Counts_get_no_map()
    {
        var release = CityRelease.Of(CityReader.Read(Path.Combine(DocTable.Root, "samples/marsa-nur")));
        var sections = IndicatorView.Of(release, release.Find("11.1.1")!, "geocode", Languages.English)!.Sections;

        Assert.Single(sections.Single(s => s.Unit == "Percent").Maps);
        Assert.Empty(sections.Single(s => s.Unit == "Number").Maps);
    }

    private static System.Collections.Immutable.ImmutableArray<Boundary> Read(string json) => Boundaries.Read(Encoding.UTF8.GetBytes(json), "code");
}
