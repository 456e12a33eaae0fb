using LocalGoals.Indicators;
using LocalGoals.Portal.Tests.Support;
using LocalGoals.Views;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class GoalPrintTests(Portals portals)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_goal_on_paper_says_of_each_indicator_with_figures_what_its_page_says_first(string language)
    {
        var portal = await portals.MarsaNur;
        var release = portal.Source.Current.Release;
        var wording = release.Wording(language)!;
        var page = await portal.Page(SiteMap.GoalPrint(language, 3));

        var indicators = release.Indicators.Where(i => i.Code.Goal == 3 && i.State == DataState.OwnFigures).ToList();
        var articles = page.QuerySelectorAll("article").ToList();
        Assert.Equal(indicators.Count, articles.Count);
        Assert.All(indicators.Zip(articles), pair =>
        {
            var (indicator, article) = pair;
            Assert.Equal(SiteMap.Indicator(language, indicator.Code.Text), article.QuerySelector("h3 a")!.GetAttribute("href"));
            Assert.All(IndicatorView.OpeningSays(release, indicator, wording), said => Assert.Contains(wording.Say(said), article.TextContent, StringComparison.Ordinal));
            Assert.Contains(IndicatorView.SourceNames(indicator, wording), article.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(article.QuerySelectorAll("td"));
            Assert.StartsWith("data/indicator_", article.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_indicator_of_a_goal_stands_on_its_paper_in_its_state()
    {
        var portal = await portals.LosAngeles;
        var release = portal.Source.Current.Release;
        var page = await portal.Page(SiteMap.GoalPrint("en", 3));

        var shown = page.QuerySelectorAll("h3 a, .without a").Select(a => a.GetAttribute("href")!);
        Assert.Equal(release.Indicators.Where(i => i.Code.Goal == 3).Select(i => SiteMap.Indicator("en", i.Code.Text)).Order(), shown.Order());
    }

    [Fact]
    public async Task The_page_of_a_goal_leads_to_its_paper_and_search_engines_do_not()
    {
        var portal = await portals.MarsaNur;

        Assert.NotNull((await portal.Page("en/goals/3/")).QuerySelector($"a[href='{SiteMap.GoalPrint("en", 3)}']"));
        Assert.Equal("noindex", (await portal.Page("en/goals/3/print/")).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain(SiteMap.Listed(portal.Source.Current, new PortalOptions()), path => path.EndsWith("/print/", StringComparison.Ordinal));
        Assert.Contains("en/goals/3/print/", SiteMap.All(portal.Source.Current, new PortalOptions()));
    }
}
