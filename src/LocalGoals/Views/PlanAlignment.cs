using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A passage of a plan and what takes it up.</summary>
/// <param name="Text">Null where the link names no passage.</param>
public sealed record AlignedPassage(LedgerEntry Entry, Texts? Text, LinkStrength? Strength);

/// <param name="Plan">Its title is its short name where the ledger does not describe it.</param>
/// <param name="IsDescribed">False where an entry names a plan that the ledger does not have.</param>
/// <param name="Passages">By code of what takes them up; those of other frameworks last.</param>
/// <param name="Loose">Passages that the plan lists and no target takes up.</param>
public sealed record AlignedPlan(Plan Plan, bool IsDescribed, ImmutableArray<AlignedPassage> Passages, ImmutableArray<Texts> Loose)
{
    /// <summary>Targets of the SDGs that it has passages for.</summary>
    public int Targets => Passages.Where(p => p.Entry.Framework == FrameworkSet.Sdg).Select(p => LocalizationView.TargetOf(p.Entry.Code)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}

/// <summary>Which passages of the city's plans follow which targets. Proposals are left out.</summary>
/// <param name="Unplanned">Targets that the city took up, and that no plan follows.</param>
/// <param name="Untouched">Per goal, targets about which nothing is decided and that no plan follows.</param>
public sealed record PlanAlignment(ImmutableArray<AlignedPlan> Plans, ImmutableArray<string> Unplanned, ImmutableArray<(int Goal, ImmutableArray<string> Targets)> Untouched)
{
    /// <returns>Null where the ledger names no plan.</returns>
    public static PlanAlignment? Of(CityRelease release)
    {
        if (!IsKnown(release) || release.Ledger is not { } ledger)
            return null;
        var byCode = Comparer<string>.Create(IndicatorCode.CompareCodes);
        var links = ledger.Entries.Where(entry => !entry.IsProposal).SelectMany(entry => entry.Plans.Select(link => (Entry: entry, Link: link)))
            .OrderBy(pair => pair.Entry.Framework != FrameworkSet.Sdg).ThenBy(pair => pair.Entry.Framework, StringComparer.Ordinal).ThenBy(pair => pair.Entry.Code, byCode).ToLookup(pair => pair.Link.Plan, StringComparer.Ordinal);
        var described = ledger.Plans.Select(plan => plan.Id).ToHashSet(StringComparer.Ordinal);
        var planned = links.SelectMany(plan => plan).Where(pair => pair.Entry.Framework == FrameworkSet.Sdg).Select(pair => LocalizationView.TargetOf(pair.Entry.Code)).ToHashSet();
        var decisions = LocalizationView.Of(release).Targets;
        return new PlanAlignment(
            [
                .. ledger.Plans.Select(plan => Aligned(plan, true)),
                .. links.Where(plan => !described.Contains(plan.Key)).Select(plan => Aligned(new Plan(plan.Key, new Texts(plan.Key), null, plan.First().Link.Origin), false)),
            ],
            [.. decisions.Where(t => t.Decision is Decision.Direct or Decision.Modified or Decision.Proxy or Decision.Complementary && !planned.Contains(t.Code)).Select(t => t.Code)],
            [.. decisions.Where(t => t.Decision == Decision.Undecided && !planned.Contains(t.Code)).Select(t => t.Code).GroupBy(code => IndicatorCode.TryParse(code)!.Goal!.Value)
                .Select(goal => (goal.Key, goal.ToImmutableArray()))]);

        AlignedPlan Aligned(Plan plan, bool isDescribed)
        {
            var passages = links[plan.Id].Select(pair => new AlignedPassage(pair.Entry, pair.Link.Passage, pair.Link.Strength)).ToImmutableArray();
            return new AlignedPlan(plan, isDescribed, passages, [.. plan.Passages.Where(text => !passages.Any(p => p.Entry.Framework == FrameworkSet.Sdg && p.Text is not null && IsSame(p.Text, text)))]);
        }
    }

    /// <summary>Whether the ledger names any plan.</summary>
    public static bool IsKnown(CityRelease release) =>
        release.Ledger is { } ledger && (!ledger.Plans.IsEmpty || ledger.Entries.Any(entry => entry is { IsProposal: false, Plans.IsEmpty: false }));

    // The same words in any language that both have.
    private static bool IsSame(Texts a, Texts b) => a.Original == b.Original || a.Languages.Any(tag => b.Has(tag) && a.In(tag) == b.In(tag));
}
