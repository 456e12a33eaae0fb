using LocalGoals.Catalogue;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Exchange.Tests.Sdmx;
using LocalGoals.Language;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class SdmxCommonNamesTests
{
    [Theory]
    [InlineData("SEX", "F", "en", "Women")]
    [InlineData("SEX", "M", "ru", "Мужчины")]
    [InlineData("UNIT_MEASURE", "PER_100000_LIVE_BIRTHS", "fr", "Pour 100 000 naissances vivantes")]
    [InlineData("AGE", "Y15T24", "es", "15 a 24 años")]
    [InlineData("AGE", "Y_GE65", "en", "65 years and over")]
    [InlineData("AGE", "M36T59", "en", null)]
    [InlineData("SEX", "X9", "en", null)]
    public void Codes_that_all_structures_share_have_names_in_every_language(string id, string code, string language, string? name) =>
        Assert.Equal(name, SdmxCommonNames.Name(id, code)?.In(language));

    [Fact]
    public void Without_a_structure_readers_see_names_while_the_table_keeps_codes()
    {
        using var folder = new TempFolder(("config_data.yml", "inputs:\n- {class: InputSdmxMl_Multiple, path_pattern: '*.xml'}\n"), ("1.xml", Messages.Specific), ("2.xml", Messages.Specific.Replace("SI_POV_DAY1", "SI_POV_NAHC", StringComparison.Ordinal)));

        var city = folder.Read();

        var sex = city.Indicators[0].Table!.Dimensions.Single();
        Assert.Equal(("SEX", "F"), (sex.Name, sex.Categories.Single()));
        Assert.Equal(("الجنس", "نساء"), (sex.Title!.In("ar"), sex.Names["F"].In("ar")));
        Assert.Single(city.Findings, f => f.Rule == ReadingRules.StructureNotRead);
    }

    [Fact]
    public void The_structure_goes_first_and_other_languages_are_added()
    {
        var own = new Texts("Female", [KeyValuePair.Create("en", "Female")]);

        var both = SdmxCommonNames.With(own, SdmxCommonNames.Name("SEX", "F"))!;

        Assert.Equal(("Female", "Женщины"), (both.In("en"), both.In("ru")));
    }
}
