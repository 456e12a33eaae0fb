namespace LocalGoals.Exchange.Remote;

/// <summary>What is asked for in <c>Accept</c>: servers of SDMX give other forms to those who do not say.</summary>
internal static class MediaTypes
{
    public const string Any = "*/*";

    public const string Json = "application/json, */*;q=0.1";

    public const string GeoJson = "application/geo+json, application/json;q=0.9, */*;q=0.1";

    public const string Xml = "application/xml, text/xml;q=0.9, */*;q=0.1";

    public const string Structure = $"application/vnd.sdmx.structure+xml;version=2.1, {LessXml}";

    public const string GenericXml = $"application/vnd.sdmx.genericdata+xml;version=2.1, application/vnd.sdmx.structurespecificdata+xml;version=2.1;q=0.9, {LessXml}";

    public const string SpecificXml = $"application/vnd.sdmx.structurespecificdata+xml;version=2.1, application/vnd.sdmx.genericdata+xml;version=2.1;q=0.9, {LessXml}";

    public const string SdmxJson = "application/vnd.sdmx.data+json, application/json;q=0.8, */*;q=0.1";

    private const string LessXml = "application/xml;q=0.8, */*;q=0.1";
}
