using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Localization;

/// <summary>What the words of one target or indicator suggest. A person accepts, edits or rejects it.</summary>
/// <param name="Decision">Undecided where nothing can be compared; never not applicable.</param>
/// <param name="Comparison">Null where one of the wordings is missing.</param>
/// <param name="IsReformatted">The words are the same, the texts are not.</param>
public sealed record Proposal(
    string Code, Decision Decision, string? Official, string? Local, WordComparison? Comparison, ImmutableArray<ChangeKind> Changes, bool IsReformatted)
{
    /// <summary>Proposals for all targets of the framework, all indicators that the city has words for, and what it added.</summary>
    /// <param name="official">Official wording by code.</param>
    /// <param name="local">The city's wording by code; blank is none.</param>
    /// <param name="cityNames">Its name, in its languages.</param>
    public static ImmutableArray<Proposal> All(IReadOnlyDictionary<string, string> official, IReadOnlyDictionary<string, string> local, IReadOnlyCollection<string> cityNames) =>
        [.. GlobalFramework.Current.Targets.Concat(local.Keys).Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(IndicatorCode.CompareCodes))
            .Select(code => Of(code, official.GetValueOrDefault(code), local.GetValueOrDefault(code), cityNames))];

    private static Proposal Of(string code, string? official, string? local, IReadOnlyCollection<string> cityNames)
    {
        if (string.IsNullOrWhiteSpace(local))
            return new Proposal(code, Decision.Undecided, official, null, null, [], false);
        if (!FrameworkSet.IsSdg(code))
            return new Proposal(code, Decision.Complementary, null, local, null, [], false);
        if (string.IsNullOrWhiteSpace(official))
            return new Proposal(code, Decision.Undecided, null, local, null, [], false);
        var comparison = WordComparison.Of(official, local, code);
        return comparison.IsChanged
            ? new Proposal(code, Decision.Modified, official, local, comparison, ChangeKinds.Guess(comparison, cityNames), false)
            : new Proposal(code, Decision.Direct, official, local, comparison, [], official.Trim() != local.Trim());
    }
}
