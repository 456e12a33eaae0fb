using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Site;
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
        folder.With("city.yaml", string.Concat(keys.Append("colour").Select(key => key == "inequality" ? "inequality: {}\n" : $"{key}: x\n")));
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

    [Fact]
    public void The_brand_and_menu_on_the_page_have_no_faults()
    {
        using var folder = new ScratchFolder();
        folder.With("city.yaml", "name: X\n" + Assert.Single(DocTable.Blocks(Page, "Brand", "yaml")) + "\n" + Assert.Single(DocTable.Blocks(Page, "Menu", "yaml")))
            .With("pages/how-the-figures-are-made.md", "---\ntitle: How\n---\n").With("news/2026-05-01-a.md", "---\ntitle: A\n---\n");
        Assert.Equal(["image-not-shown"], CityRead(folder).Where(f => f.Rule.Severity == Findings.Severity.Error || SiteRules.All.Contains(f.Rule)).Select(f => f.Rule.Id));
    }

    [Fact]
    public void The_page_on_the_page_is_read_with_every_setting()
    {
        using var folder = new ScratchFolder();
        folder.With("pages/about.md", Assert.Single(DocTable.Blocks(Page, "Pages", "markdown"))).With("pages/method.md", "---\ntitle: M\n---\n").With("data/6-1-1.csv", "Year,Value\n2020,5\n");
        Assert.Equal(["image-not-shown"], CityRead(folder).Where(f => SiteRules.All.Contains(f.Rule)).Select(f => f.Rule.Id));
        var about = CityReader.Read(folder.Path).City.Site.Pages["about"];
        Assert.Equal((true, 1, "About"), (about.InMenu, about.Order, about.Versions["en"].Title));
    }

    [Fact]
    public void The_kinds_of_files_on_the_page_are_served_up_to_their_limit()
    {
        foreach (var row in DocTable.Under(Page, "Files"))
            foreach (var kind in row[0].Split(", "))
            {
                using var folder = new ScratchFolder();
                folder.With($"files/a.{kind}", "x");
                using (var file = File.OpenWrite(Path.Combine(folder.Path, $"files/a.{kind}")))
                    file.SetLength((long.Parse(row[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) << 20) + 1);
                var finding = Assert.Single(CityRead(folder), f => f.Rule == SiteRules.FileTooHeavy);
                Assert.Equal($"{finding.Argument("limit")} MB", row[1]);
            }
    }

    private static System.Collections.Immutable.ImmutableArray<Findings.Finding> CityRead(ScratchFolder folder) => CityReader.Read(folder.Path).Findings;
}
