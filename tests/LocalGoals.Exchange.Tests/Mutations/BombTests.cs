using System.Globalization;

using Xunit;

using static LocalGoals.Exchange.Tests.Mutations.Bomb;

namespace LocalGoals.Exchange.Tests.Mutations;

/// <summary>Text files made to take all time or memory: each is told, and reading ends.</summary>
public class BombTests
{
    private const string Csv = "data/indicator_1-1-1.csv";
    private const string Yaml = "meta/1-1-1.yml";
    private const string Xml = "x.xml";
    private const string Json = "x.json";
    private const string Structure = "dsd.xml";

    private const string OfYaml = "inputs:\n- {class: InputYamlMeta, path_pattern: 'meta/*-*.yml'}\n";
    private const string OfXml = "inputs:\n- {class: InputSdmxMl_Multiple, path_pattern: 'x.xml', dsd: dsd.xml}\n";
    private const string OfJson = "inputs:\n- {class: InputSdmxJson, source: x.json, dsd: dsd.xml}\n";
    private const string OfCube = "inputs:\n- {class: InputJsonStat, source: x.json, indicator_id_map: {x.json: 1-1-1}}\n";

    private const string JsonStart = "{\"structure\":{\"dimensions\":{\"observation\":[{\"id\":\"TIME_PERIOD\",\"values\":[{\"id\":\"2020\"}]}]}},\"dataSets\":[{\"observations\":{";

    [Theory]
    [InlineData("x")]
    [InlineData("a,")]
    [InlineData("\"")]
    public void A_line_without_end_is_told(string part) => Told("line-too-long", Csv, Repeated(part, Times(part, 8)).Prepend("Year,Value\n2020,1\n"));

    [Fact]
    public void Ten_million_columns_are_told() => Told("line-too-long", Csv, Repeated("a,", 10_000_000).Append("\n2020,1\n"));

    [Fact]
    public void A_megabyte_of_columns_is_told() =>
        Told("too-many-columns", Csv, Enumerable.Range(0, 100_000).Select(i => $"c{i},").Append("Year,Value\n2020,1\n"));

    [Fact]
    public void A_million_short_rows_of_sixty_columns_are_told() =>
        Told("too-many-rows", Csv, Repeated("2020\n", 1_000_000).Prepend(string.Concat(Enumerable.Range(0, 58).Select(i => $"c{i},")) + "Year,Value\n"));

    [Theory]
    [InlineData("2020,1\n")]
    [InlineData(",x\n")]
    [InlineData("x,y\n")]
    public void Rows_without_end_are_told(string row) => Told("too-many-rows", Csv, Repeated(row, Math.Max(2_000_000, Times(row, 1))).Prepend("Year,Value\n"));

    [Fact]
    public void A_quote_that_never_closes_is_told() => Told("malformed-row", Csv, Repeated("2020,1\n", 1_000_000).Prepend("Year,Value\n\""));

    [Fact]
    public void A_period_of_a_megabyte_is_told() => Told("unknown-period", Csv, ["Year,Value\n2020", new string(' ', 1_000_000), "x!,1\n"]);

    [Theory]
    [InlineData("{{")]
    [InlineData("{% ")]
    [InlineData("{{ page.t.a ")]
    public void A_page_full_of_openings_ends(string part) => Told(null, "_pages/about.md", Repeated(part, (7 << 20) / part.Length).Prepend("---\ntitle: x\npermalink: /about/\n---\n"));

    [Fact]
    public void Texts_that_are_all_different_are_read() =>
        Told("text-value", Csv, Enumerable.Range(0, 300_000).Select(i => $"{i},a{i},b{i}\n").Prepend("Year,Sex,Value\n"));

