using LocalGoals.Catalogue;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class TranslationInputTests
{
    private const string Structure = """
        <Structure><Codelist id="CL_SEX"><Code id="F"><Name xml:lang="en">Women</Name><Name xml:lang="ar">نساء</Name></Code></Codelist>
        <Concept id="SEX"><Name xml:lang="en">Sex</Name><Name xml:lang="ar">الجنس</Name></Concept>
        <Dimension id="SEX"><ConceptIdentity><Ref id="SEX"/></ConceptIdentity><LocalRepresentation><Enumeration><Ref id="CL_SEX"/></Enumeration></LocalRepresentation></Dimension></Structure>
        """;

    [Fact]
    public void Files_of_CSV_have_a_key_and_a_text_per_line()
    {
        var city = Read("- {class: TranslationInputCsv, source: words}", ("words/es/data.csv", "Female,Mujer\nSex,\"Sexo, género\"\n"));
        Assert.Equal(("Mujer", "Sexo, género"), (city.Translations.Resolve("es", "Female"), city.Translations.Resolve("es", "Sex")));
    }

    [Theory]
    [InlineData("shared", "shared/translations/es/data.yml")]
    [InlineData("./shared/", "shared/translations/es/data.yml")]
    [InlineData("shared", "shared/es/data.yml")]
    [InlineData("a/b", "a/b/c/d/es/data.yml")]
    public void A_copy_of_the_shared_translations_is_read_wherever_it_lies(string source, string path)
    {
        foreach (var name in (string[])["TranslationInputYaml", "TranslationInputSdgTranslations"])
            Assert.Equal("Mujer", Read($"- {{class: {name}, source: {source}}}", (path, "Female: Mujer")).Translations.Resolve("es", "Female"));
    }

    [Fact]
    public void Folders_that_are_no_languages_are_left_alone() =>
        Assert.Empty(Read("- {class: TranslationInputYaml, source: words}", ("words/images/data.yml", "Female: x"), ("words/data.yml", "Female: y")).Translations.LanguageTags);

    [Theory]
    [InlineData("{class: TranslationInputSdgTranslations}", "repository-not-cloned")]
    [InlineData("{class: TranslationInputSdmx, source: 'https://example.org/x'}", "source-at-address")]
    [InlineData("{class: TranslationInputPx, source: x.px}", "input-not-read")]
    [InlineData("{class: TranslationInputYaml, source: ../words}", "path-outside")]
    [InlineData("{class: TranslationInputSdmx, source: dsd.xml}", "input-matches-nothing")]
    [InlineData("{class: TranslationInputYaml, source: words}", "input-matches-nothing")]
    public void What_is_not_read_is_told(string input, string rule) => Assert.Contains(rule, Read("- " + input).Findings.Ids());

    [Fact]
    public void A_structure_translates_codes_in_the_group_of_their_column_and_the_city_goes_first()
    {
        var city = Read("- {class: TranslationInputSdmx, source: dsd.xml}\n- {class: TranslationInputYaml, source: words}",
            ("dsd.xml", Structure), ("words/es/SEX.yml", "F: Mujeres\nSEX: Sexo"), ("data/indicator_1-1-1.csv", "Year,SEX,Value\n2020,,5\n2020,F,6\n"));
        Assert.Equal(("Sex", "الجنس", "Sexo"), (Dimension(city, "en"), Dimension(city, "ar"), Dimension(city, "es")));
        Assert.Equal(("Women", "نساء", "Mujeres"), (Category(city, "en"), Category(city, "ar"), Category(city, "es")));
    }

    [Fact]
    public void A_map_of_dimensions_renames_what_is_translated()
    {
        var city = Read("- {class: TranslationInputSdmx, source: dsd.xml, dimension_map: {SEX: Gender, 'SEX|F': Female}}",
            ("dsd.xml", Structure), ("data/indicator_1-1-1.csv", "Year,Gender,Value\n2020,,5\n2020,Female,6\n"));
        Assert.Equal(("الجنس", "نساء"), (Dimension(city, "ar"), Category(city, "ar")));
    }

    [Theory]
    [InlineData("SEX.F")]
    [InlineData("CL_SEX.F")]
    [InlineData("data.female_sex")]
    public void A_name_of_an_entry_is_never_shown(string key)
    {
        var city = Read("- {class: TranslationInputYaml, source: words}",
            ("words/ar/other.yml", "x: y"), ("data/indicator_1-1-1.csv", $"Year,SEX,Value\n2020,,5\n2020,{key},6\n"));
        Assert.All((string[])["en", "es", "ar"], tag => Assert.DoesNotContain('.', Category(city, tag)));
        var told = city.Findings.Where(f => f.Rule == ReadingRules.UnresolvedDataKey).ToList();
        Assert.Equal(["ar", "en", "es"], told.Select(f => (string)f.Argument("language")).Order());
        Assert.All(told, f => Assert.Equal((key, 3), ((string)f.Argument("key"), f.Origin!.Line)));
    }

    [Fact]
    public void Another_language_stands_in_for_a_missing_one()
    {
        var city = Read("- {class: TranslationInputYaml, source: words}", ("words/es/SEX.yml", "F: Mujeres"), ("data/indicator_1-1-1.csv", "Year,SEX,Value\n2020,,5\n2020,SEX.F,6\n"));
        Assert.Equal(("Mujeres", "Mujeres"), (Category(city, "es"), Category(city, "ar")));
        Assert.Equal(2, city.Findings.Count(f => f.Rule == ReadingRules.UnresolvedDataKey));
    }

    [Fact]
    public void A_word_with_a_point_in_it_is_no_name_of_an_entry()
    {
        var city = Read("- {class: TranslationInputYaml, source: words}", ("words/es/SEX.yml", "F: Mujeres"), ("data/indicator_1-1-1.csv", "Year,Size,Value\n2020,,5\n2020,St.Louis,6\n2020,1.5,7\n"));
        Assert.Equal("St.Louis", Category(city, "en"));
        Assert.DoesNotContain(city.Findings, f => f.Rule == ReadingRules.UnresolvedDataKey);
    }

    private static CityCatalogue Read(string translations, params (string, string)[] files)
    {
        using var folder = new TempFolder([("config_data.yml", $"languages: [en, es, ar]\ntranslations:\n{translations}\n"), .. files]);
        return folder.Read();
    }

    private static string Dimension(CityCatalogue city, string tag) => Text(city, tag).Title(city.Indicators[0].Table!.Dimensions[0]);

    private static string Category(CityCatalogue city, string tag) =>
        Text(city, tag).Category(city.Indicators[0].Table!.Dimensions[0], city.Indicators[0].Table!.Dimensions[0].Categories[0]);

    private static FigureText Text(CityCatalogue city, string tag) => new(CityRelease.Of(city), Languages.Find(tag)!);
}
