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
}
