using LocalGoals.Release;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class IndicatorDownloadsTests
{
    private const string Data = "Year,Value\n2020,5\n";

    [Fact]
    public void Files_are_offered_with_the_indicator_that_their_names_give()
    {
        using var folder = City("""
            indicator_downloads:
            - {button_label: custom.more, source_pattern: more/*.csv, output_folder: extra, indicator_id_pattern: "table_(.*)"}
            """);

        var city = folder.Read();
        var download = Assert.Single(city.Indicators[0].Downloads);

        Assert.Equal(("Further tables", "files/downloads/extra/table_3-1-1.csv"), (download.Label.In("en"), download.File));
        Assert.Equal("a,b\n1,2\n"u8.ToArray(), city.City.Site.Files[download.File].Bytes.ToArray());
        Assert.Empty(city.Indicators[1].Downloads);
    }

    [Fact]
    public void Files_of_an_unpublished_indicator_stay_unpublished()
    {
        using var folder = City("indicator_downloads:\n- {button_label: More, source_pattern: more/*.csv, output_folder: extra, indicator_id_pattern: \"table_(.*)\"}\n");
        folder.Write("meta/3-1-1.md", "---\npublished: false\n---\n"u8.ToArray());
        var city = folder.Read();

        Assert.NotEmpty(city.City.Site.Files);
        Assert.Empty(CityRelease.Of(city).City.Site.Files);
    }

    [Theory]
    [InlineData("source_pattern: ../*.csv, output_folder: x", "path-outside")]
    [InlineData("source_pattern: more/*.csv, output_folder: ../x", "path-outside")]
    [InlineData("source_pattern: more/*.csv, output_folder: x, indicator_id_pattern: \"(\"", "pattern-invalid")]
    [InlineData("source_pattern: more/*.csv, output_folder: x, indicator_id_pattern: \"(a)\\\\1\"", "pattern-invalid")]
    [InlineData("source_pattern: none/*.csv, output_folder: x", "input-matches-nothing")]
    [InlineData("source_pattern: more/*.csv, output_folder: x", "input-matches-nothing")]
    [InlineData("source_pattern: more/*.html, output_folder: x, indicator_id_pattern: \"(.*)\"", "file-not-served")]
    public void What_cannot_be_offered_is_told(string entry, string rule)
    {
        using var folder = City($"indicator_downloads:\n- {{{entry}}}\n");

        Assert.Contains(rule, folder.Read().Findings.Ids());
    }

    private static TempFolder City(string config) => new(
        ("config_data.yml", "languages: [en]\n" + config), ("data/indicator_3-1-1.csv", Data), ("data/indicator_4-1-1.csv", Data),
        ("translations/en/custom.yml", "more: Further tables\n"), ("more/table_3-1-1.csv", "a,b\n1,2\n"), ("more/3-1-1.html", "<script>"));
}
