using System.Globalization;
using System.Net;
using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class ProgressPagesTests(Portals portals)
{
    [Fact]
    public async Task The_command_the_API_and_the_page_say_the_same_of_the_sample() => await Agree(await portals.MarsaNur, Places.MarsaNur);

    [Fact]
    public async Task The_command_the_API_and_the_page_say_the_same_of_Los_Angeles() => await Agree(await portals.LosAngeles, Places.LosAngeles);

    private static async Task Agree(RunningPortal portal, string folder)
    {
        using var command = JsonDocument.Parse((await LocalGoalsProgram.Run("progress", folder, "--format", "json")).Out);
        var api = await portal.Json("api/v1/progress");
        Assert.True(JsonElement.DeepEquals(command.RootElement, api));
        Assert.Equal((await LocalGoalsProgram.Run("progress", folder, "--format", "csv")).Out, (await portal.Text("api/v1/progress.csv")).ReplaceLineEndings("\n"));

        var page = await portal.Page("en/progress/");
        var counts = api.GetProperty("counts");
        var all = counts.GetProperty("verdicts").EnumerateObject().Select(verdict => verdict.Value.GetInt32()).Append(counts.GetProperty("notJudged").GetInt32()).ToList();
        Assert.Equal(all.Select(Text), page.QuerySelectorAll("table:has(#verdicts) tbody tr").Select(row => row.Children[1].TextContent));
        // What cannot be judged is drawn as large as it is.
        Assert.Equal(counts.GetProperty("notJudged").GetInt32(), page.QuerySelectorAll("svg.verdicts")[0].QuerySelectorAll("rect.v-none").Sum(part => int.Parse(part.GetAttribute("width")!, CultureInfo.InvariantCulture)));
        foreach (var (goal, row) in api.GetProperty("goals").EnumerateArray().Zip(page.QuerySelectorAll("table:has(#goals) tbody tr")))
            Assert.Equal(Text(goal.GetProperty("counts").GetProperty("notJudged").GetInt32()), row.Children[7].TextContent);
        Assert.Equal(api.GetProperty("indicators").GetArrayLength(), page.QuerySelectorAll(".assessed > li").Length);
        Assert.Equal(api.GetProperty("reasons").EnumerateArray().Select(reason => Text(reason.GetProperty("count").GetInt32())), page.QuerySelectorAll("table:has(#reasons) tbody td").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("progress.en.txt", "en/indicators/3.2.1/progress/")]
    [InlineData("progress.ar.txt", "ar/indicators/3.2.1/progress/")]
    [InlineData("progress-print.en.txt", "en/progress/print/")]
    public async Task The_page_says_what_was_approved(string approved, string path)
    {
        var page = await (await portals.MarsaNur).Page(path);
        // The address of the portal differs from run to run.
        page.QuerySelector("main p.onpaper.small")?.Remove();
        Approval.Matches(approved, PageText.Of(page.QuerySelector("main")!));
    }

    [Fact]
    public async Task An_indicator_says_its_status_with_the_method_and_leads_to_the_arithmetic()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.2.1/");
        var line = page.QuerySelector(".facts li:has(.verdict)")!;

        Assert.Equal("Progress: On track or target met (UN Progress Chart 2023) – how this was worked out", PageText.Of(line).Trim());
        Assert.Equal("en/indicators/3.2.1/progress/", line.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_figures_there_is_no_page_on_progress()
    {
        var portal = await portals.LosAngeles;

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Get("en/indicators/13.b.1/progress/")).StatusCode);
        Assert.DoesNotContain("en/indicators/13.b.1/progress/", portal.Addresses);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await portal.Get("en/indicators/3-2-1/progress/")).StatusCode);
    }

    // Whoever doubts a figure gives the line to the calculator.
    [Fact]
    public async Task The_line_on_each_page_gives_the_status_of_the_page_again()
    {
        var portal = await portals.LosAngeles;
        var shown = new List<(string Code, string? Status, string Line)>();
        foreach (var address in portal.Addresses.Where(address => address.StartsWith("en/indicators/", StringComparison.Ordinal) && address.EndsWith("/progress/", StringComparison.Ordinal)))
        {
            var page = await portal.Page(address);
            if (page.QuerySelectorAll("pre") is [var pre] && page.QuerySelector("main .lead .verdict:not(.v-none)") is { } verdict)
                shown.Add((address.Split('/')[2], verdict.TextContent, pre.TextContent));
        }
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "compute", "progress"]);
        await process.StandardInput.WriteAsync(string.Join('\n', shown.Select(one => one.Line)));
        var answers = (await LocalGoalsProgram.Finished(process)).Out.TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        Assert.True(shown.Count > 10);
        Assert.Equal(
            shown.Select(one => (one.Code, one.Status)),
            answers.Select(answer => (answer.GetProperty("id").GetString()!, (string?)LocalGoals.Language.Languages.English[$"progress.status.{answer.GetProperty("status").GetString()!.Replace('_', '-')}"])));
    }

    [Fact]
    public async Task A_city_has_one_number_only_where_it_asks_for_scores_and_then_with_what_it_rests_on()
    {
        using var folder = TemporaryFolder.City();
        folder.Write("city.yaml", "name: Smallville\nprogress: {method: sdsn}\n");
        folder.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\nprogress_calculation_options:\n  - {direction: positive, bounds: [0, 10]}\n---\nWords.\n");
        folder.Write("data/indicator_3-2-1.csv", "Year,Value\n2020,5\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var page = await portal.Page("en/progress/");

        Assert.Contains("Statuses follow one method: SDSN score.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mean score of all goals: 75 of 100. It rests on 1 of 2 indicators.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mean score", (await (await portals.MarsaNur).Page("en/progress/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Text(int count) => LocalGoals.Language.Languages.English.Number(count);
}
