using LocalGoals.Catalogue;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Observations;

using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class SdmxSeveralFilesTests
{
    private const string Config = "inputs:\n- {class: InputSdmxMl_Multiple, path_pattern: 'data/*.xml', dsd: dsd.xml, import_codes: true}\n";

    [Fact]
    public void Files_of_one_indicator_are_one_table_and_each_row_knows_its_own()
    {
        using var folder = Folder(("data/1-1-1.xml", Message(("MN", "_T", "10"))), ("data/1-1-1-women.xml", Message(("MN", "F", "12"), ("MN", "M", "8"))));

        var city = folder.Read();

        var table = city.Indicators.Single().Table!;
        Assert.Equal(["data/1-1-1-women.xml", "data/1-1-1-women.xml", "data/1-1-1.xml"], Enumerable.Range(0, table.Rows).Select(row => table.At(row).File).Order());
        Assert.Equal(["", "F", "M"], Enumerable.Range(0, table.Rows).Select(row => table.Dimensions.Single()[row]).Order());
        Assert.DoesNotContain(city.Findings, f => f.Rule == ReadingRules.SecondFile);
    }

    [Fact]
    public void Figures_that_contradict_each_other_across_files_are_told_with_both_places()
    {
        using var folder = Folder(("data/1-1-1.xml", Message(("MN", "_T", "10"))), ("data/other.xml", Message(("MN", "_T", "11"))));

        var told = Assert.Single(folder.Read().Findings, f => f.Rule == ObservationRules.ContradictoryRows);

        Assert.Equal("data/other.xml", told.Origin!.File);
        Assert.Equal("data/1-1-1.xml:2, data/other.xml:2: 10 ≠ 11", told.Argument("what"));
    }

    [Fact]
    public void A_country_among_its_regions_is_the_total()
    {
        using var folder = Folder(("data/1-1-1.xml", Message(("417", "_T", "10"), ("KG-B", "_T", "12"), ("KG-C", "_T", "8"))));

        var indicator = folder.Read().Indicators.Single();

        Assert.Equal("10", indicator.Table!.Text(indicator.Opening!.Row(0, 0)));
        Assert.True(indicator.Opening.Breakdown.IsTotal);
        Assert.Equal(["KG-B", "KG-C"], indicator.Slices.Single(s => !s.Breakdown.IsTotal).Groups.Select(g => g.Categories.Single()));
        Assert.Equal(["417", "KG-B", "KG-C"], indicator.Table.Columns.Single(c => c.Name == "REF_AREA").Categories);
    }

    [Fact]
    public void Groups_of_the_country_do_not_depend_on_the_place()
    {
        using var folder = Folder(("data/1-1-1.xml", Message(("417", "_T", "10"), ("417", "F", "11"), ("KG-B", "_T", "12"))));

        var indicator = folder.Read().Indicators.Single();

        Assert.Empty(indicator.Edges);
        Assert.Equal(["", "REF_AREA", "SEX"], indicator.Slices.Select(s => string.Join(' ', s.Breakdown.By.Select(c => c.Name))).Order());
    }

    [Fact]
    public void Places_of_another_file_tell_which_is_the_country()
    {
        using var folder = Folder(("data/1-1-1.xml", Message(("KGZ", "_T", "10"))), ("data/1-2-1.xml", Message(("KG-B", "_T", "12"), ("KGZ", "_T", "9")).Replace("SI_POV_DAY1", "SI_POV_NAHC", StringComparison.Ordinal)));

        Assert.All(folder.Read().Indicators, indicator => Assert.True(indicator.Opening!.Breakdown.IsTotal));
    }

    [Fact]
    public void Unknown_codes_are_told_once_for_each_list()
    {
        using var folder = Folder(("data/1-1-1.xml", Message(("MN", "X1", "10"), ("MN", "X2", "9"))), ("data/2.xml", Message(("MN", "X1", "10"))));

        Assert.Equal("SEX = X1, X2", Assert.Single(folder.Read().Findings, f => f.Rule == ReadingRules.CodeUnknown).Argument("what"));
    }

    [Theory]
    [InlineData("417 KG-B KG-C", null, "417")]
    [InlineData("KG KG-B KG-C", null, "KG")]
    [InlineData("KGZ 41702000 41703000", null, "KGZ")]
    [InlineData("4170 41702000 41703000", null, "4170")]
    [InlineData("417 398 KG-B", null, null)]
    [InlineData("417 398 KG-B", "417", "417")]
    [InlineData("KG-B KG-C", null, null)]
    [InlineData("_T KG KG-C", null, null)]
    [InlineData("417", null, null)]
    public void The_whole_is_taken_only_where_one_code_can_be_it(string codes, string? own, string? whole) =>
        Assert.Equal(whole, SdmxPlaces.Whole(codes.Split(' '), own));

    private static TempFolder Folder(params (string Path, string Text)[] files) => new([("config_data.yml", Config), ("dsd.xml", SdmxInputTests.Structure), .. files]);

    private static string Message(params (string Area, string Sex, string Value)[] series) => "<StructureSpecificData><DataSet>\n" + string.Join('\n', series.Select(s =>
        $"""<Series FREQ="A" SERIES="SI_POV_DAY1" REF_AREA="{s.Area}" SEX="{s.Sex}" UNIT_MEASURE="PT"><Obs TIME_PERIOD="2020" OBS_VALUE="{s.Value}"/></Series>""")) + "\n</DataSet></StructureSpecificData>";
}
