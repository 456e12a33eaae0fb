using LocalGoals.Cli;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Docs;

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

    [Fact]
    public async Task Addresses_on_the_page_answer_and_those_of_Open_SDG_lead_where_it_says()
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-docs-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "city.yaml"), "name: A\nlanguages: [en, es]\n", TestContext.Current.CancellationToken);
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            Directory.CreateDirectory(Path.Combine(folder, "meta"));
            await File.WriteAllTextAsync(Path.Combine(folder, "data", "indicator_3-1-1.csv"), "Year,Value\n2020,5\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "meta", "3-1-1.md"), "---\nnational_metadata_updated: '2025-01-01'\n---\n", TestContext.Current.CancellationToken);
            await using var portal = await RunningPortal.Start(folder);
            foreach (var row in DocTable.Under("docs/guide/publishing.md", "Permanent addresses"))
            {
                using var answer = await portal.Get(row[0]);
                Assert.True(answer.IsSuccessStatusCode, row[0]);
            }
            foreach (var row in DocTable.Under("docs/guide/publishing.md", "Addresses of an Open SDG site"))
            {
                using var answer = await portal.Get(row[0]);
                Assert.Equal("/" + row[1], new Uri(new Uri(portal.Client.BaseAddress!, row[0]), answer.Headers.Location!).AbsolutePath);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
