using System.Collections.Immutable;

using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Site;

namespace LocalGoals.Views;

/// <summary>What the menu offers after the goals and the state of the data.</summary>
/// <param name="Entries">Words, and where they lead.</param>
public sealed record MenuView(ImmutableArray<MenuItem> Entries)
{
    public static MenuView Of(CityRelease release, Wording wording)
    {
        var site = release.City.Site;
        var asked = site.Pages.Values.Where(page => page.InMenu).OrderBy(page => page.Order).ThenBy(page => page.Name, StringComparer.Ordinal)
            .Select(page => new MenuEntry(null, new SiteLink(SiteLinkKind.Page, page.Name)))
            .Append(new MenuEntry(null, new SiteLink(SiteLinkKind.News, "")));
        var entries = site.Menu.Concat(asked).DistinctBy(entry => entry.Link).Where(entry => site.Has(entry.Link));
        return new MenuView([.. entries.Select(entry => new MenuItem(entry.Title ?? TitleOf(entry.Link), entry.Link))]);

        Texts TitleOf(SiteLink link) => link switch
        {
            { Kind: SiteLinkKind.News, Target: "" } => new Texts(wording["news.title"], [KeyValuePair.Create(wording.Tag, wording["news.title"])]),
            { Kind: SiteLinkKind.News } => site.News[link.Target].Title(release.City.WrittenIn),
            _ when site.Pages.TryGetValue(link.Target, out var page) => page.Title(release.City.WrittenIn),
            _ => new Texts(wording[$"{link.Target}.title"], [KeyValuePair.Create(wording.Tag, wording[$"{link.Target}.title"])]),
        };
    }
}

public sealed record MenuItem(Texts Title, SiteLink Link);
