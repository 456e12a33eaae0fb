using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

using LocalGoals.Exchange.Archives;

namespace LocalGoals.Portal.Documents;

/// <summary>
/// Parts of a document and how they lead to each other, packed with a day that never changes: the same document has the same bytes, which a
/// library that gives parts random names cannot promise.
/// </summary>
internal sealed class WordPackage
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<XElement>> _relations = new(StringComparer.Ordinal);

    /// <param name="path">From the root: <c>word/document.xml</c>.</param>
    public void Add(string path, string contentType, XElement content) => Add(path, contentType, Bytes(content));

    public void Add(string path, string contentType, byte[] content)
    {
        _parts.Add(path, content);
        _types.Add(path, contentType);
    }

    /// <summary>Lets a part lead to another one, or to an address outside.</summary>
    /// <param name="from">Empty for the package itself.</param>
    /// <returns>The name by which the part knows it.</returns>
    public string Relate(string from, string type, string target, bool isOutside = false)
    {
        var known = _relations.TryGetValue(from, out var list) ? list : _relations[from] = [];
        var id = $"rId{known.Count + 1}";
        known.Add(new XElement(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type.Contains(':', StringComparison.Ordinal) ? type : $"{WordXml.R}/{type}"), new XAttribute("Target", target),
            isOutside ? new XAttribute("TargetMode", "External") : null));
        return id;
    }

    // Readers look for the list of types first.
    public byte[] ToArray() => SteadyZip.Of(
    [
        ("[Content_Types].xml", Bytes(new XElement(Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            _types.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Key), new XAttribute("ContentType", part.Value)))))),
        .. _relations.Select(from => (PathOfRelations(from.Key), (ReadOnlyMemory<byte>)Bytes(new XElement(Relations + "Relationships", from.Value)))),
        .. _parts.Select(part => (part.Key, (ReadOnlyMemory<byte>)part.Value)),
    ], CompressionLevel.Optimal);

    private static string PathOfRelations(string from)
    {
        var slash = from.LastIndexOf('/');
        return $"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels";
    }

    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
        return stream.ToArray();
    }
}
