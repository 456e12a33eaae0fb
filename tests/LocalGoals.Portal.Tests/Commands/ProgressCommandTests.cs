using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class ProgressCommandTests
{
    private const string City = "samples/marsa-nur";

    [Fact]
    public async Task Json_has_counts_and_everything_that_went_into_each_status()
    {
        using var document = JsonDocument.Parse((await LocalGoalsProgram.Run("progress", City, "--format", "json")).Out);
        var root = document.RootElement;
        var (counts, indicators) = (root.GetProperty("counts"), root.GetProperty("indicators").EnumerateArray().ToList());

        Assert.Equal(counts.GetProperty("all").GetInt32(), indicators.Count);
        Assert.Equal(counts.GetProperty("all").GetInt32(), counts.GetProperty("notJudged").GetInt32() + counts.GetProperty("verdicts").EnumerateObject().Sum(verdict => verdict.Value.GetInt32()));
        Assert.Equal(17, root.GetProperty("goals").EnumerateArray().Count(goal => goal.GetProperty("goal").ValueKind == JsonValueKind.Number));
        var water = indicators.Single(indicator => indicator.GetProperty("code").GetString() == "6.1.1");
        Assert.Equal(("un-2023", "on_track_or_target_met"), (water.GetProperty("method").GetString(), water.GetProperty("answer").GetProperty("status").GetString()));
        var series = water.GetProperty("series")[0];
        Assert.Equal((99, "settings", "up"), (series.GetProperty("inputs").GetProperty("target").GetDouble(), series.GetProperty("inputs").GetProperty("targetFrom").GetString(), series.GetProperty("inputs").GetProperty("direction").GetString()));
        Assert.Equal(7, series.GetProperty("methods").EnumerateObject().Count());
    }

    // A status that the portal shows comes out of the calculator again.
    [Fact]
    public async Task What_is_shown_can_be_computed_again()
    {
        using var shown = JsonDocument.Parse((await LocalGoalsProgram.Run("progress", City, "--format", "json")).Out);
        var asked = new List<string>();
        var expected = new List<(string?, double?, string?)>();
        foreach (var indicator in shown.RootElement.GetProperty("indicators").EnumerateArray().Where(i => i.GetProperty("series").GetArrayLength() == 1))
        {
            var series = indicator.GetProperty("series")[0];
            var inputs = series.GetProperty("inputs");
            var answer = series.GetProperty("methods").GetProperty("un-2023");
            if (!answer.TryGetProperty("status", out var status))
                continue;
            asked.Add(JsonSerializer.Serialize(new
            {
                method = "un-2023", points = series.GetProperty("points"), direction = inputs.GetProperty("direction"), target = inputs.GetProperty("target"),
                targetYear = inputs.GetProperty("targetYear"), baseYear = inputs.GetProperty("baseYear"), unit = series.GetProperty("unit"),
            }));
            expected.Add((status.GetString(), answer.TryGetProperty("value", out var value) ? value.GetDouble() : null, null));
        }
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "compute", "progress"]);
        await process.StandardInput.WriteAsync(string.Join('\n', asked));
        var answers = (await LocalGoalsProgram.Finished(process)).Out.TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        Assert.True(expected.Count > 40);
        Assert.Equal(expected, answers.Select(answer => (answer.GetProperty("status").GetString(), answer.TryGetProperty("value", out var value) ? value.GetDouble() : (double?)null, (string?)null)));
    }

    [Fact]
    public async Task Csv_has_a_row_for_each_indicator_and_another_method_may_be_asked()
    {
        var lines = (await LocalGoalsProgram.Run("progress", City, "--format", "csv", "--method", "open-sdg")).Out.TrimEnd().Split("\n");

        Assert.StartsWith("code,goal,name,method,status,verdict,value,score,reason,direction,target", lines[0], StringComparison.Ordinal);
        Assert.Equal(71, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains(",open-sdg,", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("4.a.1,", StringComparison.Ordinal) && line.Contains("_progress,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Why there is no status")]
    [InlineData("es", "Por qué no hay estado")]
    [InlineData("fr", "Pourquoi il n’y a pas d’état")]
    [InlineData("ru", "Почему нет статуса")]
    [InlineData("ar", "سبب غياب الحالة")]
    public async Task Tables_are_in_the_language_asked_for(string language, string heading)
    {
        var run = await LocalGoalsProgram.Run("progress", City, "--lang", language);
        Assert.Equal(0, run.Exit);
        Assert.Contains(heading, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_a_wrong_command_line() =>
        Assert.Equal(2, (await LocalGoalsProgram.Run("progress", City, "--method", "magic")).Exit);
}
