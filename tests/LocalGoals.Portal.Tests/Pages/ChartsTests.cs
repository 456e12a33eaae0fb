using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class ChartsTests(Portals portals)
{
    [Fact]
    public async Task What_is_drawn_beside_the_figures_is_said_in_the_page()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/12.5.1/?unit=Percent");

        Assert.Equal(["Target for 2030: 35%", "Every load weighed since 2019 (between 2018 and 2019): figures on either side may not be comparable."],
            page.QuerySelectorAll(".notes li").Select(note => note.TextContent));
        var label = page.QuerySelector(".chart")!.GetAttribute("aria-label")!;
        Assert.All(page.QuerySelectorAll(".notes li"), note => Assert.Contains(note.TextContent, label, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Marks_speak_the_language_of_the_page()
    {
        var page = await (await portals.MarsaNur).Page("ar/indicators/12.5.1/?unit=Percent");

        var notes = page.QuerySelectorAll(".notes li").Select(note => note.TextContent.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)).ToList();
        Assert.Equal("الهدف لعام 2030: 35%", notes[0]);
        Assert.StartsWith("وزن كل حمولة منذ 2019 (بين 2018 و2019)", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_change_is_said_across_a_break_in_the_series() =>
        Assert.Contains("That is higher than in 2019, when it was 19.3%.", await (await portals.MarsaNur).Text("en/indicators/12.5.1/"), StringComparison.Ordinal);

    [Fact]
    public async Task A_target_line_of_another_unit_is_not_drawn()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/12.5.1/?unit=Thousand%20tonnes");

        Assert.DoesNotContain("Target", page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Every load weighed", page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interval_stands_behind_its_figure_and_in_the_sentence()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.a.1/");

        Assert.Equal("20.1 (19.2 to 21.0)", page.QuerySelector("tbody td")!.TextContent);
        Assert.Contains("The source gives an interval of 19.2 to 21.0 around it.", page.QuerySelector("#says")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(95%)", page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_charts_are_a_link_that_keeps_what_is_chosen_and_draws_without_scripts()
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page("en/indicators/1.2.1/by/age/?unit=Percent&by.Age=0%20to%2014");
        Assert.Empty(page.QuerySelectorAll(".panels"));
        var link = page.QuerySelector(".view a:not([aria-current])")!.GetAttribute("href")!;
        Assert.Equal("en/indicators/1.2.1/by/age/?unit=Percent&by.Age=0%20to%2014&view=multiples", link);

        var divided = await portal.Page(link);
        Assert.Equal(["0 to 14", "15 to 24", "25 to 44", "45 to 64", "65 and over"], divided.QuerySelectorAll(".panels strong").Select(name => name.TextContent));
        Assert.Equal(5, divided.QuerySelectorAll(".panels svg path[d^=M]").Length);
        Assert.Equal("multiples", divided.QuerySelector("form input[name=view]")!.GetAttribute("value"));
        Assert.Equal("0 to 14", Assert.Single(divided.QuerySelectorAll("tr[data-by]:not([hidden])")).FirstElementChild!.TextContent);
    }

    [Theory]
    [InlineData("en/indicators/3.4.1/by/sex/")]
    [InlineData("en/indicators/11.6.2/")]
    public async Task Small_charts_are_not_offered_where_they_would_not_help(string path)
    {
        var page = await (await portals.MarsaNur).Page(path + "?view=multiples");

        Assert.Empty(page.QuerySelectorAll(".view, .panels"));
    }

    [Fact]
    public async Task Each_group_says_how_many_figures_it_shows_beside_what_else_is_chosen()
    {
        var portal = await portals.MarsaNur;
        var page = await portal.Page("en/indicators/3.a.1/by/sex~age/");
        Assert.All(page.QuerySelectorAll("fieldset[data-dimension=Sex] .count"), count => Assert.Equal("4040 figures", count.TextContent));

        page = await portal.Page("en/indicators/3.a.1/by/sex~age/?by.Age=15%20to%2024");
        Assert.All(page.QuerySelectorAll("fieldset[data-dimension=Sex] .count .sr"), count => Assert.Equal("10 figures", count.TextContent));
        Assert.All(page.QuerySelectorAll("fieldset[data-dimension=Age] .count .sr"), count => Assert.Equal("20 figures", count.TextContent));
    }

    [Theory]
    [InlineData("by.Sex=", "Nothing is chosen under Sex.")]
    [InlineData("by.Sex=Nobody", "Sex has no Nobody.")]
    public async Task An_empty_choice_says_why(string query, string why)
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.a.1/by/sex~age/?" + query);

        Assert.Equal($"There are no figures for this choice. {why}", page.QuerySelector("[data-nochoice]:not([hidden])")!.TextContent);
    }

    [Fact]
    public async Task Groups_that_no_row_has_together_say_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/indicator_1-2-1.csv", "Year,Sex,Age,Value\n2020,F,Young,1\n2020,F,Old,2\n2020,M,Old,3\n");
        await using var portal = await RunningPortal.Start(folder.Path);
        var page = await portal.Page("en/indicators/1.2.1/by/sex~age/?by.Sex=M&by.Age=Young");

        Assert.Contains("The source gives no figure for these together: M and Young.", page.QuerySelector("[data-nochoice]:not([hidden])")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no figures with what is chosen beside it", page.QuerySelector("label.empty .why")!.TextContent);
    }
}
