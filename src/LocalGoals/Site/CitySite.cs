using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Site;

/// <summary>What a city puts around its data.</summary>
public sealed record CitySite
{
    public static readonly CitySite None = new();

    public Brand Brand { get; init; } = Brand.None;

    /// <summary>By name.</summary>
    public ImmutableSortedDictionary<string, OwnPage> Pages { get; init; } = ImmutableSortedDictionary.Create<string, OwnPage>(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public ImmutableSortedDictionary<string, OwnPage> News { get; init; } = ImmutableSortedDictionary.Create<string, OwnPage>(StringComparer.Ordinal);

    /// <summary>By path.</summary>
    public ImmutableSortedDictionary<string, SiteFile> Files { get; init; } = ImmutableSortedDictionary.Create<string, SiteFile>(StringComparer.Ordinal);

    /// <summary>The order that <c>city.yaml</c> gives; pages that ask for the menu and are not in it follow.</summary>
    public ImmutableArray<MenuEntry> Menu { get; init; } = [];

    public Texts? Banner { get; init; }

    public Texts? Publisher { get; init; }

    public SiteLink? Contact { get; init; }

    public SiteLink? Feedback { get; init; }

    public Licence? Licence { get; init; }

    public IEnumerable<OwnPage> NewestNews => News.Values.Reverse();

    /// <summary>
    /// What may be seen: published versions, and of the files those that something seen shows or offers. A file that only an
    /// unpublished page names stays unpublished too.
    /// </summary>
    /// <param name="offered">Files that published indicators offer.</param>
    public CitySite Released(IEnumerable<string>? offered = null)
    {
        var pages = Seen(Pages);
        var news = Seen(News);
        var used = pages.Values.Concat(news.Values).SelectMany(page => page.Versions.Values).SelectMany(version => version.Links).Select(link => SiteLink.TryParse(link.Text))
            .Concat(Menu.Select(entry => entry.Link)).Append(Licence?.Link).Append(Feedback)
            .Where(link => link?.Kind == SiteLinkKind.File).Select(link => link!.Target).Concat(offered ?? []).Append(Brand.Logo?.File).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return this with { Pages = pages, News = news, Files = Files.Where(file => used.Contains(file.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }

    /// <summary>Whether a link to something of the site itself leads anywhere. Indicators and goals are not its affair.</summary>
    public bool Has(SiteLink link) => link.Kind switch
    {
        SiteLinkKind.Page => Pages.ContainsKey(link.Target) || OwnPage.Statements.Contains(link.Target),
        SiteLinkKind.News => link.Target.Length == 0 ? !News.IsEmpty : News.ContainsKey(link.Target),
        SiteLinkKind.File => Files.ContainsKey(link.Target),
        _ => true,
    };

    private static ImmutableSortedDictionary<string, OwnPage> Seen(ImmutableSortedDictionary<string, OwnPage> pages) =>
        pages.Values.Select(page => page.Released()).OfType<OwnPage>().ToImmutableSortedDictionary(page => page.Name, page => page, StringComparer.Ordinal);
}

/// <param name="Title">Null for what has its own: a page, or the news.</param>
public sealed record MenuEntry(Texts? Title, SiteLink Link);

/// <summary>Under which terms the data may be used.</summary>
public sealed record Licence(Texts Name, SiteLink? Link);
