namespace LocalGoals.Portal;

/// <summary>What the browser is told it may do: load from here, run nothing that stands in a page.</summary>
internal static class SecurityHeaders
{
    /// <summary>For the page itself, so that it holds on any static host too.</summary>
    public const string MetaPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'";

    public static void Set(IHeaderDictionary headers, bool mayBeFramed)
    {
        headers.ContentSecurityPolicy = MetaPolicy + (mayBeFramed ? "; frame-ancestors *" : "; frame-ancestors 'self'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
