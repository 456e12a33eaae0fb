using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Progress;

using Xunit;

namespace LocalGoals.Tests.Docs;

/// <summary>The worked tables of docs/methods/progress-*.md.</summary>
public sealed class ProgressPagesTests
{
    public static TheoryData<string> Ids => [.. Methods.All.Select(method => method.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Questions_are_answered_as_the_page_says(string id) =>
        Assert.All(DocTable.Under($"docs/methods/progress-{id}.md", "Worked answers"), row =>
        {
            var answer = Methods.Find(id)!.Answer(Question(row[0], row[1], row[2], row[3]));
            Assert.All(answer.Details, detail => Assert.NotEmpty(Languages.English.Say(detail.Title)));
            Assert.Equal(
                (row[0], row[4], row[5], row[6]),
                (row[0], answer.Status?.Word ?? (answer.Reason is { } reason ? Languages.English.Say(reason) : "score only"), Shown(answer.Value, row[5]), Shown(answer.Score, row[6])));
        });

    [Fact]
    public void The_overview_has_every_method() =>
        Assert.Equal(Methods.All.Select(method => (method.Id, method.Version)), DocTable.Under("docs/methods/progress.md", "Methods").Select(row => (row[0].Split("`")[1], row[2])));

    // As many decimals as the page gives.
    private static string Shown(double? number, string like) =>
        number is { } known ? known.ToString("F" + Decimals(like).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "";

    private static int Decimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? number.Length - point - 1 : 0;

    private static ProgressQuestion Question(string points, string direction, string target, string other)
    {
        var question = new ProgressQuestion
        {
            Points = [.. points.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(PointOf)],
            Direction = Directions.TryParse(direction),
            Target = target.Length == 0 ? null : Number(target),
        };
        foreach (var part in other.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split(' ', 2) is [var a, var b] ? (a, b) : (part, "");
            question = name switch
            {
                "limit" => question with { Limit = Number(value) },
                "targetYear" => question with { TargetYear = Number(value) },
                "baseYear" => question with { BaseYear = Number(value) },
                "scale" => question with { Scale = Number(value) },
                "parity" => question with { Parity = true },
                "unit" => question with { IsPercent = value == "percent" },
                "bounds" when value.Split(' ') is [var worst, var best] => question with { Bounds = new ProgressBounds(Number(worst), Number(best)) },
                "thresholds" when value.Split(' ') is [var high, var med, var low] => question with { Thresholds = new ProgressThresholds(Number(high), Number(med), Number(low)) },
                _ => throw new InvalidOperationException($"The page has '{part}'."),
            };
        }
        return question;
    }

    private static ProgressPoint PointOf(string text) =>
        text.Split(' ') is [var year, var value] ? new ProgressPoint(Number(year), value == "–" ? null : Number(value)) : throw new InvalidOperationException($"'{text}' is no point.");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
