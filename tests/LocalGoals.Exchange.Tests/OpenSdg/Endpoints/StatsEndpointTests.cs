using System.IO.Compression;

using LocalGoals.Exchange.OpenSdg.Endpoints;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

/// <summary>Counts, schema, zip and downloads, worked out by hand from the builder's rules.</summary>
public class StatsEndpointTests
{
    private const string Schema = """
        prose:
          metadata:
            meta:
            - name: reporting_status
              field:
                element: select
                label: Status
                scope: national
                options:
                - {name: Done, value: complete, translation_key: status.done}
                - {name: Open, value: notstarted}
            - name: tags
              field: {element: multiselect, options: [{name: A, value: a}], help: Words}
            - name: shown
              field: {element: checkbox, value: true}
            - name: words
              field: {element: textarea, label: Words}
        """;

    [Fact]
    public void Statuses_are_counted_overall_by_goal_and_by_extra_field()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", "schema_file: schema.yml\nreporting_status_extra_fields: [tier]\n"), ("schema.yml", Schema),
            ("meta/10-1-1.md", "---\nreporting_status: complete\ntier: 1\n---\n"), ("meta/2-1-1.md", "---\nreporting_status: complete\n---\n"),
            ("meta/2-1-2.md", "---\nreporting_status: other\ntier: 1\n---\n"), ("meta/x-1-1.md", "---\nstandalone: true\nreporting_status: complete\n---\n"));

        Assert.Equal(
            """
            {"statuses":[{"value":"complete","translation_key":"status.done"},{"value":"notstarted","translation_key":"Open"}],
            "overall":{"statuses":[{"status":"complete","translation_key":"status.done","count":2,"percentage":66.667},{"status":"notstarted","translation_key":"Open","count":0,"percentage":0.0}],"totals":{"total":3}},
            "extra_fields":{"tier":[
            {"tier":1,"statuses":[{"status":"complete","translation_key":"status.done","count":1,"percentage":50.0},{"status":"notstarted","translation_key":"Open","count":0,"percentage":0.0}],"totals":{"total":2}},
            {"tier":"status.not_specified","statuses":[{"status":"complete","translation_key":"status.done","count":1,"percentage":100.0},{"status":"notstarted","translation_key":"Open","count":0,"percentage":0.0}],"totals":{"total":1}}]},
            "goals":[
            {"goal":2,"statuses":[{"status":"complete","translation_key":"status.done","count":1,"percentage":50.0},{"status":"notstarted","translation_key":"Open","count":0,"percentage":0.0}],"totals":{"total":2}},
            {"goal":10,"statuses":[{"status":"complete","translation_key":"status.done","count":1,"percentage":100.0},{"status":"notstarted","translation_key":"Open","count":0,"percentage":0.0}],"totals":{"total":1}}]}
            """.ReplaceLineEndings(""), files["stats/reporting.json"]);
    }

    [Fact]
    public void Disaggregations_are_counted_against_those_expected()
    {
        (string, string)[] city =
        [
            ("data/indicator_1-1-1.csv", "Year,Sex,Age,Value\n2020,F,1,5\n"), ("meta/1-1-1.md", "---\nexpected_disaggregations: [Sex, Age]\n---\n"),
            ("data/indicator_1-2-1.csv", "Year,Sex,Value\n2020,F,5\n"), ("meta/1-2-1.md", "---\nexpected_disaggregations: [Sex, Age]\n---\n"),
            ("meta/2-1-1.md", "---\nexpected_disaggregations: [Sex]\n---\n"), ("meta/2-2-1.md", "---\na: b\n---\n"),
        ];

        Assert.Equal("1 1 1 1 of 4; goal 1: 1 1 0 0 of 2; goal 2: 0 0 1 1 of 2", Counts(WrittenFiles.Of(city)["stats/disaggregation.json"]));
        Assert.Equal("1 1 1 of 3; goal 1: 1 1 0 of 2; goal 2: 0 0 1 of 1",
            Counts(WrittenFiles.Of([.. city, ("config_data.yml", "ignore_out_of_scope_disaggregation_stats: true\n")])["stats/disaggregation.json"]));

        static string Counts(string json)
        {
            using var document = System.Text.Json.JsonDocument.Parse(json);
            var root = document.RootElement;
            return string.Join("; ", root.GetProperty("goals").EnumerateArray().Select(goal => $"goal {goal.GetProperty("goal").GetString()}: {Of(goal)}").Prepend(Of(root.GetProperty("overall"))));
        }

        static string Of(System.Text.Json.JsonElement report) =>
            $"{string.Join(' ', report.GetProperty("statuses").EnumerateArray().Select(s => s.GetProperty("count").GetInt32()))} of {report.GetProperty("totals").GetProperty("total")}";
    }

    [Fact]
    public void The_schema_is_told_field_by_field()
    {
        var files = WrittenFiles.Of(("config_data.yml", "schema_file: schema.yml\n"), ("schema.yml", Schema));

        Assert.Equal(
            """
            [{"name": "reporting_status", "field": {"label": "Status", "scope": "national", "element": "select", "options": [
            {"name": "Done", "value": "complete", "translation_key": "status.done"}, {"name": "Open", "value": "notstarted", "translation_key": "Open"}]}}, 
            {"name": "tags", "field": {"help": "Words", "element": "multiselect", "options": [{"name": "A", "value": "a", "translation_key": "A"}, {"name": "Null", "value": null}]}}, 
            {"name": "shown", "field": {"value": true, "element": "text"}}, {"name": "words", "field": {"label": "Words", "element": "text"}}]
            """.ReplaceLineEndings(""), files["meta/schema.json"]);
    }

    [Fact]
    public void The_zip_holds_what_is_complete_and_statistical_and_never_changes()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "indicator_export_filename: figures\n"),
            ("data/indicator_1-1-1.csv", "Year,SEX,Value\n2020,,100\n"), ("data/indicator_1-2-1.csv", "Year,Value\n2020,1\n"), ("data/indicator_1-3-1.csv", "Year,Value\n2020,1\n"),
            ("meta/1-2-1.md", "---\nreporting_status: inprogress\n---\n"), ("meta/1-3-1.md", "---\ndata_non_statistical: true\n---\n"));
        var (first, second) = (WrittenFiles.Bytes(folder.Root), WrittenFiles.Bytes(folder.Root));
        using var zip = new ZipArchive(new MemoryStream(first["zip/figures.zip"]));

        Assert.Equal(first["zip/figures.zip"], second["zip/figures.zip"]);
        Assert.Equal(["1-1-1.csv"], zip.Entries.Select(entry => entry.FullName));
        // 98 bytes around a file whose name has nine letters, and 18 in each place that names it.
        Assert.Equal("""{"size_bytes": 141, "size_human": "141 Bytes", "filename": "figures.zip"}""", System.Text.Encoding.UTF8.GetString(first["zip/all_indicators.json"]));
    }

    [Theory]
    [InlineData(1, "1 Byte")]
    [InlineData(999, "999 Bytes")]
    [InlineData(1000, "1.0 kB")]
    [InlineData(185561, "185.6 kB")]
    [InlineData(2500000, "2.5 MB")]
    public void Sizes_are_told_as_people_read_them(long length, string size) => Assert.Equal(size, AllIndicatorsZip.Size(length));

    [Fact]
    public void Downloads_are_copied_and_listed()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", "indicator_downloads:\n- {button_label: Sheet, source_pattern: sheets/*.txt, output_folder: sheets, indicator_id_pattern: 'sheet_(.*)'}\n"),
            ("sheets/sheet_3-1-1.txt", "words"), ("sheets/other.txt", "words"), ("data/indicator_3-1-1.csv", "Year,Value\n2020,1\n"));

        Assert.Equal("words", files["downloads/sheets/sheet_3-1-1.txt"]);
        Assert.Equal("""{"3.1.1": {"Sheet": {"href": "downloads/sheets/sheet_3-1-1.txt"}}}""", files["downloads/indicator-downloads.json"]);
        Assert.DoesNotContain("downloads/sheets/other.txt", files.Keys);
    }

    [Fact]
    public void A_package_describes_columns_and_categories()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", "languages: [es]\ndatapackage: {package_properties: {licenses: [x]}, field_properties: {Sex: {description: d}}}\n"),
            ("translations/es/data.yml", "M: Hombre\nSex: Sexo\n"), ("data/indicator_3-1-1.csv", "Year,Sex,Value\n2020,M,1\n2020,F,2.5\n"), ("meta/3-1-1.md", "---\nindicator_name: Deaths\n---\n"));

        Assert.Equal(
            """
            {"profile": "data-package", "resources": [{"path": "data.csv", "name": "data", "profile": "tabular-data-resource", "scheme": "file", "format": "csv", "hashing": "md5", "encoding": "utf-8", 
            "schema": {"fields": [{"name": "Year", "type": "integer", "title": "Year"}, {"name": "Sex", "type": "string", "constraints": {"enum": ["Hombre", "F", ""]}, "title": "Sexo", "description": "d"}, 
            {"name": "Value", "type": "number", "title": "Value"}]}}], "licenses": ["x"], "name": "3-1-1", "title": "Deaths"}
            """.ReplaceLineEndings(""), files["es/data-packages/3-1-1/datapackage.json"]);
        Assert.Contains("\"path\": \"3-1-1/data.csv\", \"name\": \"3-1-1\"", files["untranslated/data-packages/all.json"], StringComparison.Ordinal);
        Assert.Equal(files["es/data/3-1-1.csv"], files["es/data-packages/3-1-1/data.csv"]);
    }
}
