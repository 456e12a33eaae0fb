using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class InputTests
{
    private const string Data = "Year,SEX,Value\n2020,F,5\n2020,M,6\n2020,,5.5\n";

    [Fact]
    public void A_column_map_renames_columns_and_a_code_map_the_cells_of_the_new_column()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "inputs:\n- {class: InputCsvData, path_pattern: data/*-*.csv, column_map: maps/columns.csv, code_map: ./maps/codes.csv}\n"),
            ("maps/columns.csv", "Text,Value\nSEX,Sex\n"),
            ("maps/codes.csv", "Text,Dimension,Value\nF,Sex,Female\nF,Age,Wrong\nM,SEX,Wrong\n"),
            ("data/3-1-1.csv", Data));

        var column = Assert.Single(folder.Read().Indicators[0].Table!.Dimensions);

        Assert.Equal("Sex", column.Name);
        Assert.Equal(["Female", "M", ""], Enumerable.Range(0, 3).Select(row => column[row]));
    }

    [Fact]
    public void Codes_that_become_the_same_word_are_one_category()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "inputs:\n- {class: InputCsvData, path_pattern: data/*-*.csv, code_map: codes.csv}\n"),
            ("codes.csv", "Dimension,Text,Value\nSEX,F,Female\nSEX,W,Female\nSEX,T,\n"),
            ("data/3-1-1.csv", "Year,SEX,Value\n2020,F,5\n2021,W,6\n2020,T,7\n"));

        var table = folder.Read().Indicators[0].Table!;

        Assert.Equal(["Female"], table.Dimensions[0].Categories);
        Assert.True(table.Dimensions[0].IsBlank(2));
    }

    [Theory]
    [InlineData("Text;Word\nSEX;Sex\n", "map-columns")]
    [InlineData("", "map-columns")]
    public void A_map_without_its_columns_is_told_and_the_data_are_read(string map, string rule)
    {
        using var folder = new TempFolder(
            ("config_data.yml", "inputs:\n- {class: InputCsvData, path_pattern: data/*-*.csv, column_map: map.csv}\n"), ("map.csv", map), ("data/3-1-1.csv", Data));

        var city = folder.Read();

        Assert.Contains(rule, city.Findings.Ids());
        Assert.Equal("SEX", city.Indicators[0].Table!.Dimensions[0].Name);
    }

    [Theory]
    [InlineData("missing.csv", "input-matches-nothing")]
    [InlineData("../outside.csv", "path-outside")]
    [InlineData("https://example.org/map.csv", "source-at-address")]
    public void A_map_that_is_not_in_the_folder_is_told_at_its_place(string path, string rule)
    {
        using var folder = new TempFolder(
            ("config_data.yml", $"inputs:\n- class: InputCsvData\n  path_pattern: data/*-*.csv\n  column_map: {path}\n"), ("data/3-1-1.csv", Data));

        var found = Assert.Single(folder.Read().Findings, f => f.Rule.Id == rule);

        Assert.Equal("config_data.yml:4:15", found.Origin!.ToString());
    }

    [Fact]
    public void An_indicator_map_says_what_a_file_is_about()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "inputs:\n- class: InputCsvData\n  path_pattern: data/*.csv\n  indicator_id_map: {deaths.csv: 3.1.1, poverty: [1-1-1, 1-2-1]}\n"),
            ("data/deaths.csv", Data), ("data/poverty.csv", Data), ("data/stray.csv", Data));

        var city = folder.Read();

        Assert.Equal(["1.1.1", "1.2.1", "3.1.1"], city.Indicators.Select(i => i.Code.Text));
        Assert.Equal("data/stray.csv", Assert.Single(city.Findings, f => f.Rule.Id == "file-not-taken").Origin!.File);
    }

    [Fact]
    public void Of_two_inputs_the_later_gives_the_figures_and_both_the_metadata()
    {
        using var folder = new TempFolder(
            ("config_data.yml", """
                inputs:
                - {class: InputCsvData, path_pattern: data/*-*.csv}
                - {class: InputCsvData, path_pattern: newer/*-*.csv}
                - {class: InputYamlMdMeta, path_pattern: meta/*-*.md}
                - {class: InputYamlMeta, path_pattern: config/*-*.yml}
                """),
            ("data/3-1-1.csv", Data), ("newer/indicator_3-1-1.csv", "Year,Value\n2021,9\n"), ("newer/4-1-1.csv", Data),
            ("meta/3-1-1.md", "---\nindicator_name: Deaths\nreporting_status: notstarted\n---\n"), ("config/3-1-1.yml", "reporting_status: complete\n"));

        var city = folder.Read();
        var deaths = city.Indicators[0];

        Assert.Equal(("newer/indicator_3-1-1.csv", "Deaths", "complete"), (deaths.Table!.File, deaths.Name.Original, deaths.Metadata["reporting_status"]!.Text));
        Assert.Equal("data/3-1-1.csv", Assert.Single(city.Findings, f => f.Rule.Id == "second-file").Origin!.File);
    }

    [Fact]
    public void Units_series_and_places_may_have_columns_by_other_names()
    {
        using var folder = new TempFolder(
            ("config_data.yml", """
                indicator_options: {unit_column: Einheit, series_column: Reihe, serial_columns: [No], observation_attributes: [Note]}
                map_layers: [{geojson_file: a.geojson, id_property: c, name_property: n, id_column: AGS}]
                """),
            ("data/3-1-1.csv", "No,Year,Reihe,Einheit,AGS,Note,Value\n1,2020,Tote,Zahl,05,x,5\n"), ("data/4-1-1.csv", "Year,SERIES,UNIT_MEASURE,GeoCode,Value\n2020,S,PT,1,5\n"));

        var read = folder.Read().Indicators;

        Assert.Equal("Attribute Period Series Unit Area Attribute", string.Join(' ', read[0].Table!.Columns.Select(c => c.Role)));
        Assert.Equal([ColumnRole.Period, ColumnRole.Series, ColumnRole.Unit, ColumnRole.Area], read[1].Table!.Columns.Select(c => c.Role));
    }

    [Theory]
    [InlineData("8-5-1a.csv", "8.5.1a")]
    [InlineData("indicator_10-1-1-x.csv", "10.1.1.x")]
    [InlineData("5.x.1.csv", "5.x.1")]
    [InlineData("1.1.1.1.csv", "1.1.1.1")]
    [InlineData("indicator_3-b-1.csv", "3.b.1")]
    public void Codes_beyond_the_global_ones_are_read(string name, string code)
    {
        using var folder = new TempFolder(("config_data.yml", "inputs: [{class: InputCsvData, path_pattern: data/*.csv}]\n"), ($"data/{name}", Data));

        Assert.Equal(code, Assert.Single(folder.Read().Indicators).Code.Text);
    }

    [Fact]
    public void A_data_schema_orders_columns_and_categories_and_tells_what_it_does_not_list()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "data_schema: {class: DataSchemaInputTableSchemaYaml, source: data-schema/*.yml}\n"),
            ("data-schema/3-1-1.yml", "fields:\n- name: Age\n  constraints: {enum: [young, old]}\n- name: Sex\n  constraints:\n    enum: ['', M, F]\n"),
            ("data/3-1-1.csv", "Year,Sex,Age,Value\n2020,F,,5\n2020,X,,5\n2020,M,,6\n2020,,old,7\n2020,,young,8\n"));

        var city = folder.Read();

        Assert.Equal(["age: young old", "sex: M F X"], city.Indicators[0].Slices.Select(s => $"{s.Breakdown.Slug}: {string.Join(' ', s.Groups.Select(g => g.Categories[0]))}"));
        Assert.Equal(["Sex", "Age"], city.Indicators[0].Table!.Dimensions.Select(c => c.Name));
        Assert.Equal("data/3-1-1.csv:3:2", Assert.Single(city.Findings, f => f.Rule == ObservationRules.CategoryNotListed).Origin!.ToString());
    }

    [Fact]
    public void Categories_stand_in_the_order_of_their_texts_where_that_is_asked_for()
    {
        using var folder = new TempFolder(("config_data.yml", "datapackage: {sorting: alphabetical}\n"), ("data/3-1-1.csv", "Year,Sex,Age,Value\n2020,M,,5\n2020,F,,6\n2020,,old,7\n"));

        Assert.Equal(["age: old", "sex: F M"], folder.Read().Indicators[0].Slices.Select(s => $"{s.Breakdown.Slug}: {string.Join(' ', s.Groups.Select(g => g.Categories[0]))}"));
    }
}
