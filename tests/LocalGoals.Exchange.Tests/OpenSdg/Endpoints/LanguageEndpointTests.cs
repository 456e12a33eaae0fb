using System.Text.Json;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

/// <summary>What changes with the language, worked out by hand from the builder's rules.</summary>
public class LanguageEndpointTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = WrittenFiles.Of(
        ("config_data.yml", "languages: [en, es]\n"),
        ("data/indicator_3-1-1.csv", "Year,Sex,Gender,Units,Value\n2020,,,percent,5\n2020,F,data.F,percent,6\n2020,only.es,Year,Units,7\n"),
        ("data/indicator_4-1-1.csv", "Year,Sex,Value\n"),
        ("meta/3-1-1.md", "---\nindicator_name: names.deaths\ntags: [F, other]\nreporting_status: complete\ncomputation_units: percent\nsource: {name: F, number: 4}\n---\nF\n"),
        ("meta/es/3-1-1.md", "---\nindicator_name: Muertes\ncomputation_units:\n---\nTexto\n"),
        ("translations/en/data.yml", "F: Female\nSex: Sex\nGender: Sex\npercent: Percent\n"),
        ("translations/es/data.yml", "F: Mujer\nSex: Sexo\nGender: Sexo\nUnits: Unidades\n"),
        ("translations/es/Units.yml", "percent: Porcentaje\n"),
        ("translations/en/names.yml", "deaths: Deaths\n"),
        ("translations/es/only.yml", "es: Sólo\n"));

    [Fact]
    public void Each_language_has_a_folder_and_there_is_one_without()
    {
        Assert.Equal(["en", "es", "untranslated"], Files.Keys.Select(path => path.Split('/')[0]).Distinct().Order());
        Assert.Equal("Year,Sex,Gender,Units,Value\n2020,,,percent,5\n2020,F,data.F,percent,6\n2020,only.es,Year,Units,7\n", Files["untranslated/data/3-1-1.csv"]);
    }

    [Fact]
    public void Cells_are_found_by_key_by_column_and_in_data_and_names_of_disaggregations_too()
    {
        // An entry that only Spanish has stays as it is in English, even where another group would have it.
        Assert.Equal("Year,Sex,Sex1,Units,Value\n2020,,,percent,5\n2020,Female,Female,percent,6\n2020,only.es,Year,Units,7\n", Files["en/data/3-1-1.csv"]);
        Assert.Equal("Year,Sexo,Sexo1,Units,Value\n2020,,,Porcentaje,5\n2020,Mujer,Mujer,Porcentaje,6\n2020,Sólo,Year,Unidades,7\n", Files["es/data/3-1-1.csv"]);
        Assert.Equal("""[{"Year":2020,"Value":5,"Units":"Porcentaje"}]""", Files["es/headline/3-1-1.json"]);
        Assert.Equal("""{"From":["Sexo"],"To":["Sexo1"]}""", Files["es/edges/3-1-1.json"]);
        Assert.Contains("S\\u00f3lo", Files["es/comb/3-1-1.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_is_forgotten_in_translation() =>
        Assert.Equal(("Year,Sex,Value\n", "Year,Value\n"), (Files["untranslated/data/4-1-1.csv"], Files["en/data/4-1-1.csv"]));

    [Fact]
    public void Metadata_of_the_language_take_the_place_of_the_others_and_texts_that_are_keys_are_translated()
    {
        Assert.StartsWith(
            """{"indicator_name":"Deaths","tags":["Female","other"],"reporting_status":"complete","computation_units":"Percent","source":{"name":"Female","number":4},"page_content":"F\n","es":{"indicator_name":"Muertes","computation_units":"Percent","page_content":"Texto\n"},""",
            Files["en/meta/3-1-1.json"], StringComparison.Ordinal);
        Assert.StartsWith(
            """{"indicator_name":"Muertes","tags":["Mujer","other"],"reporting_status":"complete","computation_units":"percent","source":{"name":"Mujer","number":4},"page_content":"Texto\n","indicator_number":"3.1.1",""",
            Files["es/meta/3-1-1.json"], StringComparison.Ordinal);
        Assert.StartsWith("""{"indicator_name":"names.deaths","tags":["F","other"],""", Files["untranslated/meta/3-1-1.json"], StringComparison.Ordinal);
        using var all = JsonDocument.Parse(Files["es/meta/all.json"]);
        Assert.Equal("Muertes", all.RootElement.GetProperty("3-1-1").GetProperty("indicator_name").GetString());
    }

    [Fact]
    public void Translations_are_those_of_the_language_or_all_by_language()
    {
        Assert.Equal(
            """{"Units": {"percent": "Porcentaje"}, "data": {"F": "Mujer", "Gender": "Sexo", "Sex": "Sexo", "Units": "Unidades"}, "only": {"es": "S\u00f3lo"}}""",
            Files["es/translations/translations.json"]);
        Assert.StartsWith("""{"en": {"data": {"F": "Female",""", Files["untranslated/translations/translations.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_languages_there_are_no_folders_for_them()
    {
        var files = WrittenFiles.Of(("data/indicator_3-1-1.csv", "Year,Value\n2020,5\n"), ("translations/en/data.yml", "Year: Yr\n"));

        Assert.Contains("data/3-1-1.csv", files.Keys);
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("en/", StringComparison.Ordinal) || path.StartsWith("untranslated/", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_languages_and_folders_cannot_lead_elsewhere()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", """
                languages: [en, ../up, untranslated, /root]
                indicator_export_filename: ../../zip
                map_layers: [{geojson_file: w.geojson, output_subfolder: ../../x}, {geojson_file: w.geojson, filename_prefix: ../}]
                indicator_downloads: [{button_label: csv, source_pattern: ../*.csv, output_folder: x}, {button_label: csv, source_pattern: data/*.csv, output_folder: ../x}]
                """),
            ("w.geojson", """{"features":[{"properties":{"id":"W1","name":"One"}}]}"""), ("data/indicator_3-1-1.csv", "Year,GeoCode,Value\n2020,W1,5\n"));

        Assert.Equal(["en", "untranslated"], files.Keys.Select(path => path.Split('/')[0]).Distinct().Order());
        Assert.DoesNotContain(files.Keys, path => path.Contains("..", StringComparison.Ordinal) || path.Contains("geojson", StringComparison.Ordinal));
        Assert.Contains("en/zip/all_indicators.zip", files.Keys);
    }
}
