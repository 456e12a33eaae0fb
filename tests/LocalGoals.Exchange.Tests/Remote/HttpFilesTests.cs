using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

using LocalGoals.Exchange.Remote;

using Microsoft.AspNetCore.Http;

using Xunit;

namespace LocalGoals.Exchange.Tests.Remote;

public sealed class HttpFilesTests
{
    private static readonly HttpLimits Short = new() { Time = TimeSpan.FromSeconds(1) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_asked_once_and_without_cookies_or_credentials()
    {
        string[] headers = [];
        await using var server = (await SmallServer.Start()).With("/a.csv", context =>
        {
            headers = [.. context.Request.Headers.Keys.Order()];
            context.Response.Headers.SetCookie = "a=b";
            return context.Response.WriteAsync("x");
        });
        using var files = new HttpFiles();
        var address = server.Root.Replace("http://", "http://user:secret@", StringComparison.Ordinal) + "/a.csv?key=1#part";

        Assert.Equal("x", Text(files.Get(Source(address))));
        Assert.Equal("x", Text(files.Get(Source(address))));
        Assert.Equal("x", Text(files.Get(Source(server.Root + "/a.csv"))));

        Assert.Equal(["/a.csv?key=1", "/a.csv"], server.Asked);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], headers);
    }

    [Theory]
    [InlineData(1, "x")]
    [InlineData(5, "x")]
    [InlineData(6, "fetch-redirects")]
    [InlineData(-1, "fetch-redirects")]
    public async Task Redirects_are_followed_a_few_times(int times, string outcome)
    {
        await using var server = (await SmallServer.Start()).With("/0", "x").Redirecting("/-1", "/-1");
        for (var i = 1; i <= times; i++)
            server.Redirecting($"/{i}", $"/{i - 1}");

        Assert.Equal(outcome, Get($"{server.Root}/{times}"));
    }

    [Theory]
    [InlineData("https://10.0.0.1/a", "fetch-private")]
    [InlineData("https://169.254.169.254/latest", "fetch-private")]
    [InlineData("https://[fe80::1]/a", "fetch-private")]
    [InlineData("https://[::ffff:192.168.1.1]/a", "fetch-private")]
    [InlineData("https://[64:ff9b::a00:1]/a", "fetch-private")]
    [InlineData("https://3232235777/a", "fetch-private")]
    [InlineData("http://example.org/a", "fetch-scheme")]
    [InlineData("file:///etc/hostname", "fetch-scheme")]
    [InlineData("ftp://example.org/a", "fetch-scheme")]
    public async Task What_is_not_public_is_neither_asked_nor_redirected_to(string address, string reason)
    {
        await using var server = (await SmallServer.Start()).Redirecting("/a", address);

        Assert.Equal(reason, Get(server.Root + "/a"));
        Assert.Equal(reason, Get(address));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused()
    {
        await using var server = (await SmallServer.Start(secure: true)).With("/a", "x");
        var limits = new HttpLimits { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), Trust = server.Vouches };

        Assert.Equal("fetch-private", Get(server.Root.Replace("127.0.0.1", "rebound.example", StringComparison.Ordinal) + "/a", limits));
        Assert.Equal("x", Get(server.Root + "/a", limits));
        Assert.Equal(["/a"], server.Asked);
    }

    [Fact]
    public async Task A_redirect_never_leaves_HTTPS()
    {
        await using var plain = (await SmallServer.Start()).With("/a", "x");
        await using var server = (await SmallServer.Start(secure: true)).Redirecting("/a", plain.Root + "/a");

        Assert.Equal("fetch-scheme", Get(server.Root + "/a", new HttpLimits { Trust = server.Vouches }));
        Assert.Empty(plain.Asked);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_does_not_count()
    {
        await using var server = (await SmallServer.Start(secure: true)).With("/a", "x");

        Assert.Equal("fetch-certificate", Get(server.Root + "/a"));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Headers_go_to_the_server_that_is_named_and_to_no_other()
    {
        var seen = new List<string>();
        await using var other = (await SmallServer.Start()).With("/b", See);
        await using var server = (await SmallServer.Start()).With("/a", See).Redirecting("/away", other.Root + "/b").Redirecting("/here", "/a");
        using var files = new HttpFiles();
        foreach (var path in (string[])["/a", "/here", "/away"])
            Assert.Equal("x", Text(files.Get(Source(server.Root + path) with { Headers = RequestHeaders.None.Add("X-Key", "secret").Add("accept", "text/csv") })));

        Assert.Equal(["secret text/csv", "secret text/csv", " */*"], seen);

        Task See(HttpContext context)
        {
            seen.Add($"{context.Request.Headers["X-Key"]} {context.Request.Headers.Accept}");
            return context.Response.WriteAsync("x");
        }
    }

    [Fact]
    public async Task What_is_too_large_is_not_read_to_its_end()
    {
        var (sent, said) = (0L, 100L << 20);
        await using var server = (await SmallServer.Start()).With("/endless", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested && sent < said)
            {
                await context.Response.Body.WriteAsync(new byte[1 << 16], context.RequestAborted);
                Interlocked.Add(ref sent, 1 << 16);
                // What is written after the reader has gone goes nowhere, and at once; that it has gone is known a little later.
                await Task.Delay(1, context.RequestAborted);
            }
        }).With("/announced", context =>
        {
            context.Response.ContentLength = said;
            return context.Response.Body.FlushAsync();
        });
        using var files = new HttpFiles();

        Assert.Equal("fetch-size", Reason(files.Get(Source(server.Root + "/endless") with { Largest = 1 << 20 })));
        Assert.Equal("fetch-size", Reason(files.Get(Source(server.Root + "/announced") with { Largest = 1 << 20 })));
        await Task.Delay(200, Cancel);
        Assert.InRange(Interlocked.Read(ref sent), 1 << 20, 50 << 20);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_is_packed_counts_as_it_is_unpacked(string encoding)
    {
        await using var server = (await SmallServer.Start()).With("/bomb", Packed(encoding, 64)).With("/small", Packed(encoding, 1));
        using var files = new HttpFiles();

        Assert.Equal("fetch-size", Reason(files.Get(Source(server.Root + "/bomb") with { Largest = 2 << 20 })));
        Assert.Equal(1 << 20, files.Get(Source(server.Root + "/small") with { Largest = 2 << 20 }).Content!.Length);
    }

    [Fact]
    public async Task All_together_have_a_limit()
    {
        await using var server = (await SmallServer.Start()).With("/a", new string('a', 600)).With("/b", new string('b', 600));
        using var files = new HttpFiles(new HttpLimits { Sum = 1000 });

        Assert.NotNull(files.Get(Source(server.Root + "/a")).Content);
        Assert.Equal("fetch-sum", Reason(files.Get(Source(server.Root + "/b"))));
    }

    [Fact]
    public async Task A_server_that_drips_is_left_and_not_asked_again()
    {
        await using var server = (await SmallServer.Start()).With("/drip", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }
        }).With("/a", "x");
        using var files = new HttpFiles(Short);

        Assert.Equal("fetch-time", Reason(files.Get(Source(server.Root + "/drip"))));
        Assert.Equal("fetch-time", Reason(files.Get(Source(server.Root + "/a"))));
        Assert.Equal(["/drip"], server.Asked);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_told()
    {
        await using var server = (await SmallServer.Start()).With("/half", async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half", Cancel);
            await context.Response.Body.FlushAsync(Cancel);
            context.Abort();
        }).With("/damaged", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("not packed at all");
        });
        var gone = await SmallServer.Start();
        var nobody = gone.Root;
        await gone.DisposeAsync();

        Assert.Equal("fetch-status", Get(server.Root + "/none"));
        Assert.Equal("fetch-connection", Get(server.Root + "/half"));
        Assert.Equal("fetch-connection", Get(server.Root + "/damaged"));
        Assert.Equal("fetch-connection", Get(nobody + "/a"));
        Assert.Equal("fetch-name", Get("https://no-such-host.invalid/a", new HttpLimits { Resolve = (_, _) => throw new SocketException((int)SocketError.HostNotFound) }));
        Assert.Equal("fetch-scheme", Get("https:///a"));
    }

    [Theory]
    [InlineData("https://user:key@example.org/a%20b.csv?token=x#y", "https://example.org/a b.csv")]
    [InlineData("https://example.org:8443/a", "https://example.org:8443/a")]
    [InlineData("https://user:ke/y@example.org/a", "https://…")]
    [InlineData("data/a.csv?b", "data/a.csv?b")]
    public void What_may_be_secret_is_not_shown(string address, string shown) => Assert.Equal(shown, RemoteSource.ShownOf(address));

    private static string Get(string address, HttpLimits? limits = null)
    {
        using var files = new HttpFiles(limits ?? new HttpLimits());
        var answer = files.Get(Source(address));
        return answer.Content is null ? Reason(answer) : Text(answer);
    }

    private static RemoteSource Source(string address) => new(address, "test", null);

    private static string Text(RemoteAnswer answer) => Encoding.UTF8.GetString(answer.Content!);

    private static string Reason(RemoteAnswer answer) => answer.Reason!.Key["finding.reason.".Length..];

    private static Func<HttpContext, Task> Packed(string encoding, int megabytes) => async context =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        await using Stream packed = encoding == "br" ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest) : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        for (var i = 0; i < megabytes; i++)
            await packed.WriteAsync(new byte[1 << 20], context.RequestAborted);
    };
}
