using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using LocalGoals.Observations;
using LocalGoals.Portal.Export;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Release;

namespace LocalGoals.Portal.Tests.Export;

/// <summary>Everything that is published of a city with small counts, searched and solved for what is withheld.</summary>
public sealed partial class SuppressionTests
{
    private const string On = "suppression: {threshold: 5}";
    private const string Indicator = "api/v1/indicators/16.1.1";

    private static readonly PortalOptions Everything = new() { Findings = true, OpenSdgEndpoints = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 0)]
    public async Task Nothing_that_is_published_tells_a_small_count(int seed, int windows)
    {
        var city = new SecretCity(seed, (Overlap)windows);
        using var folder = SecretFolder.Of(city, On);
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(folder.Path, "config_data.yml", watch: false), Everything, site.Path, Token);

        var rows = Rows(await File.ReadAllTextAsync(site[$"{Indicator}/observations.csv"], Token));
        var shown = rows.Where(row => row.Value.Length > 0).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(shown, [.. Rows(await File.ReadAllTextAsync(site["en/data/16-1-1.csv"], Token)).Where(row => row.Value.Length > 0).Select(row => row.Key)]);
        Assert.Equal(shown, [.. JsonRows(await File.ReadAllTextAsync(site[$"{Indicator}/observations.json"], Token))]);
        Solve(city, shown);

        var secret = Secrets(city, shown);
        Assert.True(secret.Count > 50, $"{secret.Count}");
        var looked = 0;
        foreach (var file in site.Files().Where(file => !file.StartsWith("assets/", StringComparison.Ordinal)))
            foreach (var text in Texts(file, await File.ReadAllBytesAsync(site[file], Token)))
            {
                looked++;
                Assert.DoesNotContain(Numbers(text), secret.Contains);
            }
        Assert.True(looked > 100, $"{looked}");
        Assert.DoesNotContain(site.Files(), file => file.Contains("raw_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_search_finds_them_where_the_city_does_not_ask()
    {
        var city = new SecretCity(1, Overlap.None);
        using var folder = SecretFolder.Of(city, "");
        using var site = new TemporaryFolder();
        await StaticSite.Write(new CatalogueSource(folder.Path, "config_data.yml", watch: false), Everything, site.Path, Token);
        var secret = Secrets(city, []);

        string[] leaks = [.. site.Files().Where(file => !file.StartsWith("assets/", StringComparison.Ordinal) && Texts(file, File.ReadAllBytes(site[file])).Any(text => Numbers(text).Any(secret.Contains)))];

        Assert.Contains($"{Indicator}/observations.csv", leaks);
        Assert.Contains($"{Indicator}/observations.json", leaks);
        Assert.Contains("en/data/16-1-1.csv", leaks);
        Assert.Contains("en/comb/16-1-1.json", leaks);
        Assert.Contains("en/zip/all_indicators.zip", leaks);
        Assert.Contains("en/downloads/raw/raw_16-1-1.csv", leaks);
        Assert.Contains(leaks, file => file.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains(leaks, file => file.StartsWith("ar/places/", StringComparison.Ordinal));
        Assert.Contains(leaks, file => file.StartsWith("en/indicators/16.1.1/", StringComparison.Ordinal));
        Assert.Contains(leaks, file => file.EndsWith(".geojson", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_portal_tells_no_more_than_the_files()
    {
        var city = new SecretCity(1, Overlap.None);
        using var folder = SecretFolder.Of(city, On);
        await using var portal = await RunningPortal.Start(folder.Path);
        var shown = JsonRows(await portal.Text($"{Indicator}/observations.json")).ToHashSet(StringComparer.Ordinal);
        var secret = Secrets(city, shown);

        Solve(city, shown);
        foreach (var address in portal.Addresses.Where(address => !address.StartsWith("assets/", StringComparison.Ordinal))
            .Concat([$"{Indicator}/observations.json?by.Sex=Female&by.Race=*", "en/indicators/16.1.1/by/race~sex/?by.Race=Asian&by.Sex=Male", "en/search/?q=deaths"]))
        {
            using var answer = await portal.Get(address);
            Assert.All(Texts(address, await answer.Content.ReadAsByteArrayAsync(Token)), text => Assert.DoesNotContain(Numbers(text), secret.Contains));
        }
        foreach (var address in (string[])["data/indicator_16-1-1.csv", "files/data/indicator_16-1-1.csv", "raw/raw_16-1-1.csv"])
            Assert.Equal(HttpStatusCode.NotFound, (await portal.Get(address)).StatusCode);
    }

    [Fact]
    public async Task A_withheld_figure_is_told_on_pages_and_in_downloads_with_its_reason()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", $"name: Smallville\nlanguages: [en, es]\n{On}\n");
        folder.Write("data/indicator_3-1-1.csv", "Year,Units,Sex,Value\n2020,deaths,,50\n2021,deaths,,42\n2020,deaths,Female,20\n2020,deaths,Male,30\n2021,deaths,Female,40\n2021,deaths,Male,2\n");
        await using var portal = await RunningPortal.Start(folder.Path);

        var page = await portal.Page("en/indicators/3.1.1/by/sex/");
        Assert.Equal(["c", "c"], page.QuerySelectorAll("td .none").Select(mark => mark.TextContent));
        Assert.Contains("withheld: few people", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 figures are withheld to protect people who are few.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Counts below 5 could tell about single people", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("40", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var row = (await portal.Json("api/v1/indicators/3.1.1/observations.json")).GetProperty("rows")[5];
        Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind);
        Assert.Equal("", row.GetProperty("text").GetString());
        Assert.Equal("suppressed", row.GetProperty("state").GetString());
        Assert.Equal("Year,Units,Sex,Value,Suppressed\r\n2020,deaths,,50,\r\n2021,deaths,,42,\r\n2020,deaths,Female,20,\r\n2020,deaths,Male,30,\r\n2021,deaths,Female,,true\r\n2021,deaths,Male,,true\r\n",
            await portal.Text("api/v1/indicators/3.1.1/observations.csv"));
        Assert.Contains("2 of 6 rows are withheld", await portal.Text("en/findings/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_tell_what_is_withheld_and_show_none_of_it()
    {
        var city = new SecretCity(1, Overlap.None);
        using var folder = SecretFolder.Of(city, On);
        var shown = Shown(city, folder).ToHashSet(StringComparer.Ordinal);
        var secret = Secrets(city, shown);

        var check = await LocalGoalsProgram.Run("check", folder.Path, "--format", "csv");
        Assert.Contains("note,figures-withheld,data/indicator_16-1-1.csv,1,,16.1.1", check.Out, StringComparison.Ordinal);
        foreach (var command in (string[][])[["show", folder.Path, "16.1.1", "--format", "json"], ["show", folder.Path, "16.1.1"], ["inequality", folder.Path, "--format", "json"], ["progress", folder.Path, "--format", "json"]])
        {
            var run = await LocalGoalsProgram.Run(command);
            Assert.True(run.Out.Length > 100, command[0]);
            Assert.DoesNotContain(Numbers(run.Out), secret.Contains);
        }
    }

    [Fact]
    public async Task An_indicator_of_which_all_is_withheld_has_its_pages_still()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", $"name: Smallville\nlanguages: [en, es]\n{On}\n");
        folder.Write("data/indicator_3-1-1.csv", "Year,Units,Sex,Value\n2020,deaths,,3\n2020,deaths,Female,1\n2020,deaths,Male,2\n");
        await using var portal = await RunningPortal.Start(folder.Path);

        foreach (var address in portal.Addresses)
            Assert.True((await portal.Get(address)).StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, address);
        var page = await portal.Page("en/indicators/3.1.1/");
        Assert.Contains("3 figures are withheld to protect people who are few. No figure of this indicator can be shown.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.Text("en/goals/3/"), "NaN", StringComparison.Ordinal);
    }

    // Rates and bounds have three decimals, so that one of them is not another figure by chance.
    private static HashSet<string> Secrets(SecretCity city, HashSet<string> shown)
    {
        var withheld = city.Figures.Where(figure => figure.Count > 0 && !shown.Contains(figure.Key)).SelectMany(Said);
        return [.. withheld.Except(city.Figures.Where(figure => shown.Contains(figure.Key)).SelectMany(Said))];

        static string[] Said(SecretFigure figure) => [SecretCity.Rate(figure), SecretFolder.Bound(figure, 0.7), SecretFolder.Bound(figure, 1.3)];
    }

    private static void Solve(SecretCity city, HashSet<string> shown)
    {
        Assert.NotEmpty(shown);
        var bounds = new LinearBounds(SecretCity.Cells, [.. city.Figures.Where(figure => shown.Contains(figure.Key)).Select(figure => (figure.Cells, (double)figure.Count))]);
        foreach (var figure in city.Figures.Where(SecretFolder.IsSmall))
        {
            Assert.DoesNotContain(figure.Key, shown);
            var (least, most) = bounds.Of(figure.Cells);
            Assert.True(least < 1.0001 && most > SecretFolder.Threshold - 1.0001, $"{figure.Key}: {figure.Count} is known to be {least} to {most}");
        }
    }

    private static IEnumerable<(string Key, string Value)> Rows(string csv)
    {
        var lines = csv.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Replace("\"per 100,000 people\"", "rate", StringComparison.Ordinal).Split(',')).ToList();
        int[] at = [.. new[] { "Year", "GeoCode", "Race", "Sex", "Value" }.Select(name => Array.IndexOf(lines[0], name))];
        return lines.Skip(1).Select(cells => (string.Join(',', at[..4].Select(one => cells[one])), cells[at[4]]));
    }

    private static IEnumerable<string> Shown(SecretCity city, TemporaryFolder folder)
    {
        var table = new CatalogueSource(folder.Path, "config_data.yml", watch: false).Current.Release.Find("16.1.1")!.Table!;
        return city.Figures.Select((figure, at) => (figure.Key, Row: 2 * at)).Where(figure => table.State(figure.Row) == RowState.Figure).Select(figure => figure.Key);
    }

    private static IEnumerable<string> JsonRows(string json)
    {
        foreach (var row in JsonDocument.Parse(json).RootElement.GetProperty("rows").EnumerateArray())
            if (row.GetProperty("value").ValueKind == JsonValueKind.Number)
                yield return string.Join(',', row.GetProperty("period").GetString(), row.GetProperty("area").GetString(), By(row, "Race"), By(row, "Sex"));
            else
                Assert.Equal(("suppressed", ""), (row.GetProperty("state").GetString(), row.GetProperty("text").GetString()));

        static string? By(JsonElement row, string column) => row.GetProperty("by").TryGetProperty(column, out var category) ? category.GetString() : null;
    }

    private static IEnumerable<string> Texts(string file, byte[] bytes)
    {
        if (file.EndsWith(".xlsx", StringComparison.Ordinal) || file.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                yield return reader.ReadToEnd();
            }
        }
        else
            yield return Encoding.UTF8.GetString(bytes);
    }

    private static IEnumerable<string> Numbers(string text) => Decimal().Matches(text.Replace('٫', '.')).Select(match => Plain(match.Value));

    // Eastern digits are digits, too.
    private static string Plain(string number) => string.Concat(number.Select(c => char.IsDigit(c) ? ((int)char.GetNumericValue(c)).ToString(CultureInfo.InvariantCulture) : c.ToString()));

    [GeneratedRegex(@"\d+\.\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decimal();
}
