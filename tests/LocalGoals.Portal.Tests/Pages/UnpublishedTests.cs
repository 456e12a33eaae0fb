using System.Net;
using System.Text;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class UnpublishedTests : IAsyncLifetime
{
    private const string Secret = "Xyzzyhush";

    private readonly TemporaryFolder _folder = TemporaryFolder.City();
    private RunningPortal? _portal;

    private RunningPortal Portal => _portal!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("meta/3-2-1.md", $"---\nindicator_name: {Secret}\nreporting_status: complete\npublished: false\nnational_geographical_coverage: {Secret}\ntags: [{Secret}]\n---\n{Secret}\n");
        _folder.Write("data/indicator_3-2-1.csv", $"Year,{Secret} group,Units,Series,Value\n2020,,{Secret},{Secret},98765.4321\n2020,{Secret} people,{Secret},{Secret},\n2020,{Secret}-dup,{Secret},{Secret},1\n2020,{Secret}-dup,{Secret},{Secret},2\n");
        _folder.Write("meta/es/3-2-1.md", $"---\nindicator_name: {Secret} es\n---\n{Secret}\n");
        _folder.Write("localization/a.yaml", $"""
            decisions:
              - {"{"}code: 3.2.1, decision: modified, reason: {Secret}, wording: {Secret}, plans: [{"{"}plan: {Secret}, passage: {Secret}{"}"}]{"}"}
              - {"{"}code: "3.1", decision: direct, reason: r{"}"}
            """);
        // Findings are for the city's own people, who may see what is not published yet; a public site has none.
        _portal = await RunningPortal.Start(_folder.Path, new PortalOptions());
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("en/indicators/3.2.1/")]
    [InlineData("es/indicators/3.2.1/")]
    [InlineData("en/indicators/3-2-1/")]
    [InlineData("en/indicators/3.2.1/by/xyzzyhush-group/")]
    [InlineData("api/v1/indicators/3.2.1")]
    [InlineData("api/v1/indicators/3.2.1.json")]
    [InlineData("api/v1/indicators/3-2-1.json")]
    [InlineData("api/v1/indicators/3.2.1/observations")]
    [InlineData("api/v1/indicators/3.2.1/observations.json")]
    [InlineData("api/v1/indicators/3.2.1/observations.csv")]
    public async Task What_is_not_published_is_answered_as_what_does_not_exist(string path)
    {
        using var answer = await Portal.Get(path);
        using var nothing = await Portal.Get(Unknown(path));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.Equal(
            await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            Unknown(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        static string Unknown(string text) => text.Replace("3.2.1", "9.9.8", StringComparison.Ordinal).Replace("3-2-1", "9-9-8", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_published_stands_in_no_byte_of_the_portal()
    {
        Assert.Contains(Portal.Source.Current.Catalogue.Indicators, i => i.Code.Text == "3.2.1");
        foreach (var path in Portal.Addresses)
            Silent(path, await Portal.Client.GetByteArrayAsync(new Uri("/" + path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_published_stands_in_no_byte_of_the_static_site()
    {
        using var site = new TemporaryFolder();
        await LocalGoals.Portal.Export.StaticSite.Write(Portal.Source, new PortalOptions(), site.Path, TestContext.Current.CancellationToken);

        foreach (var file in site.Files())
            Silent(file, await File.ReadAllBytesAsync(site[file], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_published_is_counted_nowhere()
    {
        var city = await Portal.Json("api/v1/city");

        Assert.Equal(1, city.GetProperty("states").EnumerateObject().Sum(state => state.Value.GetInt32()));
    }

    private static void Silent(string path, byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.False(text.Contains(Secret, StringComparison.OrdinalIgnoreCase) || text.Contains("98765", StringComparison.Ordinal) || text.Contains("3.2.1/", StringComparison.Ordinal), path);
    }
}
