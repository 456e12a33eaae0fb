using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

/// <summary>Data, headline, edges and their combination, worked out by hand from the builder's rules.</summary>
public class DataEndpointTests
{
    [Fact]
    public void The_year_comes_first_the_value_last_and_all_else_is_text()
    {
        var files = Written("Sex,Value,Year,Age,Units\n,5,2020,,Number\nF,2,2020,,Number\nM,3,2020,1,Number\n");

        Assert.Equal("Year,Sex,Age,Units,Value\n2020,,,Number,5\n2020,F,,Number,2\n2020,M,1.0,Number,3\n", files["data/3-1-1.csv"]);
        Assert.Equal("""{"Year":[2020,2020,2020],"Sex":[null,"F","M"],"Age":[null,null,"1.0"],"Units":["Number","Number","Number"],"Value":[5,2,3]}""", files["data/3-1-1.json"]);
        Assert.Equal("Year,Value,Units\n2020,5,Number\n", files["headline/3-1-1.csv"]);
        Assert.Equal("""[{"Year":2020,"Value":5,"Units":"Number"}]""", files["headline/3-1-1.json"]);
        Assert.Equal("From,To\nSex,Age\n", files["edges/3-1-1.csv"]);
        Assert.Equal("""{"From":["Sex"],"To":["Age"]}""", files["edges/3-1-1.json"]);
        Assert.Equal($$"""{"data":{{files["data/3-1-1.json"]}},"edges":{{files["edges/3-1-1.json"]}}}""", files["comb/3-1-1.json"]);
        Assert.Equal($$"""{"3-1-1":{{files["headline/3-1-1.json"]}}}""", files["headline/all.json"]);
    }

    [Fact]
    public void Rows_of_words_rows_without_a_value_and_repeated_rows_stay()
    {
        var files = Written("Year,Sex,Value\nNot measured here,,\n2020,,\n2020,,7\n2020,,7\n2020,,8\n,F,1\n");

        Assert.Equal("Year,Sex,Value\nNot measured here,,\n2020,,\n2020,,7.0\n2020,,7.0\n2020,,8.0\n,F,1.0\n", files["data/3-1-1.csv"]);
        Assert.Equal(
            """[{"Year":"Not measured here","Value":null},{"Year":"2020","Value":null},{"Year":"2020","Value":7.0},{"Year":"2020","Value":7.0},{"Year":"2020","Value":8.0}]""",
            files["headline/3-1-1.json"]);
    }

    [Fact]
    public void A_headline_is_an_empty_list_when_no_row_has_all_groups_blank()
    {
        var files = Written("Year,Sex,Units,Value\n2020,F,Number,1\n2020,M,Number,2\n");

        Assert.Equal("[]", files["headline/3-1-1.json"]);
        Assert.Equal("Year,Value,Units\n", files["headline/3-1-1.csv"]);
        Assert.Equal(("[]", "From,To\n"), (files["edges/3-1-1.json"], files["edges/3-1-1.csv"]));
    }

    [Fact]
    public void Lines_of_commas_stay_empty_lines_go_and_spaces_around_cells_stay()
    {
        var files = Written("Year,Sex ,Value\n\n2020, F,1\n ,,\n,,\n  \n2021,\"F, or \"\"f\"\"\", 2 \n");

        Assert.Equal("Year,Sex ,Value\n2020, F,1.0\n ,,\n,,\n2021,\"F, or \"\"f\"\"\",2.0\n", files["data/3-1-1.csv"]);
        // A year that is only a space is a text.
        Assert.Equal("""{"Year":["2020"," ",null,"2021"],"Sex ":[" F",null,null,"F, or \"f\""],"Value":[1.0,null,null,2.0]}""", files["data/3-1-1.json"]);
    }

    [Fact]
    public void Columns_without_a_name_and_second_ones_get_names_of_their_own()
    {
        var files = Written("Year,Sex,,Value,\n2020,F,,1,\n2021,,x,2,\n");

        Assert.Equal("Year,Sex,Unnamed: 2,Unnamed: 4,Value\n2020,F,,,1\n2021,,x,,2\n", files["data/3-1-1.csv"]);
    }

