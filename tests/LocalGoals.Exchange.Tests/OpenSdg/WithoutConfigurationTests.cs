using LocalGoals.Catalogue;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class WithoutConfigurationTests
{
    private const string Cube = """{"version":"2.0","class":"dataset","label":"Jobless","id":["y"],"size":[2],"role":{"time":["y"]},"dimension":{"y":{"category":{"index":["2020","2021"]}}},"value":[9,8]}""";

    [Fact]
    public void Cubes_among_the_data_are_read()
    {
        using var folder = new TempFolder(("data/8-5-2.json", Cube));

        var city = folder.Read();

        Assert.Equal(("8.5.2", 2), (city.Indicators.Single().Code.Text, city.Indicators[0].Table!.Figures));
        Assert.DoesNotContain(city.Findings, f => f.Rule == ReadingRules.NoDataFiles || f.Rule == ReadingRules.FileNotTaken);
    }

    [Fact]
    public void A_name_that_only_another_language_has_stands_in_where_the_framework_has_none()
    {
        using var folder = new TempFolder(("config_data.yml", "languages: [fr, en]\n"), ("data/2-n-1.csv", "Year,Value\n2020,1\n"), ("meta/2-n-1.md", "---\nindicator_name: title.n\n---\n"),
            ("translations/en/title.yml", "n: Food insecurity\n"));

        var city = folder.Read();

        Assert.Equal("Food insecurity", city.Indicators.Single().Name.In("fr"));
        Assert.Equal("fr", Assert.Single(city.Findings, f => f.Rule == ReadingRules.UnresolvedKey).Argument("language"));
    }
}
