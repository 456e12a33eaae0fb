using System.Globalization;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.GeoJson;

public sealed class LayerTests
{
    private const string Layers = """
        name: X
        area: {code: R}
        areas:
          - {file: geo/districts.geojson, level: District, code: code, name: name, parent: in}
          - {file: geo/wards.geojson, level: Ward, code: code, name: name, parent: in}

        """;

    private const string Data = "Year,GeoCode,Units,Value\n2020,R,Percent,5\n2020,D1,Percent,4\n2020,D2,Percent,6\n2020,W1,Percent,1\n2020,W2,Percent,9\n2020,W3,Percent,30\n";

    [Fact]
    public void Each_layer_is_a_breakdown_of_its_own_with_a_map_and_classes_of_its_own()
    {
        using var folder = Nested();
        var release = CityRelease.Of(folder.Read());
        var indicator = release.Find("1.1.1")!;

        Assert.Equal(["geocode_districts", "geocode_wards"], indicator.Breakdowns.Select(b => b.Slug));
        var wards = IndicatorView.Of(release, indicator, "geocode_wards", Languages.English)!;
        Assert.Equal("Ward", wards.Breakdown!.Name);
        Assert.Equal(["1", "9", "30"], Assert.Single(wards.Sections).Map!.Classes);
        Assert.DoesNotContain(wards.Says, said => Languages.English.Say(said).Contains("North", StringComparison.Ordinal));
        Assert.Equal(["4", "6"], IndicatorView.Of(release, indicator, "geocode_districts", Languages.English)!.Sections[0].Map!.Classes);
    }

    [Fact]
    public void A_place_is_linked_with_what_it_lies_in_and_what_lies_in_it()
    {
        using var folder = Nested();
        var release = CityRelease.Of(folder.Read());

        Assert.Equal(["D1"], PlaceView.Of(release, "W1", Languages.English)!.Around.Select(p => p.Area.Code));
        Assert.Equal(["W1", "W2"], PlaceView.Of(release, "D1", Languages.English)!.Inside.Select(p => p.Area.Code));
        Assert.Equal(("geocode_wards", "m1", new Origin("data/1-1-1.csv", 5)), PlaceView.Of(release, "W1", Languages.English)!.Figures.Select(f => (f.Breakdown, f.Anchor, f.Origin)).Single());
    }

    [Fact]
    public void A_place_without_figures_has_a_page_when_one_inside_it_has_some()
    {
        using var folder = Nested();
        folder.Write("data/1-1-1.csv", "Year,GeoCode,Value\n2020,R,5\n2020,W1,1\n2020,W2,9\n"u8.ToArray());
        var release = CityRelease.Of(folder.Read());

        Assert.Equal(["D1", "W1", "W2"], release.Places.Order(StringComparer.Ordinal));
        Assert.Empty(PlaceView.Of(release, "D1", Languages.English)!.Figures);
        Assert.Equal([true, true], PlaceView.Of(release, "D1", Languages.English)!.Inside.Select(p => p.HasPage));
        Assert.Null(PlaceView.Of(release, "D2", Languages.English));
        Assert.Equal(["geocode"], release.Find("1.1.1")!.Breakdowns.Select(b => b.Slug));
    }

    [Fact]
    public void The_beginning_of_a_code_may_be_the_place_around()
    {
        using var folder = new TempFolder(
            ("city.yaml", "name: X\nareas:\n  - {file: a.geojson, code: code}\n  - {file: b.geojson, code: code, parent: {code: 2}}\n"),
            ("a.geojson", File(Square("06", 0))), ("b.geojson", File(Square("06037", 0), Square("07001", 1))));
        var city = folder.Read();

        Assert.Equal(("06", null), (city.Areas["06037"].Parent, city.Areas["07001"].Parent));
        var finding = city.Findings.Single(f => f.Rule == ReadingRules.AreaParentUnknown);
        Assert.Equal((new Origin("b.geojson", 3), "07001", "07"), (finding.Origin, finding.Argument("code"), finding.Argument("parent")));
    }

    [Theory]
    [InlineData("""{"type":"Topology","objects":{},"arcs":[]}""", "not-geojson", 1)]
    [InlineData("""{"type":"FeatureCollection"}""", "not-geojson", 1)]
    [InlineData("{\"features\":[\n{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[384000,3767000],[385000,3767000],[385000,3768000],[384000,3767000]]]}}]}", "not-degrees", 2)]
    [InlineData("{\"features\":[\n{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[34,-118],[34,-119],[35,-118],[34,-118]]]}}]}", "not-degrees", 2)]
    [InlineData("{\"features\":[\n{\"properties\":null,\"geometry\":null}]}", "area-code-missing", 2)]
    [InlineData("{\"features\":[\n{\"properties\":{\"code\":\"\"}}]}", "area-code-missing", 2)]
    [InlineData("{\"features\":[\n{\"properties\":{\"code\":\"A\"},\"geometry\":null}]}", "area-without-outline", 2)]
    [InlineData("{\"features\":[\n{\"properties\":{\"code\":\"A\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}", "area-without-outline", 2)]
    [InlineData("{\"features\":[", "json-invalid", 1)]
    public void What_is_wrong_with_boundaries_is_told_with_its_line(string json, string rule, int line)
    {
        using var folder = new TempFolder(("city.yaml", "name: X\nareas:\n  - {file: geo/a.geojson, code: code}\n"), ("geo/a.geojson", json));

        var finding = Assert.Single(AboutLayers(folder.Read()));

        Assert.Equal((rule, "geo/a.geojson", line), (finding.Rule.Id, finding.Origin!.File, finding.Origin.Line));
        Assert.All(Languages.Tags, tag => Assert.NotEmpty(Languages.Find(tag)!.Say(finding.Message) + Languages.Find(tag)!.Say(finding.Advice)));
    }

