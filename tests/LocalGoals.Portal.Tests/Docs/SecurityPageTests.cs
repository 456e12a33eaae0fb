using System.Globalization;
using System.Net;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Portal.Markup;
using LocalGoals.Tests.Docs;

namespace LocalGoals.Portal.Tests.Docs;

public sealed class SecurityPageTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("[here](javascript:alert(1))")]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>")]
    [InlineData("<b onclick=\"alert(1)\">here</b>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=\"https://example.org/x.png\" onerror=\"alert(1)\">")]
    [InlineData("![here](https://example.org/x.png)")]
    public void Texts_of_the_city_bring_no_script_and_load_nothing(string markdown)
    {
        var html = CityMarkdown.Render(markdown).Value;
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"data", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_another_host_or_with_another_method_is_refused()
    {
        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/en/") { Headers = { Host = "example.org" } };
        using var refused = await portal.Client.SendAsync(stranger, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var post = await portal.Client.PostAsync(new Uri("/en/", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task Every_page_carries_its_policy_in_header_and_page_and_sets_no_cookie()
    {
        using var answer = await portal.Client.GetAsync(new Uri("/en/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void The_limit_of_a_file_is_the_one_on_the_page() =>
        Assert.Equal($"{(FolderFiles.LargestFile >> 20).ToString(CultureInfo.InvariantCulture)} MB",
            DocTable.Under("SECURITY.md", "What the program protects against").First(row => row[0] == "A file")[1]);
}
