using System.Text.Json;

using AngleSharp.Dom;

using LocalGoals.Indicators;
using LocalGoals.Observations;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class LosAngelesTests(Portals portals)
{
    [Theory]
    [InlineData("en", "17.3")]
    [InlineData("es", "17,3")]
    public async Task Maternal_mortality_opens_with_its_latest_figure_period_and_place(string language, string figure)
    {
        var page = await (await portals.LosAngeles).Page($"{language}/indicators/3.1.1/");
        var first = page.QuerySelector("#says p")!.TextContent;

        Assert.Contains(figure, first, StringComparison.Ordinal);
        Assert.Contains("2007-2016", first, StringComparison.Ordinal);
        Assert.Contains("Los Angeles County", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maternal_mortality_says_between_which_groups_the_figures_lie()
    {
        var page = await (await portals.LosAngeles).Page("en/indicators/3.1.1/");

        Assert.Contains("from 12.4 (White) to 65.8 (African American)", page.QuerySelector("#says")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_race_the_table_holds_the_latest_figure_of_every_group()
    {
        var page = await (await portals.LosAngeles).Page("en/indicators/3.1.1/by/race-ethnicity/");
        var rows = page.QuerySelector("section[data-unit='Maternal Mortality Rate']")!.QuerySelectorAll("tbody tr");

        Assert.Equal("2007-2016", page.QuerySelector("thead th:nth-child(2)")!.TextContent);
        Assert.Equal(
            ["White 12.4", "Hispanic 13.8", "African American 65.8", "Asian 12.8"],
            rows.Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}"));
    }

    [Fact]
    public async Task No_change_is_claimed_between_periods_that_share_years()
    {
        var portal = await portals.LosAngeles;
        foreach (var indicator in portal.Source.Current.Release.Indicators)
        {
            foreach (var total in indicator.Slices.Where(s => s.Breakdown.IsTotal))
            {
                var now = total.Periods[total.Latest(0)];
                var figures = Enumerable.Range(0, total.Latest(0)).Where(i => total.HasFigure(0, i)).ToList();
                if (figures.Count == 0 || figures.Exists(i => !total.Periods[i].Overlaps(now)))
                    continue;
                var page = await portal.Page($"en/indicators/{indicator.Code.Text}/");
                var section = page.QuerySelectorAll("section.measure").Single(s => s.GetAttribute("data-unit") == total.Measure.Unit.Name && s.GetAttribute("data-series") == total.Measure.Series);
                var said = (section.QuerySelector(".says") ?? page.QuerySelector("#says")!).TextContent;
                Assert.Contains("Earlier periods overlap with this one, so no change is stated.", said, StringComparison.Ordinal);
                Assert.DoesNotContain("That is", said, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Maternal_mortality_claims_no_change()
    {
        var page = await (await portals.LosAngeles).Page("en/indicators/3.1.1/");

        Assert.DoesNotContain("higher than", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("lower than", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, page.QuerySelectorAll("p").Count(p => p.TextContent == "Earlier periods overlap with this one, so no change is stated."));
    }

    [Fact]
    public async Task A_demonstration_file_is_called_a_sample_and_shows_no_figures()
    {
        var portal = await portals.LosAngeles;
        var page = await portal.Page("en/indicators/13.b.1/");

        Assert.Equal("Sample only", page.QuerySelector("main .state")!.TextContent);
        Assert.Null(page.QuerySelector("main table, main figure, main .chips, main #says"));
        Assert.DoesNotContain(page.QuerySelectorAll("main td, main bdi, main strong"), cell => cell.TextContent.Trim() is "1" or "2" or "3");
        Assert.Empty((await portal.Json("api/v1/indicators/13.b.1/observations")).GetProperty("rows").EnumerateArray());
        Assert.Equal("", await portal.Text("api/v1/indicators/13.b.1/observations.csv"));
    }

    [Fact]
    public async Task No_address_gives_a_figure_of_a_demonstration_file()
    {
        var portal = await portals.LosAngeles;
        var samples = portal.Source.Current.Release.Indicators.Where(i => i.IsSample).ToList();
        Assert.Equal(114, samples.Count);
        foreach (var sample in samples)
        {
            var code = sample.Code.Text;
            foreach (var language in new[] { "en", "es" })
            {
                var page = await portal.Page($"{language}/indicators/{code}/");
                Assert.Null(page.QuerySelector("table, figure, .chips, #says, main form, [download$=csv], [download$=json]"));
            }
            var json = await portal.Json($"api/v1/indicators/{code}");
            foreach (var name in new[] { "units", "series", "dimensions", "edges", "headline", "latest", "says" })
                Assert.Equal(0, json.GetProperty(name).GetArrayLength());
            Assert.Equal(0, (await portal.Json($"api/v1/indicators/{code}/observations")).GetProperty("rows").GetArrayLength());
            Assert.Equal("", await portal.Text($"api/v1/indicators/{code}/observations.csv"));
        }
        foreach (var card in (await portal.Json("api/v1/indicators")).EnumerateArray().Where(i => samples.Exists(s => s.Code.Text == i.GetProperty("code").GetString())))
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (card.GetProperty("latest").ValueKind, card.GetProperty("period").ValueKind));
    }

    [Fact]
    public async Task No_card_on_a_goal_page_shows_a_figure_of_a_demonstration_file()
    {
        var portal = await portals.LosAngeles;
        var samples = portal.Source.Current.Release.Indicators.Where(i => i.IsSample).Select(i => i.Code.Text).ToHashSet(StringComparer.Ordinal);
        var seen = 0;
        for (var goal = 1; goal <= 17; goal++)
            foreach (var card in (await portal.Page($"en/goals/{goal}/")).QuerySelectorAll(".cards > li").Where(c => samples.Contains(c.QuerySelector(".code")!.TextContent)))
            {
                seen++;
                Assert.Equal("", card.QuerySelector(".latest")!.TextContent.Trim());
                Assert.Null(card.QuerySelector("svg"));
            }
        Assert.Equal(samples.Count, seen);
    }

    [Fact]
    public async Task Of_the_indicators_called_complete_most_have_own_figures_some_are_in_words_and_one_has_neither()
    {
        var page = await (await portals.LosAngeles).Page("en/state/");

        Assert.Contains("Stated as complete: 178. Of these, with own figures: 129; answered in words: 48; with neither: 1.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("table")[1].QuerySelectorAll("tr").Single(tr => tr.FirstElementChild!.TextContent == "Complete");
        Assert.Equal(["Complete", "129", "48", "1", "0", "0", "178"], row.Children.Select(cell => cell.TextContent));
        Assert.Equal("13.b.1", Assert.Single(page.QuerySelectorAll("section[aria-labelledby=contradicted] .code")).TextContent);
    }

    [Fact]
    public async Task Every_figure_of_the_files_stands_in_some_table_or_is_told_to_be_left_out()
    {
        var portal = await portals.LosAngeles;
        foreach (var indicator in portal.Source.Current.Release.Indicators.Where(i => i.State == DataState.OwnFigures))
        {
            var code = indicator.Code.Text;
            var paths = indicator.Breakdowns.Select(b => SiteMap.Breakdown("en", code, b.Slug)).Prepend(SiteMap.Indicator("en", code)).ToList();
            var shown = 0;
            foreach (var path in indicator.Opening!.Breakdown.IsTotal ? paths : paths.Skip(1))
                shown += (await portal.Page(path)).QuerySelectorAll("section.measure td > bdi").Length;
            var figures = Enumerable.Range(0, indicator.Table!.Rows).Count(row => indicator.Table.State(row) == RowState.Figure);
            var left = (await portal.Page(paths[0])).QuerySelectorAll("main p").Any(p => p.TextContent.Contains("only in the download", StringComparison.Ordinal));
            Assert.True(shown == figures || left, $"{code}: {shown} of {figures} figures are shown");
        }
    }
}
