using Xunit;

namespace LocalGoals.Exchange.Tests.OpenSdg;

public sealed class JekyllSiteTests
{
    private const string Data = "Year,Value\n2020,5\n";

    [Fact]
    public void A_site_in_the_same_repository_gives_name_languages_menu_and_pages()
    {
        using var folder = Site("""
            title: custom.title
            languages: [fr, en]
            theme: open-sdg
            email_contacts: {questions: sdg@example.org}
            disclaimer: {phase: BETA, message: custom.beta}
            frontpage_introduction_banner: {title: x, description: Chiffres de la ville}
            menu:
            - {path: /reporting-status, translation_key: menu.status}
            - translation_key: More
              dropdown:
              - {path: /about, translation_key: custom.about}
              - {path: /gone, translation_key: custom.about}
            footer_menu:
            - {path: "https://example.org/", translation_key: Institut}
            - {path: /about, translation_key: custom.about}
            """);

        var city = folder.Read();

        Assert.Equal(("Données ODD", "SDG data"), (city.City.Name.In("fr"), city.City.Name.In("en")));
        Assert.Equal(["fr", "en"], city.City.Languages);
        Assert.Equal(("Version d’essai", "Chiffres de la ville", "sdg@example.org"), (city.City.Site.Banner!.In("fr"), city.City.Description!.Original, city.City.Site.Contact!.Target));
        Assert.Equal([("À propos", "about"), ("Institut", "https://example.org/")], city.City.Site.Menu.Select(entry => (entry.Title!.In("fr"), entry.Link.Target)));
        Assert.Equal("[link-dangling 12, page-template 6, setting-ignored , unit-missing 1]", $"[{string.Join(", ", city.Findings.Select(f => $"{f.Rule.Id} {f.Origin?.Line}"))}]");
    }

    [Fact]
    public void Pages_keep_their_words_and_lose_their_templates()
    {
        using var folder = Site("languages: [fr, en]\n");

        var site = folder.Read().City.Site;

        Assert.Equal(["about"], site.Pages.Keys);
        Assert.Equal("See [3.1.1](indicators/3-1-1) and SDG data.\n\nMore.", site.Pages["about"].Versions["en"].Markdown);
        Assert.Equal(("À propos", "Bonjour."), (site.Pages["about"].Versions["fr"].Title, site.Pages["about"].Versions["fr"].Markdown));
        Assert.Equal("2024-05-01-new", Assert.Single(site.News).Key);
    }

    [Fact]
    public void City_yaml_and_the_citys_own_pages_go_before()
    {
        using var folder = Site("title: Site\nlanguages: [fr, en]\n");
        folder.Write("city.yaml", "name: Ours\nlanguages: [en, fr]\n"u8.ToArray());
        folder.Write("pages/about.md", "---\ntitle: Ours\n---\nWords.\n"u8.ToArray());

        var city = folder.Read().City;

        Assert.Equal(("Ours", "Ours"), (city.Name.Original, city.Site.Pages["about"].Versions["en"].Title));
        Assert.Equal("À propos", city.Site.Pages["about"].Versions["fr"].Title);
        Assert.Equal("en", city.WrittenIn);
    }

    [Fact]
    public void Settings_that_make_no_sense_do_not_stop_the_rest()
    {
        using var folder = Site("title: [1, 2]\nmenu: x\nlanguages: {}\nemail_contacts: nobody\ncountry: 5\n");

        Assert.Equal(Indicators.DataState.OwnFigures, folder.Read().Indicators[0].State);
    }

    [Fact]
    public void A_menu_without_languages_is_read_and_pages_in_a_language_the_portal_does_not_speak_are_kept()
    {
        using var folder = Site("title: Daten\nmenu:\n- {path: /ueber-uns, translation_key: menu.about}\n");
        folder.Write("config_data.yml", "languages: [xx]\n"u8.ToArray());
        folder.Write("_pages/ueber-uns.md", "---\nlayout: page\nlanguage: xx\ntitle: Über uns\npermalink: /ueber-uns/\n---\nText.\n"u8.ToArray());

        var site = folder.Read().City.Site;

        Assert.Equal("Über uns", site.Pages["ueber-uns"].Versions["xx"].Title);
        // The page's own title stands for a name that no translation has.
        Assert.Null(Assert.Single(site.Menu).Title);
    }

    private static TempFolder Site(string config) => new(
        ("_config.yml", config), ("data/indicator_3-1-1.csv", Data), ("meta/3-1-1.md", "---\nindicator_name: D\n---\n"),
        ("translations/fr/custom.yml", "title: Données ODD\nabout: À propos\nbeta: Version d’essai\n"), ("translations/en/custom.yml", "title: SDG data\nabout: About\n"),
        ("_pages/about.md", "---\nlayout: page\nlanguage: en\ntitle: About\n---\nSee [3.1.1](/3-1-1/){% include x.html %} and {{ page.t.custom.title }}.\n\nMore."),
        ("_pages/fr/about.md", "---\nlayout: page\nlanguage: fr\npermalink: /fr/about/\ntitle: À propos\n---\nBonjour.\n"),
        ("_pages/search.md", "---\nlayout: search\npermalink: /search/\n---\n"),
        ("_posts/2024-05-01-new.md", "---\nlayout: post\ntitle: New\n---\nFigures.\n"));
}
