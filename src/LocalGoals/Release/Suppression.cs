using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Release;

/// <summary>Decides which rows of an indicator's table are withheld from the public.</summary>
internal static class Suppression
{
    /// <returns>Per row whether it is withheld; null where none is, or the rule does not say anything of the indicator.</returns>
    public static bool[]? Rows(Indicator indicator, SuppressionRule rule, IReadOnlyDictionary<string, Area> areas)
    {
        if (indicator.IsSample || indicator.Table is not { Rows: > 0 } table || !rule.Covers(indicator.Code))
            return null;
        var counts = new CountTable(indicator, rule, areas);
        var rows = new bool[table.Rows];
        if (rule.Threshold is null || !counts.HasCounts)
        {
            // Of an indicator that is named nothing is shown that cannot be judged.
            Array.Fill(rows, rule.Threshold is null || !rule.Indicators.IsEmpty);
            return Any(rows);
        }
        for (var row = 0; row < rows.Length; row++)
            rows[row] = CannotBeJudged(table, row);
        for (var era = 0; era < counts.Timeline.Eras; era++)
            Choose(era, counts, rule, rows);
        return Any(rows);
    }

    /// <summary>What is said of an indicator in the list of findings: how many figures are withheld, or that nobody can judge them.</summary>
    public static Finding? Told(Indicator indicator, Indicator released, SuppressionRule rule)
    {
        if (indicator.IsSample || indicator.Table is not { Figures: > 0 } table || !rule.Covers(indicator.Code))
            return null;
        var withheld = released.Table!.Suppressed;
        if (rule.Threshold is not null && !new CountTable(indicator, rule, ImmutableDictionary<string, Area>.Empty).HasCounts)
            return new Finding(withheld > 0 ? SuppressionRules.WithoutCounts : SuppressionRules.NotJudged, table.Head, indicator.Code.Text);
        return withheld == 0 ? null : new Finding(SuppressionRules.Withheld, table.Head, indicator.Code.Text, ("count", withheld), ("all", table.Rows));
    }

    private static void Choose(int era, CountTable counts, SuppressionRule rule, bool[] rows)
    {
        var table = counts.Table;
        var inEra = Enumerable.Range(0, rows.Length).Where(row => counts.GroupOf[row] >= 0 && counts.Timeline.EraOf(table.Time.Codes[row]) == era).ToList();
        var parts = inEra.Select(row => counts.GroupOf[row]).Distinct().GroupBy(counts.PatternOf)
            .Select(groups => new EraPart(groups.Key, [.. groups], counts.Timeline.Spans(era), counts, rule)).ToImmutableArray();
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

    private static bool[]? Any(bool[] rows) => rows.Contains(true) ? rows : null;
}
