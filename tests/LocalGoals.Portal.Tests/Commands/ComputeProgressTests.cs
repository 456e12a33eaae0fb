using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class ComputeProgressTests
{
    [Fact]
    public async Task Questions_are_answered_digit_for_digit_and_in_their_order()
    {
        var run = await Ask("""
            {"id":"a","method":"open-sdg","points":[[2015,50],[2016,53],[2023,78]],"direction":"up","target":100,"targetYear":2030,"baseYear":2015}
            {"id":"b","method":"eurostat","points":[[2015,50]],"direction":"up"}
            """);
        var lines = run.Out.TrimEnd().Split('\n');

        Assert.StartsWith("""{"id":"a","method":"open-sdg","status":"substantial_progress","value":1.2085992423305336,"score":4.347203528042769,"details":{""", lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"id":"b","method":"eurostat","notComputable":"needs two points from 2015 on; has 1"}""", lines[1]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("""{"method":"nothing"}""", "there is no method “nothing”; there are un-2023")]
    [InlineData("""{"method":"un-2022","points":[[2015,1],[2020,2]]}""", "the desired direction is not known")]
    [InlineData("""{"method":"un-2022","points":[[2015,1],[2020,2]],"direction":"sideways"}""", "“sideways” is no direction")]
    [InlineData("""{"method":"un-2022","direction":"up"}""", "needs two points from 2015 on; has 0")]
    [InlineData("""{"method":"un-2022","points":[[2015,1e400],[2020,2]],"direction":"up"}""", "not a finite number")]
    [InlineData("""{"method":"escap-current","points":[[2015,1],[2020,2]],"direction":"positive"}""", "needs a target")]
    [InlineData("""{"method":"trend","points":[[2015,1],[2020,2]],"direction":"up"}""", "needs five points")]
    public async Task What_cannot_be_answered_says_why(string question, string why)
    {
        using var answer = JsonDocument.Parse((await Ask(question)).Out);
        Assert.Contains(why, answer.RootElement.GetProperty("notComputable").GetString(), StringComparison.Ordinal);
        Assert.False(answer.RootElement.TryGetProperty("status", out _));
    }

    [Theory]
    [InlineData("""{"method":"un-2022","points":"none"}""", "“points” must be a list.")]
    [InlineData("""{"method":"un-2022","points":[[2015]]}""", "A point is written [year, value]; the value may be null.")]
    [InlineData("""{"method":"un-2022","points":[null]}""", "A point is written [year, value]; the value may be null.")]
    [InlineData("""{"method":"un-2022","points":[[2015,"50"]]}""", "A point is written [year, value]; the value may be null.")]
    [InlineData("""{"method":"un-2022","target":"half"}""", "“target” must be a number.")]
    [InlineData("""{"method":"un-2022","target":1,"target":2}""", "“target” is written twice.")]
    [InlineData("""{"method":"un-2022","parity":"yes"}""", "“parity” must be true or false.")]
    [InlineData("""{"method":"un-2022","thresholds":[1,2]}""", "“thresholds” must be a JSON object.")]
    [InlineData("""{"method":"sdsn","bounds":[1,"2"]}""", "Bounds are written [worst, best].")]
    [InlineData("""{"method":"sdsn","bounds":[1]}""", "Bounds are written [worst, best].")]
    [InlineData("""{"method":7}""", "“method” must be a text.")]
    [InlineData("[1]", "the question must be a JSON object.")]
    [InlineData("null", "null is no question.")]
    [InlineData("{", "Expected")]
    public async Task A_line_that_is_no_question_is_told_in_its_place_and_names_no_type(string line, string error)
    {
        var run = await Ask(line + """

            {"id":1,"method":"eurostat","points":[[2015,50],[2020,60]],"direction":"up"}
            """);
        var lines = run.Out.TrimEnd().Split('\n');
        using var told = JsonDocument.Parse(lines[0]);

        Assert.Equal(1, told.RootElement.GetProperty("line").GetInt32());
        Assert.Contains(error, told.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":1,"method":"eurostat","status":"significant_progress",""", lines[1], StringComparison.Ordinal);
        Assert.Equal((0, "localgoals: 1 line was no question.\n"), (run.Exit, run.Error));
    }

    [Fact]
    public async Task A_member_that_no_method_knows_is_named()
    {
        using var answer = JsonDocument.Parse((await Ask("""{"method":"eurostat","points":[[2015,50],[2020,60]],"direction":"up","taget":100}""")).Out);
        Assert.Equal(["taget"], answer.RootElement.GetProperty("details").GetProperty("notKnown").EnumerateArray().Select(name => name.GetString()));
    }

    private static async Task<Run> Ask(string questions)
    {
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "compute", "progress"]);
        await process.StandardInput.WriteAsync(questions + "\n");
        return await LocalGoalsProgram.Finished(process);
    }
}
