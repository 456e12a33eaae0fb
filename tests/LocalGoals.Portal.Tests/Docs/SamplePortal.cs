using LocalGoals.Tests.Docs;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LocalGoals.Portal.Tests.Docs;

/// <summary>The portal of a folder on a free port of this machine.</summary>
public sealed class SamplePortal : IAsyncLifetime
{
    private WebApplication? _app;

    public static string SampleFolder => Path.Combine(DocTable.Root, "samples", "marsa-nur");

    public HttpClient Client { get; } = new();

    public string Folder { get; init; } = SampleFolder;

    public async ValueTask InitializeAsync()
    {
        _app = PortalApp.Create(new CatalogueSource(Folder, "config_data.yml", watch: false), new PortalOptions { Findings = true });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Task<string> Get(string address) => Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }
}
