using System.Collections.Immutable;

using LocalGoals.Release;
using LocalGoals.Rights;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>The places of one instrument that a goal or target is linked to, all known in the same way.</summary>
/// <param name="Code">Of the goal or target.</param>
internal sealed record TouchedInstrument(string Code, InstrumentEntry Entry, LinkBasis Basis, ImmutableArray<RightsLink> Links);

/// <summary>Human rights that goals touch. Suggestions that nobody has reviewed are not among them.</summary>
/// <param name="Shown">By code; of many, those of each goal that bind first and are surest.</param>
/// <param name="Left">How many links are not shown.</param>
internal sealed record TouchedRights(ImmutableArray<TouchedInstrument> Shown, int Left)
{
    private const int MostRows = 30;
    private const int FewestOfGoal = 2;

    private static readonly Force[] Order = [Force.Binds, Force.Signed, Force.Unknown, Force.Guides];

    public static TouchedRights Of(CityRelease release, ImmutableArray<int> goals)
    {
        var links = release.Rights.Links.Where(link => !link.IsSuggestion && PracticeFacets.GoalOf(link.Code) is { } goal && goals.Contains(goal)).ToList();
        var all = links.GroupBy(link => (link.Code, link.Instrument.Id, link.Basis)).Select(same => new TouchedInstrument(same.Key.Code, InstrumentEntry.Of(release, same.First().Instrument), same.Key.Basis, [.. same])).ToList();
        var ofEach = Math.Max(FewestOfGoal, MostRows / goals.Length);
        var shown = all.GroupBy(one => PracticeFacets.GoalOf(one.Code)).SelectMany(same => same.OrderBy(one => Array.IndexOf(Order, one.Entry.Force)).ThenBy(one => one.Basis).Take(ofEach)).ToHashSet();
        return new TouchedRights([.. all.Where(shown.Contains)], links.Count - shown.Sum(one => one.Links.Length));
    }
}
