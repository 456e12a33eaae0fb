using LocalGoals.Catalogue;
using LocalGoals.Exchange.Tests.Excel;
using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class TabularMetadataTests
{
    private const string Data = "Year,Value\n2020,5\n";

    [Fact]
    public void Metadata_in_CSV_files_are_keys_and_values_with_their_lines()
    {
        using var folder = Folder("- {class: InputCsvMeta, path_pattern: meta/*-*.csv}",
            ("meta/3-1-1.csv", "indicator_name,\"Deaths, of mothers\"\nreporting_status,complete\nempty,\n,lost\ntags,\"[one, two]\"\nreporting_status,inprogress\n"));
        var city = folder.Read();
        var metadata = Assert.Single(city.Indicators).Metadata;
        Assert.Equal("Deaths, of mothers", metadata["indicator_name"]!.Text);
        Assert.Equal("inprogress", metadata["reporting_status"]!.Text);
        Assert.Null(metadata["empty"]);
        Assert.Equal(["one", "two"], metadata["tags"]!.Items);
        Assert.Equal(new Origin("meta/3-1-1.csv", 6, 2), metadata["reporting_status"]!.Origin);
        Assert.Equal(4, Assert.Single(city.Findings, finding => finding.Rule == WorkbookRules.ValueWithoutKey).Origin!.Line);
        Assert.Single(city.Findings, finding => finding.Rule == ReadingRules.YamlRepeatedKey);
    }

    [Theory]
    [InlineData("metadata_mapping: {Indicator name: indicator_name, Unit of measure: computation_units}")]
    [InlineData("metadata_mapping: maps/labels.csv")]
    public void Labels_become_keys_by_the_mapping(string mapping)
    {
        using var folder = Folder($"- {{class: InputCsvMeta, path_pattern: meta/*-*.csv, {mapping}}}",
            ("maps/labels.csv", "Indicator name,indicator_name\nUnit of measure,computation_units\n"),
            ("meta/3-1-1.csv", "Indicator name,Deaths\nUnit of measure,Number\nOther,kept\n"),
            ("meta/fr/3-1-1.csv", "Indicator name,Décès\n"));
        var indicator = Assert.Single(folder.Read().Indicators);
        Assert.Equal(("Deaths", "Décès"), (indicator.Name.In("en"), indicator.Name.In("fr")));
        Assert.Equal(("Number", "kept"), (indicator.Metadata["computation_units"]!.Text, indicator.Metadata["Other"]!.Text));
        Assert.Null(indicator.Metadata["Indicator name"]);
    }

    [Fact]
    public void Labels_of_YAML_metadata_become_keys_too()
    {
        using var folder = Folder("- {class: InputYamlMdMeta, path_pattern: meta/*-*.md, metadata_mapping: {Name: indicator_name}}", ("meta/3-1-1.md", "---\nName: Deaths\n---\n"));
        Assert.Equal("Deaths", Assert.Single(folder.Read().Indicators).Name.In("en"));
    }

    [Theory]
    [InlineData("metadata_mapping: ../labels.csv", "path-outside")]
    [InlineData("metadata_mapping: labels.csv", "input-matches-nothing")]
    [InlineData("metadata_mapping: maps/labels.yml", "input-not-read")]
    public void A_mapping_that_cannot_be_read_is_told(string mapping, string rule)
    {
        using var folder = Folder($"- {{class: InputCsvMeta, path_pattern: meta/*-*.csv, {mapping}}}", ("meta/3-1-1.csv", "indicator_name,Deaths\n"), ("maps/labels.yml", "a: b"));
        var city = folder.Read();
        Assert.Contains(rule, city.Findings.Ids());
        Assert.Equal("Deaths", Assert.Single(city.Indicators).Name.In("en"));
    }

    [Fact]
    public void Metadata_in_workbooks_are_the_first_two_columns_of_the_first_sheet()
    {
        using var folder = Folder("- {class: InputExcelMeta, path_pattern: meta/*-*.xlsx, metadata_mapping: {Name: indicator_name}}");
        folder.Write("meta/3-1-1.xlsx", TestWorkbook.Of(
            ("Metadata", "Name;Deaths\npublished;TRUE\nupdated;@2024-05-01\nyears;12\nshare;17.5%\nnote;first\n^;second\nbroken;#REF!\nformula;="), ("More", "a;b")));
        folder.Write("meta/fr/3-1-1.xlsx", TestWorkbook.Of("Name;Décès"));
        var city = folder.Read();
        var indicator = Assert.Single(city.Indicators);
        Assert.Equal(("Deaths", "Décès"), (indicator.Name.In("en"), indicator.Name.In("fr")));
        Assert.Equal(["true", "2024-05-01", "12", "17.5%", "first\nsecond"],
            new[] { "published", "updated", "years", "share", "note" }.Select(key => indicator.Metadata[key]!.Text));
        Assert.Equal("meta/3-1-1.xlsx, sheet “Metadata”, cell B3", indicator.Metadata["updated"]!.Origin.In(Language.Languages.English));
        Assert.Equal(["cell-error", "formula-without-value", "sheet-not-read"],
            city.Findings.Where(finding => finding.Origin?.File == "meta/3-1-1.xlsx").Select(finding => finding.Rule.Id).Order());
    }

    [Fact]
    public void Another_sheet_is_read_where_the_configuration_counts_to_it()
    {
        using var folder = Folder("- {class: InputExcelMeta, path_pattern: meta/*-*.xlsx, sheet_number: 1}");
        folder.Write("meta/3-1-1.xlsx", TestWorkbook.Of(("Read me", "Read;me"), ("Metadata", "indicator_name;Deaths")));
        Assert.Equal("Deaths", Assert.Single(folder.Read().Indicators).Name.In("en"));
    }

    private static TempFolder Folder(string input, params (string, string)[] files) => new(
    [
        ("config_data.yml", $"languages: [en, fr]\ninputs:\n- {{class: InputCsvData, path_pattern: data/*-*.csv}}\n{input}\n"),
        ("data/indicator_3-1-1.csv", Data), .. files,
    ]);
}
