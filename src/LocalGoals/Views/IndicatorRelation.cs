using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>How an indicator of the city relates to the global one, in one line.</summary>
/// <param name="Target">Code of the target whose page says more.</param>
public sealed record IndicatorRelation(Decision Decision, Said Said, string Target)
{
    /// <returns>Null where the city keeps no decisions: nothing is made up.</returns>
    public static IndicatorRelation? Of(CityRelease release, IndicatorCode code)
    {
        if (release.Ledger is null)
            return null;
        var (entry, _) = EntryOf(release, code.Text);
        var decision = entry?.Decision ?? Decision.Undecided;
        return new IndicatorRelation(decision, decision switch
        {
            Decision.Proxy when entry!.StandIn?.For is { } stood => new Said(stood == code.Text ? "relation.proxy.same" : "relation.proxy.for", ("code", stood)),
            Decision.Undecided when entry is { IsProposal: true } => new Said("relation.proposed"),
            _ => new Said($"relation.{Kebab.Of(decision)}"),
        }, code.Target);
    }

    /// <summary>What the ledger says about an indicator, also where it says so under another code of the same one.</summary>
    internal static (LedgerEntry? Entry, string? Under) EntryOf(CityRelease release, string code)
    {
        if (release.Ledger is not { } ledger)
            return (null, null);
        if (ledger.Find(FrameworkSet.Sdg, code) is { } own && (own.Decision != Decision.Undecided || CodesOf(code, ledger.List) is [_]))
            return (own, null);
        var other = CodesOf(code, ledger.List).Where(one => one != code).Select(one => ledger.Find(FrameworkSet.Sdg, one)).FirstOrDefault(entry => entry is { Decision: not Decision.Undecided });
        return other is null ? (ledger.Find(FrameworkSet.Sdg, code), null) : (other, other.Code);
    }

    /// <summary>All codes under which the list has the same indicator; the code alone where it stands once or not at all.</summary>
    private static ImmutableArray<string> CodesOf(string code, int list)
    {
        var all = GlobalFramework.Current.Indicators;
        if (!all.TryGetValue(code, out var global))
            return [code];
        var first = global.RepeatOf ?? code;
        return [.. all.Values.Where(i => (i.RepeatOf ?? i.Code) == first && i.Lists.Contains(list)).Select(i => i.Code).Append(code).Distinct(StringComparer.Ordinal)];
    }
}
