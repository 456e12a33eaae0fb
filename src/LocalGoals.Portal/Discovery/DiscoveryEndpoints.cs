using System.Globalization;

using LocalGoals.Portal.Pages;

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

        void Map(string pattern, Func<HttpContext, Shown, PortalOptions, IResult?> answer) => app.MapGet(pattern, (HttpContext context, PortalOptions options) =>
            answer(context, (Shown)context.Items[typeof(Shown)]!, options) ?? Results.NotFound()).ExcludeFromDescription();
    }

    private static PageContext? PageOf(HttpContext context, Shown shown, PortalOptions options) =>
        shown.Release.Wording((string)context.Request.RouteValues["lang"]!) is { } wording ? PageEndpoints.Context(context, shown, wording, options) : null;

    private static IResult? Xml(byte[]? bytes) => bytes is null ? null : Bytes(bytes, "application/xml; charset=utf-8");

    private static IResult Bytes(byte[] bytes, string type) => Results.Bytes(bytes, type);
}
