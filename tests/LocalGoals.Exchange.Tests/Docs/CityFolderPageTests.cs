using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class CityFolderPageTests
{
    private const string Page = "docs/formats/city-folder.md";

    [Fact]
    public void Every_key_on_the_page_is_known_and_another_is_told()
    {
        using var folder = new ScratchFolder();
        var keys = DocTable.Under(Page, "city.yaml").Select(row => row[0]).ToList();
        folder.With("city.yaml", string.Concat(keys.Append("colour").Select(key => $"{key}: x\n")));
        var unknown = CityReader.Read(folder.Path).Findings.Where(f => f.Rule == ReadingRules.SettingUnknown);
        Assert.Equal(keys.Count + 1, Assert.Single(unknown).Origin!.Line);
    }

    [Fact]
    public void The_example_on_the_page_is_read_as_it_says()
    {
        using var folder = new ScratchFolder();
        folder.With("city.yaml", Assert.Single(DocTable.Blocks(Page, "city.yaml", "yaml")))
            .With("geo/wards.geojson", """{"features":[{"properties":{"ward_code":"MN-01","name_en":"Old Port","name_ar":"الميناء القديم"}}]}""")
            .With("translations/ar/data.yml", "Sex: الجنس")
            .With("data/3-1-1.csv", "Year,GeoCode,Value\n2020,MN,5\n2020,MN-01,4\n");
        var catalogue = CityReader.Read(folder.Path);
        Assert.DoesNotContain(catalogue.Findings, f => f.Rule == ReadingRules.SettingUnknown || f.Rule == ReadingRules.NameAssumed);
        Assert.Equal("مرسى نور", catalogue.City.Name.In("ar"));
        Assert.Equal(["en", "ar"], catalogue.City.Languages);
        Assert.Equal("Old Port", catalogue.Areas["MN-01"].Name.In("en"));
        Assert.Equal("الميناء القديم", catalogue.Areas["MN-01"].Name.In("ar"));
        Assert.Equal(["", "geocode"], catalogue.Indicators[0].Slices.Select(slice => slice.Breakdown.Slug));
        Assert.Equal("الجنس", catalogue.Translations.Resolve("ar", "Sex"));
    }
}
