using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace LocalGoals.Portal.Discovery;

/// <summary>Parts of a feed (Atom, RFC 4287).</summary>
internal static class Atom
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    public static string Id(params ReadOnlySpan<string?> names) => "urn:uuid:" + Uuid(names);

    // Known without knowing where the site stands: an identifier made from names (RFC 9562, version 8).
    public static string Uuid(params ReadOnlySpan<string?> names)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names.ToArray())));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }

    public static string Time(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    public static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlText.Clean(text));

    public static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
