using System.Globalization;
using System.Text;
using System.Xml;

namespace LocalGoals.Portal.Discovery;

/// <summary>
/// <c>sitemap.xml</c> (sitemaps.org 0.9): every page in every language with its alternates. A large site has several, and
/// <c>sitemap.xml</c> lists them.
/// </summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // The limit is 50,000 addresses or 50 MB; with the alternates of many languages the second is met first.
    private const int MostAddresses = 10_000;

    /// <summary>How many parts there are, when one file is not enough; otherwise 0.</summary>
    public static int Parts(int pages) => pages <= MostAddresses ? 0 : (pages + MostAddresses - 1) / MostAddresses;

    public static byte[] Write(Shown shown, PortalOptions options, Uri site)
    {
        var pages = SiteMap.Listed(shown, options).ToList();
        return Parts(pages.Count) is var parts and > 0 ? Index(parts, site) : Pages(pages, shown, site);
    }

    /// <summary>One of several; null when there is no such part.</summary>
    public static byte[]? Part(Shown shown, PortalOptions options, Uri site, int part)
    {
        var pages = SiteMap.Listed(shown, options).ToList();
        return part >= 1 && part <= Parts(pages.Count) ? Pages(pages.Skip((part - 1) * MostAddresses).Take(MostAddresses), shown, site) : null;
    }

    public static byte[] Robots(Uri? site)
    {
        var text = new StringBuilder("User-agent: *\nDisallow:\n");
        if (site is not null)
            text.Append(CultureInfo.InvariantCulture, $"\nSitemap: {site.AbsoluteUri}{SiteMap.Sitemap}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Index(int parts, Uri site) => XmlText.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var part = 1; part <= parts; part++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, site.AbsoluteUri + SiteMap.SitemapPart(part));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static byte[] Pages(IEnumerable<string> pages, Shown shown, Uri site)
    {
        var languages = shown.Release.Languages;
        return XmlText.Write(xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var page in pages)
            {
                var rest = page[(page.IndexOf('/', StringComparison.Ordinal) + 1)..];
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.AbsoluteUri + page);
                if (ChangeOf(rest, shown) is { } day)
                    xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                foreach (var language in languages)
                    Alternate(xml, language.Tag, $"{site.AbsoluteUri}{language.Tag}/{rest}");
                Alternate(xml, "x-default", $"{site.AbsoluteUri}{languages[0].Tag}/{rest}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });
    }

    private static DateOnly? ChangeOf(string page, Shown shown) =>
        page.Split('/') is ["indicators", var code, ..] ? shown.Release.Find(code)?.Changed?.Date : null;

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("xhtml", "link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
