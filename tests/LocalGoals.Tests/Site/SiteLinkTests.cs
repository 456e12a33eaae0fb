using LocalGoals.Site;
using LocalGoals.Tests.Docs;

using Xunit;

namespace LocalGoals.Tests.Site;

public sealed class SiteLinkTests
{
    [Theory]
    [InlineData("https://example.org/a?b=c", SiteLinkKind.Web, "https://example.org/a?b=c")]
    [InlineData("mailto:sdg@example.org", SiteLinkKind.Mail, "sdg@example.org")]
    [InlineData("sdg@example.org", SiteLinkKind.Mail, "sdg@example.org")]
    [InlineData("about", SiteLinkKind.Page, "about")]
    [InlineData("about.md", SiteLinkKind.Page, "about")]
    [InlineData("./about.md#who", SiteLinkKind.Page, "about")]
    [InlineData("../pages/about.md", SiteLinkKind.Page, "about")]
    [InlineData("news", SiteLinkKind.News, "")]
    [InlineData("../news/2026-05-01-title.md", SiteLinkKind.News, "2026-05-01-title")]
    [InlineData("2026-05-01-title", SiteLinkKind.News, "2026-05-01-title")]
    [InlineData("files/a%20plan.pdf", SiteLinkKind.File, "files/a plan.pdf")]
    [InlineData("../../files/maps/a.png", SiteLinkKind.File, "files/maps/a.png")]
    [InlineData("indicators/3-1-1", SiteLinkKind.Indicator, "3.1.1")]
    [InlineData("goals/17", SiteLinkKind.Goal, "17")]
    public void A_link_is_what_it_names(string text, SiteLinkKind kind, string target) => Assert.Equal(new SiteLink(kind, target), SiteLink.TryParse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:sdg@example.org?bcc=evil@example.org")]
    [InlineData("//evil.example/x")]
    [InlineData("/about")]
    [InlineData("\\\\evil.example\\x")]
    [InlineData("#here")]
    [InlineData("About Us")]
    [InlineData("goals/18")]
    [InlineData("indicators/x")]
    [InlineData("..")]
    [InlineData("a/b/c")]
    public void Anything_else_is_no_link(string? text) => Assert.Null(SiteLink.TryParse(text));

    [Fact]
    public void The_links_of_the_page_are_understood() =>
        Assert.All(DocTable.Under("docs/formats/city-folder.md", "Text and links"), row => Assert.NotNull(SiteLink.TryParse(row[0])));

    [Theory]
    [InlineData("2026-05-01-title", "2026-05-01")]
    [InlineData("2026-02-30-title", null)]
    [InlineData("2026-05-01", null)]
    [InlineData("about", null)]
    public void News_is_named_after_its_day(string name, string? day) => Assert.Equal(day, SiteLink.DayOf(name));
}
