using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Reviews;

/// <summary>
/// What a review should contain. Adapted in our own words from the Global Guiding Elements for Voluntary Local Reviews (UN DESA, 2023) and the
/// building blocks of the Handbook for Voluntary National Reviews; nothing of it is binding.
/// </summary>
public enum ReviewElement
{
    OpeningStatement,
    Highlights,
    Introduction,
    Methods,
    NationalLinks,
    Ownership,
    LocalPlans,
    ThreeDimensions,
    LeavingNoOneBehind,
    Institutions,
    StructuralIssues,
    Progress,
    WhatWasPromised,
    MeansOfImplementation,
    NextSteps,
    StatisticalAnnex,
}

/// <summary>The elements, and how much they weigh.</summary>
public static class ReviewElements
{
    private const string GoalPrefix = "goal-";

    // Advised, not taken for granted.
    private static readonly ImmutableHashSet<ReviewElement> Recommended = [ReviewElement.StructuralIssues, ReviewElement.ThreeDimensions, ReviewElement.StatisticalAnnex];

    public static ImmutableArray<ReviewElement> All { get; } = [.. Enum.GetValues<ReviewElement>()];

    /// <summary>What a review of a kind is measured by.</summary>
    public static IEnumerable<ReviewElement> Of(ReviewTemplateKind kind) => kind switch
    {
        ReviewTemplateKind.Update =>
        [
            ReviewElement.OpeningStatement, ReviewElement.Highlights, ReviewElement.Methods, ReviewElement.LeavingNoOneBehind, ReviewElement.Progress, ReviewElement.WhatWasPromised,
            ReviewElement.NextSteps, ReviewElement.StatisticalAnnex,
        ],
        _ => All,
    };

    public static bool IsCore(ReviewElement element) => !Recommended.Contains(element);

    /// <summary>What a section is about by its name; a chapter on a goal is about progress. Null where the name does not tell.</summary>
    public static ReviewElement? OfSection(string subject) => GoalOf(subject) is not null ? ReviewElement.Progress : Kebab.TryParse<ReviewElement>(subject);

    /// <summary>The goal that a section named <c>goal-3</c> is about.</summary>
    public static int? GoalOf(string subject) =>
        subject.StartsWith(GoalPrefix, StringComparison.Ordinal) && int.TryParse(subject[GoalPrefix.Length..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var goal)
        && GlobalFramework.Goals.Contains(goal) ? goal : null;
}
