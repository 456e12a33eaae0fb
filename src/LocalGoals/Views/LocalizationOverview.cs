using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A target or indicator in a list, with the decision about it.</summary>
/// <param name="Name">What the city calls it, else our short label.</param>
/// <param name="Target">Code of the page that says more; null where there is none.</param>
/// <param name="Entry">Null where nothing is decided.</param>
public sealed record ListedItem(string Code, Texts Name, string? Target, LedgerEntry? Entry);

/// <summary>
/// All that the city did with the global framework: counts, the matrix of the goals, and what does not stand in it. Proposals are
/// listed apart and counted nowhere.
/// </summary>
/// <param name="LeftOut">Decided not to apply.</param>
/// <param name="Added">Decided to be the city's own.</param>
/// <param name="Unasked">Indicators with data that the global list does not have, and about which nothing is decided.</param>
/// <param name="Unmeasured">Per goal, indicators of the list for which the city has no data, without those that it left out.</param>
/// <param name="Proposals">What the program proposes.</param>
public sealed record LocalizationOverview(
    LocalizationView Counts, ImmutableArray<MatrixRow> Matrix, ImmutableArray<ListedItem> LeftOut, ImmutableArray<ListedItem> Added, ImmutableArray<ListedItem> Unasked,
    ImmutableArray<(int Goal, ImmutableArray<LocalizedIndicator> Indicators)> Unmeasured, ImmutableArray<ListedItem> Proposals)
{
    public static LocalizationOverview Of(CityRelease release, Wording wording)
    {
        var counts = LocalizationView.Of(release);
        var entries = (release.Ledger?.Entries ?? []).Where(entry => entry.Framework == FrameworkSet.Sdg)
            .OrderBy(entry => entry.Code, Comparer<string>.Create(IndicatorCode.CompareCodes)).ToList();
        var leftOut = entries.Where(entry => entry.Decision == Decision.NotApplicable).Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var listed = GlobalFramework.Current.Indicators.Values.Where(i => i.Lists.Contains(counts.List)).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return new LocalizationOverview(
            counts, MatrixRow.Of(release, counts), [.. With(entry => entry.Decision == Decision.NotApplicable)], [.. With(entry => entry.Decision == Decision.Complementary)],
            [.. release.Indicators.Where(i => i.State is DataState.OwnFigures or DataState.InWords && !listed.Contains(i.Code.Text)
                && (release.Ledger?.Find(FrameworkSet.Sdg, i.Code.Text)?.Decision ?? Decision.Undecided) == Decision.Undecided).Select(i => Item(i.Code.Text))],
            [.. GlobalFramework.Goals.Select(goal => (goal, counts.Indicators.Where(i => GoalOf(i.Code) == goal && IsUnmeasured(i)).ToImmutableArray())).Where(pair => pair.Item2.Length > 0)],
            [.. With(entry => entry is { IsProposal: true })]);

        IEnumerable<ListedItem> With(Func<LedgerEntry, bool> chosen) => entries.Where(chosen).Select(entry => Item(entry.Code));

        ListedItem Item(string code) => Listed(release, code, wording);

        bool IsUnmeasured(LocalizedIndicator i) =>
            i.State is DataState.None or DataState.SampleOnly && i.Decision != Decision.NotApplicable && !leftOut.Contains(LocalizationView.TargetOf(i.Code) ?? "");
    }

    internal static ListedItem Listed(CityRelease release, string code, Wording wording)
    {
        var entry = release.Ledger?.Find(FrameworkSet.Sdg, code);
        var target = LocalizationView.TargetOf(code);
        var label = wording.Labels.GetValueOrDefault(code);
        return new ListedItem(
            code, release.Find(code)?.Name ?? (label is null ? entry?.Wording ?? new Texts("") : new Texts(label, [KeyValuePair.Create(wording.Tag, label)])),
            target is not null && release.LocalizedTargets.Contains(target) ? target : null, entry);
    }

    private static int? GoalOf(string code) => IndicatorCode.TryParse(code)?.Goal;
}
