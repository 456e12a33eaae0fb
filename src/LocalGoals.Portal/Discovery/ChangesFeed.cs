using System.Xml;

using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>The feed of changes (Atom, RFC 4287): an entry per indicator, new whenever it changes again.</summary>
internal static class ChangesFeed
{
    /// <returns>Null when no date is known.</returns>
    public static byte[]? Write(PageContext page)
    {
        var changes = ChangesView.Of(page.Release).Changed;
        if (changes.IsEmpty)
            return null;
        var city = page.Release.City.Name.Original;
        return XmlText.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom.Namespace);
            xml.WriteAttributeString("xml", "lang", null, page.Language);
            Atom.Element(xml, "id", Atom.Id(city, page.Language));
            Atom.Element(xml, "title", $"{page.Wording["changes.title"]} – {page.Wording.Say("site.name", ("city", page.City))}");
            Atom.Element(xml, "updated", Atom.Time(changes[0].Change.Date));
            xml.WriteStartElement("author", Atom.Namespace);
            Atom.Element(xml, "name", page.City);
            xml.WriteEndElement();
            Atom.Link(xml, "self", Address(page, SiteMap.Feed(page.Language)), "application/atom+xml");
            Atom.Link(xml, "alternate", Address(page, SiteMap.Changes(page.Language)), "text/html");
            foreach (var change in changes)
                Entry(xml, page, city, change);
            xml.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter xml, PageContext page, string city, ChangedIndicator changed)
    {
        var (code, date) = (changed.Indicator.Code.Text, Atom.Time(changed.Change.Date));
        var leading = IndicatorView.Of(page.Release, changed.Indicator, null, page.Wording)!.Says.Select(page.Wording.Say).FirstOrDefault();
        xml.WriteStartElement("entry", Atom.Namespace);
        Atom.Element(xml, "id", Atom.Id(city, page.Language, code, date));
        Atom.Element(xml, "title", changed.Indicator.Name.In(page.Language));
        Atom.Element(xml, "updated", date);
        Atom.Link(xml, "alternate", Address(page, SiteMap.Indicator(page.Language, code)), "text/html");
        Atom.Element(xml, "summary", $"{page.Wording.Say(changed.Change.Said)}. {leading}".Trim());
        xml.WriteEndElement();
    }

    // The feed stands beside the start page of its language.
    private static string Address(PageContext page, string path) => page.Site is null ? path[(page.Language.Length + 1)..] : page.Absolute(path);
}
