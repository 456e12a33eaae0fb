using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class EmbedTests(Portals portals)
{
    [Theory]
    [InlineData("en/indicators/3.1.1/")]
    [InlineData("ar/indicators/3.1.1/by/origin/")]
    public async Task A_chart_alone_has_its_title_sentence_table_source_and_a_way_back(string address)
    {
        var page = await (await portals.MarsaNur).Page($"{address}?embed");

        Assert.Contains("embed", page.Body!.ClassList);
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelector(".lead p")!.TextContent);
        Assert.NotNull(page.QuerySelector("figure[data-chart]"));
        Assert.NotNull(page.QuerySelector(".columns table"));
        Assert.NotEmpty(page.QuerySelector(".side li a, .side li span")!.TextContent);
        var back = page.QuerySelector(".back a")!;
        Assert.Equal("_top", back.GetAttribute("target"));
        Assert.EndsWith(address, back.GetAttribute("href"), StringComparison.Ordinal);
    }
}
