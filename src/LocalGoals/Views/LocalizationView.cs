using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>One indicator of the global list, or one that the city added, with what was decided and what is there.</summary>
public sealed record LocalizedIndicator(string Code, int? Goal, Decision Decision, DataState State)
{
    /// <summary>Year in which the latest period with an own figure ends; null without own figures.</summary>
    public int? Latest { get; init; }

    /// <summary>By what its own figures are divided into groups.</summary>
    public ImmutableArray<Characteristic> Dimensions { get; init; } = [];

    /// <summary>By what the city wants them divided.</summary>
    public ImmutableArray<Characteristic> Wanted { get; init; } = [];

    public bool Equals(LocalizedIndicator? other) =>
        other is not null && (Code, Goal, Decision, State, Latest) == (other.Code, other.Goal, other.Decision, other.State, other.Latest)
        && Dimensions.SequenceEqual(other.Dimensions) && Wanted.SequenceEqual(other.Wanted);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

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

    /// <summary>By what the figures of the unique indicators are divided.</summary>
    public ImmutableArray<DimensionCoverage> Dimensions => DimensionCoverage.Of(Indicators);

    /// <summary>Indicators with own figures that are not divided into any groups.</summary>
    public int Undivided => Indicators.Count(i => i.State == DataState.OwnFigures && i.Dimensions.IsEmpty);

    /// <summary>How many of the unique indicators have their latest own figure in which year, newest first.</summary>
    public ImmutableArray<(int Year, int Count)> Recency =>
        [.. Indicators.Where(i => i.Latest is not null).CountBy(i => i.Latest!.Value).OrderByDescending(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];

    /// <summary>Unique indicators without any figure of the city's own.</summary>
    public int WithoutFigures => Indicators.Count(i => i.Latest is null);

    /// <summary>How many of the unique indicators are in a state.</summary>
    public int Count(DataState state) => Indicators.Count(i => i.State == state);

    public ILookup<string, LocalizedIndicator> ByTarget => Indicators.ToLookup(i => TargetOf(i.Code) ?? "", StringComparer.Ordinal);

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

        LocalizedIndicator Localized(string code, IEnumerable<string> all)
        {
            var own = all.Select(release.Find).OfType<Indicator>().ToList();
            var entries = all.Select(one => ledger?.Find(FrameworkSet.Sdg, one)).OfType<LedgerEntry>().Where(entry => !entry.IsProposal);
            return new LocalizedIndicator(
                code, release.Find(code) is { } named ? named.Goal : IndicatorCode.TryParse(code)?.Goal, DecisionOn(all),
                own.Select(i => i.State).DefaultIfEmpty(DataState.None).MinBy(state => BestFirst.IndexOf(state)))
            {
                Latest = own.Max(LatestOf),
                Dimensions = [.. own.SelectMany(DimensionCoverage.InDataOf).Distinct().Order()],
                Wanted = [.. entries.SelectMany(entry => entry.DisaggregationWanted).Select(Characteristics.Of).Distinct().Order()],
            };
        }

        Decision DecisionOn(IEnumerable<string> all) =>
            all.Select(one => ledger?.Find(FrameworkSet.Sdg, one)?.Decision ?? Decision.Undecided).FirstOrDefault(decision => decision != Decision.Undecided);
    }

    /// <summary>The target that a target or indicator belongs to, itself or by its code; null for what is no code of the like.</summary>
    public static string? TargetOf(string code) => IndicatorCode.TryParse(code)?.Target;

    private static int? LatestOf(Indicator indicator) =>
        indicator.Slices.Select(slice => (Slice: slice, At: slice.LatestOfAny())).Where(latest => latest.At >= 0).Max(latest => (int?)latest.Slice.Periods[latest.At].End.Year);

    private static bool IsAddedIndicator(LedgerEntry entry) =>
        entry is { Framework: FrameworkSet.Sdg, IsProposal: false } && entry.Code.Count(c => c == '.') >= 2 && IndicatorCode.TryParse(entry.Code) is not null;
}
