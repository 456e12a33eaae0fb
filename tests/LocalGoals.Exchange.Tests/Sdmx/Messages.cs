using System.Text;

using LocalGoals.Exchange.Sdmx;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Tests.Sdmx;

/// <summary>Small messages and structures, written for the tests.</summary>
internal static class Messages
{
    public const string Specific = """
        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <m:DataSet xsi:type="x" action="Information">
        <Series FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="_T" UNIT_MEASURE="PT" COMMENT_TS="A survey">
        <Obs TIME_PERIOD="2020" OBS_VALUE="12.50" OBS_STATUS="A"/>
        <Obs TIME_PERIOD="2021" OBS_VALUE="11" OBS_STATUS="E"/>
        </Series>
        <Series FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="F" UNIT_MEASURE="PT" COMMENT_TS="A survey">
        <Obs TIME_PERIOD="2021" OBS_VALUE="13" OBS_STATUS="E"/>
        </Series>
        </m:DataSet></m:StructureSpecificData>
        """;

    public const string Generic = """
        <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
        <m:Header><m:Structure structureID="x" dimensionAtObservation="TIME_PERIOD"/></m:Header>
        <m:DataSet structureRef="x" action="Information">
        <g:Series><g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="SERIES" value="SI_POV_DAY1"/><g:Value id="REF_AREA" value="MN"/><g:Value id="SEX" value="_T"/></g:SeriesKey>
        <g:Attributes><g:Value id="UNIT_MEASURE" value="PT"/><g:Value id="COMMENT_TS" value="A survey"/></g:Attributes>
        <g:Obs><g:ObsDimension value="2020"/><g:ObsValue value="12.50"/><g:Attributes><g:Value id="OBS_STATUS" value="A"/></g:Attributes></g:Obs>
        <g:Obs><g:ObsDimension value="2021"/><g:ObsValue value="11"/><g:Attributes><g:Value id="OBS_STATUS" value="E"/></g:Attributes></g:Obs>
        </g:Series>
        <g:Series><g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="SERIES" value="SI_POV_DAY1"/><g:Value id="REF_AREA" value="MN"/><g:Value id="SEX" value="F"/></g:SeriesKey>
        <g:Attributes><g:Value id="UNIT_MEASURE" value="PT"/><g:Value id="COMMENT_TS" value="A survey"/></g:Attributes>
        <g:Obs><g:ObsDimension id="TIME_PERIOD" value="2021"/><g:ObsValue value="13"/><g:Attributes><g:Value id="OBS_STATUS" value="E"/></g:Attributes></g:Obs>
        </g:Series>
        </m:DataSet></m:GenericData>
        """;

    public const string Flat = """
        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"><m:DataSet>
        <Obs FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="_T" TIME_PERIOD="2020" OBS_VALUE="12.50" UNIT_MEASURE="PT" OBS_STATUS="A" COMMENT_TS="A survey"/>
        <Obs FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="_T" TIME_PERIOD="2021" OBS_VALUE="11" UNIT_MEASURE="PT" OBS_STATUS="E"><Comp id="COMMENT_TS"><Value>A survey</Value></Comp></Obs>
        <Obs FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="F" TIME_PERIOD="2021" OBS_VALUE="13" UNIT_MEASURE="PT" OBS_STATUS="E" COMMENT_TS="A survey"/>
        </m:DataSet></m:StructureSpecificData>
        """;

    public const string GenericFlat = """
        <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
        <m:Header><m:Structure structureID="x" dimensionAtObservation="AllDimensions"/></m:Header><m:DataSet>
        <g:Attributes><g:Value id="UNIT_MEASURE" value="PT"/><g:Value id="COMMENT_TS" value="A survey"/></g:Attributes>
        <g:Obs><g:ObsKey><g:Value id="FREQ" value="A"/><g:Value id="SERIES" value="SI_POV_DAY1"/><g:Value id="REF_AREA" value="MN"/><g:Value id="SEX" value="_T"/><g:Value id="TIME_PERIOD" value="2020"/></g:ObsKey><g:ObsValue value="12.50"/><g:Attributes><g:Value id="OBS_STATUS" value="A"/></g:Attributes></g:Obs>
        <g:Obs><g:ObsKey><g:Value id="FREQ" value="A"/><g:Value id="SERIES" value="SI_POV_DAY1"/><g:Value id="REF_AREA" value="MN"/><g:Value id="SEX" value="_T"/><g:Value id="TIME_PERIOD" value="2021"/></g:ObsKey><g:ObsValue value="11"/><g:Attributes><g:Value id="OBS_STATUS" value="E"/></g:Attributes></g:Obs>
        <g:Obs><g:ObsKey><g:Value id="FREQ" value="A"/><g:Value id="SERIES" value="SI_POV_DAY1"/><g:Value id="REF_AREA" value="MN"/><g:Value id="SEX" value="F"/><g:Value id="TIME_PERIOD" value="2021"/></g:ObsKey><g:ObsValue value="13"/><g:Attributes><g:Value id="OBS_STATUS" value="E"/></g:Attributes></g:Obs>
        </m:DataSet></m:GenericData>
        """;

