using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Tests.OpenSdg;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Tests.Docs;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Exchange.Tests.Docs;

public sealed class SdmxPageTests
{
    [Fact]
    public void Observations_read_as_the_page_says() =>
        Assert.All(DocTable.Under("docs/formats/open-sdg-sdmx.md", "From a message to a table"), row =>
        {
            using var folder = new ScratchFolder()
                .With("config_data.yml", "inputs:\n- {class: InputSdmxMl_StructureSpecific, source: x.xml, dsd: dsd.xml, import_codes: true}\n")
                .With("dsd.xml", SdmxInputTests.Structure)
                .With("x.xml", $"""
                    <StructureSpecificData><DataSet><Series FREQ="A" SERIES="SI_POV_DAY1" SEX="F">
                    <Obs TIME_PERIOD="2010" OBS_VALUE="1"/><Obs {row[0]}/></Series></DataSet></StructureSpecificData>
                    """);
            var release = CityRelease.Of(CityReader.Read(folder.Path));
            var indicator = release.Find("1.1.1")!;
            var table = IndicatorView.Of(release, indicator, "sex", Languages.English)!.Sections.Single().Table;
            var cell = table.Rows.Single().Cells[0];
            Assert.Equal("Women", table.Rows[0].Heads.Single());
            Assert.Equal(row[1], table.Columns[0]);
            Assert.Equal(row[2], (cell.Kind == CellKind.Figure ? cell.Text : "none") + (cell.Mark is { } mark ? $" {mark.Sign}: {mark.Text}" : ""));
        });
}
