using System.Security.Cryptography;

using LocalGoals.Portal.Export;
using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Docs;

public sealed class StaticSitePageTests
{
    [Fact]
    public async Task The_site_has_the_files_of_the_page_and_a_manifest_that_is_true()
    {
        var folder = Directory.CreateTempSubdirectory("localgoals-docs-").FullName;
        try
        {
            var source = new CatalogueSource(SamplePortal.SampleFolder, "config_data.yml", watch: false);
            var written = await StaticSite.Write(source, new PortalOptions(), folder, TestContext.Current.CancellationToken);
            Assert.All(DocTable.Under("docs/formats/static-site.md", "The static site"), row => Assert.True(File.Exists(Path.Combine(folder, row[0])), row[0]));
            Assert.False(Directory.Exists(Path.Combine(folder, "en", "findings")));
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "manifest.txt"), TestContext.Current.CancellationToken);
            Assert.Equal(written.Files - 1, lines.Length);
            Assert.All(lines, line =>
            {
                var parts = line.Split('\t');
                var bytes = File.ReadAllBytes(Path.Combine(folder, parts[2]));
                Assert.Equal((parts[0], parts[1]), (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