    public const string Grouped = """
        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><m:DataSet>
        <Group SERIES="SI_POV_DAY1" REF_AREA="MN" UNIT_MEASURE="PT" COMMENT_TS="A survey"/>
        <Series FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="_T">
        <Obs TIME_PERIOD="2020" OBS_VALUE="12.50" OBS_STATUS="A"/>
        <Obs TIME_PERIOD="2021" OBS_VALUE="11" OBS_STATUS="E"/>
        </Series>
        <Series FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="MN" SEX="F"><Obs TIME_PERIOD="2021" OBS_VALUE="13" OBS_STATUS="E"/></Series>
        </m:DataSet></m:StructureSpecificData>
        """;

    public const string Json = """
        {"data":{"dataSets":[{"series":{
        "0:0:0:0":{"attributes":[0,0],"observations":{"0":[12.50,0],"1":[11,1]}},
        "0:0:0:1":{"attributes":[0,0],"observations":{"1":["13",1]}}}}],
        "structure":{"dimensions":{"series":[
        {"id":"FREQ","values":[{"id":"A","name":"Annual"}]},{"id":"SERIES","values":[{"id":"SI_POV_DAY1"}]},{"id":"REF_AREA","values":[{"id":"MN"}]},
        {"id":"SEX","name":"Sex","names":{"en":"Sex","es":"Sexo"},"values":[{"id":"_T","name":"Total"},{"id":"F","name":"Women","names":{"en":"Women","es":"Mujeres"}}]}],
        "observation":[{"id":"TIME_PERIOD","values":[{"id":"2020","name":"2020"},{"id":"2021","name":"2021"}]}]},
        "attributes":{"series":[{"id":"UNIT_MEASURE","values":[{"id":"PT"}]},{"id":"COMMENT_TS","values":[{"name":"A survey"}]}],"observation":[{"id":"OBS_STATUS","values":[{"id":"A"},{"id":"E"}]}]}}}}
        """;

    public const string Json2 = """
        {"data":{"structures":[{"dimensions":{"dataSet":[{"id":"FREQ","values":[{"id":"A"}]},{"id":"SERIES","values":[{"id":"SI_POV_DAY1"}]},{"id":"REF_AREA","values":[{"id":"MN"}]}],
        "observation":[{"id":"SEX","values":[{"id":"_T"},{"id":"F"}]},{"id":"TIME_PERIOD","values":[{"value":"2020"},{"value":"2021"}]}]},
        "attributes":{"dataSet":[{"id":"UNIT_MEASURE","values":[{"id":"PT"}]}],"observation":[{"id":"OBS_STATUS","values":[{"id":"A"},{"id":"E"}]},{"id":"COMMENT_TS"}]}}],
        "dataSets":[{"structure":0,"attributes":[0],"observations":{"0:0":[12.50,0,"A survey"],"0:1":[11,1,["A survey"]],"1:1":[13,1,"A survey"]}}]}}
        """;

    public static SdmxMessage OfXml(string text, ICollection<Finding>? findings = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SdmxMl.Read("x.xml", stream, findings ?? []);
    }

    public static SdmxMessage OfJson(string text, ICollection<Finding>? findings = null) => SdmxJson.Read("x.json", Encoding.UTF8.GetBytes(text), findings ?? []);

    /// <summary>Each observation on a line, in the order of ids.</summary>
    public static IEnumerable<string> Lines(this SdmxMessage message) =>
        from series in message.AllSeries
        from observation in series.Observations
        let said = new SortedDictionary<string, string>(series.Values.Concat(observation.Values).Where(v => v.Key != SdmxMessage.Time).ToDictionary(v => v.Key, v => v.Value), StringComparer.Ordinal)
        select $"{observation.Period} {observation.Value} {string.Join(' ', said.Select(v => $"{v.Key}={v.Value}"))}";
}
