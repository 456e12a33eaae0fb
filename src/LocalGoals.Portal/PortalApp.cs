using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using LocalGoals.Portal.Api;
using LocalGoals.Portal.Discovery;
using LocalGoals.Portal.Export;
using LocalGoals.Portal.Pages;
using LocalGoals.Site;

using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LocalGoals.Portal;

/// <summary>Puts the portal together: one list of what is served, in the order in which a request meets it.</summary>
public static class PortalApp
{
    /// <param name="server">What answers instead of a network server.</param>
    public static WebApplication Create(CatalogueSource source, PortalOptions options, IServer? server = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "localgoals", ContentRootPath = AppContext.BaseDirectory });
        if (server is null)
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        else
            builder.Services.AddSingleton(server);
        builder.Services.AddSingleton(source).AddSingleton(options);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddLogging();
        // Letters of every script stay as they are; only markup is escaped.
        builder.Services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        builder.Services.AddPortalApi();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/csv", "application/json", "application/geo+json", "application/xml", "application/atom+xml", "text/calendar", WorkbookFile.ContentType];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        if (IsLoopback(options.Host))
            builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseMiddleware<FrontDoor>();
        app.UseResponseCompression();
        // Here and not before, so that a route is chosen by the method that the front door lets through.
        app.UseRouting();
        app.MapAssets();
        app.MapCityFiles();
        app.MapPortalApi();
        app.MapDiscovery();
        app.MapPages();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, PortalOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        if (IPAddress.TryParse(options.Host, out var address))
            kestrel.Listen(address, options.Port);
        else if (options.Host == "localhost")
            kestrel.Listen(IPAddress.Loopback, options.Port);
        else
            throw new IOException($"'{options.Host}' is not an address to listen on, such as 127.0.0.1.");
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    // Only what stands in the release is found: an address cannot name anything else.
    private static void MapCityFiles(this WebApplication app) => app.MapGet("/files/{**path}", (HttpContext context, string? path) =>
        ((Shown)context.Items[typeof(Shown)]!).Release.City.Site.Files.TryGetValue(SiteLink.Files + path, out var file)
            ? Results.Bytes(ImmutableCollectionsMarshal.AsArray(file.Bytes)!, file.ContentType)
            : Results.NotFound()).ExcludeFromDescription();

    private static void MapAssets(this WebApplication app) => app.MapGet("/assets/{name}", (HttpContext context, string name) =>
    {
        var brand = ((Shown)context.Items[typeof(Shown)]!).Brand;
        if ((brand?.Path == $"assets/{name}" ? brand : SiteAssets.Find($"assets/{name}")) is not { } asset)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return Results.Bytes(asset.Bytes, asset.ContentType);
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(asset.Brotli, asset.ContentType);
    }).ExcludeFromDescription();
}
