using System.Security.Cryptography;
using System.Text;

using LocalGoals.Portal.Discovery;
using LocalGoals.Portal.Pages;

using Microsoft.Net.Http.Headers;

namespace LocalGoals.Portal;

/// <summary>
/// What every request meets first: only reading is allowed, an unchanged page is not made again, every answer carries its
/// safety headers, and nothing of a failure but its page reaches the reader.
/// </summary>
internal sealed partial class FrontDoor(RequestDelegate next, CatalogueSource source, PortalOptions options, ILogger<FrontDoor> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var shown = source.Current;
        context.Items[typeof(Shown)] = shown;
        SecurityHeaders.Set(context.Response.Headers, mayBeFramed: context.Request.Query.ContainsKey(SiteMap.Embedded));
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // Answered as the same page would be, without its bytes.
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
        }
        else if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }
        if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            var tag = new EntityTagHeaderValue($"\"{Version(shown, SiteAddress.Of(context, options))}\"", isWeak: true);
            context.Response.Headers.ETag = tag.ToString();
            context.Response.Headers.CacheControl = "no-cache";
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        try
        {
            await next(context);
            if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                return;
            if (OpenSdgAddresses.Find(shown.Release, context.Request.Path.Value!) is { } moved)
            {
                await OpenSdgAddresses.Answer(context, moved, options);
                return;
            }
            // What is not there has no version.
            context.Response.Headers.ETag = default;
            await PageEndpoints.WriteProblem(context, shown, options, "error.notfound");
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
        {
            Failed(log, e, context.Request.Path);
            // What the failed page has begun is not sent.
            context.Response.Clear();
            SecurityHeaders.Set(context.Response.Headers, mayBeFramed: false);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await PageEndpoints.WriteProblem(context, shown, options, "error.failed");
        }
    }

    // The same data shown by the same program make the same page.
    private string Version(Shown shown, Uri? site)
    {
        var parts = $"{shown.Catalogue.ContentHash}|{shown.Catalogue.FolderHash}|{shown.Catalogue.Commit}|{site}|{typeof(FrontDoor).Module.ModuleVersionId}|{options.Findings}|{options.Drafts}|{shown.Release.Today}|{string.Join('|', shown.Broken.Select(f => f.Origin))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 10));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} could not be made.")]
    private static partial void Failed(ILogger log, Exception exception, PathString path);
}
