using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

public sealed class KeyboardTests(SharedBrowser browser, Portals portals)
{
    private const string Groups = "en/indicators/3.1.1/by/origin/";

    [Theory]
    [InlineData("en/")]
    [InlineData("ar/indicators/3.1.1/")]
    public async Task The_first_stop_is_a_visible_link_that_skips_to_the_content(string path)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), path);
        await visit.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(visit[".skip"]).ToBeFocusedAsync();
        Assert.True((await visit[".skip"].BoundingBoxAsync())!.Y >= 0);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit["main"]).ToBeFocusedAsync();
        Assert.EndsWith(path + "#main", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds.SampleAddresses), MemberType = typeof(Kinds))]
    public async Task The_tab_key_stops_at_every_control_in_the_order_of_the_page_and_each_stop_is_seen(string path)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), path, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        await visit.Drawn();
        var expected = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter((e) => e.checkVisibility()).map((e, i) => { e.dataset.stop = i; return `${i} ${e.outerHTML.slice(0, 80)}`; })
            """);
        var unseen = new List<string>();
        for (var i = 0; i < expected.Length; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Page.EvaluateAsync<string[]>("""
                () => {
                  const e = document.activeElement;
                  const style = getComputedStyle(e);
                  const box = e.getBoundingClientRect();
                  const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                  // On a map the outline of the place is the mark of focus.
                  const mark = e.matches(".map a") ? [getComputedStyle(e.firstElementChild).strokeWidth === "3px" ? "solid" : "none", "3px"] : [style.outlineStyle, style.outlineWidth];
                  return [e.dataset.stop ?? e.outerHTML.slice(0, 80), ...mark, String(isInWindow)];
                }
                """);
            Assert.Equal($"{i}", stop[0]);
            if (stop[1] == "none" || stop[2] == "0px" || stop[3] == "false")
                unseen.Add(expected[i]);
        }

        Assert.NotEmpty(expected);
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task Arrow_keys_walk_the_points_of_the_chart_and_say_them()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), Groups);
        await visit.Drawn();
        var said = visit["figure [aria-live=polite]"].First;
        await visit[".chart"].First.FocusAsync();

        await Press("ArrowRight", "Born in the city, 2010-2012: 50.8");
        await Press("ArrowRight", "Born in the city, 2011-2013: 50.7");
        await Press("ArrowLeft", "Born in the city, 2010-2012: 50.8");
        await Press("ArrowDown", "Born elsewhere in the country, 2010-2012: 77.4");
        await Press("End", "Born elsewhere in the country, 2022-2024: 41.4");
        await Press("ArrowDown", "Born abroad, 2022-2024: 74.0");
        await Press("ArrowDown", "Total, 2022-2024: 43.1");
        await Press("ArrowDown", "Born in the city, 2022-2024: 36.7");
        await Press("Home", "Born in the city, 2010-2012: 50.8");
        Assert.Empty(visit.Complaints);

        async Task Press(string key, string words)
        {
            await visit.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(said).ToHaveTextAsync(words);
        }
    }

    [Fact]
    public async Task In_Arabic_the_left_key_goes_forward_in_time()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "ar/indicators/3.1.1/");
        await visit.Drawn();
        await visit[".chart"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");

        await Assertions.Expect(visit["figure [aria-live=polite]"].First).ToHaveTextAsync("المجموع, 2011-2013: 62.3");
    }

    [Fact]
    public async Task A_chart_that_is_filtered_says_only_what_it_shows()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), Groups + "?by.Origin=Born%20abroad");
        await visit.Drawn();
        await visit[".chart"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(visit["figure [aria-live=polite]"].First).ToHaveTextAsync("Born abroad, 2022-2024: 74.0");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit["figure [aria-live=polite]"].First).ToHaveTextAsync("Total, 2022-2024: 43.1");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit["figure [aria-live=polite]"].First).ToHaveTextAsync("Born abroad, 2022-2024: 74.0");
    }

    [Fact]
    public async Task Groups_are_chosen_with_the_keyboard_for_table_chart_and_address_and_a_reload_restores_them()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), Groups);
        await visit.Drawn();
        await visit["details.groups summary"].FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Space");
        await Only(visit, "Born elsewhere in the country", "Born abroad");

        await visit.Page.ReloadAsync();
        await visit.Drawn();
        await Only(visit, "Born elsewhere in the country", "Born abroad");
        await Assertions.Expect(visit["input[value='Born in the city']"]).Not.ToBeCheckedAsync();

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Select all" }).PressAsync("Enter");
        await Only(visit, "Born in the city", "Born elsewhere in the country", "Born abroad");
        Assert.Equal("", new Uri(visit.Page.Url).Query);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Measures_are_chosen_with_the_keyboard_and_a_reload_restores_the_choice()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.1.1/");
        var link = visit["nav[data-measures]"].GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Number", Exact = true });
        await link.PressAsync("Enter");
        await Assertions.Expect(visit["section.measure:visible h2"]).ToHaveTextAsync("Number");
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "true");
        Assert.EndsWith("?unit=Number", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit["section.measure:visible h2"]).ToHaveTextAsync("Number");
        await visit["nav[data-measures] a"].First.PressAsync("Enter");
        await Assertions.Expect(visit["section.measure:visible"]).ToHaveCountAsync(2);
    }

    private static async Task Only(Visit visit, params string[] groups)
    {
        await Assertions.Expect(visit["section.measure >> nth=0 >> tr[data-by]:visible >> th"]).ToHaveTextAsync(groups);
        foreach (var group in new[] { "Born in the city", "Born elsewhere in the country", "Born abroad" })
            await Assertions.Expect(visit["section.measure >> nth=0 >> svg text"].Filter(new LocatorFilterOptions { HasTextString = group[..11] })).ToHaveCountAsync(groups.Contains(group) ? 1 : 0);
        Assert.Equal(groups.Length == 3 ? "" : string.Concat(groups.Select((g, i) => $"{(i == 0 ? '?' : '&')}by.Origin={g.Replace(' ', '+')}")), new Uri(visit.Page.Url).Query);
    }
}
