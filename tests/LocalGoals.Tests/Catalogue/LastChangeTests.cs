using LocalGoals.Catalogue;
using LocalGoals.Language;
using LocalGoals.Views;

using Xunit;

namespace LocalGoals.Tests.Catalogue;

public class LastChangeTests
{
    [Theory]
    [InlineData("national_metadata_updated", "2025-08-09", "2025-08-09", ChangeKnown.Metadata)]
    [InlineData("META_LAST_UPDATE", "2025-08-09T10:00:00Z", "2025-08-09", ChangeKnown.Metadata)]
    [InlineData("source_release_date_2", " 2024-02-29 ", "2024-02-29", ChangeKnown.SourceRelease)]
    public void A_date_in_the_metadata_is_taken_as_what_it_is(string key, string text, string date, ChangeKnown known) =>
        Assert.Equal(new LastChange(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), known), MadeCity.Indicator("3.1.1", null, (key, text)).Changed);

    [Theory]
    [InlineData("03/04/2025")]
    [InlineData("2025-02-30")]
    [InlineData("2025")]
    [InlineData("August 2025")]
    [InlineData("2025-08-091")]
    public void A_date_that_could_be_several_days_is_none(string text) =>
        Assert.Null(MadeCity.Indicator("3.1.1", null, ("national_metadata_updated", text), ("source_release_date_1", text)).Changed);

    [Fact]
    public void What_the_metadata_say_of_themselves_goes_before_their_sources_and_the_latest_counts()
    {
        var changed = MadeCity.Indicator("3.1.1", null, ("source_release_date_1", "2026-01-01"), ("META_LAST_UPDATE", "2025-01-01"), ("national_metadata_updated", "2025-01-02")).Changed!;

        Assert.Equal(new LastChange(new DateOnly(2025, 1, 2), ChangeKnown.Metadata), changed);
        Assert.Equal("Updated 2 January 2025, according to the metadata", Languages.English.Say(changed.Said));
    }

    [Fact]
    public void Changes_are_listed_newest_first_and_those_without_a_date_are_counted()
    {
        var release = MadeCity.Release(
            MadeCity.Indicator("1.1.1", null, ("META_LAST_UPDATE", "2024-01-01")), MadeCity.Indicator("2.1.1", null, ("META_LAST_UPDATE", "2025-01-01")),
            MadeCity.Indicator("1.2.1", null, ("META_LAST_UPDATE", "2025-01-01")), MadeCity.Indicator("3.1.1", null),
            MadeCity.Indicator("4.1.1", null, ("META_LAST_UPDATE", "2026-01-01"), ("published", "false")));
        var view = ChangesView.Of(release);

        Assert.Equal(["1.2.1", "2.1.1", "1.1.1"], view.Changed.Select(c => c.Indicator.Code.Text));
        Assert.Equal(1, view.Undated);
    }

    [Fact]
    public void A_citation_names_who_made_the_figures_or_the_city()
    {
        var named = MadeCity.Indicator("3.1.1", null, ("source_organisation_1", "Office A"), ("source_organisation_2", "Office B"));
        var release = MadeCity.Release(named, MadeCity.Indicator("3.2.1", null));

        Assert.Equal("Office A, Office B. Indicator 3.1.1, Indicator 3.1.1. Marsa and the Sustainable Development Goals. Data version hash.",
            Citation.Of(release, named, Languages.English).Text(Languages.English));
        Assert.Equal(["Marsa"], Citation.Of(release, release.Find("3.2.1")!, Languages.English).Organisations);
    }
}