    [Fact]
    public void A_layer_that_is_not_there_is_told_with_the_line_that_asks_for_it()
    {
        using var folder = new TempFolder(("city.yaml", "name: X\nareas:\n  - {file: geo/a.geojson, code: code}\n"));

        Assert.Equal(("input-matches-nothing", new Origin("city.yaml", 3)), AboutLayers(folder.Read()).Select(f => (f.Rule.Id, f.Origin)).Single());
    }

    [Fact]
    public void Outlines_of_one_code_are_joined_and_a_code_of_two_files_belongs_to_the_first()
    {
        using var folder = new TempFolder(
            ("city.yaml", "name: X\nareas:\n  - {file: a.geojson, code: code}\n  - {file: b.geojson, code: code}\n"),
            ("a.geojson", File(Square("A", 0), Square("A", 2), Square("B", 4))), ("b.geojson", File(Square("B", 0), Square("C", 1))));
        var city = folder.Read();

        Assert.Equal([2, 1], city.Layers[0].Boundaries.Select(b => b.Polygons.Length));
        Assert.Equal(["C"], city.Layers[1].Areas.Select(a => a.Code));
        Assert.Equal([("a.geojson", 3, "a.geojson"), ("b.geojson", 2, "a.geojson")],
            city.Findings.Where(f => f.Rule == ReadingRules.AreaCodeRepeated).Select(f => (f.Origin!.File, f.Origin.Line!.Value, (string)f.Argument("file"))));
    }

    [Fact]
    public void A_city_on_both_sides_of_the_date_line_is_one_map()
    {
        using var folder = new TempFolder(
            ("city.yaml", "name: X\nareas:\n  - {file: a.geojson, code: code}\n"), ("a.geojson", File(Square("A", 179), Square("B", -180))));

        var corners = folder.Read().Layers[0].Boundaries.SelectMany(b => b.Polygons).SelectMany(p => p).SelectMany(r => r).ToList();

        Assert.Equal((179, 181), (Math.Round(corners.Min(p => p.Longitude), 2), Math.Round(corners.Max(p => p.Longitude), 2)));
    }

    [Fact]
    public void Codes_of_the_data_that_no_layer_has_are_told()
    {
        using var folder = Nested();
        folder.Write("data/1-1-1.csv", "Year,GeoCode,Value\n2020,R,5\n2020,W1,1\n2020,W01,9\n"u8.ToArray());

        var finding = folder.Read().Findings.Single(f => f.Rule == ReadingRules.PlaceUnknown);

        Assert.Equal((new Origin("data/1-1-1.csv", 4), "W01", 1), (finding.Origin, finding.Argument("code"), finding.Argument("count")));
    }

    [Fact]
    public void A_layer_in_one_long_line_is_read_and_becomes_light()
    {
        // 2,500 wards of 200 corners each: 500,000 corners, more than 20 MB in one line.
        var text = new StringBuilder("""{"type":"FeatureCollection","features":[""");
        for (var i = 0; i < 2500; i++)
            text.Append(i == 0 ? "" : ",").Append(Round($"W{i}", i % 50, i / 50));
        using var folder = new TempFolder(("city.yaml", "name: X\nareas:\n  - {file: a.geojson, code: code}\n"), ("a.geojson", text.Append("]}").ToString()));
        Assert.True(new FileInfo(Path.Combine(folder.Root, "a.geojson")).Length > 20_000_000);

        var city = folder.Read();

        Assert.Empty(AboutLayers(city));
        Assert.Equal(2500, city.Layers[0].Boundaries.Length);
        Assert.All(city.Layers[0].Boundaries, b => Assert.NotEmpty(b.Polygons));
        Assert.True(city.Layers[0].Boundaries.Sum(b => b.Polygons.Sum(p => p.Sum(r => r.Length))) < 60_000);
    }

    private static IEnumerable<Finding> AboutLayers(CityCatalogue city) => city.Findings.Where(f => f.Rule != ReadingRules.NoDataFiles);

    private static TempFolder Nested() => new(
        ("city.yaml", Layers), ("data/1-1-1.csv", Data),
        ("geo/districts.geojson", File(Square("D1", 0, "North"), Square("D2", 2, "South"))),
        ("geo/wards.geojson", File(Square("W1", 0, "One", "D1"), Square("W2", 1, "Two", "D1"), Square("W3", 2, "Three", "D2"))));

    // A feature in each line, from the second on.
    private static string File(params string[] features) => $"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", features)}\n]}}";

    private static string Square(string code, int west, string? name = null, string? parent = null) =>
        $$$"""{"type":"Feature","properties":{"code":"{{{code}}}","name":"{{{name ?? code}}}"{{{(parent is null ? "" : $",\"in\":\"{parent}\"")}}}},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},0],[{{{west + 1}}},0],[{{{west + 1}}},1],[{{{west}}},1],[{{{west}}},0]]]}}""";

    private static string Round(string code, int x, int y)
    {
        var corners = Enumerable.Range(0, 201).Select(i => i % 200 * Math.PI / 100)
            .Select(angle => string.Create(CultureInfo.InvariantCulture, $"[{x + 0.49 * Math.Cos(angle):F15},{y + 0.49 * Math.Sin(angle):F15},12.5]"));
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', corners)}}}]]}}""";
    }
}
