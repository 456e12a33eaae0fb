using LocalGoals.Language;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class CardTests
{
    [Fact]
    public void A_card_shows_the_latest_figure_of_the_total()
    {
        var card = Card(["Year,Units,Value", "2015,Percent,1", "2016,Percent,2.50", "2017,Percent,"], ("national_geographical_coverage", "County"));

        Assert.Equal(("2.50%", null, "2016", "County"), (card.Latest, card.Unit, card.Period, card.Coverage));
        Assert.Empty(card.Trend);
    }

    [Fact]
    public void Three_figures_make_a_trend_and_gaps_are_left_out() =>
        Assert.Equal([(2015, 1), (2016, 2), (2019, 4)], Card(["Year,Value", "2015,1", "2016,2", "2017,n/a", "2019,4"]).Trend);

    [Fact]
    public void Without_a_total_a_card_shows_no_figure()
    {
        var card = Card(["Year,Units,Sex,Value", "2015,Percent,F,1", "2015,Percent,M,2"]);

        Assert.Null(card.Latest);
        Assert.Equal((2, "Percent"), (card.Groups, card.Unit));
    }

    [Fact]
    public void A_sample_has_a_card_without_any_figure()
    {
        var card = Card(["Year,Group,Value", "2015,A,1", "2015,B,3", "2015,,2"]);

        Assert.Null(card.Latest);
        Assert.Null(card.Period);
        Assert.Empty(card.Trend);
    }

    [Fact]
    public void A_goal_shows_all_its_targets_and_the_citys_own_in_order()
    {
        var release = MadeCity.Release(MadeCity.Indicator("3.x.1", null), MadeCity.Indicator("3.1.1", null));

        var goal = GoalView.Of(release, 3, Languages.English);

        Assert.Equal(["3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.a", "3.b", "3.c", "3.d", "3.x"], goal.Targets.Select(t => t.Code));
        Assert.Null(goal.Targets[^1].Label);
        Assert.NotNull(goal.Targets[0].Label);
        Assert.Equal(2, goal.Counts.All);
    }

    private static IndicatorCard Card(string[] table, params (string, string)[] metadata)
    {
        var indicator = MadeCity.Indicator("3.1.1", TableText.Of(table[0], table[1..]), metadata);
        return IndicatorCard.Of(MadeCity.Release(indicator), indicator, Languages.English);
    }
}
