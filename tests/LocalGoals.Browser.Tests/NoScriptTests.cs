using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

/// <summary>Without scripts nothing is missing but the drawing.</summary>
public sealed class NoScriptTests(SharedBrowser browser, Portals portals)
{
    private static BrowserNewContextOptions NoScript => new() { JavaScriptEnabled = false };

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Sentence_tables_and_links_are_there(string language)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), $"{language}/indicators/3.1.1/by/origin/", NoScript);

        await Assertions.Expect(visit["#says p"]).ToHaveCountAsync(2);
        await Assertions.Expect(visit["#says p"].First).ToBeVisibleAsync();
        await Assertions.Expect(visit["table:visible"]).ToHaveCountAsync(2);
        await Assertions.Expect(visit["tr[data-by]:visible"]).ToHaveCountAsync(6);
        await Assertions.Expect(visit["main a[download]:visible"]).ToHaveCountAsync(3);
        await Assertions.Expect(visit["nav a:visible"]).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_empty_place_of_the_chart_is_not_shown()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/", NoScript);

        await Assertions.Expect(visit[".chart"].First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Groups_are_chosen_by_a_form()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/", NoScript);
        await visit["details.groups summary"].ClickAsync();
        await visit["input[value='Born in the city']"].UncheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show these" }).ClickAsync();

        await Assertions.Expect(visit["tr[data-by]:visible"]).ToHaveCountAsync(4);
        await Assertions.Expect(visit["input[value='Born in the city']"]).Not.ToBeCheckedAsync();
        Assert.Equal("?by.Origin=Born+elsewhere+in+the+country&by.Origin=Born+abroad", new Uri(visit.Page.Url).Query);
    }

    [Fact]
    public async Task A_measure_is_chosen_by_a_link()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/", NoScript);
        await visit["nav[data-measures]"].GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Number", Exact = true }).ClickAsync();

        await Assertions.Expect(visit["section.measure:visible"]).ToHaveCountAsync(1);
        await Assertions.Expect(visit["nav[data-measures] a[aria-current]"]).ToHaveTextAsync("Number");
    }

    [Fact]
    public async Task Buttons_that_need_scripts_are_not_offered()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/by/origin/", NoScript);
        await visit["details.groups summary"].ClickAsync();

        await Assertions.Expect(visit["main button:visible"]).ToHaveTextAsync(["Show these"]);
    }
}
