namespace LocalGoals.Portal.Discovery;

/// <summary>Where the site stands, for addresses that must be absolute.</summary>
internal static class SiteAddress
{
    /// <summary>As it was told, or as the request says on a live server; null for files that may be put anywhere.</summary>
    public static Uri? Of(HttpContext context, PortalOptions options)
    {
        if (options.BaseUrl is not null || options.IsStatic || !context.Request.Host.HasValue)
            return options.BaseUrl;
        return Uri.TryCreate($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{context.Request.PathBase.ToUriComponent()}/", UriKind.Absolute, out var address) ? address : null;
    }
}
