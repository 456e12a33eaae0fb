using System.Text.Json;

using LocalGoals.Exchange.Tests.OpenSdg.Endpoints;

using Xunit;

namespace LocalGoals.Exchange.Tests.RealData;

/// <summary>The written files against what Open SDG's builder makes of the same repository.</summary>
public class LosAngelesEndpointTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Files = new(() => WrittenFiles.Bytes(LosAngeles.Folder));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("untranslated")]
    public void Headlines_are_those_of_Open_SDG_row_by_row(string language) => Compare((id, expected) =>
    {
        using var written = JsonDocument.Parse(Files.Value[$"{language}/headline/{id}.json"]);
        // Nothing differs: not the rows, their order, the columns, nor whether a number is whole.
        Assert.Equal(expected.GetProperty("headline").EnumerateArray().Select(Row), written.RootElement.EnumerateArray().Select(Row));
    });

    [Theory]
    [InlineData("en")]
    [InlineData("untranslated")]
    public void Edges_are_those_of_Open_SDG_in_the_same_order(string language) => Compare((id, expected) =>
    {
        using var written = JsonDocument.Parse(Files.Value[$"{language}/edges/{id}.json"]);
        var root = written.RootElement;
        var edges = root.ValueKind == JsonValueKind.Array ? [] : Texts(root.GetProperty("From")).Zip(Texts(root.GetProperty("To")), (from, to) => $"{from} > {to}");
        Assert.Equal(expected.GetProperty("edges").EnumerateArray().Select(e => $"{e[0].GetString()} > {e[1].GetString()}"), edges);
    });

    [Fact]
    public void Stated_statuses_are_counted_per_goal()
    {
        _ = LosAngeles.Read();
        using var written = JsonDocument.Parse(Files.Value["en/stats/reporting.json"]);
        var overall = written.RootElement.GetProperty("overall");

        Assert.Equal("178 0 47 22", string.Join(' ', overall.GetProperty("statuses").EnumerateArray().Select(s => s.GetProperty("count").GetInt32())));
        Assert.Equal(247, overall.GetProperty("totals").GetProperty("total").GetInt32());
        Assert.Equal(Enumerable.Range(1, 17), written.RootElement.GetProperty("goals").EnumerateArray().Select(g => g.GetProperty("goal").GetInt32()));
    }

    private static void Compare(Action<string, JsonElement> compare)
    {
        var expected = LosAngeles.OpenSdg().EnumerateObject().ToList();
        Assert.Equal(247, expected.Count);
        Assert.All(expected, indicator => compare(indicator.Name, indicator.Value));
    }

    private static string Row(JsonElement row) => string.Join(" | ", row.EnumerateObject().Select(cell => $"{cell.Name}: {(cell.Value.ValueKind == JsonValueKind.String ? cell.Value.GetString() : cell.Value.GetRawText())}"));

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
