using System.Text;
using System.Text.Json;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Excel;
using LocalGoals.Exchange.Tables;
using LocalGoals.Exchange.GeoJson;
using LocalGoals.Exchange.JsonStat;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Exchange.Tests.Excel;
using LocalGoals.Exchange.Tests.JsonStat;
using LocalGoals.Exchange.Tests.OpenSdg;
using LocalGoals.Exchange.Tests.Sdmx;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Exchange.Tests.Mutations;

/// <summary>Damaged files: whatever a byte becomes, reading goes on and says so.</summary>
public class MutationTests
{
    private const string Csv = "Year,Sex,\"Race, or descent\",Units,Value\n2015,F,\"a, \"\"b\"\"\",Percent,1.5e3\r\n2016–2017,,,,12,5\n2016,M,x,Number,n/a\n2016,M,x,Number,3\n";

    private const string Yaml = "languages: [en, 'es']\ninputs:\n  - class: InputCsvData\n    path_pattern: \"data/*-*.csv\" # all\n  - {class: InputYamlMeta, git: false}\ntext: |\n  Two\n  lines\nfolded: >-\n  a\n  b\n? key\n: &anchor !!str value\n";

    private const string Meta = "---\nindicator_name: \"Géneró \\u00e9\"\nreporting_status: complete\ntags:\n- a\n- b\n---\nThe *answer*.\n";

    private const string Geo = "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"coordinates\":[[1,2],[3,4]]},\"properties\":{\"code\":\"W1\",\"name\":\"\\u0645\\ud83d\\ude00\",\"n\":1.5e3}}]}";

    private const string Cross = "Deaths\n;Female;<;Male;<\nDistrict;2019;2020*;2019;@2020\nNorth;1;..;17.3%;5000,\nTotal;#DIV/0!;=;=4;1.5 (a)\n\n* Estimate";

    private const string Tidy = "Year;Sex;Units;Value\n2019;Female;Percent;5*\n^;Male;;n/a\n\nSource: survey";

    [Fact]
    public void A_damaged_table_never_stops_reading() =>
        ForEach("CSV", Csv, bytes => ObservationsCsv.Read("x.csv", "1.1.1", bytes, ColumnRoles.Default, []));

    [Fact]
    public void A_damaged_YAML_file_never_stops_reading() =>
        ForEach("YAML", Yaml, bytes => YamlReader.Read(Encoding.UTF8.GetString(bytes), "x.yml", []));

    [Fact]
    public void A_damaged_metadata_file_never_stops_reading() =>
        ForEach("Markdown", Meta, bytes => MetadataFile.Read("x.md", bytes, []));

    [Fact]
    public void A_damaged_list_of_metadata_never_stops_reading() =>
        ForEach("CSV, metadata", "\"Indicator name\",\"Deaths, \"\"all\"\"\"\r\ntags,\"[a, b]\"\nlist,- x\n,no key\n", bytes => KeyValueRows.OfCsv("x.csv", bytes, []));

    [Fact]
    public void A_damaged_workbook_never_stops_reading() =>
        ForEach("XLSX", TestWorkbook.Of(("Data", Cross), ("3-1-1", Tidy)), ReadWorkbook);

