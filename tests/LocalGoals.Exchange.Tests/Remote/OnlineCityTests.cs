using System.Collections.Concurrent;

using LocalGoals.Exchange.OpenSdg.Endpoints;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Tests.OpenSdg;
using LocalGoals.Exchange.Tests.Sdmx;
using LocalGoals.Release;

using Microsoft.AspNetCore.Http;

using Xunit;

namespace LocalGoals.Exchange.Tests.Remote;

public sealed class OnlineCityTests
{
    private const string Data = "Year,SEX,GeoCode,Value\n2020,,,5\n2020,F,W1,6\n";

    private const string Wards = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"W1","label":"Old Port"},"geometry":null}]}""";

    [Fact]
    public async Task Maps_of_columns_boundaries_and_schemas_are_read_as_if_they_lay_in_the_folder()
    {
        await using var server = (await SmallServer.Start()).With("/map.csv", "Text,Value\nSEX,Sex\n").With("/codes", "Dimension,Text,Value\nSex,F,Women\n").With("/wards", Wards)
            .With("/schema.yml", "prose: {metadata: {meta: [{name: fetched_field, field: {element: text, label: Label}}]}}");
        using var folder = City($$"""
            inputs: [{class: InputCsvData, path_pattern: data/*-*.csv, column_map: {{server.Root}}/map.csv, code_map: {{server.Root}}/codes}]
            map_layers: [{geojson_file: '{{server.Root}}/wards?key=secret', id_property: code, name_property: label}]
            schema: [{class: SchemaInputOpenSdg, schema_path: {{server.Root}}/schema.yml}]
            """, ("data/1-1-1.csv", Data));
        using var files = new HttpFiles();

        var city = folder.Read(files);

        var sex = city.Indicators[0].Table!.Dimensions[0];
        Assert.Equal(("Sex", "Women"), (sex.Name, sex.Categories[0]));
        Assert.Equal(("Old Port", $"{server.Root}/wards"), (city.Areas["W1"].Name.Original, city.Layers[0].File));
        Assert.DoesNotContain(city.Findings.Ids(), id => id.StartsWith("source-", StringComparison.Ordinal));

        var written = new ConcurrentDictionary<string, byte[]>();
        OpenSdgEndpoints.Write(folder.Root, "config_data.yml", CityRelease.Of(city), (path, bytes) => written[path] = bytes, files);

        Assert.Contains("fetched_field", System.Text.Encoding.ASCII.GetString(written["meta/schema.json"]), StringComparison.Ordinal);
        Assert.Contains("Women", System.Text.Encoding.ASCII.GetString(written["data/1-1-1.csv"]), StringComparison.Ordinal);
        Assert.Equal(4, server.Asked.Count);
    }

    [Fact]
    public async Task Figures_and_structures_in_SDMX_are_asked_for_by_their_type()
    {
        var accepted = new ConcurrentDictionary<string, string>();
        await using var server = (await SmallServer.Start()).With("/data", Typed(Messages.Specific)).With("/dsd", Typed(SdmxInputTests.Structure));
        using var folder = City($$"""
            languages: [en, ar]
            inputs: [{class: InputSdmxMl_StructureSpecific, source: '{{server.Root}}/data?q=1', dsd: {{server.Root}}/dsd}]
            translations: [{class: TranslationInputSdmx, source: {{server.Root}}/dsd}]
            """);
        using var files = new HttpFiles();

        var city = folder.Read(files);

        var table = Assert.Single(city.Indicators).Table!;
        Assert.Equal((server.Root + "/data", "Women"), (table.File, table.Dimensions.Single(d => d.Name == "Sex").Categories[0]));
        Assert.Equal("نساء", city.Translations.Resolve("ar", "SEX.F"));
        Assert.StartsWith("application/vnd.sdmx.structure+xml", accepted["/dsd"], StringComparison.Ordinal);
        Assert.StartsWith("application/vnd.sdmx.structurespecificdata+xml", accepted["/data"], StringComparison.Ordinal);
        Assert.Equal(["/dsd", "/data?q=1"], server.Asked);

        Func<HttpContext, Task> Typed(string text) => context =>
        {
            accepted[context.Request.Path.Value!] = context.Request.Headers.Accept.ToString();
            return context.Response.WriteAsync(text);
        };
    }

    [Fact]
    public async Task Remote_inputs_go_from_an_address_to_indicators()
    {
        await using var server = (await SmallServer.Start()).With("/poverty", "Year,Value\n2020,5\n").With("/m.yml", "indicator_name: Poverty\n").With("/cube", """
            {"version":"2.0","class":"dataset","label":"Jobs","id":["time"],"size":[1],"role":{"time":["time"]},"dimension":{"time":{"category":{"index":["2020"]}}},"value":[7]}
            """);
        using var folder = City($$"""
            inputs:
            - {class: InputCsvDataRemote, indicator_id_map: {'{{server.Root}}/poverty': [1-1-1, 1.2.1], '{{server.Root}}/gone': 3-1-1, data/own.csv: 4-1-1, '{{server.Root}}/x': none} }
            - {class: InputYamlMetaRemote, indicator_id_map: map.yml}
            - {class: InputJsonStat, endpoint: {{server.Root}}/, indicator_id_map: {cube: 8-5-2} }
            """, ("map.yml", $"{server.Root}/m.yml: 1-1-1\n"), ("data/own.csv", "Year,Value\n2020,9\n"));
        using var files = new HttpFiles();

        var city = folder.Read(files);

        Assert.Equal(["1.1.1", "1.2.1", "4.1.1", "8.5.2"], city.Indicators.Select(i => i.Code.Text));
        Assert.Equal(("Poverty", server.Root + "/poverty"), (city.Indicators[0].Name.Original, city.Indicators[0].Table!.File));
        var gone = Assert.Single(city.Findings, f => f.Rule.Id == "source-not-fetched");
        Assert.Equal((server.Root + "/gone", "InputCsvDataRemote: indicator_id_map"), (gone.Argument("address"), gone.Argument("what")));
        Assert.Equal(server.Root + "/x", Assert.Single(city.Findings, f => f.Rule.Id == "series-without-indicator").Argument("what"));
    }

    [Fact]
    public async Task What_was_fetched_is_part_of_the_hash_and_stays_until_the_program_ends()
    {
        var text = "Text,Value\nSEX,Sex\n";
        await using var server = (await SmallServer.Start()).With("/map", context => context.Response.WriteAsync(text));
        using var folder = City($"inputs: [{{class: InputCsvData, path_pattern: data/*-*.csv, column_map: {server.Root}/map}}]\n", ("data/1-1-1.csv", Data));
        using var files = new HttpFiles();
        var first = folder.Read(files).ContentHash;
        text = "Text,Value\nSEX,Gender\n";

        Assert.Equal(first, folder.Read(files).ContentHash);
        Assert.Single(server.Asked);
        using var later = new HttpFiles();
        Assert.NotEqual(first, folder.Read(later).ContentHash);
    }

    [Fact]
    public async Task Headers_of_the_configuration_are_sent_and_the_rest_is_told()
    {
        var key = "";
        await using var server = (await SmallServer.Start()).With("/wards", context =>
        {
            key = $"{context.Request.Headers["X-Key"]} {context.Request.Headers.Host}";
            return context.Response.WriteAsync(Wards);
        });
        using var folder = City($$"""
            map_layers:
            - geojson_file: {{server.Root}}/wards
              id_property: code
              request_params: {method: POST, headers: {X-Key: secret, Host: elsewhere, Bad: "a\nb"} }
            """, ("data/1-1-1.csv", Data));
        using var files = new HttpFiles();

        var city = folder.Read(files);

        Assert.Equal($"secret {new Uri(server.Root).Authority}", key);
        Assert.Equal(["request_params: method", "request_params: headers: Host", "request_params: headers: Bad"],
            city.Findings.Where(f => f.Rule.Id == "setting-ignored").Select(f => f.Argument("key")));
    }

    [Theory]
    [InlineData("inputs: [{class: InputCsvData, path_pattern: data/*-*.csv, column_map: ADDRESS}]", "InputCsvData: column_map")]
    [InlineData("inputs: [{class: InputSdmxJson, source: [ADDRESS]}]", "InputSdmxJson: source")]
    [InlineData("inputs: [{class: InputSdmxMl_Structure, source: x.xml, dsd: ADDRESS}]", "InputSdmxMl_Structure: dsd")]
    [InlineData("inputs: [{class: InputCsvDataRemote, indicator_id_map: {'ADDRESS': 1-1-1}}]", "InputCsvDataRemote: indicator_id_map")]
    [InlineData("inputs: [{class: InputYamlMeta, path_pattern: meta/*-*.yml, metadata_mapping: ADDRESS}]", "InputYamlMeta: metadata_mapping")]
    [InlineData("map_layers: [{geojson_file: ADDRESS}]", "map_layers: geojson_file")]
    [InlineData("schema: [{class: SchemaInputOpenSdg, schema_path: ADDRESS}]", "schema: schema_path")]
    [InlineData("translations: [{class: TranslationInputSdmxMsd, source: ADDRESS}]", "TranslationInputSdmxMsd: source")]
    public async Task Without_online_nobody_is_asked_and_what_is_left_out_is_told(string configuration, string what)
    {
        await using var server = await SmallServer.Start();
        using var folder = City(configuration.Replace("ADDRESS", server.Root + "/a?key=secret", StringComparison.Ordinal) + "\n",
            ("data/1-1-1.csv", Data), ("meta/1-1-1.yml", "a: b\n"), ("x.xml", Messages.Generic));

        var told = Assert.Single(folder.Read().Findings, f => f.Rule.Id == "source-at-address");

        Assert.Equal((what, server.Root + "/a", "config_data.yml"), (told.Argument("what"), told.Argument("address"), told.Origin!.File));
        Assert.Empty(server.Asked);
        using var files = new HttpFiles();
        Assert.Equal(what, Assert.Single(folder.Read(files).Findings, f => f.Rule.Id == "source-not-fetched").Argument("what"));
        Assert.Equal(["/a?key=secret"], server.Asked);
    }

    private static TempFolder City(string configuration, params (string Path, string Text)[] files) =>
        new([("config_data.yml", configuration), ("city.yaml", "name: X\n"), .. files]);
}
