using System.Text;

using LocalGoals.Exchange.Sdmx;

using Xunit;

namespace LocalGoals.Exchange.Tests.Sdmx;

public sealed class StructureTests
{
    private const string Version2 = """
        <s:Structure xmlns:s="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:c="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"
          xmlns:xml="http://www.w3.org/XML/1998/namespace">
        <s:Codelist id="CL_SEX"><s:Code id="F"><c:Name xml:lang="en">Women</c:Name><c:Name xml:lang="ar">نساء</c:Name></s:Code></s:Codelist>
        <s:Concept id="SEX"><c:Name xml:lang="en">Sex</c:Name><c:Name xml:lang="ar">الجنس</c:Name></s:Concept>
        <s:Concept id="NOTE"><c:Name>Note</c:Name></s:Concept>
        <s:DimensionList><s:Dimension id="SEX"><s:ConceptIdentity><Ref id="SEX"/></s:ConceptIdentity>
        <s:LocalRepresentation><s:Enumeration><Ref id="CL_SEX"/></s:Enumeration></s:LocalRepresentation></s:Dimension></s:DimensionList>
        <s:AttributeList><s:Attribute><s:ConceptIdentity><Ref id="NOTE"/></s:ConceptIdentity></s:Attribute></s:AttributeList>
        </s:Structure>
        """;

    private const string Version3 = """
        <Structure>
        <Codelist id="CL_SEX"><Code id="F"><Name xml:lang="en">Women</Name><Name xml:lang="ar">نساء</Name></Code></Codelist>
        <Concept id="SEX"><Name xml:lang="en">Sex</Name><Name xml:lang="ar">الجنس</Name>
          <CoreRepresentation><Enumeration>urn:sdmx:org.sdmx.infomodel.codelist.Codelist=A:CL_SEX(1.0.0)</Enumeration></CoreRepresentation></Concept>
        <Concept id="NOTE"><Name>Note</Name></Concept>
        <DimensionList><Dimension id="SEX"><ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=A:CS(1.0.0).SEX</ConceptIdentity></Dimension></DimensionList>
        <AttributeList><Attribute id="NOTE"><ConceptIdentity>urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=A:CS(1.0.0).NOTE</ConceptIdentity></Attribute></AttributeList>
        </Structure>
        """;

    [Theory]
    [InlineData(Version2)]
    [InlineData(Version3)]
    public void A_structure_names_its_parts_in_all_languages(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var structure = StructureXml.Read("x.xml", stream, []);
        Assert.Equal(["SEX", "NOTE"], structure.Components.Keys);
        Assert.Equal((false, true), (structure.IsAttribute("SEX"), structure.IsAttribute("NOTE")));
        Assert.Equal(("Sex", "الجنس", "Sex"), (structure.Title("SEX")!.Original, structure.Title("SEX")!.In("ar"), structure.Title("SEX")!.In("es")));
        Assert.Equal(("Women", "نساء"), (structure.Name("SEX", "F")!.In("en"), structure.Name("SEX", "F")!.In("ar")));
        Assert.Null(structure.Name("SEX", "M"));
        Assert.Null(structure.Name("NOTE", "x"));
    }
}
