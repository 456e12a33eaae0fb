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

public sealed class FeatureReaderTests
{
    [Fact]
    public void Polygons_and_multipolygons_are_read_with_their_holes()
    {
        var read = Read("""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}},
             {"type":"Feature","properties":{"code":7},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0,9],[1,0,9],[1,1,9],[0,0,9]]],[[[5,5],[6,5],[6,6],[5,5]]]]}}]}
            """);

        Assert.Equal(["A", "7"], read.Features.Select(f => f.Properties["code"]));
        Assert.Equal([2], read.Features[0].Polygons.Select(rings => rings.Length));
        Assert.Equal(new Position(4, 0), read.Features[0].Polygons[0][0][1]);
        Assert.Equal(2, read.Features[1].Polygons.Length);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"features\":7}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"},\"geometry\":null}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"other\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}")]
    [InlineData("{\"features\":[{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\"no\"}}]}")]
    public void What_has_no_polygon_has_no_boundary(string json) => Assert.All(Read(json).Features, feature => Assert.Empty(feature.Polygons));

    [Fact]
    public void The_type_of_a_geometry_may_stand_behind_its_coordinates_and_codes_may_be_numbers()
    {
        var read = Read("""
            {"features":[{"geometry":{"coordinates":[[[0,0],[4,0],[4,4],[0,0]]],"type":"Polygon"},"properties":{"code":7.0,"other":7.5,"none":null,"deep":{"a":[1]}},"type":"Feature"}],"type":"FeatureCollection"}
            """);

        Assert.Equal("FeatureCollection", read.Type);
        Assert.Equal(("7", "7.5"), (read.Features[0].Properties["code"], read.Features[0].Properties["other"]));
        Assert.Equal(4, Assert.Single(read.Features[0].Polygons)[0].Length);
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_is_no_JSON() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Read("""{"type":"FeatureCollection","features":[{"type":"Feature"}]"""));

    [Fact]
    public void The_sample_has_a_map_and_a_page_for_each_of_its_wards()
    {
        var release = CityRelease.Of(CityReader.Read(Path.Combine(DocTable.Root, "samples/marsa-nur")));
        var layer = Assert.Single(release.Layers);
        var view = IndicatorView.Of(release, release.Find("1.2.1")!, "geocode", Languages.English)!;
        var map = Assert.Single(view.Sections.Select(s => s.Map).OfType<MapModel>());

        Assert.Equal(12, layer.Boundaries.Length);
        Assert.Equal((layer.Id, 12, 7), (map.Layer, map.Areas.Length, map.Periods.Length));
        Assert.Equal("by Ward", Languages.English.Say("indicator.by.label", ("by", view.Breakdown!.Name)));
        Assert.Equal(layer.Areas.Select(a => a.Code), release.Places.Order(StringComparer.Ordinal));
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

        Assert.NotNull(sections.Single(s => s.Unit == "Percent").Map);
        Assert.Null(sections.Single(s => s.Unit == "Number").Map);
    }

    private static FeatureFile Read(string json) => FeatureReader.Read(Encoding.UTF8.GetBytes(json));
}
