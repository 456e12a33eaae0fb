using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.Tests.Excel;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class OpenSdgPageTests
{
    private const string Page = "docs/formats/open-sdg.md";

    [Fact]
    public void Inputs_are_read_or_told_as_the_page_says() =>
        Assert.All(DocTable.Under(Page, "Inputs"), row =>
        {
            using var folder = Repository();
            folder.With("config_data.yml", $"inputs:\n- {row[0]}\n");
            var told = CityReader.Read(folder.Path).Findings.Select(f => f.Rule)
                .Where(rule => rule == ReadingRules.InputMatchesNothing || rule == ReadingRules.InputNotRead || rule == ReadingRules.SourceAtAddress || rule == ReadingRules.PathOutside || rule == ReadingRules.SiblingsRead)
                .Select(rule => rule.Id).ToList();
            // What is read instead is told beside the pattern that matches nothing.
            Assert.Equal((row[0], row[1]), (row[0], told.Contains(ReadingRules.SiblingsRead.Id) ? ReadingRules.SiblingsRead.Id : told.Count == 0 ? "read" : Assert.Single(told)));
        });

    [Fact]
    public void Settings_on_the_page_are_honoured()
    {
        using var folder = Repository();
        folder.With("config_data.yml", """
            languages: [es, en]
            src_dir: source
            inputs:
            - {class: InputCsvData, path_pattern: figures/*-*.csv}
            - {class: InputYamlMdMeta, path_pattern: words/*-*.md}
            translations:
            - {class: TranslationInputYaml, source: wording}
            map_layers:
            - {geojson_file: geo/wards.geojson, id_property: code, name_property: label}
            indicator_options:
              non_disaggregation_columns: [Reliability]
            """)
            .With("source/figures/indicator_2-1-1.csv", "Year,Reliability,Sex,Value\n2020,A,F,5\n")
            .With("source/words/2-1-1.md", "---\nindicator_name: Hambre\n---\n")
            .With("source/words/en/2-1-1.md", "---\nindicator_name: Hunger\n---\n")
            .With("wording/en/data.yml", "F: Women")
            .With("source/geo/wards.geojson", """{"features":[{"properties":{"code":"W1","label":"Old Port"}}]}""");
        var catalogue = CityReader.Read(folder.Path);
        var indicator = Assert.Single(catalogue.Indicators);
        Assert.Equal(["es", "en"], catalogue.City.Languages);
        Assert.Equal(("Hambre", "Hunger"), (indicator.Name.In("es"), indicator.Name.In("en")));
        Assert.Equal("Sex", Assert.Single(indicator.Table!.Dimensions).Name);
        Assert.Equal("Women", catalogue.Translations.Resolve("en", "F"));
        Assert.Equal("Old Port", catalogue.Areas["W1"].Name.Original);
    }

    [Theory]
    [InlineData("Settings of the configuration", "{0}")]
    [InlineData("Columns: `indicator_options`", "indicator_options: {{ {0} }}")]
    [InlineData("Places: `map_layers`", "map_layers: [{{ {0} }}]")]
    [InlineData("Settings of an input", "inputs: [{{ class: InputCsvData, path_pattern: data/*-*.csv }}, {{ {0} }}]")]
    public void Settings_are_honoured_or_ignored_as_the_page_says(string section, string within) =>
        Assert.All(DocTable.Under(Page, section), row =>
        {
            using var folder = Repository().With("config_data.yml", string.Format(CultureInfo.InvariantCulture, within, $"{row[0]}: x") + "\n");
            var told = CityReader.Read(folder.Path).Findings.Where(f => f.Rule == ReadingRules.SettingIgnored || f.Rule == ReadingRules.SettingUnknown);
            Assert.Equal((row[0], row[1] == "ignored" ? "setting-ignored" : ""), (row[0], string.Join(' ', told.Select(f => f.Rule.Id))));
        });

    [Fact]
    public void Every_setting_that_is_known_stands_on_the_page()
    {
        AssertSame(KnownSettings.OfFile, "Settings of the configuration");
        AssertSame(KnownSettings.OfOptions, "Columns: `indicator_options`");
        AssertSame(KnownSettings.OfMapLayer, "Places: `map_layers`");
        AssertSame(KnownSettings.OfInput, "Settings of an input");

        static void AssertSame(IReadOnlyDictionary<string, string?> known, string section) =>
            Assert.Equal(known.Keys.Order(StringComparer.Ordinal), DocTable.Under(Page, section).Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_setting_nobody_knows_is_told()
    {
        using var folder = Repository();
        folder.With("config_data.yml", "languages: [en]\nlanguage: fr\n");
        var found = Assert.Single(CityReader.Read(folder.Path).Findings, f => f.Rule == ReadingRules.SettingUnknown);
        Assert.Equal("config_data.yml:2:11", found.Origin!.ToString());
    }

    [Fact]
    public void A_source_folder_outside_is_told_and_nothing_is_read()
    {
        using var folder = Repository();
        folder.With("config_data.yml", "src_dir: ../elsewhere\n");
        var catalogue = CityReader.Read(folder.Path);
        Assert.Contains(catalogue.Findings, f => f.Rule == ReadingRules.PathOutside && f.Origin!.Line == 1);
        Assert.Empty(catalogue.Indicators);
    }

    private static ScratchFolder Repository()
    {
        var folder = Texts();
        File.WriteAllBytes(Path.Combine(folder.Path, "words", "3-1-1.xlsx"), TestWorkbook.Of("indicator_name;Deaths"));
        return folder;
    }

    private static ScratchFolder Texts() => new ScratchFolder()
        .With("words/3-1-1.csv", "indicator_name,Deaths\n")
        .With("data/indicator_3-1-1.csv", "Year,Value\n2020,5\n")
        .With("meta/3-1-1.md", "---\nindicator_name: Deaths\n---\n")
        .With("indicator-config/3-1-1.yml", "indicator_name: Deaths\n");
}
