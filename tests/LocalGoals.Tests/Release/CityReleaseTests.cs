using LocalGoals.Language;
using LocalGoals.Tests.Catalogue;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Release;

public class CityReleaseTests
{
    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData("no")]
    [InlineData("0")]
    public void What_is_not_published_is_nowhere(string published)
    {
        var table = TableText.Of("Year,Value", "2015,7");
        var release = MadeCity.Release(MadeCity.Indicator("3.1.1", table, ("published", published)), MadeCity.Indicator("3.2.1", table));

        Assert.Equal(["3.2.1"], release.Indicators.Select(i => i.Code.Text));
        Assert.Null(release.Find("3.1.1"));
        Assert.Null(release.Find("3-1-1"));
        Assert.Equal(1, HomeView.Of(release).All.All);
        Assert.Equal(1, StateView.Of(release).All.All);
        Assert.DoesNotContain(GoalView.Of(release, 3, Languages.English).Targets.SelectMany(t => t.Indicators), card => card.Code == "3.1.1");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("")]
    [InlineData("perhaps")]
    public void Anything_but_a_no_is_published(string published) =>
        Assert.NotNull(MadeCity.Release(MadeCity.Indicator("3.1.1", null, ("published", published))).Find("3.1.1"));

    [Fact]
    public void An_indicator_is_found_with_dots_or_dashes()
    {
        var release = MadeCity.Release(MadeCity.Indicator("1.a.2", null));

        Assert.Same(release.Find("1.a.2"), release.Find("1-A-2"));
        Assert.NotNull(release.Find("1.a.2"));
        Assert.Null(release.Find("1.a.3"));
        Assert.Null(release.Find("../1.a.2"));
    }

    [Fact]
    public void The_name_of_an_entry_that_nothing_resolves_is_shown_as_its_last_words() =>
        Assert.Equal("by sex", MadeCity.Release().Text("en", "data.by_sex"));
}
