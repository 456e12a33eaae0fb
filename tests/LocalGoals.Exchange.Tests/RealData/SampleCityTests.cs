using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Findings;
using LocalGoals.Localization;

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

    [Fact]
    public void Its_ledger_has_every_kind_of_decision_and_plans_in_all_its_languages_without_a_finding()
    {
        var ledger = City.Ledger!;
        Assert.Equal(Enum.GetValues<Decision>(), ledger.Entries.Select(entry => entry.Decision).Distinct().Order());
        Assert.Equal(ledger.Plans.Select(plan => plan.Id).Order(), ledger.Entries.SelectMany(entry => entry.Plans).Select(link => link.Plan).Distinct().Order());
        Assert.All(ledger.Entries, entry => Assert.All(City.City.Languages, tag => Assert.True(entry.Reason!.Has(tag), entry.Code)));
        Assert.DoesNotContain(City.Findings, f => LocalizationRules.All.Contains(f.Rule));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LocalGoals.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
