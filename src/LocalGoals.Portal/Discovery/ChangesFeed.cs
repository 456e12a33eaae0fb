using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>The feed of changes (Atom, RFC 4287): an entry per indicator, new whenever it changes again.</summary>
internal static class ChangesFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <returns>Null when no date is known.</returns>
    public static byte[]? Write(PageContext page)
    {
        var changes = ChangesView.Of(page.Release).Changed;
        if (changes.IsEmpty)
            return null;
        var city = page.Release.City.Name.Original;
        return XmlText.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, page.Language);
            Element(xml, "id", Id(city, page.Language));
            Element(xml, "title", $"{page.Wording["changes.title"]} – {page.Wording.Say("site.name", ("city", page.City))}");
            Element(xml, "updated", Time(changes[0].Change.Date));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", page.City);
            xml.WriteEndElement();
            Link(xml, "self", Address(page, SiteMap.Feed(page.Language)), "application/atom+xml");
            Link(xml, "alternate", Address(page, SiteMap.Changes(page.Language)), "text/html");
            foreach (var change in changes)
                Entry(xml, page, city, change);
            xml.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter xml, PageContext page, string city, ChangedIndicator changed)
    {
        var (code, date) = (changed.Indicator.Code.Text, Time(changed.Change.Date));
        var leading = IndicatorView.Of(page.Release, changed.Indicator, null, page.Wording)!.Says.Select(page.Wording.Say).FirstOrDefault();
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", Id(city, page.Language, code, date));
        Element(xml, "title", changed.Indicator.Name.In(page.Language));
        Element(xml, "updated", date);
        Link(xml, "alternate", Address(page, SiteMap.Indicator(page.Language, code)), "text/html");
        Element(xml, "summary", $"{page.Wording.Say(changed.Change.Said)}. {leading}".Trim());
        xml.WriteEndElement();
    }

    // Known without knowing where the site stands: an identifier made from names (RFC 9562, version 8).
    private static string Id(params ReadOnlySpan<string?> names)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names.ToArray())));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }

    // The feed stands beside the start page of its language.
    private static string Address(PageContext page, string path) => page.Site is null ? path[(page.Language.Length + 1)..] : page.Absolute(path);

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlText.Clean(text));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
