using System.Text;
using System.Text.Json;

using LocalGoals.Exchange.Tests.Mutations;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

/// <summary>Damaged files: whatever a byte becomes, every file is written, and what should be JSON is.</summary>
public class EndpointMutationTests
{
    private const int Mutations = 300;

    private static readonly (string Path, string Text)[] City =
    [
        ("config_data.yml", """
            languages: [en, es]
            schema_file: schema.yml
            reporting_status_extra_fields: [tier, statuses]
            inputs:
            - {class: InputCsvData, path_pattern: data/*-*.csv, code_map: maps/codes.csv, column_map: maps/columns.csv}
            - {class: InputYamlMdMeta, path_pattern: meta/*-*.md, git: true}
            map_layers: [{geojson_file: w.geojson, id_property: code, name_property: label}]
            indicator_downloads: [{button_label: csv, source_pattern: data/*.csv, output_folder: extra, indicator_id_pattern: "indicator_(.*)"}]
            datapackage: {sorting: alphabetical, field_properties: {Sex: {a: 1}}}
            """),
        ("data/indicator_1-1-1.csv", "Year,Sex,\"Race, or descent\",GeoCode,Value\n2015,F,\"a, \"\"b\"\"\",W1,1.5e3\r\n2016–2017,,,,12\n2016,M,x,W1,n/a\n2016,M,1,,3\n"),
        ("data/indicator_2-1-1.csv", "Year,Value\n2020,1\n2021,0.1\n"),
        ("meta/1-1-1.md", "---\nindicator_name: names.a\nreporting_status: complete\ntier: 2\nstatuses: x\nexpected_disaggregations: [Sex]\ntags: [1, {a: 2020-01-01}]\ndatapackage: {field_properties: {Sex: {b: 1}}}\n---\nBody \\u00e9\n"),
        ("meta/es/1-1-1.md", "---\nindicator_name: Nombre\n---\nTexto\n"),
        ("schema.yml", "prose: {metadata: {meta: [{name: reporting_status, field: {element: select, options: [{name: A, value: complete}]}}, {name: x, field: {element: text}}]}}\n"),
        ("translations/es/data.yml", "F: Mujer\nSex: Sexo\n"),
        ("maps/codes.csv", "Dimension,Text,Value\nSex,M,Male\n"),
        ("maps/columns.csv", "Text,Value\nRace,Sex\n"),
        ("w.geojson", """{"features":[{"geometry":{"coordinates":[[1.0,2],[3,4e1]]},"properties":{"code":"W1","label":"\u0645\ud83d\ude00","n":1.5e3}}]}"""),
    ];

    [Fact]
    public void A_damaged_city_is_written_and_its_JSON_is_JSON()
    {
        var random = new Random(20261121);
        using var folder = new TempFolder(City);
        for (var i = 0; i < Mutations; i++)
        {
            var (path, text) = City[i % City.Length];
            folder.Write(path, Mutator.Of(Encoding.UTF8.GetBytes(text), random));
            foreach (var (written, bytes) in WrittenFiles.Bytes(folder.Root))
            {
                Assert.DoesNotContain("..", written.Split('/'));
                if (!written.EndsWith("json", StringComparison.Ordinal))
                    continue;
                var failure = Record.Exception(() => JsonDocument.Parse(bytes).Dispose());
                Assert.True(failure is null, $"{i}: {written}: {failure?.Message}\n{Encoding.UTF8.GetString(bytes)}");
            }
            folder.Write(path, Encoding.UTF8.GetBytes(text));
        }
    }
}
