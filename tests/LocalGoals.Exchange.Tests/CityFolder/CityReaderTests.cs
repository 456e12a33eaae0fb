using System.Text;

using LocalGoals.Findings;
using LocalGoals.Indicators;
using LocalGoals.Release;

using Xunit;

namespace LocalGoals.Exchange.Tests.CityFolder;

public class CityReaderTests
{
    private const string Data = "Year,Units,Value\n2015,Percent,7\n";
    private const string Meta = "---\nindicator_name: Poverty\nreporting_status: complete\n---\n";

    [Fact]
    public void A_folder_without_any_configuration_is_a_city()
    {
        using var folder = new TempFolder(("data/indicator_1-1-1.csv", Data), ("meta/1-1-1.md", Meta));

        var city = folder.Read();

        var indicator = Assert.Single(city.Indicators);
        Assert.Equal(("1.1.1", "Poverty", DataState.OwnFigures), (indicator.Code.Text, indicator.Name.Original, indicator.State));
        Assert.Equal(["name-assumed"], city.Findings.Ids());
    }

    [Fact]
    public void An_empty_folder_is_a_city_without_indicators()
    {
        using var folder = new TempFolder();

        Assert.Empty(folder.Read().Indicators);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_the_callers_mistake() =>
        Assert.Throws<DirectoryNotFoundException>(() => LocalGoals.Exchange.CityFolder.CityReader.Read("/no/such/folder"));

    [Fact]
    public void An_input_that_matches_nothing_is_an_error_and_its_siblings_are_read()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "inputs:\n  - class: InputCsvData\n    path_pattern: data/*-*.csv\n  - class: InputYamlMeta\n    path_pattern: meta/*-*.yml\n"),
            ("city.yaml", "name: X\n"), ("data/indicator_1-1-1.csv", Data), ("meta/1-1-1.md", Meta));

        var city = folder.Read();

        Assert.Equal("Poverty", city.Indicators[0].Name.Original);
        Assert.Equal(["input-matches-nothing", "siblings-read"], city.Findings.Ids());
        Assert.Equal(new Origin("config_data.yml", 5, 19), city.Findings[0].Origin);
        Assert.Equal(1, city.Findings[1].Argument("count"));
    }

    [Fact]
    public void A_configuration_may_have_another_name()
    {
        using var folder = new TempFolder(("my.yml", "inputs:\n  - class: InputCsvData\n    path_pattern: figures/*.csv\n"), ("figures/1-1-1.csv", Data), ("data/1-2-1.csv", Data));

        var city = LocalGoals.Exchange.CityFolder.CityReader.Read(folder.Root, "my.yml");

        Assert.Equal(["1.1.1"], city.Indicators.Select(i => i.Code.Text));
    }

    [Fact]
    public void An_input_of_another_class_is_told()
    {
        using var folder = new TempFolder(("config_data.yml", "inputs:\n  - class: InputSdmxMeta\n"), ("city.yaml", "name: X\n"));

        Assert.Equal(["input-not-read"], folder.Read().Findings.Ids());
    }

    [Theory]
    [InlineData("inputs:\n  - class: InputCsvData\n    path_pattern: ../*-*.csv\n")]
    [InlineData("src_dir: ..\n")]
    [InlineData("src_dir: /etc\n")]
    [InlineData("src_dir: ../..\ninputs:\n  - class: InputCsvData\n")]
    public void A_configuration_cannot_leave_the_folder(string configuration)
    {
        using var folder = new TempFolder(("config_data.yml", configuration), ("city.yaml", "name: X\n"));

        Assert.Contains("path-outside", folder.Read().Findings.Ids());
    }

    [Fact]
    public void A_source_folder_holds_data_and_metadata()
    {
        using var folder = new TempFolder(("config_data.yml", "src_dir: src\n"), ("src/data/1-1-1.csv", Data), ("src/meta/1-1-1.yml", "indicator_name: Poverty\n"));

        Assert.Equal("Poverty", Assert.Single(folder.Read().Indicators).Name.Original);
    }

    [Fact]
    public void A_second_copy_in_a_subfolder_is_told_and_not_read()
    {
        using var folder = new TempFolder(("city.yaml", "name: X\n"), ("data/indicator_1-1-1.csv", Data), ("data/old/indicator_1-1-1.csv", Data), ("data/notes.txt", "x"), ("meta/1-1-1.md", Meta));

        var city = folder.Read();

        Assert.Equal(["file-not-taken data/notes.txt", "stray-copy data/old/indicator_1-1-1.csv"], city.Findings.Select(f => $"{f.Rule.Id} {f.Origin}").Order());
    }

    [Fact]
    public void A_second_file_for_a_code_is_an_error_and_the_first_is_kept()
    {
        using var folder = new TempFolder(("city.yaml", "name: X\n"), ("data/1-1-1.csv", Data), ("data/indicator_1-1-1.csv", "Year,Value\n2016,8\n"), ("meta/1-1-1.md", Meta));

        var city = folder.Read();

        Assert.Equal("data/1-1-1.csv", city.Indicators[0].Table!.File);
        var finding = Assert.Single(city.Findings);
        Assert.Equal(("second-file", "data/indicator_1-1-1.csv", "data/1-1-1.csv"), (finding.Rule.Id, finding.Origin!.File, finding.Argument("first")));
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        using var outside = new TempFolder(("indicator_1-1-1.csv", Data));
        using var folder = new TempFolder(("city.yaml", "name: X\n"), ("data/indicator_1-2-1.csv", Data), ("meta/1-2-1.md", Meta));
        File.CreateSymbolicLink(Path.Combine(folder.Root, "data", "indicator_1-1-1.csv"), Path.Combine(outside.Root, "indicator_1-1-1.csv"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "data", "more"), outside.Root);
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "self"), folder.Root);

        var city = folder.Read();

        Assert.Equal(["1.2.1"], city.Indicators.Select(i => i.Code.Text));
        Assert.Equal(["data/indicator_1-1-1.csv", "data/more", "self"], city.Findings.Select(f => f.Origin!.File));
        Assert.All(city.Findings, f => Assert.Equal("link-not-followed", f.Rule.Id));
    }

    [Fact]
    public void Hidden_folders_and_built_sites_are_not_looked_into()
    {
        using var folder = new TempFolder(("data/indicator_1-1-1.csv", Data), ("_site/data/indicator_1-2-1.csv", Data), (".git/data/x.csv", "x"), ("data/.DS_Store", "x"));

        Assert.Single(folder.Read().Indicators);
        Assert.DoesNotContain(folder.Read().Findings, f => f.Rule.Id == "file-not-taken");
    }

    [Fact]
    public void The_hash_changes_with_any_file_that_is_read_and_with_nothing_else()
    {
        using var folder = new TempFolder(("data/indicator_1-1-1.csv", Data), ("meta/1-1-1.md", Meta));
        var before = folder.Read().ContentHash;

        folder.Write("README.md", [65]);
        Assert.Equal(before, folder.Read().ContentHash);
        folder.Write("meta/1-1-1.md", Encoding.UTF8.GetBytes(Meta + "More."));
        Assert.NotEqual(before, folder.Read().ContentHash);
    }

    [Fact]
    public void A_row_of_the_city_by_its_code_contradicts_one_with_a_blank_place()
    {
        using var folder = new TempFolder(("city.yaml", "name: X\narea: {code: MN}\n"), ("meta/1-1-1.md", Meta),
            ("data/indicator_1-1-1.csv", "Year,GeoCode,Units,Value\n2015,,Percent,5\n2015,MN,Percent,6\n2016,MN,Percent,7\n2015,W1,Percent,8\n"));

        var city = folder.Read();

        var finding = Assert.Single(city.Findings);
        Assert.Equal(("contradictory-rows", "2, 3: 5 ≠ 6"), (finding.Rule.Id, finding.Argument("what")));
        Assert.Equal("2016", city.Indicators[0].Opening!.Periods[city.Indicators[0].Opening!.Latest(0)].Text);
    }

    [Fact]
    public void Metadata_in_another_language_stand_in_a_folder_of_its_name()
    {
        using var folder = new TempFolder(("config_data.yml", "languages: [en, es]\n"), ("data/indicator_1-1-1.csv", Data),
            ("meta/1-1-1.md", Meta), ("meta/es/1-1-1.md", "---\nindicator_name: Pobreza\n---\n"), ("meta/xx/1-1-1.md", "---\nindicator_name: ?\n---\n"));

        var name = folder.Read().Indicators[0].Name;

        Assert.Equal(("Poverty", "Pobreza"), (name.In("en"), name.In("es")));
    }

    [Fact]
    public void Later_metadata_override_earlier_ones()
    {
        using var folder = new TempFolder(("indicator-config/1-1-1.yml", "indicator_name: First\nunit: a\n"), ("meta/1-1-1.yml", "indicator_name: Second\n"));

        var metadata = folder.Read().Indicators[0].Metadata;

        Assert.Equal(("Second", "a"), (metadata["indicator_name"]!.Text, metadata["unit"]!.Text));
    }

    [Fact]
    public void Translations_have_nested_keys()
    {
        using var folder = new TempFolder(("translations/es/data.yml", "sex:\n  female: Mujer\nMale: Hombre\n"), ("translations/en/goals.yaml", "a: b\n"), ("translations/es/deep/x.yml", "a: b\n"));

        var translations = folder.Read().Translations;

        Assert.Equal(("Mujer", "Hombre", "b"), (translations.Resolve("es", "data.sex.female"), translations.Resolve("es", "Male"), translations.Resolve("en", "goals.a")));
    }

    [Fact]
    public void A_translation_that_is_not_there_is_told_and_its_name_is_never_shown()
    {
        using var folder = new TempFolder(("city.yaml", "name: X\nlanguages: [en, es]\n"), ("data/indicator_1-1-1.csv", Data),
            ("meta/1-1-1.md", "---\nindicator_name: global_indicators.1-1-1-title\n---\n"), ("translations/es/global_indicators.yml", "1-1-1-title: Pobreza\n"));

        var city = folder.Read();

        var finding = Assert.Single(city.Findings);
        Assert.Equal(("unresolved-key", "en"), (finding.Rule.Id, finding.Argument("language")));
        var name = city.Indicators[0].Name;
        Assert.Equal("Pobreza", name.In("es"));
        Assert.DoesNotContain("global_indicators", name.In("en") + name.Original + name.In("ar"), StringComparison.Ordinal);
        Assert.Equal(LocalGoals.Language.Languages.English.Labels["1.1.1"], name.In("en"));
        Assert.Equal("Pobreza", CityRelease.Of(city).Find("1.1.1")!.Name.In("es"));
    }
}
