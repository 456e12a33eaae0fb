using System.Globalization;
using System.Text;

using LocalGoals.Browser.Tests.Support;
using LocalGoals.Portal.Tests.Support;

using Microsoft.Playwright;

namespace LocalGoals.Browser.Tests;

public sealed class ChartsTests(SharedBrowser browser, Portals portals)
{
    [Theory]
    [InlineData("en", "Target for 2030: 35%", "Every load weighed since 2019")]
    [InlineData("ar", "الهدف لعام 2030: 35%", "وزن كل حمولة منذ 2019")]
    public async Task A_target_above_the_figures_and_a_break_are_drawn_with_their_labels(string language, string target, string pause)
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), language + "/indicators/12.5.1/?unit=Percent");
        await visit.Drawn();

        var said = (await Texts(visit)).ConvertAll(text => text.Replace("\u2067", "", StringComparison.Ordinal).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
        Assert.Contains(target, said);
        Assert.Contains(pause, said);
        // The axis reaches beyond the target, which lies above every figure.
        Assert.Contains("40", said);
        // The line of the figures is interrupted: two strokes in the goal's colour.
        Assert.Equal(2, await Strokes(visit));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Every_figure_with_an_interval_has_its_line()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/3.a.1/");
        await visit.Drawn();

        // Ten years, three strokes each.
        Assert.Equal(30, await visit[".chart svg path[stroke-opacity='0.75'], .chart svg path[opacity='0.75']"].CountAsync());
    }

    [Fact]
    public async Task Small_charts_are_drawn_one_per_group_and_the_address_keeps_them()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/1.2.1/by/age/");
        await visit.Drawn();
        await visit[".view a >> nth=1"].PressAsync("Enter");

        await Assertions.Expect(visit[".chart svg text"].Filter(new LocatorFilterOptions { HasTextString = "2015" })).ToHaveCountAsync(5);
        Assert.Equal("?view=multiples", new Uri(visit.Page.Url).Query);
        var said = await Texts(visit);
        Assert.All(new[] { "0 to 14", "15 to 24", "25 to 44", "45 to 64", "65 and over" }, name => Assert.Contains(name, said));
        Assert.Contains("20.7", said);

        await visit.Page.ReloadAsync();
        await visit.Drawn();
        await Assertions.Expect(visit[".chart svg text"].Filter(new LocatorFilterOptions { HasTextString = "2015" })).ToHaveCountAsync(5);
        await Assertions.Expect(visit[".panels"]).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_keyboard_walks_over_a_break_and_to_the_marks_and_says_them()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/12.5.1/?unit=Percent");
        await visit.Drawn();
        var said = visit["figure [aria-live=polite]"].First;
        await visit[".chart"].FocusAsync();
        for (var i = 0; i < 4; i++)
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToHaveTextAsync("Total, 2018: 17.8");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToHaveTextAsync("Total, 2019: 19.3. Every load weighed since 2019 (between 2018 and 2019): figures on either side may not be comparable.");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(said).ToHaveTextAsync("Target for 2030: 35%");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_saved_picture_holds_the_marks_and_what_they_say()
    {
        await using var visit = await browser.Visit(await portals.Root("marsa-nur"), "en/indicators/12.5.1/?unit=Percent");
        await visit.Drawn();
        var saved = await visit.Page.RunAndWaitForDownloadAsync(() => visit["button[data-save=svg]"].ClickAsync());
        var picture = await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Contains("Every load weighed since 2019 (between 2018 and 2019)", picture, StringComparison.Ordinal);
        Assert.True(picture.Split("Target for 2030: 35%").Length > 2);
    }

    [Fact]
    public async Task Sixty_groups_stay_legible_and_are_found_by_name_without_accents()
    {
        using var folder = new TemporaryFolder();
        var csv = new StringBuilder("Year,District,Units,Value\n");
        for (var district = 1; district <= 60; district++)
            for (var year = 2020; year < 2024; year++)
                csv.Append(CultureInfo.InvariantCulture, $"{year},Barrío {district:00},Percent,{20 + district * 7 % 31 + year % 4}\n");
        folder.Write("data/indicator_1-2-1.csv", csv.ToString());
        await using var portal = await RunningPortal.Start(folder.Path);
        await using var visit = await browser.Visit(portal.Client.BaseAddress!, "en/indicators/1.2.1/by/district/");
        await visit.Drawn();
        await visit["details.groups summary"].ClickAsync();
        await visit["fieldset button[data-set=none]"].ClickAsync();
        await Assertions.Expect(visit["[data-nochoice]"]).ToHaveTextAsync("There are no figures for this choice. Nothing is chosen under District.");

        await visit["input[type=search]:visible"].Last.FillAsync("BARRIO 07");
        await Assertions.Expect(visit[".boxes label:visible"]).ToHaveCountAsync(1);
        await visit[".boxes label:visible input"].CheckAsync();
        await Assertions.Expect(visit["[data-nochoice]"]).ToBeHiddenAsync();
        await Assertions.Expect(visit[".chart svg text"].Filter(new LocatorFilterOptions { HasTextString = "Barrío" })).ToHaveTextAsync(["Barrío 07"]);
        // The others stay in grey behind it.
        Assert.True(await visit[".chart svg path[fill=none]"].CountAsync() >= 60);

        await visit["input[type=search]:visible"].Last.FillAsync("zzz");
        await Assertions.Expect(visit["[data-found]"]).ToHaveTextAsync("No name contains this.");
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("en", "−50,000", "0.2")]
    [InlineData("es", "−50.000", "0,2")]
    [InlineData("fr", "−50\u202f000", "0,2")]
    [InlineData("ar", "−50,000", "0.2")]
    public async Task Axes_write_numbers_as_the_page_does(string language, string thousands, string fraction)
    {
        using var folder = new TemporaryFolder();
        folder.Write("city.yaml", $"name: Testville\nlanguages: [{language}]\n");
        folder.Write("data/indicator_3-1-2.csv", "Year,Value\n2012,-98060\n2020,131664\n");
        folder.Write("data/indicator_8-1-1.csv", "Year,Value\n2012,0.31\n2020,0.35\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        foreach (var (code, number) in new[] { ("3.1.2", thousands), ("8.1.1", fraction) })
        {
            await using var visit = await browser.Visit(portal.Client.BaseAddress!, $"{language}/indicators/{code}/");
            await visit.Drawn();
            Assert.Contains(number, (await Texts(visit)).Select(text => text.TrimStart('\u200e')));
            Assert.Empty(visit.Complaints);
        }
    }

    private static async Task<List<string>> Texts(Visit visit) => [.. await visit[".chart svg text"].AllTextContentsAsync()];

    // Strokes as thick as the one line of figures.
    private static async Task<int> Strokes(Visit visit) => await visit[".chart svg path[fill=none][stroke-width='3']"].CountAsync();
}
