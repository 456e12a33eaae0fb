using System.Globalization;

namespace LocalGoals.Portal.Discovery;

/// <summary>The feed of reviews (Atom): an entry per edition with its root hash, the latest first.</summary>
internal static class EditionsFeed
{
    public static byte[] Write(PageContext page)
    {
        var city = page.Release.City.Name.Original;
        var editions = page.Shown.Reviews.All(page.Options).SelectMany(review => review.Editions.Select(edition => (Review: review, Edition: edition)))
            .OrderByDescending(one => one.Edition.Frozen ?? DateOnly.MinValue).ThenByDescending(one => one.Review.Id, StringComparer.Ordinal).ThenByDescending(one => one.Edition.Number).ToList();
        return XmlText.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom.Namespace);
            xml.WriteAttributeString("xml", "lang", null, page.Language);
            Atom.Element(xml, "id", Atom.Id(city, page.Language, "reviews"));
            Atom.Element(xml, "title", $"{page.Wording["review.title"]} – {page.Wording.Say("site.name", ("city", page.City))}");
            Atom.Element(xml, "updated", Atom.Time(editions.Count == 0 ? page.Release.Today : editions[0].Edition.Frozen ?? page.Release.Today));
            xml.WriteStartElement("author", Atom.Namespace);
            Atom.Element(xml, "name", page.City);
            xml.WriteEndElement();
            Atom.Link(xml, "self", page.Site is null ? "editions.xml" : page.Absolute(SiteMap.EditionsFeed(page.Language)), "application/atom+xml");
            foreach (var (review, edition) in editions)
            {
                xml.WriteStartElement("entry", Atom.Namespace);
                Atom.Element(xml, "id", Atom.Id(city, page.Language, review.Id, edition.Number.ToString(CultureInfo.InvariantCulture)));
                Atom.Element(xml, "title", $"{review.Title.In(page.Language)} – {page.Wording.Say("review.edition", ("number", edition.Number))}");
                Atom.Element(xml, "updated", Atom.Time(edition.Frozen ?? page.Release.Today));
                var address = SiteMap.ReviewEdition(page.Language, review.Id, edition.Number);
                Atom.Link(xml, "alternate", page.Site is null ? address[SiteMap.Reviews(page.Language).Length..] : page.Absolute(address), "text/html");
                Atom.Element(xml, "summary", $"{page.Wording["review.root"]}: {edition.Root}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });
    }
}
