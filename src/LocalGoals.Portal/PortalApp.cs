using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using LocalGoals.Portal.Api;
using LocalGoals.Portal.Pages;

using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LocalGoals.Portal;

/// <summary>Puts the portal together: one list of what is served, in the order in which a request meets it.</summary>
public static class PortalApp
{
    public static WebApplication Create(CatalogueSource source, PortalOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "localgoals", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            if (IPAddress.TryParse(options.Host, out var address))
                kestrel.Listen(address, options.Port);
            else if (options.Host == "localhost")
                kestrel.Listen(IPAddress.Loopback, options.Port);
            else
                throw new IOException($"'{options.Host}' is not an address to listen on, such as 127.0.0.1.");
        });
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
            compression.MimeTypes = ["text/html", "text/csv", "application/json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        if (IsLoopback(options.Host))
            builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseMiddleware<FrontDoor>();
        app.UseResponseCompression();
        // After the door, which asks for HEAD as for GET.
        app.UseRouting();
        app.MapAssets();
        app.MapPortalApi();
        app.MapPages();
        return app;
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static void MapAssets(this WebApplication app) => app.MapGet("/assets/{name}", (HttpContext context, string name) =>
    {
        if (SiteAssets.Find($"assets/{name}") is not { } asset)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return Results.Bytes(asset.Bytes, asset.ContentType);
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(asset.Brotli, asset.ContentType);
    }).ExcludeFromDescription();
}
