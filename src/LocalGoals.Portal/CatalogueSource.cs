using System.Collections.Concurrent;
using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg.Endpoints;
using LocalGoals.Exchange.Remote;
using LocalGoals.Findings;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Views;

namespace LocalGoals.Portal;

/// <summary>What is shown now: a catalogue, its release, and how many files of a newer state cannot be read.</summary>
public sealed record Shown(CityCatalogue Catalogue, CityRelease Release, IReadOnlyList<Finding> Broken)
{
    private readonly ImmutableArray<Finding> _findings = Release.Told(Catalogue.Findings);

    /// <summary>All findings that quote nothing withheld; on a site for the public, none about an indicator that is not released.</summary>
    public ImmutableArray<Finding> Findings(PortalOptions options) =>
        options.IsStatic ? [.. _findings.Where(f => (f.Indicator is null || Release.Find(f.Indicator) is not null) && !IsOfHiddenReview(f, options))] : _findings;

    // Not even the name of a review under embargo is told.
    private bool IsOfHiddenReview(Finding finding, PortalOptions options) =>
        finding.Origin?.File.Split('/') is ["reviews", var id, ..] && Reviews.Find(id, options) is null;

    /// <summary>The city's own colours as a stylesheet, where it has any.</summary>
    public Asset? Brand { get; } = BrandStyle.Of(Release.City.Site.Brand);

    // With its state of the data, so that an old one never answers for a new one; one for each language, with drafts and without.
    private readonly ConcurrentDictionary<(string, bool), SearchView> _searches = new();

    /// <summary>What can be searched in one language.</summary>
    public SearchView Search(Wording wording, PortalOptions options) => _searches.GetOrAdd((wording.Tag, options.Drafts), _ => SearchView.Of(Release, wording, Reviews.Found(options, wording)));

    /// <summary>The progress of all indicators.</summary>
    public ProgressView Progress => Reviews.Analyses.Progress;

    /// <summary>Who is left behind.</summary>
    public GapScan Gaps => Reviews.Analyses.Gaps;

    /// <summary>Its reviews.</summary>
    public ReviewShelf Reviews { get; } = new(Catalogue, new Analyses(Release));

    public static Shown Of(CityCatalogue catalogue, DateOnly? today = null) => new(catalogue, CityRelease.Of(catalogue, today), []);
}

/// <summary>
/// Holds the catalogue that pages are made from. It is swapped whole; readers never wait. When watching, each request first
/// asks whether the folder has changed, so that a changed file shows on the next one.
/// </summary>
public sealed class CatalogueSource
{
    // Findings that mean a file gives nothing: with one more of them the last good state stays up.
    private static readonly HashSet<Rule> Fatal =
    [
        ReadingRules.YamlInvalid, ReadingRules.NoValueColumn, ReadingRules.RepeatedColumn, ReadingRules.Unreadable, ReadingRules.FileTooLarge, ReadingRules.LineTooLong,
        ReadingRules.JsonInvalid, ReadingRules.EmptyFile,
    ];

    private readonly string _folder;
    private readonly string _configFile;
    private readonly bool _watch;
    private readonly IRemoteFiles? _remote;
    private readonly DateOnly? _today;
    private readonly Lock _reloading = new();
    private volatile Shown _shown;
    private long _stamp;

    /// <param name="remote">Where files at addresses come from; null where they are left out.</param>
    /// <param name="today">The day by which promises are judged; null where the folder says it.</param>
    public CatalogueSource(string folder, string configFile, bool watch, IRemoteFiles? remote = null, DateOnly? today = null)
    {
        _folder = folder;
        _configFile = configFile;
        _watch = watch;
        _remote = remote;
        _today = today;
        _stamp = watch ? Stamp() : 0;
        _shown = Shown.Of(CityReader.Read(folder, configFile, remote), today);
    }

    /// <summary>Hands on the files that Open SDG's builder writes of the same folder, each with its path from the root of the site.</summary>
    /// <param name="write">Called from several threads at once.</param>
    public void WriteOpenSdg(Action<string, byte[]> write) => OpenSdgEndpoints.Write(_folder, _configFile, Current.Release, write, _remote);

    public Shown Current
    {
        get
        {
            if (_watch)
                ReloadIfChanged();
            return _shown;
        }
    }

    private void ReloadIfChanged()
    {
        lock (_reloading)
        {
            var stamp = Stamp();
            if (stamp == _stamp)
                return;
            _stamp = stamp;
            CityCatalogue catalogue;
            try
            {
                catalogue = CityReader.Read(_folder, _configFile, _remote);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The folder is being rewritten; the next request looks again.
                _stamp = 0;
                return;
            }
            var known = FatalIn(_shown.Catalogue).Select(f => f.Origin?.File).ToHashSet(StringComparer.Ordinal);
            var broken = FatalIn(catalogue).Where(f => !known.Contains(f.Origin?.File)).ToList();
            _shown = broken.Count == 0 ? Shown.Of(catalogue, _today) : _shown with { Broken = broken };
        }
    }

    private static IEnumerable<Finding> FatalIn(CityCatalogue catalogue) => catalogue.Findings.Where(f => Fatal.Contains(f.Rule));

    // Names, lengths and times of all files: a few milliseconds, and true on every file system.
    private long Stamp()
    {
        var hash = new HashCode();
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.FullName.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            hash.Add(file.FullName, StringComparer.Ordinal);
            hash.Add(file.Length);
            hash.Add(file.LastWriteTimeUtc);
        }
        return hash.ToHashCode();
    }
}
