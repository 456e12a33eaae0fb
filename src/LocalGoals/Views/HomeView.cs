using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>The goals and how much real data each has.</summary>
/// <param name="Others">Indicators whose code belongs to no goal.</param>
public sealed record HomeView(StateCounts All, ImmutableArray<GoalCounts> Goals, int Others)
{
    public static HomeView Of(CityRelease release)
    {
        var byGoal = release.Indicators.ToLookup(i => i.Goal);
        return new HomeView(
            StateCounts.Of(release.Indicators.Where(i => !i.IsStandalone)),
            [.. GlobalFramework.Goals.Select(goal => new GoalCounts(goal, StateCounts.Of(byGoal[goal])))],
            byGoal[null].Count());
    }
}

public sealed record GoalCounts(int Goal, StateCounts Counts);
