using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>One indicator of the global list, or one that the city added, with what was decided and what is there.</summary>
public sealed record LocalizedIndicator(string Code, int? Goal, Decision Decision, DataState State);

/// <summary>
/// What the city did with the global framework, in counts that are true: indicators that are listed several times count once,
/// proposals and refused decisions are undecided, and samples are no data.
/// </summary>
/// <param name="List">2020 or 2025.</param>
/// <param name="Targets">All 169, with their decisions.</param>
/// <param name="Indicators">The unique indicators of the list.</param>
/// <param name="Added">What the city has beyond the list.</param>
/// <param name="Proposals">Entries that nobody accepted yet.</param>
public sealed record LocalizationView(
    int List, bool HasLedger, ImmutableArray<(string Code, Decision Decision)> Targets, ImmutableArray<LocalizedIndicator> Indicators, ImmutableArray<LocalizedIndicator> Added, int Proposals)
{
    // The state that says most, where an indicator is listed several times.
    private static readonly ImmutableArray<DataState> BestFirst = [DataState.OwnFigures, DataState.InWords, DataState.NotApplicable, DataState.SampleOnly, DataState.None];

    /// <summary>Whether the counts rest on a copy of the list that is not official.</summary>
    public bool IsUnofficial => List >= 2025;

    public static LocalizationView Of(CityRelease release)
    {
        var ledger = release.Ledger;
        var list = ledger?.List ?? Ledger.DefaultList;
        var framework = GlobalFramework.Current;
        var onList = framework.Indicators.Values.Where(i => i.Lists.Contains(list)).ToList();
        var codes = onList.ToLookup(i => i.RepeatOf ?? i.Code, i => i.Code, StringComparer.Ordinal);
        var global = onList.Where(i => i.RepeatOf is null).Select(i => Localized(i.Code, codes[i.Code]));
        var listed = onList.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var added = release.Indicators.Select(i => i.Code.Text).Concat((ledger?.Entries ?? []).Where(IsAddedIndicator).Select(entry => entry.Code))
            .Where(code => !listed.Contains(code)).Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(IndicatorCode.CompareCodes));
        return new LocalizationView(
            list, ledger is not null, [.. framework.Targets.Select(code => (code, DecisionOn([code])))], [.. global], [.. added.Select(code => Localized(code, [code]))],
            ledger?.Entries.Count(entry => entry.IsProposal) ?? 0);

        LocalizedIndicator Localized(string code, IEnumerable<string> all) => new(
            code, release.Find(code) is { } own ? own.Goal : IndicatorCode.TryParse(code)?.Goal, DecisionOn(all),
            all.Select(one => release.Find(one)?.State ?? DataState.None).MinBy(state => BestFirst.IndexOf(state)));

        Decision DecisionOn(IEnumerable<string> all) =>
            all.Select(one => ledger?.Find(FrameworkSet.Sdg, one)?.Decision ?? Decision.Undecided).FirstOrDefault(decision => decision != Decision.Undecided);
    }

    private static bool IsAddedIndicator(LedgerEntry entry) =>
        entry is { Framework: FrameworkSet.Sdg, IsProposal: false } && entry.Code.Count(c => c == '.') >= 2 && IndicatorCode.TryParse(entry.Code) is not null;
}
