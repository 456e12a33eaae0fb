using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>An indicator of a target, global or the city's own, with what was decided and what is there.</summary>
/// <param name="Name">What the city calls it; our short label, or the city's wording in the ledger, where it has none.</param>
/// <param name="Global">Null for what the global list does not have.</param>
/// <param name="Card">Null where the city has no such indicator.</param>
/// <param name="Under">Where the decision stands: another code of the same indicator; else null.</param>
/// <param name="Divided">Names of the dimensions by which its own figures are divided.</param>
public sealed record TargetIndicator(
    string Code, Texts Name, GlobalIndicator? Global, LocalizedWording Wording, LedgerEntry? Entry, string? Under, IndicatorCard? Card, DataState State, ImmutableArray<string> Divided)
{
    public Decision Decision => Entry?.Decision ?? Decision.Undecided;
}

/// <summary>A target: how the world words it, how the city does, why, who can act, and what is measured.</summary>
/// <param name="IsGlobal">False for a target of the city's own.</param>
/// <param name="InMetadata">What the metadata have as the target, where the ledger words nothing: whose words these are is not known.</param>
/// <param name="Numbers">What the framework itself sets.</param>
/// <param name="StandIns">Decisions under other targets by which something stands in for this one or an indicator of it.</param>
/// <param name="Previous">Code of the page before it; null at the start.</param>
public sealed record LocalizedTarget(
    string Code, int? Goal, bool IsGlobal, LedgerEntry? Entry, LocalizedWording Wording, string? InMetadata, ImmutableArray<NumericTarget> Numbers,
    ImmutableArray<TargetIndicator> Indicators, ImmutableArray<LedgerEntry> StandIns, string? Previous, string? Next)
{
    public Decision Decision => Entry?.Decision ?? Decision.Undecided;

    /// <summary>Year of the list that its global indicators are from.</summary>
    public int List { get; init; } = Ledger.DefaultList;

    /// <returns>Null where there is nothing to say about the target.</returns>
    public static LocalizedTarget? Of(CityRelease release, string code, Wording wording)
    {
        var at = release.LocalizedTargets.IndexOf(code);
        if (at < 0)
            return null;
        var ledger = release.Ledger;
        var own = release.Indicators.Where(i => i.Code.Target == code).ToList();
        var entry = ledger?.Find(FrameworkSet.Sdg, code);
        var isGlobal = GlobalFramework.Current.Targets.Contains(code);
        var entries = (ledger?.Entries ?? []).Where(e => e.Framework == FrameworkSet.Sdg).ToList();
        return new LocalizedTarget(
            code, IndicatorCode.TryParse(code)?.Goal, isGlobal, entry,
            LocalizedWording.Of(release, code, entry, own, wording),
            entry?.Wording is null ? own.Select(i => TargetWording.OfCity(i.Metadata, wording.Tag, release.Translations)).FirstOrDefault(text => text is not null) : null,
            [.. NumericTarget.All.Where(number => number.Target == code)],
            [.. IndicatorsOf(code, own, entries, ledger?.List ?? Ledger.DefaultList).Select(one => IndicatorOf(release, one, wording))],
            [.. entries.Where(e => e is { IsProposal: false, StandIn.For: { } stood } && LocalizationView.TargetOf(stood) == code && LocalizationView.TargetOf(e.Code) != code)],
            at > 0 ? release.LocalizedTargets[at - 1] : null, at + 1 < release.LocalizedTargets.Count ? release.LocalizedTargets[at + 1] : null)
        {
            List = ledger?.List ?? Ledger.DefaultList,
        };
    }

    // Those of the list, those that the city has, and those that it decided about.
    private static IEnumerable<string> IndicatorsOf(string target, List<Indicator> own, List<LedgerEntry> entries, int list) =>
        GlobalFramework.Current.Indicators.Values.Where(i => i.Lists.Contains(list)).Select(i => i.Code).Concat(entries.Select(e => e.Code).Where(code => code != target))
            .Where(code => LocalizationView.TargetOf(code) == target).Concat(own.Select(i => i.Code.Text))
            .Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(IndicatorCode.CompareCodes));

    private static TargetIndicator IndicatorOf(CityRelease release, string code, Wording wording)
    {
        var own = release.Find(code);
        var (entry, under) = IndicatorRelation.EntryOf(release, code);
        var text = new FigureText(release, wording);
        return new TargetIndicator(
            code, own?.Name ?? entry?.Wording ?? new Texts(wording.Labels.GetValueOrDefault(code) ?? wording.Say("indicator.number", ("code", code)), [KeyValuePair.Create(wording.Tag, wording.Labels.GetValueOrDefault(code) ?? wording.Say("indicator.number", ("code", code)))]),
            GlobalFramework.Current.Indicators.GetValueOrDefault(code), LocalizedWording.Of(release, code, entry, [], wording), entry, under,
            own is null ? null : IndicatorCard.Of(release, own, wording), own?.State ?? DataState.None,
            own is null ? [] : [.. own.Slices.SelectMany(slice => slice.Breakdown.By.Select(column => text.Dimension(slice.Breakdown, column))).Distinct(StringComparer.Ordinal)]);
    }
}
