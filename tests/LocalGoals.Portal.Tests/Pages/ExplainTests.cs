using AngleSharp.Dom;

using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

/// <summary>From every figure it is two clicks at most to the file and line it comes from.</summary>
public sealed class ExplainTests(Portals portals)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Each_figure_of_a_place_leads_to_where_it_comes_from(string language)
    {
        var portal = await portals.MarsaNur;
        var rows = (await portal.Page($"{language}/places/MN-01/")).QuerySelectorAll("tbody tr").ToList();

        Assert.NotEmpty(rows);
        foreach (var link in rows.Select(row => row.QuerySelector("td:last-child a")!))
        {
            var (path, anchor) = (link.GetAttribute("href")!.Split('#')[0], link.GetAttribute("href")!.Split('#')[1]);
            var origin = (await portal.Page(path)).GetElementById(anchor)!;
            Assert.NotNull(origin.Closest("details.explain"));
            Assert.Equal(link.TextContent.Split(':')[0], origin.QuerySelector("code")!.TextContent.Split(':')[0]);
        }
    }

    [Theory]
    [InlineData("en/goals/3/")]
    [InlineData("ar/goals/6/")]
    [InlineData("en/goals/3/print/")]
    public async Task Each_figure_in_a_list_stands_beside_a_link_to_a_page_that_explains_it(string address)
    {
        var portal = await portals.MarsaNur;
        var figures = (await portal.Page(address)).QuerySelectorAll(".cards .latest strong, .sheets td").Select(figure => figure.Closest("li, article")!).Distinct().ToList();

        Assert.NotEmpty(figures);
        foreach (var beside in figures)
            Explains((await portal.Page(beside.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("details.explain")!);
    }

    [Theory]
    [InlineData("en/indicators/1.2.1/")]
    [InlineData("en/indicators/1.2.1/by/geocode/")]
    [InlineData("ar/indicators/3.1.1/by/origin/")]
    public async Task Each_measure_explains_itself_below_its_table(string address)
    {
        var sections = (await (await portals.MarsaNur).Page(address)).QuerySelectorAll("section.measure").ToList();

        Assert.NotEmpty(sections);
        Assert.All(sections, section => Explains(section.QuerySelector("details.explain")!));
    }

    [Fact]
    public async Task Footnotes_and_remarks_of_the_file_stand_there()
    {
        using var city = TemporaryFolder.City();
        city.Write("data/indicator_3-1-1.csv", "Year,Sex,Observation status,Value\n2020,,Estimated,5\n2021,,Estimated,7\n2021,Female,,8\n2021,Male,,6\n");
        city.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\ndata_footnote: Counted *twice*.\ncomputation_calculations: Ill by all.\nsource_organisation_1: Office of Counting\nnational_geographical_coverage: Smallville\n---\n");
        await using var portal = await RunningPortal.Start(city.Path);

        var text = (await portal.Page("en/indicators/3.1.1/")).QuerySelector("details.explain")!.TextContent;

        Assert.All(["data/indicator_3-1-1.csv:2", "Counted twice.", "Ill by all.", "Office of Counting", "Smallville", "Observation status: Estimated", "2 rows"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static void Explains(IElement details)
    {
        Assert.Matches(@"\.csv:\d+", details.QuerySelector("code")!.TextContent);
        Assert.True(details.QuerySelectorAll("dt").Length >= 5);
    }
}