    [Theory]
    [InlineData("a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n")]
    [InlineData("a: &a {x: y}\nb:\n  <<: *a\n")]
    [InlineData("a: &a [*a]\n")]
    public void References_in_YAML_are_told(string text) => Told("yaml-invalid", Yaml, [text], OfYaml);

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("[\n", 100_000)]
    [InlineData("&a ", 100_000)]
    public void Deep_YAML_is_told(string part, int times) => Told("yaml-invalid", Yaml, Repeated(part, times).Prepend("a:\n "), OfYaml);

    [Fact]
    public void Indentation_without_end_is_told() => Told("yaml-invalid", Yaml, Enumerable.Range(0, 2000).Select(i => $"{new string(' ', i)}a:\n"), OfYaml);

    [Fact]
    public void Half_a_million_keys_are_read() =>
        Told(null, Yaml, Enumerable.Range(0, 500_000).Select(i => $"k{i}: {i % 10}\n"), OfYaml);

    [Theory]
    [InlineData("- a\n", 1_900_000)]
    [InlineData("- [a, a, a, a, a, a, a, a]\n", 250_000)]
    [InlineData("a: b\n", 1_500_000)]
    [InlineData("# a\n", 1_900_000)]
    public void A_full_file_of_YAML_ends(string part, int times) => Told(null, Yaml, Repeated(part, times), OfYaml);

    [Theory]
    [InlineData("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><DataSet><Obs x=\"&c;\"/></DataSet>")]
    [InlineData("<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><DataSet>&a;</DataSet>")]
    [InlineData("<!DOCTYPE l SYSTEM \"http://localhost/x.dtd\"><DataSet/>")]
    [InlineData("<!DOCTYPE l [<!ENTITY % a SYSTEM \"file:///etc/hostname\"> %a;]><DataSet/>")]
    public void Entities_in_a_message_are_told(string text) => Told("xml-invalid", Xml, [text], OfXml);

    [Fact]
    public void Entities_in_a_structure_are_told() =>
        Told("xml-invalid", Structure, ["<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Structure>&b;</Structure>"], OfXml);

    [Theory]
    [InlineData("x")]
    [InlineData(" y='z'")]
    [InlineData(" ")]
    public void Tags_without_end_are_told(string part) => Told("xml-invalid", Xml, Repeated(part, Times(part, 8)).Prepend("<DataSet a"), OfXml);

    [Theory]
    [InlineData("x")]
    [InlineData("&amp;")]
    public void Texts_without_end_are_told(string part) => Told("xml-invalid", Xml, Repeated(part, Times(part, 8)).Prepend("<DataSet>"), OfXml);

    [Theory]
    [InlineData("<a>")]
    [InlineData("<Series a='b'>")]
    public void Deep_XML_is_told(string part) => Told("xml-invalid", Xml, Repeated(part, Times(part, 8)), OfXml);

    [Theory]
    [InlineData("<Obs/>", 2_100_000)]
    [InlineData("<Series/>", 1_300_000)]
    [InlineData("<Group/>", 1_300_000)]
    [InlineData("<Series a='b' c='d'/>", 1_100_000)]
    public void Messages_without_end_are_told(string part, int times) => Told("too-many-rows", Xml, Repeated(part, times).Prepend("<DataSet>"), OfXml);

    [Fact]
    public void What_is_said_once_is_not_kept_for_each_of_many_without_measure() =>
        Told("too-many-rows", Xml, Enumerable.Range(0, 10_000).Select(i => $"<Value id='a{i}' value='b'/>").Concat(Repeated("<Series></Series>", 20_000)).Prepend("<DataSet><Attributes>"), OfXml);

    [Fact]
    public void Attributes_without_end_are_told() =>
        Told("xml-invalid", Structure, Enumerable.Range(0, 60_000).Select(i => $" a{i}='b'").Prepend("<Structure").Append("/>"), OfXml);

    [Theory]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("x<!-- -->")]
    public void A_text_in_countless_pieces_is_told(string part) => Told("xml-invalid", Structure, Repeated(part, 500_000).Prepend("<Structure>"), OfXml);

    [Theory]
    [InlineData("[", "no-observations")]
    [InlineData("{\"a\":", "json-invalid")]
    [InlineData("{\"dimension\":", "json-invalid")]
    public void Deep_JSON_is_told(string part, string rule)
    {
        Told(rule, Json, Repeated(part, Times(part, 8)), OfCube);
        Told(rule, Json, Repeated(part, Times(part, 8)), OfJson);
    }

    [Fact]
    public void Texts_in_JSON_without_end_are_told()
    {
        Told("json-invalid", Json, Repeated("x", Times("x", 8)).Prepend("{\"label\":\""), OfCube);
        Told("json-invalid", Json, Repeated("x", Times("x", 8)).Prepend("{\"structure\":\""), OfJson);
    }

    [Theory]
    [InlineData("{\"value\":[", "0,")]
    [InlineData("{\"dimension\":[", "0,           ")]
    public void Cubes_without_end_are_told(string start, string part) => Told("too-many-rows", Json, Repeated(part, Math.Max(4_000_000, Times(part, 8))).Prepend(start).Append("0]}"), OfCube);

    [Fact]
    public void Dimensions_without_end_are_told()
    {
        string[] ids = [.. Enumerable.Range(0, 50_000).Select(i => $"\"d{i.ToString(CultureInfo.InvariantCulture)}\"")];
        var dimensions = string.Join(',', ids.Select(id => id + ":{\"category\":{\"index\":[\"a\"]}}"));
        Told("cube-invalid", Json, [$"{{\"id\":[{string.Join(',', ids)}],\"dimension\":{{{dimensions}}},\"value\":[1]}}"], OfCube);
    }

    [Fact]
    public void Observations_without_end_are_told() => Told("too-many-rows", Json, Repeated("\"0\":[1],", 2_100_000).Prepend(JsonStart), OfJson);

    [Fact]
    public void Values_of_an_observation_without_end_are_passed_over() =>
        Told(null, Json, Repeated("1,", Times("1,", 8)).Prepend(JsonStart + "\"0\":[").Append("1]}}]}"), OfJson);

    [Fact]
    public void Keys_without_end_are_told() =>
        Told("json-invalid", Json, Repeated("0:", Times("0:", 8)).Prepend(JsonStart + "\"").Append("0\":[1]}}]}"), OfJson);
}
