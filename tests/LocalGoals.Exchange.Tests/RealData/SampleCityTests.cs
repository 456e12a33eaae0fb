using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

public class SampleCityTests
{
    private static readonly CityCatalogue City = CityReader.Read(Path.Combine(Root(), "samples", "marsa-nur"));

    [Fact]
    public void The_sample_city_says_that_it_is_fictional() => Assert.True(City.City.IsDemonstration);

    [Fact]
    public void The_sample_city_has_no_errors() => Assert.Empty(City.Findings.Where(f => f.Rule.Severity == Severity.Error).Select(f => $"{f.Rule.Id} {f.Origin}"));

    [Fact]
    public void One_untouched_starter_file_is_left_in_it_and_seen() =>
        Assert.Equal(["12.8.1"], City.Indicators.Where(i => i.IsSample).Select(i => i.Code.Text));

    [Fact]
    public void Every_indicator_has_a_name_in_all_its_languages()
    {
        Assert.NotEmpty(City.Indicators);
        Assert.All(City.Indicators, i => Assert.All(City.City.Languages, tag => Assert.True(i.Name.Has(tag), $"{i.Code} in {tag}")));
    }

    [Fact]
    public void Every_place_in_its_data_has_a_name()
    {
        var codes = City.Indicators.Where(i => i.Table?.Area is not null).SelectMany(i => i.Table!.Area!.Categories).Where(code => code != City.City.AreaCode).Distinct();

        Assert.All(codes, code => Assert.Contains(code, City.Areas.Keys));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocalGoals.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
