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
    private const int MostAttributes = 500;

    // Of one text, which references and sections divide; putting them together takes the square of their number.
    private const int MostPieces = 1000;

    /// <summary>Calls back for every element, its end and every text, in order, until the file ends or breaks. What breaks it is told.</summary>
    public static void Read(string file, Stream stream, ICollection<Finding> findings, Action<XmlReader> node, long most = LargestStream)
    {
        XmlReader? reader = null;
        try
        {
            // Looks at the first bytes already here.
            reader = XmlReader.Create(new BoundedTags(stream), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                MaxCharactersInDocument = most,
            });
            while (reader.Read())
            {
                if (reader.Depth > Deepest || reader.AttributeCount > MostAttributes)
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
            findings.Add(new Finding(ReadingRules.XmlInvalid, new Origin(file, reader is null ? 1 : LineOf(reader), 1)));
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>The file as a tree without namespaces, as far as it can be read; null when there is no element.</summary>
    public static XElement? ReadTree(string file, Stream stream, ICollection<Finding> findings)
    {
        XElement? root = null;
        XElement? at = null;
        var pieces = 0;
        Read(file, stream, findings, reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    pieces = 0;
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
                    pieces = 0;
                    at = at?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when ++pieces > MostPieces:
                    throw new InvalidDataException();
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
