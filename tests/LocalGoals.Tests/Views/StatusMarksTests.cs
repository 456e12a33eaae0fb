using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Tests.Observations;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Views;

public class StatusMarksTests
{
    [Theory]
    [InlineData("E", "en", "E Estimated")]
    [InlineData("E", "es", "E Estimado")]
    [InlineData("p", "en", "p marked so by the source, without an explanation")]
    [InlineData("Low quality", "en", "a Low quality")]
    [InlineData("A", "en", "")]
    [InlineData("Normal value", "en", "")]
    [InlineData("", "en", "")]
    public void A_status_is_a_mark_with_its_meaning(string status, string language, string shown)
    {
        var table = TableText.Of("Year,OBS_STATUS,Value", $"2020,{status},5");
        var indicator = new Indicator(IndicatorCode.TryParse("9.9.9")!, Metadata.Empty, table, new Texts("X"), null);
        var release = CityRelease.Of(new CityCatalogue(new City(new Texts("X")), [indicator], [], Translations.None, [], ""));
        var marks = IndicatorView.Of(release, indicator, null, Languages.Find(language)!)!.Sections.Single().Table.Marks;
        Assert.Equal(shown, string.Join(' ', marks.Select(mark => $"{mark.Sign} {mark.Text}")));
    }
}
