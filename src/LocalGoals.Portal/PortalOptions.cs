namespace LocalGoals.Portal;

/// <summary>How a portal is run.</summary>
public sealed record PortalOptions
{
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>Whether the pages of findings exist. They are for the city's own people.</summary>
    public bool Findings { get; init; }

    /// <summary>Whether drafts of reviews, and reviews under embargo, are shown. They are for the city's own people.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether pages are written as files: then no server reads what a form sends.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether the static site also has the files that Open SDG's builder writes, at its addresses.</summary>
    public bool OpenSdgEndpoints { get; init; }

    /// <summary>Where the site will stand, for addresses that must be absolute; null when unknown.</summary>
    public Uri? BaseUrl { get; init; }
}
