using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Release;

/// <summary>Decides which rows of an indicator's table are withheld from the public.</summary>
internal static class Suppression
{
    public static Withholding Of(Indicator indicator, SuppressionRule rule, IReadOnlyDictionary<string, Area> areas)
    {
        if (indicator.IsSample || indicator.Table is not { Rows: > 0 } table || !rule.Covers(indicator.Code))
            return default;
        var rows = new bool[table.Rows];
        if (rule.Threshold is null)
            return new(All(rows));
        var counts = new CountTable(indicator, rule, areas);
        if (!counts.HasCounts)
            return new(rule.Indicators.IsEmpty ? null : All(rows), IsUncounted: table.Figures > 0);
        for (var row = 0; row < rows.Length; row++)
            rows[row] = CannotBeJudged(table, row);
        foreach (var era in Enumerable.Range(0, rows.Length).Where(row => counts.GroupOf[row] >= 0).ToLookup(row => counts.Timeline.EraOf(Span.Of(table.PeriodOf(row)!))))
            Choose(era.Key, [.. era], counts, rule, rows);
        return new(rows.Contains(true) ? rows : null);
    }

    /// <summary>What is told of it: how much is withheld, or that nobody can judge figures without counts.</summary>
    public static IEnumerable<Finding> Told(IReadOnlyCollection<(Indicator Released, Withholding Withholding)> all)
    {
        foreach (var (indicator, withheld) in all.Where(one => one.Withholding.Rows is not null))
            yield return new Finding(withheld.IsUncounted ? SuppressionRules.WithoutCounts : SuppressionRules.Withheld, indicator.Table!.Head, indicator.Code.Text,
                ("count", indicator.Table.Suppressed), ("all", indicator.Table.Rows));
        if (all.Count(one => one.Withholding is { IsUncounted: true, Rows: null }) is > 0 and var left)
            yield return new Finding(SuppressionRules.NotJudged, null, null, ("count", left));
    }

    private static void Choose(int era, List<int> inEra, CountTable counts, SuppressionRule rule, bool[] rows)
    {
        var parts = inEra.Select(row => counts.GroupOf[row]).Distinct().GroupBy(counts.PatternOf)
            .Select(groups => new EraPart(groups.Key, [.. groups], era, counts, rule)).ToImmutableArray();
        new EraChoice(parts, era, counts, rule).Make();
        var byPattern = parts.ToDictionary(part => part.Pattern);
        var kept = KeptMeasures(parts, inEra, counts, rule);
        foreach (var row in inEra)
        {
            var part = byPattern[counts.PatternOf(counts.GroupOf[row])];
            rows[row] |= part.IsWithheld || part.Hidden.Contains(counts.GroupOf[row]) || (kept is not null && !kept.Contains(counts.MeasureOf(row)));
        }
    }

    // A figure of another kind than those of the groups themselves may tell of them, as women per man does, or a rate that is adjusted by age.
    private static HashSet<int>? KeptMeasures(ImmutableArray<EraPart> parts, List<int> inEra, CountTable counts, SuppressionRule rule)
    {
        if (!parts.Any(part => part.IsSensitive))
            return null;
        var table = counts.Table;
        var figures = inEra.Where(row => table.State(row) == RowState.Figure).ToList();
        var kept = figures.Select(counts.MeasureOf).ToHashSet();
        foreach (var part in parts.Where(part => part.IsSensitive))
        {
            var own = figures.Where(row => counts.PatternOf(counts.GroupOf[row]) == part.Pattern || (!part.HasCounts && counts.IsCount(row))).Select(counts.MeasureOf).ToHashSet();
            kept.IntersectWith(own);
        }
        kept.UnionWith(figures.Where(row => rule.Rates.Contains(table.Unit?[row] ?? "") || rule.Rates.Contains(table.Series?[row] ?? "")).Select(counts.MeasureOf));
        return kept;
    }

    // Rows that are not analysed still stand in downloads, with numbers that nobody looked at.
    private static bool CannotBeJudged(ObservationTable table, int row) => table.State(row) switch
    {
        RowState.UnknownPeriod or RowState.Malformed or RowState.Contradicted or RowState.AmbiguousNumber => true,
        RowState.Text => table.Text(row).Any(char.IsDigit),
        _ => false,
    };

    // Of an indicator that is named nothing is shown that cannot be judged.
    private static bool[] All(bool[] rows)
    {
        Array.Fill(rows, true);
        return rows;
    }
}

/// <summary>What the rule says of one indicator.</summary>
/// <param name="Rows">Per row whether it is withheld; null where none is.</param>
/// <param name="IsUncounted">Whether it has figures, and nobody knows how many stand behind any of them.</param>
internal readonly record struct Withholding(bool[]? Rows, bool IsUncounted = false);
