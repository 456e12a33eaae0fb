using System.Text.Json;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Commands;

public sealed class InequalityCommandTests
{
    [Fact]
    public async Task Every_gap_has_its_operands_with_file_and_line()
    {
        var answer = JsonDocument.Parse((await Run("json")).Out).RootElement;

        var gaps = answer.GetProperty("gaps").EnumerateArray().ToList();
        Assert.NotEmpty(gaps);
        Assert.All(gaps.Concat(answer.GetProperty("reliabilityUnknown").EnumerateArray()), gap =>
        {
            var (group, other) = (gap.GetProperty("group"), gap.GetProperty("other"));
            Assert.All(group.GetProperty("where").EnumerateArray().Concat(other.GetProperty("where").EnumerateArray()), place => Assert.Matches(@"^data/\S+(:\d+|!\w+)$", place.GetString()!));
            var (a, b) = (group.GetProperty("value").GetDouble(), other.GetProperty("value").GetDouble());
            Assert.Equal(gap.GetProperty("direction").GetString() == "down" ? a - b : b - a, gap.GetProperty("distance").GetDouble(), 9);
            Assert.True(gap.GetProperty("distance").GetDouble() > 0);
        });
        Assert.Equal(answer.GetProperty("none").GetArrayLength(), answer.GetProperty("reasons").EnumerateObject().Sum(reason => reason.Value.GetInt32()));
    }

    [Fact]
    public async Task The_list_has_a_row_for_every_gap()
    {
        var json = JsonDocument.Parse((await Run("json")).Out).RootElement;
        var rows = (await Run("csv")).Out.TrimEnd().Split('\n');

        Assert.StartsWith("indicator,unit,series,breakdown,period,group,value,count,compared_with,", rows[0], StringComparison.Ordinal);
        Assert.Equal(json.GetProperty("gaps").GetArrayLength() + json.GetProperty("reliabilityUnknown").GetArrayLength(), rows.Length - 1);
    }

    [Theory]
    [InlineData("en", "The total")]
    [InlineData("ar", "المجموع")]
    public async Task Tables_speak_the_language_that_is_asked_for(string language, string total)
    {
        var run = await Run("table", "--lang", language);

        Assert.Equal(0, run.Exit);
        Assert.Contains(total, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("inequality.", run.Out, StringComparison.Ordinal);
    }

    private static Task<Run> Run(string format, params string[] more) => LocalGoalsProgram.Run(["inequality", "samples/marsa-nur", "--format", format, .. more]);
}
