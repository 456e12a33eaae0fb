using LocalGoals.Inequality;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>What is computed of a whole release, once, when it is first asked for.</summary>
public sealed class Analyses(CityRelease release)
{
    private readonly Lazy<ProgressView> _progress = new(() => ProgressView.Of(release));
    private readonly Lazy<GapScan> _gaps = new(() => GapScan.Of(release));

    public CityRelease Release => release;

    /// <summary>The progress of all indicators.</summary>
    public ProgressView Progress => _progress.Value;

    /// <summary>Who is left behind.</summary>
    public GapScan Gaps => _gaps.Value;
}
