using System.Net;
using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class InequalityPagesTests(Portals portals)
{
    [Fact]
    public async Task The_command_and_the_API_say_the_same_of_the_sample() => await Agree(await portals.MarsaNur, Places.MarsaNur);

    [Fact]
    public async Task The_command_and_the_API_say_the_same_of_Los_Angeles() => await Agree(await portals.LosAngeles, Places.LosAngeles);

    private static async Task Agree(RunningPortal portal, string folder)
    {
        using var command = JsonDocument.Parse((await LocalGoalsProgram.Run("inequality", folder, "--format", "json")).Out);
        var api = await portal.Json("api/v1/inequality");
        Assert.True(JsonElement.DeepEquals(command.RootElement, api));
        Assert.Equal((await LocalGoalsProgram.Run("inequality", folder, "--format", "csv")).Out, (await portal.Text("api/v1/inequality.csv")).ReplaceLineEndings("\n"));

        // What is not compared, with its reason.
        var page = await portal.Page("en/inequality/");
        Assert.Equal(api.GetProperty("reasons").EnumerateObject().Select(reason => $"{reason.Value.GetInt32()}").Order(), page.QuerySelectorAll("table:has(#reasons-t) tbody td").Select(cell => cell.TextContent).Order());
    }

    [Theory]
    [InlineData("inequality.en.txt", "en/inequality/")]
    [InlineData("inequality.ar.txt", "ar/inequality/")]
    [InlineData("inequality-indicator.en.txt", "en/indicators/3.6.1/inequality/")]
    [InlineData("inequality-indicator.ar.txt", "ar/indicators/3.6.1/inequality/")]
    [InlineData("inequality-group.en.txt", "en/inequality/groups/sex-male/")]
    public async Task The_page_says_what_was_approved(string approved, string path) => Approval.Matches(approved, PageText.Of((await (await portals.MarsaNur).Page(path)).QuerySelector("main")!));

    [Fact]
    public async Task Los_Angeles_opens_with_maternal_mortality_and_its_operands()
    {
        var portal = await portals.LosAngeles;
        const string Sentence = "2007-2016: 65.8 (Maternal Mortality Rate) for African American, 17.3 for everyone together – 3.8 times as high.";

        foreach (var path in (string[])["en/", "en/goals/3/", "en/inequality/", "en/inequality/goals/3/"])
            Assert.Equal(Sentence, (await portal.Page(path)).QuerySelector("ul.gaps li .said")!.TextContent);
        Assert.Contains(Sentence, (await portal.Page("en/indicators/3.1.1/")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var says = (await portal.Page("en/indicators/3.1.1/inequality/")).QuerySelectorAll(".says p").Select(p => p.TextContent).ToList();
        Assert.Equal(
        [
            Sentence, "It is more than chance: with 95% confidence 3.1 to 4.7 times.", "Compared with everyone else (13.4): 4.9 times.", "Compared with White (12.4): 5.3 times.",
            "Of all cases 28% are in the group African American, which is 7% of those among whom they are counted.",
        ], says);
    }

    [Fact]
    public async Task A_goal_without_gaps_says_why()
    {
        var page = await (await portals.LosAngeles).Page("en/goals/14/");
        Assert.Equal("No figures here let groups of people be compared.", page.QuerySelector("section.behind p")!.TextContent);
        var unsure = await (await portals.LosAngeles).Page("en/goals/1/");
        Assert.Contains("nobody knows how much of them is chance", unsure.QuerySelector("section.behind p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_groups_that_can_be_compared_there_is_no_page()
    {
        var portal = await portals.LosAngeles;

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Get("en/indicators/13.b.1/inequality/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Get("en/inequality/goals/14/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Get("en/inequality/groups/sex-nobody/")).StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await portal.Get("en/indicators/3-1-1/inequality/")).StatusCode);
    }

    // Whoever doubts a measure gives the line to the calculator.
    [Fact]
    public async Task The_line_on_each_page_gives_the_measures_of_the_page_again()
    {
        var portal = await portals.MarsaNur;
        var lines = new List<(string Line, JsonElement Measures)>();
        foreach (var address in portal.Addresses.Where(address => address.StartsWith("en/indicators/", StringComparison.Ordinal) && address.EndsWith("/inequality/", StringComparison.Ordinal)))
        {
            var questions = (await portal.Page(address)).QuerySelectorAll("section.compared pre").Select(pre => pre.TextContent);
            var answers = (await portal.Json($"api/v1/indicators/{address.Split('/')[2]}/inequality")).GetProperty("compared").EnumerateArray().Select(one => one.GetProperty("measures"));
            lines.AddRange(questions.Zip(answers));
        }
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "compute", "inequality"]);
        await process.StandardInput.WriteAsync(string.Join('\n', lines.Select(one => one.Line)));
        var computed = (await LocalGoalsProgram.Finished(process)).Out.TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        Assert.True(lines.Count > 20);
        Assert.All(lines.Zip(computed), pair => Assert.Equal(
            pair.First.Measures.EnumerateArray().Where(measure => measure.GetProperty("value").ValueKind == JsonValueKind.Number).Select(measure => (measure.GetProperty("measure").GetString(), measure.GetProperty("value").GetDouble())),
            pair.Second.GetProperty("measures").EnumerateArray().Select(measure => (measure.GetProperty("measure").GetString(), measure.GetProperty("value").GetDouble()))));
    }

    [Fact]
    public async Task A_page_of_a_group_lists_every_figure_that_the_gaps_have_of_it()
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page("en/inequality/groups/sex-male/");
        var rows = page.QuerySelectorAll("tbody tr").ToList();
        var behind = (await portal.Json("api/v1/inequality")).GetProperty("gaps").EnumerateArray().Concat((await portal.Json("api/v1/inequality")).GetProperty("reliabilityUnknown").EnumerateArray())
            .Where(gap => gap.GetProperty("breakdown").GetString() == "sex" && gap.GetProperty("group").GetProperty("categories").GetProperty("Sex").GetString() == "Male" && gap.GetProperty("comparedWith").GetString() == "total");

        Assert.Equal(behind.Select(gap => gap.GetProperty("indicator").GetString()).Order(StringComparer.Ordinal),
            rows.Where(row => row.LastElementChild!.ClassName == "words" && row.LastElementChild.TextContent != "not behind" && row.Children[3].TextContent == "everyone together").Select(row => row.QuerySelector(".code")!.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains(rows, row => row.LastElementChild!.TextContent == "not behind");
    }
}
