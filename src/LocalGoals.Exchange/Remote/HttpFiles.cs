using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

using LocalGoals.Language;

namespace LocalGoals.Exchange.Remote;

/// <summary>How far a request goes. Tests go less far.</summary>
internal sealed record HttpLimits
{
    /// <summary>For one source, from the first request to the last byte, through all redirects.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Of all sources together, in bytes: they are kept in memory.</summary>
    public long Sum { get; init; } = 1L << 30;

    public int Redirects { get; init; } = 5;

    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Which certificates count; null for those that the system trusts.</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }
}

/// <summary>
/// Fetches by HTTPS, each address once; what came is kept in memory as long as the program runs. The only place that asks
/// other computers for anything. Sends no cookies and no credentials but the headers of the configuration, and those only to
/// the server it names. Neither an address nor a redirect leads into a network that is not public; this machine itself may be
/// named, also by HTTP.
/// </summary>
public sealed class HttpFiles : IRemoteFiles, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<RemoteAnswer>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Said> _silent = new(StringComparer.Ordinal);
    private readonly HttpLimits _limits;
    private readonly Action<string>? _tell;
    private readonly HttpClient _client;
    private long _sum;

    /// <param name="tell">Hears which address is asked.</param>
    public HttpFiles(Action<string>? tell = null) : this(new HttpLimits(), tell)
    {
    }

    internal HttpFiles(HttpLimits limits, Action<string>? tell = null)
    {
        _limits = limits;
        _tell = tell;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseDrainSize = 0,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            ConnectCallback = Connect,
            // Missing certificates in between are not fetched either: their addresses are a stranger's.
            SslOptions = { CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck } },
        };
        if (limits.Trust is { } trust)
            handler.SslOptions.RemoteCertificateValidationCallback = trust;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public RemoteAnswer Get(RemoteSource source)
    {
        var key = string.Join('\n', source.Headers.Select(header => $"{header.Key}: {header.Value}").Prepend(source.Address));
        return _answers.GetOrAdd(key, _ => new Lazy<RemoteAnswer>(() => Task.Run(() => Answer(source)).GetAwaiter().GetResult())).Value;
    }

    public void Dispose() => _client.Dispose();

    private async Task<RemoteAnswer> Answer(RemoteSource source)
    {
        if (!Uri.TryCreate(source.Address.Trim(), UriKind.Absolute, out var address) || address.Host.Length == 0)
            return Left("scheme");
        if (_silent.TryGetValue(address.Authority, out var reason))
            return new RemoteAnswer(null, reason);
        _tell?.Invoke(source.Shown);
        using var time = new CancellationTokenSource(_limits.Time);
        try
        {
            return await Follow(address, source, time.Token);
        }
        catch (Exception e) when (Refusal(e) is { } refused)
        {
            return new RemoteAnswer(null, refused);
        }
        catch (OperationCanceledException)
        {
            return Silent(address, Left("time", ("limit", (int)Math.Ceiling(_limits.Time.TotalSeconds))));
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return Silent(address, Left("certificate"));
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.NameResolutionError || e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData })
        {
            return Silent(address, Left("name", ("host", address.Host)));
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return Silent(address, Left("connection"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or SocketException or UriFormatException)
        {
            return Left("connection");
        }
    }

    private async Task<RemoteAnswer> Follow(Uri start, RemoteSource source, CancellationToken token)
    {
        var at = start;
        for (var redirects = 0; redirects <= _limits.Redirects; redirects++)
        {
            using var request = Request(at, start, source);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                return response.IsSuccessStatusCode
                    ? new RemoteAnswer(await Content(response.Content, source.Largest, token), null)
                    : Left("status", ("status", ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var next = new Uri(at, location);
            if (at.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
                return Left("scheme");
            at = next;
        }
        return Left("redirects", ("limit", _limits.Redirects));
    }

    private static HttpRequestMessage Request(Uri at, Uri start, RemoteSource source)
    {
        if (at.IsLoopback && !start.IsLoopback)
            throw new Refused(Left("private"));
        if (at.Scheme != Uri.UriSchemeHttps && !(at.Scheme == Uri.UriSchemeHttp && at.IsLoopback))
            throw new Refused(Left("scheme"));
        var request = new HttpRequestMessage(HttpMethod.Get, at.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LocalGoals", null));
        request.Headers.TryAddWithoutValidation("Accept", source.Accept);
        // Another server than the one they are meant for has no business with them.
        foreach (var (name, value) in at.Scheme == start.Scheme && at.Authority == start.Authority ? source.Headers : RequestHeaders.None)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    // Piece by piece: a length may be wrong, and what is packed small may be large.
    private async Task<byte[]> Content(HttpContent content, long largest, CancellationToken token)
    {
        if (content.Headers.ContentLength > largest)
            throw TooLarge(largest);
        await using var stream = await content.ReadAsStreamAsync(token);
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, token) is > 0 and var read)
        {
            if (kept.Length + read > largest)
                throw TooLarge(largest);
            if (Interlocked.Add(ref _sum, read) > _limits.Sum)
                throw new Refused(Left("sum", ("limit", Megabytes(_limits.Sum))));
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    // To the addresses that were looked at, and no others that the name may have a moment later.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken token)
    {
        var isThisMachine = context.InitialRequestMessage.RequestUri!.IsLoopback;
        var found = await _limits.Resolve(context.DnsEndPoint.Host, token);
        var allowed = Array.FindAll(found, address => isThisMachine ? IPAddress.IsLoopback(address) : PublicNetwork.Has(address));
        if (allowed.Length == 0)
            throw new Refused(Left("private"));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A server that did not answer keeps nobody waiting twice.
    private RemoteAnswer Silent(Uri address, RemoteAnswer answer)
    {
        _silent[address.Authority] = answer.Reason!;
        return answer;
    }

    private static Refused TooLarge(long largest) => new(Left("size", ("limit", Megabytes(largest))));

    private static int Megabytes(long bytes) => (int)Math.Max(1, bytes >> 20);

    private static RemoteAnswer Left(string reason, params ReadOnlySpan<(string, object)> arguments) => new(null, new Said($"finding.reason.fetch-{reason}", arguments));

    private static Said? Refusal(Exception e) => (e as Refused ?? e.InnerException as Refused)?.Answer.Reason;

    private sealed class Refused(RemoteAnswer answer) : Exception
    {
        public RemoteAnswer Answer => answer;
    }
}
