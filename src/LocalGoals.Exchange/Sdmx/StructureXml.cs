using System.Xml.Linq;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>Reads a data structure definition with its lists of codes and concepts: SDMX-ML 2.1 and 3.0.</summary>
public static class StructureXml
{
    private const string SeriesList = "CL_SERIES";

    public static SdmxStructure Read(string file, Stream stream, ICollection<Finding> findings)
    {
        var structure = new SdmxStructure { File = file };
        if (SafeXml.ReadTree(file, stream, findings) is not { } root)
            return structure;
        var lists = First(root.Descendants("Codelist"));
        var concepts = First(root.Descendants("Concept"));
        var names = new Dictionary<XElement, IReadOnlyDictionary<string, Texts>>();
        foreach (var element in root.Descendants().Where(IsComponent))
        {
            var concept = Reference(element.Element("ConceptIdentity"));
            var id = element.Attribute("id")?.Value ?? concept;
            if (id is null || structure.Components.ContainsKey(id))
                continue;
            var conceptElement = concept is null ? null : concepts.GetValueOrDefault(concept);
            var list = Reference(element.Element("LocalRepresentation")?.Element("Enumeration"))
                ?? Reference(conceptElement?.Element("CoreRepresentation")?.Element("Enumeration"));
            var codes = list is null ? null : lists.GetValueOrDefault(list);
            structure.Components.Add(id, new SdmxComponent(id, element.Name == "Attribute", conceptElement is null ? null : NameOf(conceptElement), CodesOf(codes)));
            if (id == SdmxMessage.Series && codes is not null)
                AddSeries(codes);
        }
        if (structure.SeriesCodes.Count == 0 && lists.TryGetValue(SeriesList, out var series))
            AddSeries(series);
        return structure;

        void AddSeries(XElement list)
        {
            foreach (var code in list.Elements("Code"))
                if (code.Attribute("id")?.Value is { } id)
                    structure.SeriesCodes.TryAdd(id, code);
        }

        // Several dimensions may share one list.
        IReadOnlyDictionary<string, Texts> CodesOf(XElement? list)
        {
            if (list is null)
                return new Dictionary<string, Texts>();
            if (!names.TryGetValue(list, out var known))
                names.Add(list, known = First(list.Elements("Code")).Where(code => NameOf(code.Value) is not null).ToDictionary(code => code.Key, code => NameOf(code.Value)!, StringComparer.Ordinal));
            return known;
        }
    }

    /// <summary>The names of an element in all languages; the first is the one for languages without; null where it has none.</summary>
    public static Texts? NameOf(XElement element, string name = "Name")
    {
        var names = element.Elements(name).Select(n => KeyValuePair.Create(n.Attribute("lang")?.Value ?? "", Plain(n.Value))).Where(n => n.Value.Length > 0).ToList();
        return names.Count == 0 ? null : new Texts(names[0].Value, names.Where(n => n.Key.Length > 0).DistinctBy(n => n.Key));
    }

    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsComponent(XElement element) =>
        element.Name.LocalName is "Dimension" or "TimeDimension" or "MeasureDimension" or "Attribute" && element.Element("ConceptIdentity") is not null;

    private static Dictionary<string, XElement> First(IEnumerable<XElement> elements)
    {
        var byId = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in elements)
            if (element.Attribute("id")?.Value is { } id)
                byId.TryAdd(id, element);
        return byId;
    }

    // A <Ref id="CL_SEX"/>, or a name such as urn:…Codelist=IAEG-SDGs:CL_SEX(1.1) or …Concept=A:SCHEME(1.0).SEX.
    private static string? Reference(XElement? element)
    {
        if (element is null)
            return null;
        if (element.Element("Ref")?.Attribute("id")?.Value is { } id)
            return id;
        var urn = (element.Element("URN")?.Value ?? element.Value).Trim();
        var close = urn.LastIndexOf(')');
        if (close < 0)
            return null;
        if (close + 1 < urn.Length && urn[close + 1] == '.')
            return urn[(close + 2)..];
        var open = urn.LastIndexOf('(');
        var colon = open < 0 ? -1 : urn.LastIndexOf(':', open);
        return colon < 0 ? null : urn[(colon + 1)..open];
    }
}
