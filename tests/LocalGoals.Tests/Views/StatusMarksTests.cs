using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
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
        var release = CityRelease.Of(new CityCatalogue(new City(new Texts("X")), [], [], Translations.None, [], ""));
        var text = new FigureText(release, Languages.Find(language)!);
        var slice = Slices.Of(table, Unit.None).Single();
        var marks = SliceView.Of(release, slice, text, new Statements(text, null), "m1", null, null, "", Selection.Everything).Table.Marks;
        Assert.Equal(shown, string.Join(' ', marks.Select(mark => $"{mark.Sign} {mark.Text}")));
    }
}
