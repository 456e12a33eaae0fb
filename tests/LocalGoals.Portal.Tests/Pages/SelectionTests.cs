using LocalGoals.Portal.Tests.Support;

namespace LocalGoals.Portal.Tests.Pages;

public sealed class SelectionTests(Portals portals)
{
    [Fact]
    public async Task Without_a_choice_every_measure_and_every_group_is_shown()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/by/origin/");

        Assert.Equal(["Per 100,000 live births", "Number"], page.QuerySelectorAll("section.measure").Select(s => s.GetAttribute("data-unit")));
        Assert.Empty(page.QuerySelectorAll("tr[hidden]"));
        Assert.Equal(3, page.QuerySelectorAll("form input[type=checkbox][checked]").Length);
    }

    [Fact]
    public async Task A_unit_in_the_address_shows_that_measure_alone()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/?unit=Number");

        Assert.Equal("Number", Assert.Single(page.QuerySelectorAll("section.measure")).GetAttribute("data-unit"));
        Assert.Equal("Number", Assert.Single(page.QuerySelectorAll("nav[data-measures] a[aria-current]")).TextContent);
    }

    [Fact]
    public async Task A_unit_that_does_not_exist_shows_all()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/?unit=Parsecs");

        Assert.Equal(2, page.QuerySelectorAll("section.measure").Length);
    }

    [Fact]
    public async Task A_series_in_the_address_shows_that_series_alone()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/4.1.1/?unit=Percent&series=Reading");

        Assert.Equal("Reading", Assert.Single(page.QuerySelectorAll("section.measure")).GetAttribute("data-series"));
    }

    [Fact]
    public async Task A_group_in_the_address_hides_the_rows_of_the_others()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/by/origin/?unit=Number&by.Origin=Born%20abroad");

        Assert.Equal("Born abroad", Assert.Single(page.QuerySelectorAll("tr[data-by]:not([hidden])")).FirstElementChild!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("tr[data-by][hidden]").Length);
        Assert.Equal("Born abroad", Assert.Single(page.QuerySelectorAll("input[type=checkbox][checked]")).GetAttribute("value"));
        Assert.True(page.QuerySelector("details.groups")!.HasAttribute("open"));
        Assert.Equal("Number", page.QuerySelector("form input[type=hidden][name=unit]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Several_groups_in_the_address_are_all_shown()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/by/origin/?unit=Number&by.Origin=Born%20abroad&by.Origin=Born%20in%20the%20city");

        Assert.Equal(["Born in the city", "Born abroad"], page.QuerySelectorAll("tr[data-by]:not([hidden])").Select(row => row.FirstElementChild!.TextContent));
    }

    [Fact]
    public async Task A_choice_that_no_group_fits_says_so()
    {
        var page = await (await portals.MarsaNur).Page("en/indicators/3.1.1/by/origin/?unit=Number&by.Origin=Nobody");

        Assert.Empty(page.QuerySelectorAll("tr[data-by]:not([hidden])"));
        Assert.Contains("There are no figures for this choice.", page.QuerySelector("section.measure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_says_the_same_in_every_language()
    {
        var page = await (await portals.MarsaNur).Page("ar/indicators/3.1.1/by/origin/?unit=Number&by.Origin=Born%20abroad");

        Assert.Equal("المولودون خارج البلد", Assert.Single(page.QuerySelectorAll("tr[data-by]:not([hidden])")).FirstElementChild!.TextContent);
    }

    [Fact]
    public async Task The_links_to_measures_are_selections_that_the_page_obeys()
    {
        var portal = await portals.MarsaNur;
        foreach (var indicator in portal.Source.Current.Release.Indicators.Where(i => i.Opening is not null))
        {
            var page = await portal.Page(SiteMap.Indicator("en", indicator.Code.Text));
            foreach (var link in page.QuerySelectorAll("nav[data-measures] a").Skip(1))
            {
                var chosen = await portal.Page(link.GetAttribute("href")!);
                Assert.Equal(link.TextContent, Assert.Single(chosen.QuerySelectorAll("section.measure > h2")).TextContent);
            }
        }
    }

    [Fact]
    public async Task A_static_page_offers_no_form_that_nobody_would_answer()
    {
        await using var portal = await RunningPortal.Start(Places.MarsaNur, new PortalOptions { IsStatic = true });
        var page = await portal.Page("en/indicators/3.1.1/by/origin/");

        Assert.True(page.QuerySelector("form[data-groups]")!.HasAttribute("hidden"));
    }
}