    [Fact]
    public void A_damaged_workbook_of_the_old_form_never_stops_reading() =>
        ForEach("XLS", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Excel", "old.xls")), ReadWorkbook);

    // Behind the checksums of the package.
    [Fact]
    public void A_workbook_with_a_damaged_part_never_stops_reading()
    {
        var parts = TestWorkbook.Parts(("Data", Cross), ("3-1-1", Tidy));
        var names = parts.Keys.Order(StringComparer.Ordinal).ToList();
        FuzzRun.Each("XLSX, one part", random =>
        {
            var name = names[random.Next(names.Count)];
            return TestWorkbook.Zip(new Dictionary<string, string>(parts, StringComparer.Ordinal) { [name] = Encoding.Latin1.GetString(Mutator.Of(Encoding.Latin1.GetBytes(parts[name]), random)) });
        }, ReadWorkbook);
    }

    [Fact]
    public void A_damaged_map_is_read_or_is_not_JSON() =>
        ForEach("GeoJSON", Geo, bytes =>
        {
            try
            {
                _ = FeatureReader.Read(bytes);
            }
            catch (JsonException)
            {
                // Said to the city as json-invalid.
            }
        });

    [Theory]
    [InlineData(Messages.Specific)]
    [InlineData(Messages.Generic)]
    [InlineData(Messages.GenericFlat)]
    [InlineData(Messages.Grouped)]
    public void A_damaged_message_in_XML_never_stops_reading(string text) =>
        ForEach("SDMX-ML", text, bytes =>
        {
            using var stream = new MemoryStream(bytes);
            Assert.NotNull(SdmxMl.Read("x.xml", stream, []).BySeries().ToList());
        });

    [Theory]
    [InlineData(Messages.Json)]
    [InlineData(Messages.Json2)]
    public void A_damaged_message_in_JSON_never_stops_reading(string text) =>
        ForEach("SDMX-JSON", text, bytes => Assert.NotNull(SdmxJson.Read("x.json", bytes, []).BySeries().ToList()));

    [Fact]
    public void A_damaged_cube_never_stops_reading() =>
        ForEach("JSON-stat", JsonStatTests.Dense, bytes => JsonStatReader.Read("x.json", bytes, []));

    [Fact]
    public void A_damaged_structure_never_stops_reading() =>
        ForEach("SDMX-ML, structure", SdmxInputTests.Structure, bytes =>
        {
            using var stream = new MemoryStream(bytes);
            _ = StructureXml.Read("x.xml", stream, []);
        });

    [Fact]
    public void A_damaged_repository_of_messages_never_stops_reading_and_every_finding_can_be_said()
    {
        const string Settings = """
            languages: [en, ar]
            inputs:
            - {class: InputSdmxMl_Multiple, path_pattern: '*.xml', dsd: dsd.xml, dimension_map: {SEX: Sex, 'SEX|F': Women}, indicator_id_map: {X: [1-1-1]}}
            - {class: InputSdmxJson, source: x.json, dsd: dsd.xml, import_codes: true}
            - {class: InputJsonStat, source: cube.json, indicator_id_map: {cube.json: 8-5-2}}
            - {class: InputSdmxMeta, source: x.xml, dsd: dsd.xml}
            translations:
            - {class: TranslationInputSdmx, source: dsd.xml}
            - {class: TranslationInputCsv, source: words}
            """;
        string[] paths = ["config_data.yml", "x.xml", "y.xml", "x.json", "cube.json", "dsd.xml", "words/ar/data.csv"];
        string[] texts = [Settings, Messages.Specific, Messages.Generic, Messages.Json, JsonStatTests.Dense, SdmxInputTests.Structure, "Women,نساء\n"];
        ForEachCity("repository of messages", paths, texts, damaged: 3);
    }

    [Fact]
    public void A_damaged_city_never_stops_reading_and_every_finding_can_be_said()
    {
        string[] paths = ["config_data.yml", "data/indicator_1-1-1.csv", "meta/1-1-1.md", "geo.json", "city.yaml", "translations/es/data.yml"];
        string[] texts = [Yaml, Csv, Meta, Geo, "name: {en: X}\nareas:\n- file: geo.json\n  name: {en: name}\n", "sex: {F: Mujer}\n"];
        ForEachCity("city folder", paths, texts, damaged: 1);
    }

    // One file in so many is damaged, and one at least.
    private static void ForEachCity(string format, string[] paths, string[] texts, int damaged)
    {
        using var folder = new TempFolder();
        FuzzRun.Each(format, random =>
        {
            var one = random.Next(paths.Length);
            for (var file = 0; file < paths.Length; file++)
                folder.Write(paths[file], file == one || random.Next(damaged) == 0 ? Mutator.Of(Encoding.UTF8.GetBytes(texts[file]), random) : Encoding.UTF8.GetBytes(texts[file]));
            return [];
        }, _ =>
        {
            var city = CityReader.Read(folder.Root);
            Assert.All(city.Findings, finding => Assert.NotEmpty(Languages.English.Say(finding.Message) + Languages.English.Say(finding.Advice)));
        }, oneOf: 20);
    }

    private static void ReadWorkbook(byte[] bytes)
    {
        var findings = new List<Finding>();
        foreach (var sheet in Workbook.Read("data/x.xlsx", bytes, findings))
            ObservationsSheet.Read(sheet, "1.1.1", ColumnRoles.Default, TableWords.AsWritten, findings);
        KeyValueRows.OfWorkbook("meta/x.xlsx", bytes, 0, findings);
        Assert.All(findings, finding => Assert.NotEmpty(Languages.English.Say(finding.Message) + finding.Origin!.In(Languages.English)));
    }

    private static void ForEach(string format, string text, Action<byte[]> read) => ForEach(format, Encoding.UTF8.GetBytes(text), read);

    private static void ForEach(string format, byte[] bytes, Action<byte[]> read) => FuzzRun.Each(format, random => Mutator.Of(bytes, random), read);
}
