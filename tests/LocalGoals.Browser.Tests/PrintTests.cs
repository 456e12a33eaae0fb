using System.Text;
using System.Text.RegularExpressions;

using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Browser.Tests;

public sealed class PrintTests(SharedBrowser browser, Portals portals)
{
    [Theory]
    [InlineData("marsa-nur", "en", 3)]
    [InlineData("marsa-nur", "ar", 3)]
    [InlineData("los-angeles", "en", 3)]
    [InlineData("los-angeles", "en", 16)]
    [InlineData("los-angeles", "en", 17)]
    public async Task A_goal_fits_on_four_sheets_of_paper(string city, string language, int goal)
    {
        await using var visit = await browser.Visit(await portals.Root(city), $"{language}/goals/{goal}/print/");

        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.InRange(Regex.Count(pdf, @"/Type\s*/Page\b(?!s)"), 1, 4);
    }

    [Theory]
    [InlineData("marsa-nur", "en")]
    [InlineData("marsa-nur", "ar")]
    [InlineData("los-angeles", "es")]
    public async Task Progress_at_a_glance_fits_on_one_sheet_of_paper(string city, string language)
    {
        await using var visit = await browser.Visit(await portals.Root(city), $"{language}/progress/print/");

        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.Equal(1, Regex.Count(pdf, @"/Type\s*/Page\b(?!s)"));
    }
}
