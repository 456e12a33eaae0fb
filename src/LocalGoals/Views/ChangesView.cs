using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>An indicator and when it last changed.</summary>
public sealed record ChangedIndicator(Indicator Indicator, LastChange Change);

/// <summary>When each indicator last changed.</summary>
/// <param name="Changed">Newest first; on the same day in the order of codes.</param>
/// <param name="Undated">How many there are of which nothing says when.</param>
public sealed record ChangesView(ImmutableArray<ChangedIndicator> Changed, int Undated)
{
    public static ChangesView Of(CityRelease release)
    {
        var changed = release.Indicators.Where(i => i.Changed is not null).Select(i => new ChangedIndicator(i, i.Changed!))
            .OrderByDescending(c => c.Change.Date).ThenBy(c => c.Indicator.Code).ToImmutableArray();
        return new ChangesView(changed, release.Indicators.Length - changed.Length);
    }
}
