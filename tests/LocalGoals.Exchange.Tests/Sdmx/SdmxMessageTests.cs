using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Exchange.Tests.Sdmx;

public sealed class SdmxMessageTests
{
    private static readonly string[] Said =
    [
        "2020 12.50 COMMENT_TS=A survey FREQ=A OBS_STATUS=A REF_AREA=MN SERIES=SI_POV_DAY1 SEX=_T UNIT_MEASURE=PT",
        "2021 11 COMMENT_TS=A survey FREQ=A OBS_STATUS=E REF_AREA=MN SERIES=SI_POV_DAY1 SEX=_T UNIT_MEASURE=PT",
        "2021 13 COMMENT_TS=A survey FREQ=A OBS_STATUS=E REF_AREA=MN SERIES=SI_POV_DAY1 SEX=F UNIT_MEASURE=PT",
    ];

    [Theory]
    [InlineData(Messages.Specific)]
    [InlineData(Messages.Generic)]
    [InlineData(Messages.Flat)]
    [InlineData(Messages.GenericFlat)]
    [InlineData(Messages.Grouped)]
    public void All_forms_of_XML_say_the_same(string text)
    {
        var findings = new List<Finding>();
        Assert.Equal(Said, Messages.OfXml(text, findings).Lines());
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData(Messages.Json)]
    [InlineData(Messages.Json2)]
    public void All_forms_of_JSON_say_the_same(string text)
    {
        var findings = new List<Finding>();
        Assert.Equal(Said, Messages.OfJson(text, findings).Lines());
        Assert.Empty(findings);
    }

    [Fact]
    public void A_draft_of_JSON_has_structure_and_data_sets_at_the_top() =>
        Assert.Equal(Said, Messages.OfJson(Messages.Json[8..^1]).Lines());

    [Fact]
    public void An_observation_knows_its_line()
    {
        Assert.Equal([4, 5, 8], Messages.OfXml(Messages.Specific).AllSeries.SelectMany(s => s.Observations).Select(o => o.Line));
        Assert.Equal([2, 2, 3], Messages.OfJson(Messages.Json).AllSeries.SelectMany(s => s.Observations).Select(o => o.Line));
    }

    [Fact]
    public void Time_may_stand_at_the_series_and_another_dimension_at_the_observation()
    {
        var message = Messages.OfXml("""
            <StructureSpecificData><Header><Structure dimensionAtObservation="SEX"/></Header>
            <DataSet><Series SERIES="S" TIME_PERIOD="2020"><Obs SEX="F" OBS_VALUE="1"/><Obs SEX="M" OBS_VALUE="2"/></Series></DataSet></StructureSpecificData>
            """);
        Assert.Equal(["2020 1 SERIES=S SEX=F", "2020 2 SERIES=S SEX=M"], message.Lines());
        Assert.DoesNotContain("SEX", message.Attributes);
    }

    [Fact]
    public void What_stands_before_an_error_is_kept()
    {
        var findings = new List<Finding>();
        Assert.Equal(Said[..2], Messages.OfXml(Messages.Specific.Replace("OBS_VALUE=\"13\"", "OBS_VALUE=13", StringComparison.Ordinal), findings).Lines());
        Assert.Equal((ReadingRules.XmlInvalid, 8), (findings.Single().Rule, findings.Single().Origin!.Line));
        findings.Clear();
        var structureFirst = Messages.Json2.Replace("\"1:1\":[13", "\"1:1\":[,", StringComparison.Ordinal);
        Assert.Equal(Said[..2], Messages.OfJson(structureFirst, findings).Lines().Take(2));
        Assert.Equal(ReadingRules.JsonInvalid, Assert.Single(findings).Rule);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><DataSet>&c;</DataSet>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><DataSet>&a;</DataSet>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\"><DataSet/>")]
    [InlineData("")]
    [InlineData("Year,Value\n2020,5\n")]
    public void What_is_no_plain_XML_is_told(string text)
    {
        var findings = new List<Finding>();
        Assert.Empty(Messages.OfXml(text, findings).AllSeries);
        Assert.Equal("xml-invalid", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void Deep_nesting_and_endless_tags_end_the_reading()
    {
        var findings = new List<Finding>();
        _ = Messages.OfXml(string.Concat(Enumerable.Repeat("<a>", 100_000)), findings);
        _ = Messages.OfXml($"<DataSet><Series SERIES=\"{new string('x', 3 << 20)}\"/></DataSet>", findings);
        _ = Messages.OfXml($"<DataSet>{new string('x', 3 << 20)}</DataSet>", findings);
        _ = Messages.OfJson(string.Concat(Enumerable.Repeat("{\"data\":", 100_000)), findings);
        Assert.Equal(["xml-invalid", "xml-invalid", "xml-invalid", "json-invalid"], findings.Ids());
    }

    [Fact]
    public void Other_encodings_are_read_as_the_file_says()
    {
        var text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><DataSet><Series SERIES=\"S\"><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"1\" COMMENT_OBS=\"Año\"/></Series></DataSet>";
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));
        Assert.Equal("2020 1 COMMENT_OBS=Año SERIES=S", Assert.Single(LocalGoals.Exchange.Sdmx.SdmxMl.Read("x.xml", stream, []).Lines()));
    }
}
