using System.IO.Compression;
using System.Net;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Serving;

public sealed class AnswerTests(Portals portals)
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "en/", 200)]
    [InlineData("GET", "en/indicators/3.1.1/", 200)]
    [InlineData("GET", "en/indicators/3.1.1", 301)]
    [InlineData("GET", "en/nothing/", 404)]
    [InlineData("GET", "api/v1/city", 200)]
    [InlineData("GET", "api/v1/openapi.json", 200)]
    [InlineData("GET", "api/v1/indicators/3.1.1/observations.csv", 200)]
    [InlineData("GET", "api/v1/indicators/9.9.9", 404)]
    [InlineData("GET", "404.html", 200)]
    [InlineData("GET", "assets/nothing.js", 404)]
    [InlineData("HEAD", "en/", 200)]
    [InlineData("POST", "en/", 405)]
    public async Task Every_answer_carries_its_safety_headers(string method, string path, int status)
    {
        using var answer = await (await portals.MarsaNur).Ask(new HttpMethod(method), path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Every_address_answers_with_its_bytes_and_its_safety_headers()
    {
        var portal = await portals.MarsaNur;
        foreach (var path in portal.Addresses)
        {
            using var answer = await portal.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK && answer.Headers.Contains("Content-Security-Policy"), path);
            // A demonstration file has no rows to download.
            Assert.True((await answer.Content.ReadAsByteArrayAsync(Token)).Length > 0 || path == SiteMap.ObservationsCsv("12.8.1") || path.EndsWith("observations.csv", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Scripts_and_styles_have_bytes_a_type_and_may_be_kept_for_ever()
    {
        var portal = await portals.MarsaNur;
        Assert.Equal(["chart", "search", "site", "site"], SiteAssets.All.Select(a => a.Path.Split('/')[1].Split('.')[0]));
        foreach (var asset in SiteAssets.All)
        {
            using var plain = await portal.Get(asset.Path);
            using var packed = await portal.Ask(HttpMethod.Get, asset.Path, ("Accept-Encoding", "gzip, br"));
            var bytes = await plain.Content.ReadAsByteArrayAsync(Token);

            Assert.Equal(asset.Bytes, bytes);
            Assert.True(bytes.Length > 500);
            Assert.Equal(asset.ContentType, plain.Content.Headers.ContentType!.ToString());
            Assert.Equal("public, max-age=31536000, immutable", plain.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
            Assert.Equal(bytes, Unbrotli(await packed.Content.ReadAsByteArrayAsync(Token)));
        }
    }

    [Theory]
    [InlineData("en/indicators/3.1.1/", "br")]
    [InlineData("en/indicators/3.1.1/", "gzip")]
    [InlineData("api/v1/indicators", "br")]
    [InlineData("api/v1/indicators/1.2.1/observations.csv", "gzip")]
    public async Task Pages_and_data_are_packed_for_who_can_unpack_them(string path, string encoding)
    {
        var portal = await portals.MarsaNur;
        using var plain = await portal.Get(path);
        using var packed = await portal.Ask(HttpMethod.Get, path, ("Accept-Encoding", encoding));
        var bytes = await packed.Content.ReadAsByteArrayAsync(Token);

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(encoding, packed.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(Token), encoding == "br" ? Unbrotli(bytes) : Ungzip(bytes));
    }

    [Theory]
    [InlineData("en/nothing-here/", "en", "There is no such page")]
    [InlineData("en/indicators/99.9.9/", "en", "There is no such page")]
    [InlineData("en/indicators/3.1.1/by/nothing/", "en", "There is no such page")]
    [InlineData("en/goals/18/", "en", "There is no such page")]
    [InlineData("en/goals/0/", "en", "There is no such page")]
    [InlineData("ar/goals/99/", "ar", "هذه الصفحة غير موجودة")]
    [InlineData("ar/a/b/c/d", "ar", "هذه الصفحة غير موجودة")]
    [InlineData("fr/", "en", "There is no such page")]
    [InlineData("..%2f..%2fetc/passwd", "en", "There is no such page")]
    public async Task An_address_that_does_not_exist_is_said_to_in_its_own_language(string path, string language, string title)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Get(path);
        var html = await answer.Content.ReadAsStringAsync(Token);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/", page.QuerySelector("base")!.GetAttribute("href"));
        Assert.Equal(WebUtility.UrlDecode(path.Replace("%2f", "%252f", StringComparison.Ordinal)) + "#main", WebUtility.UrlDecode(page.QuerySelector("a.skip")!.GetAttribute("href")!));
        Assert.DoesNotContain(PageRules.Problems(path, html), problem => !problem.EndsWith("its language is en", StringComparison.Ordinal) && !problem.Contains("first link", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("///evil.example/")]
    [InlineData("/javascript:alert(1)")]
    [InlineData("en/%22%3E%3Cscript%3Ealert(1)%3C/script%3E/")]
    public async Task A_missing_address_is_never_written_as_markup_or_as_another_host(string path)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Client.GetAsync(new Uri(portal.Client.BaseAddress + path), Token);
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(PageRules.Problems(SiteMap.NotFound, html), problem => !problem.Contains("first link", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "en/")]
    [InlineData("en/state", "en/state/")]
    [InlineData("en/indicators/3.1.1", "en/indicators/3.1.1/")]
    [InlineData("en/indicators/3.1.1?unit=Number", "en/indicators/3.1.1/?unit=Number")]
    [InlineData("en/indicators/3-1-1/", "en/indicators/3.1.1/")]
    [InlineData("ar/indicators/3-1-1/by/origin/", "ar/indicators/3.1.1/by/origin/")]
    [InlineData("en/indicators/5.C.1/", "en/indicators/5.c.1/")]
    public async Task Other_spellings_of_an_address_lead_to_the_one(string path, string expected)
    {
        var portal = await portals.MarsaNur;
        using var answer = await portal.Get(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(new Uri(portal.Client.BaseAddress!, expected), new Uri(new Uri(portal.Client.BaseAddress!, path), answer.Headers.Location!));
    }

    [Theory]
    [InlineData("en/", 200)]
    [InlineData("en/nothing/", 404)]
    [InlineData("api/v1/city", 200)]
    public async Task Asking_for_the_head_gives_the_same_headers_and_no_bytes(string path, int status)
    {
        var portal = await portals.MarsaNur;
        using var whole = await portal.Get(path);
        using var head = await portal.Ask(HttpMethod.Head, path);

        Assert.Equal(status, (int)head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Nothing_but_reading_is_allowed(string method)
    {
        using var answer = await (await portals.MarsaNur).Ask(new HttpMethod(method), "en/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("evil.example:5080", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("localhost", 200)]
    [InlineData("localhost:1234", 200)]
    [InlineData("127.0.0.1", 200)]
    public async Task A_portal_of_this_machine_answers_under_its_own_names_only(string host, int status)
    {
        using var answer = await (await portals.MarsaNur).Ask(HttpMethod.Get, "en/", ("Host", host));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_same_address_gives_the_same_bytes()
    {
        var portal = await portals.MarsaNur;
        await using var again = await RunningPortal.Start(Places.MarsaNur, portal.Options with { BaseUrl = portal.Client.BaseAddress });
        foreach (var path in portal.Addresses)
            Assert.Equal(await portal.Text(path), await again.Text(path));
    }

    private static byte[] Unbrotli(byte[] packed) => All(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));

    private static byte[] Ungzip(byte[] packed) => All(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));

    private static byte[] All(Stream stream)
    {
        using (stream)
        {
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
