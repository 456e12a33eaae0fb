using System.Text.Json;

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>The portal on a free port of this machine, as <c>localgoals serve</c> runs it.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPortal(WebApplication app, CatalogueSource source, PortalOptions options)
    {
        _app = app;
        Source = source;
        Options = options;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    public CatalogueSource Source { get; }

    public PortalOptions Options { get; }

    public HttpClient Client { get; }

    /// <summary>Every address of the site that answers itself, relative to its root.</summary>
    public IReadOnlyList<string> Addresses => [.. SiteMap.All(Source.Current, Options)];

    /// <summary>The addresses of pages.</summary>
    public IEnumerable<string> Pages => Addresses.Where(path => path.Length == 0 || path.EndsWith('/') || path == SiteMap.NotFound);

    public static async Task<RunningPortal> Start(string folder, PortalOptions? options = null, bool watch = false)
    {
        options ??= new PortalOptions { Findings = true };
        var source = new CatalogueSource(folder, "config_data.yml", watch);
        var app = PortalApp.Create(source, options);
        await app.StartAsync();
        return new RunningPortal(app, source, options);
    }

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(new Uri("/" + path, UriKind.Relative), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Ask(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri("/" + path, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<string> Text(string path) => Client.GetStringAsync(new Uri("/" + path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> Page(string path) => new HtmlParser().ParseDocument(await Text(path));

    public async Task<JsonElement> Json(string path) => JsonDocument.Parse(await Text(path)).RootElement;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
