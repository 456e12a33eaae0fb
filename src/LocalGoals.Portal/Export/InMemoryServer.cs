using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace LocalGoals.Portal.Export;

/// <summary>Answers requests of this process without a network: the app behind it cannot tell.</summary>
internal sealed class InMemoryServer : IServer
{
    private Func<IFeatureCollection, Task>? _process;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _process = features => Process(application, features);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="address">As in a URL, from the root.</param>
    /// <param name="body">Where the answer is written.</param>
    /// <returns>The status code.</returns>
    public async Task<int> Get(string address, Stream body, CancellationToken token)
    {
        var answer = new HttpResponseFeature();
        var written = new StreamResponseBodyFeature(body);
        var request = new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = "HTTP/1.1",
            Scheme = Uri.UriSchemeHttp,
            Path = PathString.FromUriComponent(address).Value!,
            Headers = new HeaderDictionary { ["Host"] = "localhost" },
        };
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(answer);
        features.Set<IHttpResponseBodyFeature>(written);
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = token });
        await (_process ?? throw new InvalidOperationException("The server has not started."))(features);
        await written.CompleteAsync();
        return answer.StatusCode;
    }

    public void Dispose()
    {
        // Nothing is held.
    }

    private static async Task Process<TContext>(IHttpApplication<TContext> application, IFeatureCollection features) where TContext : notnull
    {
        var context = application.CreateContext(features);
        try
        {
            await application.ProcessRequestAsync(context);
            application.DisposeContext(context, null);
        }
        catch (Exception e)
        {
            application.DisposeContext(context, e);
            throw;
        }
    }
}

/// <summary>Takes one answer after another: closing it, as writers do, keeps what it holds.</summary>
internal sealed class AnswerBody : MemoryStream
{
    public ReadOnlySpan<byte> Written => GetBuffer().AsSpan(0, (int)Length);

    public override void Close()
    {
        // It is used again.
    }
}
