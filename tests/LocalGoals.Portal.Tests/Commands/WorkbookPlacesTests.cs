using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

/// <summary>A place in a workbook is its sheet and cell, wherever places are shown.</summary>
public sealed class WorkbookPlacesTests
{
    private const string Workbook = "samples/marsa-nur/data/indicator_4-a-1.xlsx";
    private const string Sheet = "data/3-1-1.xlsx, sheet “Schools”";

    [Fact]
    public async Task Check_tells_sheets_as_a_table_as_JSON_and_as_SARIF()
    {
        using var city = City();
        Assert.Contains(Sheet, (await LocalGoalsProgram.Run("check", city.Path)).Out, StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await LocalGoalsProgram.Run("check", city.Path, "--format", "json")).Out);
        var second = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "second-file");
        Assert.Equal(("data/3-1-1.xlsx", "Schools"), (second.GetProperty("file").GetString(), second.GetProperty("sheet").GetString()));

        using var sarif = JsonDocument.Parse((await LocalGoalsProgram.Run("check", city.Path, "--format", "sarif")).Out);
        var place = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(r => r.GetProperty("ruleId").GetString() == "second-file").GetProperty("locations")[0];
        Assert.Equal("data/3-1-1.xlsx", place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("Schools", place.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public async Task Pages_and_the_API_say_from_which_cell_figures_come()
    {
        using var city = City();
        await using var portal = await RunningPortal.Start(city.Path);
        Assert.Contains("data/4-a-1.xlsx, sheet “Schools”, cell B5", await portal.Text(SiteMap.Indicator("en", "4.a.1")), StringComparison.Ordinal);
        Assert.Contains(Sheet, await portal.Text("en/findings/"), StringComparison.Ordinal);
        var rows = await portal.Json("api/v1/indicators/4.a.1/observations.json");
        Assert.Equal("Schools", rows.GetProperty("sheet").GetString());
        var first = rows.GetProperty("rows")[0];
        Assert.Equal((5, "B5", "97.2"), (first.GetProperty("line").GetInt32(), first.GetProperty("cell").GetString(), first.GetProperty("text").GetString()));
    }

    // Figures of its own for 4.a.1, and for 3.1.1 some that a text file has, too.
    private static TemporaryFolder City()
    {
        var city = TemporaryFolder.City();
        File.Copy(Path.Combine(Places.Repository, Workbook), city["data/4-a-1.xlsx"]);
        File.Copy(Path.Combine(Places.Repository, Workbook), city["data/3-1-1.xlsx"]);
        return city;
    }
}