    [Fact]
    public void A_file_with_a_header_alone_and_an_indicator_without_a_file_have_no_rows()
    {
        var files = WrittenFiles.Of(("data/indicator_3-1-1.csv", "Year,Sex,Units,Value\n"), ("meta/3-1-1.md", "---\na: b\n---\n"), ("meta/4-1-1.md", "---\na: b\n---\n"));

        Assert.Equal(("Year,Sex,Units,Value\n", "[]"), (files["data/3-1-1.csv"], files["data/3-1-1.json"]));
        Assert.Equal("Year,Value,Units\n", files["headline/3-1-1.csv"]);
        Assert.Equal(("Year,Value\n", "[]", "[]"), (files["data/4-1-1.csv"], files["data/4-1-1.json"], files["headline/4-1-1.json"]));
        Assert.Equal("""{"data":[],"edges":[]}""", files["comb/4-1-1.json"]);
        Assert.Contains("\"reporting_status\":\"notstarted\",\"data_non_statistical\":true", files["meta/4-1-1.json"], StringComparison.Ordinal);
    }

    // A parent is filled wherever its child is. The way from the first to the last leads over the one between.
    [Theory]
    [InlineData("A,B,C", "a,,|a,b,|a,b,c", "A>B B>C")]
    [InlineData("A,B,C", "c,b,a|,b,a|,,a", "B>A C>B")]
    [InlineData("A,B", "a,b|,", "A>B")]
    [InlineData("A,B", "a,|,b", "")]
    [InlineData("A,B", "a,|a,", "")]
    [InlineData("Units,A,COMMENT_OBS", "Percent,a,note|,,", "")]
    [InlineData("A,B,C,D", "a,,,|a,b,,|a,,c,|a,b,c,d", "A>B A>C B>D C>D")]
    public void Edges_lead_from_columns_to_those_that_depend_on_them(string columns, string rows, string edges)
    {
        var csv = $"Year,{columns},Value\n" + string.Concat(rows.Split('|').Select(row => $"2020,{row},1\n"));
        var lines = Written(csv)["edges/3-1-1.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);

        Assert.Equal(edges, string.Join(' ', lines.Select(line => line.Replace(',', '>'))));
    }

    [Fact]
    public void Columns_of_the_configuration_are_no_disaggregation_and_stand_in_the_headline_in_its_order()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", "indicator_options:\n  non_disaggregation_columns: [Year, Unit, Value]\n  observation_attributes: [Note]\n"),
            ("data/indicator_3-1-1.csv", "Year,Note,Units,Unit,Value\n2020,n,,kg,1\n2020,,x,kg,2\n"));

        Assert.Equal("Year,Value,Unit,Note\n2020,1,kg,n\n", files["headline/3-1-1.csv"]);
    }

    [Fact]
    public void Maps_of_columns_and_codes_are_applied()
    {
        var files = WrittenFiles.Of(
            ("config_data.yml", "inputs:\n- {class: InputCsvData, path_pattern: data/*-*.csv, column_map: maps/columns.csv, code_map: maps/codes.csv}\n"),
            ("maps/columns.csv", "Text,Value\nSEX,Sex\n"), ("maps/codes.csv", "Dimension,Text,Value\nSex,F,Female\nSex,_T,\nAge,1,One\n"),
            ("data/indicator_3-1-1.csv", "Year,SEX,Age,Value\n2020,_T,1,5\n2020,F,2,6\n"));

        Assert.Equal("Year,Sex,Age,Value\n2020,,One,5\n2020,Female,2,6\n", files["data/3-1-1.csv"]);
    }

    [Fact]
    public void A_file_at_which_the_builder_stops_is_written_as_it_was_read()
    {
        var files = Written("Year,Sex,Value\n2020, F ,1,too,many\n2021,,2\n");

        Assert.Equal("Year,Sex,Value\n2020,F,1\n2021,,2\n", files["data/3-1-1.csv"]);
    }

    [Fact]
    public void An_id_keeps_the_letters_of_its_file() =>
        Assert.Contains("data/8-5-1A.csv", WrittenFiles.Of(("data/indicator_8-5-1A.csv", "Year,Value\n2020,1\n")).Keys);

    [Fact]
    public void Long_files_are_judged_a_stretch_at_a_time()
    {
        // Of three columns, 262,144 rows are read at once.
        const int Stretch = 262_144;
        var csv = "Year,A,Value\n" + string.Concat(Enumerable.Repeat("2020,,1\n", Stretch)) + "2020-21,x,2.5\n";
        var json = Written(csv)["data/3-1-1.json"];

        Assert.EndsWith("1.0,1.0,2.5]}", json, StringComparison.Ordinal);
        Assert.Contains(",2020,2020,\"2020-21\"]", json, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Written(string csv) => WrittenFiles.Of(("data/indicator_3-1-1.csv", csv));
}
