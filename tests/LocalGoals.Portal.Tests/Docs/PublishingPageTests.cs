using LocalGoals.Cli;

namespace LocalGoals.Portal.Tests.Docs;

public sealed class PublishingPageTests
{
    [Theory]
    [InlineData("https://example.org/sdg/")]
    [InlineData("https://example.org/sdg")]
    public async Task The_page_of_missing_addresses_knows_where_the_site_stands(string address)
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-docs-").FullName;
        try
        {
            Assert.Equal(0, await Program.Main(["build", SamplePortal.SampleFolder, "--out", folder, "--base-url", address]));
            var page = await File.ReadAllTextAsync(Path.Combine(folder, "404.html"), TestContext.Current.CancellationToken);
            Assert.Contains("<base href=\"/sdg/\"", page, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused() =>
        Assert.Equal(3, await Program.Main(["build", SamplePortal.SampleFolder, "--out", "nowhere", "--base-url", "sdg"]));
}
