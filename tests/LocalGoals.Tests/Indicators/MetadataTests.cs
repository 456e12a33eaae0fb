using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Indicators;

using Xunit;

namespace LocalGoals.Tests.Indicators;

public class MetadataTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData(" Yes ", true)]
    [InlineData("1", true)]
    [InlineData("FALSE", false)]
    [InlineData("off", false)]
    [InlineData("perhaps", null)]
    [InlineData("", null)]
    public void A_flag_is_yes_no_or_not_said(string text, bool? flag) => Assert.Equal(flag, Made(("x", text)).Flag("x"));

    [Theory]
    [InlineData("complete", ReportingStatus.Complete)]
    [InlineData("Complete", ReportingStatus.Complete)]
    [InlineData("in progress", ReportingStatus.InProgress)]
    [InlineData("notstarted", ReportingStatus.NotStarted)]
    [InlineData("notapplicable", ReportingStatus.NotApplicable)]
    [InlineData("under review", ReportingStatus.Other)]
    [InlineData("", ReportingStatus.NotSaid)]
    public void A_status_is_what_the_city_says(string text, ReportingStatus status) => Assert.Equal(status, Made(("reporting_status", text)).ReportingStatus);

    [Fact]
    public void A_text_without_a_translation_is_the_default_one()
    {
        var metadata = new Metadata(Values(("a", "one"), ("b", "two")), ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty.Add("es", Values(("a", "uno"), ("b", ""))));

        Assert.Equal(("uno", "two", "one"), (metadata.In("es", "a")!.Text, metadata.In("es", "b")!.Text, metadata.In("ar", "a")!.Text));
        Assert.Null(metadata.In("es", "c"));
    }

    [Fact]
    public void The_metadata_begin_at_their_first_line()
    {
        Assert.Equal(2, Made(("b", "x"), ("a", "y")).Origin!.Line);
        Assert.Null(Metadata.Empty.Origin);
        Assert.True(Metadata.Empty.IsEmpty);
    }

    [Fact]
    public void A_source_is_shown_unless_it_is_switched_off_or_says_nothing()
    {
        var sources = Source.Of(Made(
            ("source_active_1", "true"), ("source_organisation_1", "Statistics Office"), ("source_url_1", "https://example.org/a"), ("source_url_text_1", "Link to Source"),
            ("source_active_2", "false"), ("source_organisation_2", "Nobody"),
            ("source_url_text_3", "Link to source"),
            ("source_organisation_4", "Health Department")), "en").ToList();

        Assert.Equal(["Statistics Office", "Health Department"], sources.Select(s => s.Organisation));
        Assert.Equal("https://example.org/a", sources[0].Link?.ToString());
        Assert.Null(sources[0].LinkText);
    }

    [Theory]
    [InlineData("https://example.org/", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    [InlineData("example.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_web_address_becomes_a_link(string? text, bool link) => Assert.Equal(link, Source.WebAddress(text) is not null);

    private static Metadata Made(params (string Key, string Text)[] values) =>
        new(Values(values), ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>>.Empty);

    private static ImmutableSortedDictionary<string, MetadataValue> Values(params (string Key, string Text)[] values) => values
        .Select((v, i) => KeyValuePair.Create(v.Key, new MetadataValue(v.Text, new Origin("meta/1-1-1.md", i + 2)))).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
