using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

/// <summary>The rules that all pages are held to find what they are for.</summary>
public sealed class PageRulesTests
{
    private const string Good = """
        <!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>T</title></head>
        <body><a class="skip" href="en/#main">Skip</a><main id="main" tabindex="-1"><h1>H</h1>HERE</main></body></html>
        """;

    [Fact]
    public void A_plain_page_has_no_problems() => Assert.Empty(PageRules.Problems("en/", Good));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script src='https://evil.example/x.js'></script>")]
    [InlineData("<script type='application/json'>{</script>")]
    [InlineData("<img src='x'>")]
    [InlineData("<p style='color:red'>x</p>")]
    [InlineData("<p onclick='x()'>x</p>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("<a href='data:text/html,x'>x</a>")]
    [InlineData("<link rel='stylesheet' href='//evil.example/x.css'>")]
    [InlineData("<form action='https://evil.example/'></form>")]
    [InlineData("<table><tr><th scope='col'>x</th></tr></table>")]
    [InlineData("<table><caption>c</caption><tr><th>x</th></tr></table>")]
    [InlineData("<nav>x</nav>")]
    [InlineData("<section aria-labelledby='nowhere'>x</section>")]
    [InlineData("<p id='a'></p><p id='a'></p>")]
    [InlineData("<h3>x</h3>")]
    [InlineData("<h1>x</h1>")]
    [InlineData("<main id='main'></main>")]
    [InlineData("<input type='checkbox'>")]
    [InlineData("<a href='x'></a>")]
    [InlineData("<p><div></p>")]
    public void A_fault_in_a_page_is_found(string fault) => Assert.NotEmpty(PageRules.Problems("en/", Good.Replace("HERE", fault, StringComparison.Ordinal)));

    [Fact]
    public void A_page_in_the_wrong_language_or_direction_is_found()
    {
        Assert.NotEmpty(PageRules.Problems("ar/", Good.Replace("en/#main", "ar/#main", StringComparison.Ordinal)));
        Assert.NotEmpty(PageRules.Problems("en/", Good.Replace("ltr", "rtl", StringComparison.Ordinal)));
    }
}
