using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("check", "samples/marsa-nur")]
    [InlineData("show", "samples/marsa-nur", "3-1-1")]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    public async Task What_was_done_exits_with_zero(params string[] arguments)
    {
        var run = await LocalGoalsProgram.Run(arguments);

        Assert.Equal(0, run.Exit);
        Assert.NotEmpty(run.Out);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("check")]
    [InlineData("show", "samples/marsa-nur")]
    [InlineData("check", "samples/marsa-nur", "--format", "xml")]
    [InlineData("check", "samples/marsa-nur", "--colour")]
    [InlineData("build", "samples/marsa-nur")]
    [InlineData("serve", "samples/marsa-nur", "--port", "many")]
    public async Task A_wrong_command_line_exits_with_two_and_says_why_on_standard_error(params string[] arguments)
    {
        var run = await LocalGoalsProgram.Run(arguments);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith("localgoals: ", run.Error, StringComparison.Ordinal);
        SaysNothingOfItsInside(run);
    }

    [Theory]
    [InlineData("There is no folder", "check", "nowhere")]
    [InlineData("There is no folder", "build", "nowhere", "--out", "site")]
    [InlineData("There is no folder", "new", "somewhere", "--from", "nowhere")]
    [InlineData("is not an indicator of Marsa Nur", "show", "samples/marsa-nur", "99.9.9")]
    [InlineData("There is no language", "check", "samples/marsa-nur", "--lang", "tlh")]
    [InlineData("is not empty", "build", "samples/marsa-nur", "--out", "samples")]
    [InlineData("is not empty", "new", "samples")]
    [InlineData("is not an address to listen on", "serve", "samples/marsa-nur", "--host", "somewhere")]
    [InlineData("is not an address such as", "build", "samples/marsa-nur", "--out", "never-made", "--base-url", "/sdg/")]
    public async Task What_failed_exits_with_three_and_says_why_on_standard_error(string why, params string[] arguments)
    {
        var run = await LocalGoalsProgram.Run(arguments);

        Assert.Equal((3, ""), (run.Exit, run.Out));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        SaysNothingOfItsInside(run);
        Assert.False(Directory.Exists(Path.Combine(Places.Repository, "never-made")));
    }

    [Fact]
    public async Task Check_exits_with_one_when_there_is_a_finding_of_severity_error()
    {
        using var city = TemporaryFolder.City();
        Assert.Equal(0, (await LocalGoalsProgram.Run("check", city.Path)).Exit);
        city.Write("data/indicator_4-1-1.csv", "Nothing,Here\n1,2\n");

        Assert.Equal(1, (await LocalGoalsProgram.Run("check", city.Path)).Exit);
        Assert.Equal(0, (await LocalGoalsProgram.Run("show", city.Path, "3.1.1")).Exit);
    }

    [Fact]
    public async Task Check_as_JSON_has_the_shape_that_other_programs_rely_on()
    {
        var run = await LocalGoalsProgram.Run("check", "samples/marsa-nur", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var sample = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "sample-data");

        Assert.Equal(["city", "findings"], Names(json.RootElement));
        Assert.Equal("Marsa Nur", json.RootElement.GetProperty("city").GetString());
        Assert.Equal(["rule", "severity", "file", "line", "column", "indicator", "message", "advice"], Names(sample));
        Assert.Equal(("warning", "data/indicator_12-8-1.csv", 1, JsonValueKind.Null, "12.8.1"),
            (sample.GetProperty("severity").GetString(), sample.GetProperty("file").GetString(), sample.GetProperty("line").GetInt32(), sample.GetProperty("column").ValueKind,
                sample.GetProperty("indicator").GetString()));
        Assert.NotEmpty(sample.GetProperty("message").GetString()!);
        Assert.NotEmpty(sample.GetProperty("advice").GetString()!);
    }

    [Fact]
    public async Task Check_finds_the_complete_indicator_of_Los_Angeles_that_holds_only_a_sample()
    {
        var run = await LocalGoalsProgram.Run("check", Places.LosAngeles, "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var rules = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("indicator").GetString() == "13.b.1").Select(f => f.GetProperty("rule").GetString());

        Assert.Contains("sample-data", rules);
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public async Task Check_as_CSV_is_a_row_for_each_finding()
    {
        var run = await LocalGoalsProgram.Run("check", "samples/marsa-nur", "--format", "csv");
        var lines = run.Out.TrimEnd('\n').Split('\n');

        Assert.Equal("severity,rule,file,line,column,indicator,message,advice,sheet,cell", lines[0]);
        Assert.StartsWith("warning,sample-data,data/indicator_12-8-1.csv,1,,12.8.1,", lines[1], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task Check_as_SARIF_has_a_result_with_a_place_for_each_finding()
    {
        var run = await LocalGoalsProgram.Run("check", "samples/marsa-nur", "--format", "sarif");
        using var json = JsonDocument.Parse(run.Out);
        var log = json.RootElement.GetProperty("runs")[0];
        var results = log.GetProperty("results");
        var rules = log.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(3, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), r => Assert.Contains(r.GetProperty("ruleId").GetString(), rules));
        Assert.All(results.EnumerateArray(), r => Assert.True(r.GetProperty("level").GetString() is "error" or "warning" or "note"));
        Assert.Equal("data/indicator_12-8-1.csv", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task Check_speaks_the_language_it_is_asked_for()
    {
        var english = await LocalGoalsProgram.Run("check", "samples/marsa-nur", "--format", "json");
        var arabic = await LocalGoalsProgram.Run("check", "samples/marsa-nur", "--format", "json", "--lang", "ar");
        using var json = JsonDocument.Parse(arabic.Out);

        Assert.NotEqual(english.Out, arabic.Out);
        Assert.Equal("مرسى نور", json.RootElement.GetProperty("city").GetString());
    }

    [Fact]
    public async Task Show_as_JSON_is_the_answer_of_the_API()
    {
        await using var portal = await RunningPortal.Start(Places.MarsaNur);
        var run = await LocalGoalsProgram.Run("show", "samples/marsa-nur", "3.1.1", "--format", "json");
        using var shown = JsonDocument.Parse(run.Out);

        Assert.True(JsonElement.DeepEquals(await portal.Json("api/v1/indicators/3.1.1"), shown.RootElement));
        Assert.Contains("3 findings, 0 of them errors.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_as_CSV_has_the_headline_and_the_latest_of_every_category()
    {
        var run = await LocalGoalsProgram.Run("show", "samples/marsa-nur", "3.1.1", "--format", "csv");

        Assert.StartsWith("period,unit,series,by,value\n2010-2012,Number,,,38\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2022-2024,\"Per 100,000 live births\",,Origin: Born abroad,74.0\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_does_not_show_what_is_not_published()
    {
        using var city = TemporaryFolder.City();
        city.Write("meta/3-1-1.md", "---\nindicator_name: Hush\npublished: false\n---\n");
        var run = await LocalGoalsProgram.Run("show", city.Path, "3.1.1");

        Assert.Equal((3, ""), (run.Exit, run.Out));
        Assert.DoesNotContain("Hush", run.Error, StringComparison.Ordinal);
    }

    internal static void SaysNothingOfItsInside(Run run)
    {
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have happened", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
