using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

/// <summary>Map layers, worked out by hand from the builder's rules.</summary>
public class GeoEndpointTests
{
    private const string Layer = "{geojson_file: w.geojson, id_property: code, name_property: label, output_subfolder: wards, exclude_columns: [Ward], id_replacements: {OLD: W2}}";

    [Fact]
    public void Each_place_has_the_figures_of_its_code_line_by_line()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", $"languages: [es]\nmap_layers: [{Layer}]\n"), ("translations/es/data.yml", "Old Port: Puerto Viejo\nF: Mujer\n"),
            ("w.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"code":"W1","label":"Old Port","n":1.50},"geometry":{"type":"Point","coordinates":[1.250,-2]}},
                {"type":"Feature","properties":{"code":"W2","label":"Hill"},"geometry":null},
                {"type":"Feature","properties":{"code":"W3","label":"Sea"},"geometry":null}],"crs":"x"}
                """),
            ("data/indicator_3-1-1.csv", "Year,Ward,Sex,COMMENT_OBS,GeoCode,Value\n2020,,,,,9\n2020,a,F,,W1,1\n2020,a,,note,W1,2\n2021,a,,,W1,\n2021,a,,,W1,3\n2020,b,,,OLD,4\n"),
            ("data/indicator_4-1-1.csv", "Year,GeoCode,Value\n2020,,1\n"));

        Assert.Equal(
            """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"n": 1.5, "disaggregations": [{"Sex": ""}, {"Sex": "Mujer"}], "values": [{"2020": 2.0, "2021": ""}, {"2020": 1.0}], "name": "Puerto Viejo", "geocode": "W1"}, "geometry": {"type": "Point", "coordinates": [1.25, -2]}}, 
            {"type": "Feature", "properties": {"disaggregations": [{"Sex": ""}], "values": [{"2020": 4.0}], "name": "Hill", "geocode": "W2"}, "geometry": null}, 
            {"type": "Feature", "properties": {"code": "W3", "label": "Sea"}, "geometry": null}], "crs": "x"}
            """.ReplaceLineEndings(""), files["es/geojson/wards/indicator_3-1-1.geojson"]);
        Assert.Contains("\"name\": \"Old Port\"", files["untranslated/geojson/wards/indicator_3-1-1.geojson"], StringComparison.Ordinal);
        Assert.DoesNotContain("es/geojson/wards/indicator_4-1-1.geojson", files.Keys);
    }

    [Theory]
    [InlineData("""{"features":[1,{},{"properties":null},{"properties":{"code":7,"label":"Seven"}}]}""", true)]
    [InlineData("""{"features":7}""", false)]
    [InlineData("[]", false)]
    [InlineData("{", false)]
    public void Odd_boundaries_never_stop_writing(string geojson, bool isWritten)
    {
        var files = WrittenFiles.Of(("config_data.yml", $"map_layers: [{Layer}]\n"), ("w.geojson", geojson), ("data/indicator_3-1-1.csv", "Year,GeoCode,Value\n2020,7,9\n"));

        Assert.Equal(isWritten, files.ContainsKey("geojson/wards/indicator_3-1-1.geojson"));
    }
}
