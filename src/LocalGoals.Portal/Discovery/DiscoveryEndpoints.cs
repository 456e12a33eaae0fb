using System.Globalization;
using System.Text;

using LocalGoals.Portal.Pages;
using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>What programs ask a site for: its map, its changes, how to quote it.</summary>
internal static class DiscoveryEndpoints
{
    public static void MapDiscovery(this WebApplication app)
    {
        Map($"/{SiteMap.Robots}", (context, _, options) => Bytes(Sitemap.Robots(SiteAddress.Of(context, options)), "text/plain; charset=utf-8"));
        Map($"/{SiteMap.Sitemap}", (context, shown, options) => SiteAddress.Of(context, options) is { } site ? Xml(Sitemap.Write(shown, options, site)) : null);
        Map("/sitemap-{part:int}.xml", (context, shown, options) =>
            SiteAddress.Of(context, options) is { } site ? Xml(Sitemap.Part(shown, options, site, int.Parse((string)context.Request.RouteValues["part"]!, CultureInfo.InvariantCulture))) : null);
        Map("/{lang}/changes.xml", (context, shown, options) =>
            PageOf(context, shown, options) is { } page && ChangesFeed.Write(page) is { } feed ? Bytes(feed, "application/atom+xml; charset=utf-8") : null);
        Map("/{lang}/indicators/{code}/cite.bib", (context, shown, options) => Cite(context, shown, options, (citation, code, language, address) =>
            Bytes(Encoding.UTF8.GetBytes(CitationFiles.BibTeX(citation, code, language, address)), "application/x-bibtex; charset=utf-8")));
        Map("/{lang}/indicators/{code}/cite.ris", (context, shown, options) => Cite(context, shown, options, (citation, _, language, address) =>
            Bytes(Encoding.UTF8.GetBytes(CitationFiles.Ris(citation, language, address)), "application/x-research-info-systems; charset=utf-8")));

        void Map(string pattern, Func<HttpContext, Shown, PortalOptions, IResult?> answer) => app.MapGet(pattern, (HttpContext context, PortalOptions options) =>
            answer(context, (Shown)context.Items[typeof(Shown)]!, options) ?? Results.NotFound()).ExcludeFromDescription();
    }

    private static IResult? Cite(HttpContext context, Shown shown, PortalOptions options, Func<Citation, string, string, string?, IResult> write)
    {
        if (PageOf(context, shown, options) is not { } page || shown.Release.Find((string)context.Request.RouteValues["code"]!) is not { } indicator)
            return null;
        var address = page.Site is null ? null : page.Absolute(SiteMap.Indicator(page.Language, indicator.Code.Text));
        return write(Citation.Of(page.Release, indicator, page.Wording), indicator.Code.Text, page.Language, address);
    }

    private static PageContext? PageOf(HttpContext context, Shown shown, PortalOptions options) =>
        shown.Release.Wording((string)context.Request.RouteValues["lang"]!) is { } wording ? PageEndpoints.Context(context, shown, wording, options) : null;

    private static IResult? Xml(byte[]? bytes) => bytes is null ? null : Bytes(bytes, "application/xml; charset=utf-8");

    private static IResult Bytes(byte[] bytes, string type) => Results.Bytes(bytes, type);
}
