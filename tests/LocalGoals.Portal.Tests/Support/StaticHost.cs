using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>Serves a folder as plain web hosts do, under any path: no rewriting, no knowledge of the portal.</summary>
public sealed class StaticHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StaticHost(WebApplication app, string under)
    {
        _app = app;
        Root = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + under);
    }

    /// <summary>The address of the folder, with its path.</summary>
    public Uri Root { get; }

    /// <param name="under">Such as <c>/sub/path/</c>.</param>
    public static async Task<StaticHost> Start(string folder, string under)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(context => Answer(context, folder, under));
        await app.StartAsync();
        return new StaticHost(app, under);
    }

    private static async Task Answer(HttpContext context, string folder, string under)
    {
        var path = context.Request.Path.Value!;
        var file = path.StartsWith(under, StringComparison.Ordinal) ? $"{folder}/{path[under.Length..]}" : "";
        if (file.EndsWith('/'))
            file += "index.html";
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, SiteMap.NotFound);
        }
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".json" => "application/json",
            ".csv" => "text/csv; charset=utf-8",
            _ => "application/octet-stream",
        };
        await context.Response.SendFileAsync(file);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
