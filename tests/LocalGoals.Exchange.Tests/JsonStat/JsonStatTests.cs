using LocalGoals.Catalogue;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.JsonStat;

public sealed class JsonStatTests
{
    internal const string Dense = """
        {"version":"2.0","class":"dataset","label":"Out of work","id":["geo","what","sex","time"],"size":[1,1,3,2],
        "role":{"time":["time"],"geo":["geo"],"metric":["what"]},
        "dimension":{
        "geo":{"label":"Place","category":{"label":{"MN":"Marsa Nur"}}},
        "what":{"label":"What","category":{"index":["U"],"label":{"U":"Unemployment"},"unit":{"U":{"label":"Percent","decimals":1}}}},
        "sex":{"label":"Sex","category":{"index":{"M":2,"T":0,"F":1},"label":{"T":"All","F":"Women","M":"Men"},"child":{"T":["F","M"]}}},
        "time":{"label":"Year","category":{"index":["2020","2021"]}}},
        "value":[7.10,6.8,
        8.0,7.5,
        6.3,null],
        "status":{"1":"p"},"extension":{"status":{"label":{"p":"provisional"}}}}
        """;

    private static readonly string[] Rows =
    [
        "2020||Percent| 7.10 Figure 8", "2021||Percent|p 6.8 Figure 8", "2020|Women|Percent| 8.0 Figure 9", "2021|Women|Percent| 7.5 Figure 9", "2020|Men|Percent| 6.3 Figure 10",
        "2021|Men|Percent|  Blank 10",
    ];

    [Fact]
    public void A_list_of_values_becomes_rows()
    {
        var table = Table(Read(Dense));
        Assert.Equal(Rows, RowsOf(table));
        Assert.Equal("Unemployment", table.Series!.Categories.Single());
        Assert.Equal("provisional", table.Status!.Names["p"].Original);
        Assert.Equal(ColumnRole.Attribute, table.Columns.Single(c => c.Name == "Place").Role);
    }

    [Fact]
    public void Values_by_place_give_the_rows_that_are_there()
    {
        var table = Table(Read(Dense.Replace("[7.10,6.8,\n8.0,7.5,\n6.3,null]", "{\"4\":6.3,\n\"1\":6.8}", StringComparison.Ordinal)));
        Assert.Equal(["2020|Men|Percent| 6.3 Figure 8", "2021||Percent|p 6.8 Figure 9"], RowsOf(table));
    }

    [Fact]
    public void A_bundle_of_version_1_is_read()
    {
        const string Bundle = """
            {"jobs":{"label":"Out of work","dimension":{"id":["sex","time"],"size":[2,1],"role":{"time":["time"]},
            "sex":{"category":{"index":{"F":0,"M":1}}},"time":{"category":{"index":{"2020":0}}}},"value":[8,6],"status":"e"}}
            """;
        var table = Table(Read(Bundle, "jobs: 8-5-2"));
        Assert.Equal(["F", "M"], table.Dimensions.Single().Categories);
        Assert.Equal(["e"], table.Status!.Categories);
    }

    [Fact]
    public void A_collection_with_its_data_sets_inside_is_read() =>
        Assert.Equal(Rows, RowsOf(Table(Read("{\"class\":\"collection\",\"link\":{\"item\":[" + Dense + "]}}"))));

    [Fact]
    public void Place_name_and_indicator_come_from_the_data_set()
    {
        var indicator = Assert.Single(Read(Dense).Indicators);
        Assert.Equal(("8.5.2", "Marsa Nur", "Out of work"), (indicator.Code.Text, indicator.Coverage("en"), indicator.Name.In("en")));
        Assert.Equal(["1.1.1"], Read(Dense, "Out of work: 1-1-1").Indicators.Select(i => i.Code.Text));
    }

    [Theory]
    [InlineData("\"id\":[\"geo\"", "\"ids\":[\"geo\"", "id")]
    [InlineData("\"size\":[1,1,3,2]", "\"size\":[1,1,4,2]", "size.sex")]
    [InlineData("\"sex\":{", "\"sexo\":{", "dimension.sex")]
    [InlineData("{\"M\":2,\"T\":0,\"F\":1}", "{\"M\":2,\"T\":0,\"F\":2}", "dimension.sex")]
    [InlineData("6.3,null]", "6.3,null,4]", "value")]
    [InlineData("\"time\":[\"time\"],", "", "role.time")]
    public void What_does_not_fit_is_named(string part, string instead, string what)
    {
        var text = Dense.Replace(part, instead, StringComparison.Ordinal);
        if (what == "role.time")
            text = text.Replace("\"time\":{\"label\":\"Year\"", "\"when\":{\"label\":\"When\"", StringComparison.Ordinal).Replace("\"sex\",\"time\"]", "\"sex\",\"when\"]", StringComparison.Ordinal);
        Assert.Equal(what, Assert.Single(Read(text).Findings, f => f.Rule == ReadingRules.CubeInvalid).Argument("what"));
    }

    [Fact]
    public void Sizes_beyond_counting_are_told()
    {
        var ids = Enumerable.Range(0, 40).Select(i => $"d{i}").ToList();
        var dimensions = string.Join(',', ids.Select(id => $"\"{id}\":{{\"category\":{{\"index\":[{string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"{i}\""))}]}}}}"));
        var text = $"{{\"id\":[{string.Join(',', ids.Select(id => $"\"{id}\""))}],\"dimension\":{{{dimensions}}},\"value\":{{\"5\":1}}}}";
        Assert.Equal("size", Assert.Single(Read(text).Findings, f => f.Rule == ReadingRules.CubeInvalid).Argument("what"));
    }

    [Theory]
    [InlineData("{}", "no-observations")]
    [InlineData("[]", "no-observations")]
    [InlineData("{\"dimension\":", "json-invalid")]
    [InlineData("{\"\\ud800\":1}", "json-invalid")]
    public void What_is_no_data_set_is_told(string text, string rule) => Assert.Contains(rule, Read(text).Findings.Ids());

    [Fact]
    public void An_endpoint_inside_the_folder_is_put_before_the_names_of_its_resources()
    {
        using var folder = new TempFolder(
            ("config_data.yml", "inputs:\n- {class: InputJsonStat, endpoint: json/, indicator_id_map: {jobs.json: 8-5-2}}\n- {class: InputJsonStat, endpoint: 'https://example.org/', indicator_id_map: {a: 1-1-1}}\n"),
            ("json/jobs.json", Dense));
        var city = folder.Read();
        Assert.Equal("8.5.2", Assert.Single(city.Indicators).Code.Text);
        Assert.Equal("https://example.org/", Assert.Single(city.Findings, f => f.Rule == ReadingRules.SourceAtAddress).Argument("address"));
    }

    private static CityCatalogue Read(string text, string map = "jobs.json: 8-5-2")
    {
        using var folder = new TempFolder(("config_data.yml", $"inputs:\n- class: InputJsonStat\n  source: jobs.json\n  indicator_id_map: {{{map}}}\n"), ("jobs.json", text.ReplaceLineEndings("\n")));
        return folder.Read();
    }

    private static ObservationTable Table(CityCatalogue city) => Assert.Single(city.Indicators).Table!;

    // Period, sex, unit, status, value, state, line.
    private static IEnumerable<string> RowsOf(ObservationTable table) => Enumerable.Range(0, table.Rows).Select(row =>
        $"{table.Time[row]}|{table.Dimensions[0][row]}|{table.Unit?[row]}|{table.Status?[row]} {table.Text(row)} {table.State(row)} {table.Line(row)}");
}
