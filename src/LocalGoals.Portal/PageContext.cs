using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Portal;

/// <summary>What every page knows.</summary>
/// <param name="Path">Its own address, relative to the root, as in <see cref="SiteMap"/>.</param>
/// <param name="RootDepth">How many folders below the root it stands; null when that is not known and addresses must be absolute.</param>
public sealed record PageContext(Shown Shown, Wording Wording, string Path, int? RootDepth, PortalOptions Options)
{
    public CityRelease Release => Shown.Release;

    public string City => Release.City.Name.In(Language);

    public string Language => Wording.Tag;

    /// <summary>The root as the page reaches it: the site works under any path without being told which.</summary>
    public string Root => RootDepth switch
    {
        null => Options.BaseUrl?.AbsolutePath ?? "/",
        0 => "./",
        { } depth => string.Concat(Enumerable.Repeat("../", depth)),
    };

    /// <summary>Where the site stands; null when unknown.</summary>
    public Uri? Site { get; init; }

    /// <summary>With its server where that is known; otherwise relative to the root, as all addresses on a page.</summary>
    /// <param name="path">As in <see cref="SiteMap"/>.</param>
    public string Absolute(string path) => Site is null ? path : Site.AbsoluteUri + path;

    /// <summary>The same page in another language.</summary>
    public string In(string language) =>
        Path.StartsWith(Language + "/", StringComparison.Ordinal) ? language + Path[Language.Length..] : SiteMap.Home(language);

    /// <summary>A place on this page: with a base, a bare fragment would lead to the root.</summary>
    public string Here(string fragment) => Path + fragment;
}
