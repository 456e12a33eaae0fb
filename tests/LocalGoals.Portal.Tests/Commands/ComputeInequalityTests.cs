using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class ComputeInequalityTests
{
    [Fact]
    public async Task Every_measure_has_a_value_or_a_reason()
    {
        var answer = await Single("""{"id":"x","ordered":false,"favourable":true,"scale":100,"groups":[{"name":"a","estimate":95.1,"se":1.5,"population":230.2,"reference":true},{"name":"b","estimate":64.2,"se":7.05,"population":180.5},{"name":"c","estimate":80,"se":2,"population":90}]}""");

        Assert.Equal("x", answer.GetProperty("id").GetString());
        var difference = answer.GetProperty("measures")[0];
        Assert.Equal("d", difference.GetProperty("measure").GetString());
        Assert.Equal(30.9, difference.GetProperty("value").GetDouble(), 12);
        Assert.Equal(Math.Sqrt(1.5 * 1.5 + 7.05 * 7.05), difference.GetProperty("se").GetDouble(), 12);
        Assert.False(difference.GetProperty("weighted").GetBoolean());
        var reasons = answer.GetProperty("notComputable").EnumerateArray().ToDictionary(r => r.GetProperty("measure").GetString()!, r => r.GetProperty("reason").GetString()!);
        Assert.Equal("groups have no order", reasons["aci"]);
        Assert.Equal(LocalGoals.Inequality.Measures.All.Length, answer.GetProperty("measures").GetArrayLength() + reasons.Count);
    }

    [Theory]
    [InlineData("""{"groups":[{"name":"a","estimate":1,"se":-1}]}""", "groups[0].se is below zero")]
    [InlineData("""{"groups":[{"name":"a","estimate":1},{"name":"a","estimate":2}]}""", "groups[1].name is the same as that of another group")]
    [InlineData("""{"ordered":true,"groups":[{"name":"a","estimate":1,"order":1},{"name":"b","estimate":2}]}""", "groups[1].order is missing")]
    [InlineData("""{"scale":100,"groups":[{"name":"a","estimate":101}]}""", "groups[0].estimate is not between 0 and the scale")]
    [InlineData("""{"groups":[]}""", "groups: there are none")]
    [InlineData("""{}""", "groups: there are none")]
    [InlineData("""{"groups":[null]}""", "groups[0].name is missing")]
    [InlineData("""{"compat":"heat","groups":[{"name":"a"}]}""", "compat is not known; there is healthequal")]
    public async Task A_question_without_sense_gets_no_number_and_the_member_at_fault(string question, string reason)
    {
        var answer = await Single(question);

        Assert.Equal(0, answer.GetProperty("measures").GetArrayLength());
        Assert.All(answer.GetProperty("notComputable").EnumerateArray(), refused => Assert.Equal(reason, refused.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Lines_that_are_no_questions_are_told_in_their_place_without_the_insides_of_the_program()
    {
        var run = await Ask("""
            {"groups":[{"name":"a","estimate":"x"}]}
            {"favourable":1}
            {"groups":{}}
            {"id":1,"id":2}
            nonsense
            [1]
            null

            {"id":9}
            """);

        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["“groups[0].estimate” must be a number.", "“favourable” must be true or false.", "“groups” must be a list.", "“id” is written twice."],
            lines.Take(4).Select(line => line.GetProperty("error").GetString()));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], lines.Take(7).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(9, lines[7].GetProperty("id").GetInt32());
        Assert.Equal((0, "localgoals: 7 lines were no questions.\n"), (run.Exit, run.Error));
        Assert.DoesNotContain("System.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("LocalGoals", run.Out, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Single(string question)
    {
        var run = await Ask(question);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private static async Task<Run> Ask(string questions)
    {
        using var process = LocalGoalsProgram.Start("dotnet", Places.Repository, ["exec", LocalGoalsProgram.Assembly, "compute", "inequality"]);
        await process.StandardInput.WriteAsync(questions);
        return await LocalGoalsProgram.Finished(process);
    }
}
