using System.Xml;
using System.Xml.Linq;

using LocalGoals.Catalogue;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.Sdmx;

/// <summary>Reads XML of unknown origin: no document types, no entities, nothing fetched, limits on depth, tags and characters.</summary>
internal static class SafeXml
{
    /// <summary>Most characters of a file that is kept in memory as a tree.</summary>
    public const long LargestTree = 64L << 20;

    private const long LargestStream = 1L << 30;
    private const int Deepest = 64;

    /// <summary>Calls back for every element, its end and every text, in order, until the file ends or breaks. What breaks it is told.</summary>
    public static void Read(string file, Stream stream, ICollection<Finding> findings, Action<XmlReader> node, long most = LargestStream)
    {
        using var reader = XmlReader.Create(new BoundedTags(stream), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = most,
        });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                    throw new InvalidDataException();
                node(reader);
            }
        }
        catch (XmlException e)
        {
            findings.Add(new Finding(ReadingRules.XmlInvalid, new Origin(file, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition))));
        }
        catch (InvalidDataException)
        {
            findings.Add(new Finding(ReadingRules.XmlInvalid, new Origin(file, LineOf(reader), 1)));
        }
    }

    /// <summary>The file as a tree without namespaces, as far as it can be read; null when there is no element.</summary>
    public static XElement? ReadTree(string file, Stream stream, ICollection<Finding> findings)
    {
        XElement? root = null;
        XElement? at = null;
        Read(file, stream, findings, reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new XElement(reader.LocalName);
                    AddAttributes(reader, element);
                    if (at is null)
                        root ??= element;
                    else
                        at.Add(element);
                    if (!reader.IsEmptyElement)
                        at = element;
                    break;
                case XmlNodeType.EndElement:
                    at = at?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    at?.Add(reader.Value);
                    break;
            }
        }, LargestTree);
        return root;
    }

    public static int LineOf(XmlReader reader) => Math.Max(1, ((IXmlLineInfo)reader).LineNumber);

    private static void AddAttributes(XmlReader reader, XElement element)
    {
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                element.SetAttributeValue(reader.LocalName, reader.Value);
        reader.MoveToElement();
    }
}
