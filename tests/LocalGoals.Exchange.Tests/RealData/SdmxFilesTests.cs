using LocalGoals.Catalogue;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

/// <summary>Messages and a structure as statistical offices publish them, read in place.</summary>
public sealed class SdmxFilesTests
{
    private const string Folder = "data/sdmx";

    [Fact]
    public void A_generic_and_a_structure_specific_message_give_the_same_table()
    {
        var generic = Table(Read("- {class: InputSdmxMl_Structure, source: opensdg-1-1-1--generic21.xml, dsd: SDG_DSD.xml, import_codes: true}"));
        var specific = Table(Read("- {class: InputSdmxMl_StructureSpecific, source: opensdg-1-1-1--structurespecific21.xml, dsd: SDG_DSD.xml, import_codes: true}"));
        Assert.Equal(6, generic.Rows);
        Assert.Equal(Rows(generic), Rows(specific));
        Assert.Equal(["2020 SEX= 100", "2021 SEX= 120", "2020 SEX=M 50", "2021 SEX=M 60", "2020 SEX=F 70", "2021 SEX=F 80"],
            Enumerable.Range(0, 6).Select(row => $"{generic.Time[row]} SEX={generic.Dimensions.Single()[row]} {generic.Text(row)}"));
    }

    [Fact]
    public void Kenya_is_read_with_the_names_of_the_global_structure()
    {
        var city = Read("- {class: InputSdmxMl_StructureSpecific, source: KE1.xml, dsd: SDG_DSD.xml}");
        Assert.Equal(14, city.Indicators.Length);
        Assert.Empty(city.Findings.Where(f => f.Rule.Severity == LocalGoals.Findings.Severity.Error));
        var slums = city.Indicators.Single(i => i.Code.Text == "11.1.1");
        Assert.Equal("Kenya", slums.Coverage("en"));
        Assert.Equal(("Percent", "6.9"), (slums.Opening!.Measure.Unit.Name, slums.Table!.Text(1)));
        // Series of the country's own have no indicator in the structure.
        Assert.Contains(city.Findings, f => f.Rule == ReadingRules.SeriesWithoutIndicator && (string)f.Argument("what") == "_L_KE_110101_01");
    }

    [Fact]
    public void Without_the_structure_the_same_indicators_are_found()
    {
        var named = Read("- {class: InputSdmxMl_StructureSpecific, source: KE1.xml, dsd: SDG_DSD.xml}");
        var bare = Read("- {class: InputSdmxMl_StructureSpecific, source: KE1.xml}");
        Assert.Equal(named.Indicators.Select(i => i.Code.Text), bare.Indicators.Select(i => i.Code.Text).Intersect(named.Indicators.Select(i => i.Code.Text)));
    }

    [Fact]
    public void The_structure_translates_codes()
    {
        var city = Read("- {class: InputSdmxMl_Structure, source: opensdg-1-1-1--generic21.xml, dsd: SDG_DSD.xml, import_codes: true}\ntranslations:\n- {class: TranslationInputSdmx, source: SDG_DSD.xml}");
        Assert.Equal(("Sex", "Female"), (city.Translations.OfData("en", "SEX", "SEX"), city.Translations.OfData("en", "SEX", "F")));
        Assert.Equal("Percent", Table(city).Unit!.Names["PT"].In("en"));
    }

    private static CityCatalogue Read(string input)
    {
        using var folder = new TempFolder(("config_data.yml", $"inputs:\n{input}\n"));
        foreach (var file in Directory.EnumerateFiles(LosAngeles.Shared(Folder), "*.xml"))
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        return folder.Read();
    }

    private static ObservationTable Table(CityCatalogue city) => Assert.Single(city.Indicators).Table!;

    private static IEnumerable<string> Rows(ObservationTable table) =>
        Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{c.Name} {c.Role} {c[row]}").Append(table.Text(row))));
}
