using System.Text.Json;
using System.Text.RegularExpressions;

using LocalGoals.Exchange.Tests.OpenSdg.Endpoints;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class OpenSdgEndpointsPageTests
{
    private const string Page = "docs/formats/open-sdg-endpoints.md";

    [Fact]
    public void The_files_are_those_of_the_page_and_no_others()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", """
                languages: [es, en]
                map_layers: [{geojson_file: w.geojson, output_subfolder: wards}]
                indicator_downloads: [{button_label: csv, source_pattern: data/*.csv, output_folder: extra}]
                """),
            ("w.geojson", """{"features":[{"properties":{"id":"W1","name":"One"}}]}"""),
            ("data/indicator_3-1-1.csv", "Year,GeoCode,Value\n2020,W1,5\n"), ("data/indicator_4-a-1.csv", "Year,GeoCode,Value\n2020,W1,5\n"));
        var told = DocTable.Under(Page, "Addresses").SelectMany(row => new[] { "es", "en", "untranslated" }.Select(language => row[0].Replace("{lang}", language, StringComparison.Ordinal)))
            .SelectMany(path => path.Contains("{id}", StringComparison.Ordinal) ? new[] { "3-1-1", "4-a-1" }.Select(id => path.Replace("{id}", id, StringComparison.Ordinal)) : [path]);

        Assert.Equal(told.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Years_and_values_are_written_as_the_page_says() => Assert.All(DocTable.Under(Page, "Years and values"), row =>
    {
        var cells = Cells(row[0]);
        // As values and as years.
        Check(row, Written("Year,Value", cells.Select(cell => $"2020,{Quoted(cell)}")), "Value", column: 1);
        Check(row, Written("Year,Value", cells.Select(cell => $"{Quoted(cell)},1")), "Year", column: 0);
    });

    [Fact]
    public void Other_columns_are_written_as_the_page_says() => Assert.All(DocTable.Under(Page, "Other columns"), row =>
        Check(row, Written("Year,Sex,Value", Cells(row[0]).Select(cell => $"2020,{cell},1")), "Sex", column: 1));

    [Fact]
    public void Metadata_are_written_as_the_page_says() => Assert.All(DocTable.Under(Page, "Metadata"), row =>
    {
        Assert.Equal((row[0], row[1]), (row[0], Value(WrittenFiles.Of(("meta/3-1-1.yml", $"key: {row[0]}\n")))));
        Assert.Equal((row[0], row[2]), (row[0], Value(WrittenFiles.Of(("meta/3-1-1.md", $"---\nkey: {row[0]}\n---\n")))));

        static string Value(IReadOnlyDictionary<string, string> files)
        {
            using var json = JsonDocument.Parse(files["meta/3-1-1.json"]);
            return json.RootElement.GetProperty("key").GetRawText();
        }
    });

    private static IReadOnlyDictionary<string, string> Written(string header, IEnumerable<string> rows) =>
        WrittenFiles.Of(("data/indicator_3-1-1.csv", $"{header}\n{string.Join('\n', rows)}\n"));

    private static void Check(string[] row, IReadOnlyDictionary<string, string> files, string name, int column)
    {
        var csv = files["data/3-1-1.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => Regex.Matches(line + ",", "(?:\"(.*?)\"|([^\",]*)),", RegexOptions.None, TimeSpan.FromSeconds(1))[column]).Select(m => m.Groups[1].Value + m.Groups[2].Value)
            .Select(cell => cell.Length == 0 ? "_" : cell);
        using var json = JsonDocument.Parse(files["data/3-1-1.json"]);
        Assert.Equal((row[0], name, row[1], row[2]), (row[0], name, string.Join(' ', csv), json.RootElement.GetProperty(name).GetRawText()));
    }

    private static IEnumerable<string> Cells(string row) => row.Split(' ').Select(cell => cell == "_" ? "" : cell);

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}
