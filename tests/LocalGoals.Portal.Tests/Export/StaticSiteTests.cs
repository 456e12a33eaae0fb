using System.Security.Cryptography;
using System.Text.RegularExpressions;

using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Export;

public sealed partial class StaticSiteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_is_written_and_the_manifest_tells_the_truth()
    {
        using var site = new TemporaryFolder();
        var source = Source(Places.MarsaNur);
        var written = await StaticSite.Write(source, new PortalOptions(), site.Path, Token);
        var expected = SiteMap.All(source.Current, new PortalOptions { IsStatic = true }).Select(StaticSite.FileOf).ToList();

        Assert.Equal(expected.Append(StaticSite.Manifest).Order(StringComparer.Ordinal), site.Files());
        Assert.Equal(expected.Count + 1, written.Files);
        Assert.Equal(expected.Order(StringComparer.Ordinal).Select(path => Line(site, path)), await File.ReadAllLinesAsync(site[StaticSite.Manifest], Token));
        Assert.Equal(expected.Sum(path => new FileInfo(site[path]).Length), written.Bytes);
    }

    [Fact]
    public async Task Two_builds_of_the_same_city_are_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await StaticSite.Write(Source(Places.MarsaNur), new PortalOptions(), first.Path, Token);
        using var elsewhere = TemporaryFolder.CopyOf(Places.MarsaNur);
        await StaticSite.Write(Source(elsewhere.Path), new PortalOptions(), second.Path, Token);

        Assert.Equal(first.Files(), second.Files());
        foreach (var file in first.Files())
            Assert.Equal(await File.ReadAllBytesAsync(first[file], Token), await File.ReadAllBytesAsync(second[file], Token));
    }

    [Fact]
    public async Task Two_builds_of_Los_Angeles_are_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await StaticSite.Write(Source(Places.LosAngeles), new PortalOptions(), first.Path, Token);
        await StaticSite.Write(Source(Places.LosAngeles), new PortalOptions(), second.Path, Token);

        Assert.Equal(await File.ReadAllTextAsync(first[StaticSite.Manifest], Token), await File.ReadAllTextAsync(second[StaticSite.Manifest], Token));
    }

    [Fact]
    public async Task Findings_are_published_only_when_asked_for()
    {
        using var without = new TemporaryFolder();
        using var with = new TemporaryFolder();
        await StaticSite.Write(Source(Places.MarsaNur), new PortalOptions(), without.Path, Token);
        await StaticSite.Write(Source(Places.MarsaNur), new PortalOptions { Findings = true }, with.Path, Token);

        Assert.DoesNotContain(without.Files(), f => f.Contains("findings", StringComparison.Ordinal));
        Assert.Equal(["api/v1/findings.json", "ar/findings/index.html", "en/findings/index.html"], with.Files().Where(f => f.Contains("findings", StringComparison.Ordinal)));
        foreach (var file in without.Files().Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
            Assert.DoesNotContain("findings", await File.ReadAllTextAsync(without[file], Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_anything_else_in_it_is_not_written_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("thesis.txt", "precious");
        var refusal = await Assert.ThrowsAsync<IOException>(() => StaticSite.Write(Source(Places.MarsaNur), new PortalOptions(), folder.Path, Token));

        Assert.Contains("is not empty and holds no earlier site", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], folder.Files());
        Assert.Equal("precious", await File.ReadAllTextAsync(folder["thesis.txt"], Token));
    }

    [Fact]
    public async Task A_second_build_takes_away_pages_that_no_longer_exist_and_leaves_what_is_not_its_own()
    {
        using var city = TemporaryFolder.City();
        city.Write("data/indicator_4-1-1.csv", "Year,Sex,Value\n2024,,1\n2024,Female,2\n");
        using var site = new TemporaryFolder();
        await StaticSite.Write(Source(city.Path), new PortalOptions(), site.Path, Token);
        Assert.Contains("en/indicators/4.1.1/by/sex/index.html", site.Files());
        site.Write("CNAME", "sdg.example.org\n");

        File.Delete(city["data/indicator_4-1-1.csv"]);
        await StaticSite.Write(Source(city.Path), new PortalOptions(), site.Path, Token);

        Assert.DoesNotContain(site.Files(), f => f.Contains("4.1.1", StringComparison.Ordinal));
        Assert.Contains("en/indicators/3.1.1/index.html", site.Files());
        Assert.Equal("sdg.example.org\n", await File.ReadAllTextAsync(site["CNAME"], Token));
    }

    [Fact]
    public async Task A_manifest_cannot_make_the_program_delete_files_outside_its_folder()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("site/manifest.txt", "00\t1\t../precious.txt\n00\t1\t/etc/hostname-that-is-not\n");
        folder.Write("precious.txt", "precious");
        await StaticSite.Write(Source(Places.MarsaNur), new PortalOptions(), folder["site"], Token);

        Assert.True(File.Exists(folder["precious.txt"]));
    }

    [Fact]
    public async Task The_written_pages_differ_from_the_served_ones_only_in_what_needs_a_server()
    {
        using var site = new TemporaryFolder();
        await using var portal = await RunningPortal.Start(Places.MarsaNur, new PortalOptions());
        await StaticSite.Write(Source(Places.MarsaNur), new PortalOptions { BaseUrl = portal.Client.BaseAddress }, site.Path, Token);
        foreach (var path in portal.Addresses.Where(p => p != SiteMap.NotFound))
            Assert.Equal(AllRows().Replace(await portal.Text(path), "observations.json\""), (await File.ReadAllTextAsync(site[StaticSite.FileOf(path)], Token)).Replace("/\" hidden><details", "/\"><details", StringComparison.Ordinal));
    }

    // A server answers with some rows of a file that a static site has whole.
    [GeneratedRegex("observations\\.json\\?[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex AllRows();

    private static CatalogueSource Source(string city) => new(city, "config_data.yml", watch: false);

    private static string Line(TemporaryFolder site, string path)
    {
        var bytes = File.ReadAllBytes(site[path]);
        return $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\t{bytes.Length}\t{path}";
    }
}
