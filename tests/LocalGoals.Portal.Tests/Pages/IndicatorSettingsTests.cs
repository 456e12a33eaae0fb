using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class IndicatorSettingsTests
{
    [Fact]
    public async Task The_number_the_notice_and_what_stands_elsewhere_are_shown()
    {
        using var city = TemporaryFolder.City();
        city.Write("meta/3-1-1.md", """
            ---
            indicator_name: Ailments
            indicator_number: 3.1.1 (a)
            data_notice_heading: Mind
            data_notice_text: Counted *twice*.
            copyright: © The city
            embedded_feature_url: https://maps.example.org/wards?a=1
            embedded_feature_title: A map of ] wards
            embedded_feature_footer: Drawn by the college.
            ---
            """);
        await using var portal = await RunningPortal.Start(city.Path);

        var page = await portal.Page("en/indicators/3.1.1/");

        Assert.Contains("Indicator 3.1.1 (a)", page.QuerySelector(".crumbs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Mind", "Counted twice."], page.QuerySelectorAll(".notice[role=note] p").Select(p => p.TextContent.Trim()));
        Assert.Equal("https://maps.example.org/wards?a=1", page.QuerySelector("dl.about a[href^='https://maps.']")!.GetAttribute("href"));
        Assert.All(["© The city", "A map of ) wards", "Drawn by the college."], text => Assert.Contains(text, page.QuerySelector("section[aria-labelledby=about]")!.TextContent, StringComparison.Ordinal));
        Assert.Contains("3.1.1 (a)", await portal.Text("en/goals/3/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_of_another_site_becomes_a_link()
    {
        using var city = TemporaryFolder.City();
        city.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\nembedded_feature_html: <iframe title=\"Map\" src=\"https://maps.example.org/x\"></iframe><script>alert(1)</script>\n---\n");
        await using var portal = await RunningPortal.Start(city.Path);

        var page = await portal.Page("en/indicators/3.1.1/");

        Assert.Empty(page.QuerySelectorAll("iframe"));
        Assert.DoesNotContain("alert(1)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("dl.about a[href='https://maps.example.org/x']"));
    }

    [Fact]
    public async Task An_indicator_that_stands_apart_belongs_to_no_goal_and_is_not_counted()
    {
        using var city = TemporaryFolder.City();
        city.Write("meta/3-1-1.md", "---\nindicator_name: Ailments\nstandalone: true\nreporting_status: complete\n---\n");
        await using var portal = await RunningPortal.Start(city.Path);

        Assert.DoesNotContain("Ailments", await portal.Text("en/goals/3/"), StringComparison.Ordinal);
        Assert.Contains("Ailments", await portal.Text("en/indicators/3.1.1/"), StringComparison.Ordinal);
        Assert.Contains(portal.Pages, path => path.EndsWith("others/", StringComparison.Ordinal) || path.EndsWith("other/", StringComparison.Ordinal));
    }
}
