using System.Globalization;
using System.Xml;

using LocalGoals.Commitments;
using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>The feed of the register (Atom): an entry per change of a promise, the latest first.</summary>
internal static class RegisterFeed
{
    private const int MostEntries = 200;

    public static byte[] Write(PageContext page)
    {
        var city = page.Release.City.Name.Original;
        var changes = page.Release.Register.Commitments.SelectMany(one => CommitmentView.Lines(one).GroupBy(line => line.Date).SelectMany(day => day.Select((line, at) => (One: one, Line: line, At: at))))
            .OrderByDescending(change => change.Line.Date).ThenBy(change => change.One.Id, StringComparer.Ordinal).ThenByDescending(change => change.At).Take(MostEntries).ToList();
        return XmlText.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom.Namespace);
            xml.WriteAttributeString("xml", "lang", null, page.Language);
            Atom.Element(xml, "id", Atom.Id(city, page.Language, "commitments"));
            Atom.Element(xml, "title", $"{page.Wording["register.feed.title"]} – {page.Wording.Say("site.name", ("city", page.City))}");
            Atom.Element(xml, "updated", Atom.Time(changes.Count == 0 ? page.Release.Today : changes[0].Line.Date));
            xml.WriteStartElement("author", Atom.Namespace);
            Atom.Element(xml, "name", page.City);
            xml.WriteEndElement();
            Atom.Link(xml, "self", Address(page, SiteMap.RegisterFeed(page.Language)), "application/atom+xml");
            Atom.Link(xml, "alternate", Address(page, SiteMap.Register(page.Language)), "text/html");
            foreach (var (one, line, at) in changes)
                Entry(xml, page, city, one, line, at);
            xml.WriteEndElement();
        });
    }

    private static void Entry(XmlWriter xml, PageContext page, string city, Commitment one, HistoryLine line, int at)
    {
        var says = string.Join(". ", line.Says.Select(said => page.Wording.Say(said).TrimEnd('.')));
        xml.WriteStartElement("entry", Atom.Namespace);
        // Entries are only ever added to a history: the day and the place on that day say which it is.
        Atom.Element(xml, "id", Atom.Id(city, page.Language, one.Id, line.Date.ToString("O", CultureInfo.InvariantCulture), at.ToString(CultureInfo.InvariantCulture)));
        Atom.Element(xml, "title", says.Length == 0 ? one.Title.In(page.Language) : $"{one.Title.In(page.Language)}: {says}");
        Atom.Element(xml, "updated", Atom.Time(line.Date));
        Atom.Link(xml, "alternate", Address(page, SiteMap.Commitment(page.Language, one.Id)), "text/html");
        string?[] words = [line.What?.In(page.Language), line.Why is null ? null : $"{page.Wording["commitment.history.why"]} {line.Why.In(page.Language)}", line.By is null ? null : page.Release.Partners.NameOf(line.By).In(page.Language)];
        Atom.Element(xml, "summary", string.Join(" – ", words.Where(word => word is not null)));
        xml.WriteEndElement();
    }

    // The feed stands beside the register.
    private static string Address(PageContext page, string path) => page.Site is null ? path == SiteMap.Register(page.Language) ? "./" : path[SiteMap.Register(page.Language).Length..] : page.Absolute(path);
}
