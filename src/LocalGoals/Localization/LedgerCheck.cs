using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Localization;

/// <summary>What a ledger says against itself, the frameworks and the data.</summary>
/// <param name="states">The state of every indicator of the city, by code.</param>
public sealed class LedgerCheck(Ledger ledger, ImmutableArray<FrameworkSet> sets, IReadOnlyDictionary<string, DataState> states)
{
    public IEnumerable<Finding> Findings() =>
        ledger.Entries.SelectMany(Codes)
            .Concat(ledger.Entries.Where(entry => !entry.IsProposal).SelectMany(Contradictions))
            .Concat(Cycles())
            .Concat(ledger.Entries.Where(entry => entry.IsProposal).GroupBy(entry => entry.Origin.File, StringComparer.Ordinal)
                .Select(file => new Finding(LocalizationRules.Proposals, file.First().Origin, null, ("count", file.Count()))));

    private IEnumerable<Finding> Codes(LedgerEntry entry)
    {
        var known = Knows(entry.Framework, entry.Code);
        if (entry.Stated != Decision.Complementary && !known)
            yield return Found(LocalizationRules.CodeUnknown, entry, entry.Origin, ("code", entry.Code), ("framework", entry.Framework));
        if (entry is { Stated: Decision.Complementary, IsProposal: false } && IsOfFramework(entry.Framework, entry.Code))
            yield return Found(LocalizationRules.ComplementaryGlobal, entry, entry.Origin, ("code", entry.Code));
        if (entry.StandIn is { For: { } stood } standIn && !Knows(FrameworkSet.Sdg, stood) && !Knows(entry.Framework, stood) && ledger.Find(entry.Framework, stood) is null)
            yield return Found(LocalizationRules.CodeUnknown, entry, standIn.Origin, ("code", stood), ("framework", entry.Framework));
    }

    private IEnumerable<Finding> Contradictions(LedgerEntry entry)
    {
        if (entry is { Stated: not Decision.Undecided, Reason: null })
            yield return Found(LocalizationRules.ReasonMissing, entry, entry.Origin, ("code", entry.Code));
        if (entry.Stated == Decision.Direct && IsReworded(entry) is true)
            yield return Found(LocalizationRules.DirectChanged, entry, entry.Origin, ("code", entry.Code));
        if (entry.Stated == Decision.Modified && IsReworded(entry) is false)
            yield return Found(LocalizationRules.ModifiedUnchanged, entry, entry.Origin, ("code", entry.Code));
        if (entry.Stated == Decision.NotApplicable && WithFigures(entry) is { } indicator)
            yield return Found(LocalizationRules.NotApplicableWithData, entry, entry.Origin, ("code", entry.Code), ("indicator", indicator));
        if (entry.Status == LedgerStatus.Complete && IsIndicator(entry.Code) && !(states.TryGetValue(entry.Code, out var state) && state is DataState.OwnFigures or DataState.InWords))
            yield return Found(LocalizationRules.CompleteWithoutData, entry, entry.Origin, ("code", entry.Code));
        if (entry.Stated == Decision.Proxy && entry.StandIn?.For is null)
            yield return Found(LocalizationRules.ProxyForNothing, entry, entry.StandIn?.Origin ?? entry.Origin, ("code", entry.Code));
        if (entry.Mandate is { Leads.Length: > 1 } mandate)
            yield return Found(LocalizationRules.TwoLeads, entry, mandate.Origin, ("code", entry.Code), ("count", mandate.Leads.Length));
        foreach (var link in entry.Plans.Where(link => ledger.Plans.All(plan => plan.Id != link.Plan)))
            yield return Found(LocalizationRules.PlanUnknown, entry, link.Origin, ("plan", link.Plan));
        if (entry.LocalTarget is { Value: not null, Source: null } target)
            yield return Found(LocalizationRules.TargetWithoutSource, entry, target.Origin, ("code", entry.Code));
    }

    /// <summary>Whether the city's wording differs from the official one; null where nothing can be compared.</summary>
    private bool? IsReworded(LedgerEntry entry)
    {
        if (entry.Stated == Decision.Direct && !entry.Changes.IsEmpty)
            return true;
        if (entry.Wording is not { } wording || sets.FirstOrDefault(set => set.Id == entry.Framework)?.Find(entry.Code) is not { } item)
            return null;
        var compared = wording.Languages.Select(tag => (Local: wording.In(tag), Official: item.Wording(ledger.List, tag))).Where(pair => pair.Official is not null)
            .Select(pair => WordComparison.Of(pair.Official!, pair.Local, entry.Code).IsChanged).ToList();
        return compared.Count == 0 ? null : compared.Contains(true);
    }

    // The indicator itself, or one of the target, that has figures of the city's own.
    private string? WithFigures(LedgerEntry entry) =>
        entry.Framework != FrameworkSet.Sdg ? null
        : states.GetValueOrDefault(entry.Code, DataState.None) == DataState.OwnFigures ? entry.Code
        : IsIndicator(entry.Code) ? null
        : states.Where(pair => pair.Value == DataState.OwnFigures && IndicatorCode.TryParse(pair.Key)?.Target == entry.Code).Select(pair => pair.Key)
            .Where(code => ledger.Find(FrameworkSet.Sdg, code)?.Stated != Decision.Complementary).Order(Comparer<string>.Create(IndicatorCode.CompareCodes)).FirstOrDefault();

    private IEnumerable<Finding> Cycles()
    {
        var next = ledger.Entries.Where(entry => entry is { IsProposal: false, Stated: Decision.Proxy, StandIn.For: not null } && entry.StandIn.For != entry.Code)
            .ToDictionary(entry => (entry.Framework, entry.Code), entry => entry);
        var done = new HashSet<LedgerEntry>(ReferenceEqualityComparer.Instance);
        foreach (var entry in ledger.Entries)
        {
            var path = new List<LedgerEntry>();
            var at = next.GetValueOrDefault((entry.Framework, entry.Code));
            while (at is not null && done.Add(at))
            {
                path.Add(at);
                at = next.GetValueOrDefault((at.Framework, at.StandIn!.For!));
            }
            if (at is not null && path.IndexOf(at) is >= 0 and var start)
                yield return Found(LocalizationRules.ProxyCycle, at, at.StandIn!.Origin,
                    ("codes", string.Join(" → ", path[start..].Append(at).Select(one => one.Code))));
        }
    }

    private bool Knows(string framework, string code) =>
        IsOfFramework(framework, code) || (framework == FrameworkSet.Sdg && states.ContainsKey(code));

    private bool IsOfFramework(string framework, string code) => framework switch
    {
        FrameworkSet.Sdg => FrameworkSet.IsSdg(code),
        UrbanFramework.Id when UrbanFramework.Cells.Contains(code) => true,
        _ => sets.FirstOrDefault(set => set.Id == framework)?.Find(code) is not null,
    };

    private static bool IsIndicator(string code) => code.Count(c => c == '.') >= 2;

    private static Finding Found(Rule rule, LedgerEntry entry, Origin at, params ReadOnlySpan<(string, object)> arguments) =>
        new(rule, at, IsIndicator(entry.Code) && entry.Framework == FrameworkSet.Sdg ? entry.Code : null, arguments);
}
