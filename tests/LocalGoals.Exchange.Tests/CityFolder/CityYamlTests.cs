using Xunit;

namespace LocalGoals.Exchange.Tests.CityFolder;

public class CityYamlTests
{
    private const string Wards = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "geometry": {"type": "Point", "properties": {"code": "no"}, "coordinates": [0, 0]},
           "properties": {"code": "W1", "name": "Harbour", "name_es": "Puerto", "number": 1}},
          {"type": "Feature", "properties": {"code": "W2", "other": null}, "geometry": null},
          {"type": "Feature", "properties": {"name": "without code"}, "geometry": null},
          {"type": "Feature", "properties": null, "geometry": null}]}
        """;

    [Fact]
    public void A_city_has_a_name_per_language()
    {
        using var folder = WithIndicator(("city.yaml", "name:\n  en: Marsa\n  es: Puerto\ndescription: By the sea\nlanguages: [es, en]\narea: {code: MN}\ndemonstration: true\n"));

        var city = folder.Read().City;

        Assert.Equal(("Puerto", "Marsa", "Puerto"), (city.Name.Original, city.Name.In("en"), city.Name.In("ar")));
        Assert.Equal(("By the sea", "MN", "es", true), (city.Description!.In("en"), city.AreaCode, city.WrittenIn, city.IsDemonstration));
        Assert.Empty(folder.Read().Findings);
    }

    [Fact]
    public void Without_a_name_the_folders_is_assumed_and_told()
    {
        using var folder = WithIndicator();

        var city = folder.Read();

        Assert.Equal("name-assumed", Assert.Single(city.Findings).Rule.Id);
        Assert.StartsWith("Localgoals ", city.City.Name.Original, StringComparison.Ordinal);
        Assert.Equal(["en"], city.City.Languages);
        Assert.False(city.City.IsDemonstration);
    }

    [Fact]
    public void A_setting_that_nobody_knows_is_told_with_its_line()
    {
        using var folder = WithIndicator(("city.yaml", "name: X\nlangauges: [es]\n"));

        var finding = Assert.Single(folder.Read().Findings);
        Assert.Equal(("setting-unknown", "langauges", 2), (finding.Rule.Id, finding.Argument("key"), finding.Origin!.Line));
    }

    [Fact]
    public void A_language_that_is_not_spoken_is_told_and_left_out()
    {
        using var folder = WithIndicator(("city.yaml", "name: X\nlanguages: [tlh, es]\n"));

        var city = folder.Read();

        Assert.Equal(["es"], city.City.Languages);
        Assert.Equal(("language-not-spoken", "tlh"), (Assert.Single(city.Findings).Rule.Id, city.Findings[0].Argument("tag")));
    }

    [Fact]
    public void Only_languages_that_are_not_spoken_leave_English()
    {
        using var folder = WithIndicator(("city.yaml", "name: X\nlanguages: [tlh]\n"));

        Assert.Equal(["en"], folder.Read().City.Languages);
    }

    [Theory]
    [InlineData("just a sentence")]
    [InlineData("- a\n- list\n")]
    [InlineData("name: [\n")]
    [InlineData("name: {}\nlanguages: {}\nareas: x\narea: y\n")]
    [InlineData("name: X\nareas:\n  - x\n  - {}\n")]
    [InlineData("? {a: b}\n: c\n")]
    public void A_strange_file_is_no_reason_to_stop(string text)
    {
        using var folder = WithIndicator(("city.yaml", text));

        Assert.Single(folder.Read().Indicators);
    }

    [Fact]
    public void Areas_have_names_per_language_and_a_level()
    {
        using var folder = WithIndicator(("geo/wards.geojson", Wards),
            ("city.yaml", "name: X\nareas:\n  - file: geo/wards.geojson\n    code: code\n    name: {en: name, es: name_es}\n    level: {en: Ward, es: Distrito}\n"));

        var areas = folder.Read().Areas;

        Assert.Equal(["W1", "W2"], areas.Keys);
        Assert.Equal(("Harbour", "Puerto", "Ward"), (areas["W1"].Name.In("en"), areas["W1"].Name.In("es"), areas["W1"].Level.In("en")));
        Assert.Equal("W2", areas["W2"].Name.In("en"));
    }

    [Fact]
    public void The_map_layers_of_Open_SDG_are_areas_too()
    {
        using var folder = WithIndicator(("wards.geojson", Wards), ("config_data.yml", "map_layers:\n  - geojson_file: wards.geojson\n    id_property: code\n    name_property: name\n"));

        Assert.Equal("Harbour", folder.Read().Areas["W1"].Name.In("en"));
    }

    [Theory]
    [InlineData("../wards.geojson")]
    [InlineData("/etc/hosts")]
    [InlineData("geo/none.geojson")]
    public void A_layer_that_is_not_in_the_folder_is_told(string file)
    {
        using var folder = WithIndicator(("city.yaml", $"name: X\nareas:\n  - file: {file}\n"));

        Assert.Equal("input-matches-nothing", Assert.Single(folder.Read().Findings).Rule.Id);
    }

    [Theory]
    [InlineData("{\"features\": [")]
    [InlineData("")]
    [InlineData("<xml/>")]
    [InlineData("{\"features\": [{\"properties\": {\"code\": \"\\ud800\"}}]}")]
    public void A_layer_that_is_not_JSON_is_told(string json)
    {
        using var folder = WithIndicator(("city.yaml", "name: X\nareas:\n  - file: a.geojson\n"), ("a.geojson", json));

        var city = folder.Read();

        Assert.Empty(city.Areas);
        Assert.Equal(("json-invalid", "a.geojson"), (Assert.Single(city.Findings).Rule.Id, city.Findings[0].Origin!.File));
    }

    [Fact]
    public void A_remote_layer_is_told_and_not_fetched()
    {
        using var folder = WithIndicator(("city.yaml", "name: X\n"), ("config_data.yml", "map_layers:\n  - geojson_file: https://example.org/a.geojson\n"));

        Assert.Equal("source-at-address", Assert.Single(folder.Read().Findings).Rule.Id);
    }

    // With one indicator that nothing is wrong with.
    private static TempFolder WithIndicator(params (string Path, string Text)[] files) =>
        new([.. files, ("data/indicator_1-1-1.csv", "Year,Units,Value\n2015,Percent,7\n"), ("meta/1-1-1.md", "---\nindicator_name: Poverty\n---\n")]);
}
