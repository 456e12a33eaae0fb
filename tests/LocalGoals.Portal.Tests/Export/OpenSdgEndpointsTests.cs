using System.Security.Cryptography;

using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Export;

public sealed class OpenSdgEndpointsTests
{
    private static readonly PortalOptions Asked = new() { OpenSdgEndpoints = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_stand_in_one_folder_and_none_takes_the_place_of_the_other(bool withLanguages)
    {
        using var city = TemporaryFolder.CopyOf(Places.MarsaNur);
        if (!withLanguages)
            city.Write("config_data.yml", "inputs:\n- {class: InputCsvData, path_pattern: data/*-*.csv}\n- {class: InputYamlMdMeta, path_pattern: meta/*-*.md}\n");
        using var own = new TemporaryFolder();
        using var both = new TemporaryFolder();
        await StaticSite.Write(Source(city.Path), new PortalOptions(), own.Path, Token);
        await StaticSite.Write(Source(city.Path), Asked, both.Path, Token);
        var theirs = new List<string>();
        Source(city.Path).WriteOpenSdg((path, _) => { lock (theirs) theirs.Add(path); });

        Assert.Contains(withLanguages ? "ar/data/3-a-1.csv" : "data/3-a-1.csv", theirs);
        Assert.Empty(own.Files().Intersect(theirs, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(own.Files().Concat(theirs).Order(StringComparer.Ordinal), both.Files());
        foreach (var file in own.Files().Where(file => file != StaticSite.Manifest))
            Assert.Equal(await File.ReadAllBytesAsync(own[file], Token), await File.ReadAllBytesAsync(both[file], Token));
    }

    [Fact]
    public async Task They_stand_in_the_manifest_and_two_builds_are_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await StaticSite.Write(Source(Places.MarsaNur), Asked, first.Path, Token);
        await StaticSite.Write(Source(Places.MarsaNur), Asked, second.Path, Token);
        var manifest = await File.ReadAllLinesAsync(first[StaticSite.Manifest], Token);
        var bytes = await File.ReadAllBytesAsync(first["en/zip/all_indicators.zip"], Token);

        Assert.Contains($"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\t{bytes.Length}\ten/zip/all_indicators.zip", manifest);
        Assert.Equal(manifest.Select(line => line.Split('\t')[2]).Append(StaticSite.Manifest).Order(StringComparer.Ordinal), first.Files());
        Assert.Equal(manifest, await File.ReadAllLinesAsync(second[StaticSite.Manifest], Token));
    }

    [Fact]
    public async Task A_build_without_them_takes_them_away_again()
    {
        using var city = TemporaryFolder.City();
        using var site = new TemporaryFolder();
        await StaticSite.Write(Source(city.Path), Asked, site.Path, Token);
        Assert.Contains("data/3-1-1.csv", site.Files());
        await StaticSite.Write(Source(city.Path), new PortalOptions(), site.Path, Token);

        Assert.DoesNotContain("data/3-1-1.csv", site.Files());
    }

    [Fact]
    public void What_is_not_released_is_not_in_them()
    {
        using var city = TemporaryFolder.City();
        city.Write("data/indicator_4-1-1.csv", "Year,Value\n2020,987654\n");
        city.Write("meta/4-1-1.md", "---\nindicator_name: Secret\npublished: false\n---\n");
        var written = new List<(string Path, string Text)>();
        Source(city.Path).WriteOpenSdg((path, bytes) => { lock (written) written.Add((path, System.Text.Encoding.UTF8.GetString(bytes))); });

        Assert.NotEmpty(written);
        Assert.All(written, file => Assert.DoesNotContain("4-1-1", file.Path, StringComparison.Ordinal));
        Assert.All(written, file => Assert.DoesNotMatch("987654|Secret|4-1-1", file.Text));
    }

    [Fact]
    public async Task The_command_writes_them_when_asked()
    {
        using var city = TemporaryFolder.City();
        using var site = new TemporaryFolder();
        var run = await LocalGoalsProgram.Run("build", city.Path, "--out", site.Path, "--open-sdg-endpoints");

        Assert.Equal(0, run.Exit);
        Assert.Equal("Year,Sex,Value\n2020,,5.0\n2021,,7.5\n2021,Female,8.0\n2021,Male,6.0\n", await File.ReadAllTextAsync(site["data/3-1-1.csv"], Token));
        Assert.Equal("""[{"Year":2020,"Value":5.0},{"Year":2021,"Value":7.5}]""", await File.ReadAllTextAsync(site["headline/3-1-1.json"], Token));
    }

    private static CatalogueSource Source(string city) => new(city, "config_data.yml", watch: false);
}
