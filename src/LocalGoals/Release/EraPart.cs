using System.Collections.Immutable;

using LocalGoals.Catalogue;

namespace LocalGoals.Release;

/// <summary>One breakdown in one era: which of its counts are of few, and what of it is withheld.</summary>
internal sealed class EraPart
{
    private const double Rounding = 1e-9;

    /// <param name="groups">Those with rows in the era.</param>
    public EraPart(Pattern pattern, ImmutableArray<int> groups, ImmutableArray<Span> spans, CountTable table, SuppressionRule rule)
    {
        Pattern = pattern;
        Groups = groups;
        Small = [.. from grp in groups from kind in table.Kinds from count in table.Counts(grp, kind) where spans.Contains(count.Key) && rule.IsSmall(count.Value) select (grp, kind, count.Key)];
        Uncounted = [.. from grp in groups from span in spans where table.IsUncounted(grp, span) select (grp, span)];
        HasCounts = groups.Any(group => table.Kinds.Any(kind => spans.Any(span => table.Count(group, kind, span) is not null)));
        FollowsSmall = spans.Length > 1 && groups.Any(group => table.Kinds.Any(kind => Follows(In(spans, table.Counts(group, kind)), rule)));
    }

    public Pattern Pattern { get; }

    public ImmutableArray<int> Groups { get; }

    /// <summary>Counts of few.</summary>
    public ImmutableArray<(int Group, int Kind, Span Span)> Small { get; }

    /// <summary>Where there are figures of which nobody knows how many stand behind them.</summary>
    public ImmutableArray<(int Group, Span Span)> Uncounted { get; }

    public bool HasCounts { get; }

    /// <summary>Whether a count of few follows from others, though the table does not have it.</summary>
    public bool FollowsSmall { get; private set; }

    public bool IsSensitive => !Small.IsEmpty || !Uncounted.IsEmpty || FollowsSmall;

    /// <summary>Whether all of it is withheld.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>The groups that are withheld where not all are.</summary>
    public ImmutableHashSet<int> Hidden { get; set; } = [];

    public void Withhold() => IsWithheld = true;

    /// <summary>Looks for people who are in a group of a coarser breakdown and in none of these: few of them would be known too.</summary>
    public void Compare(EraPart coarser, ImmutableArray<Span> spans, CountTable table, SuppressionRule rule)
    {
        foreach (var group in Groups.Select(group => (Group: group, In: table.GroupIn(coarser.Pattern, group))).Where(pair => pair.In is not null).GroupBy(pair => pair.In!.Value, pair => pair.Group))
            foreach (var kind in table.Kinds)
            {
                var rests = new Dictionary<Span, double>();
                foreach (var (span, all) in In(spans, table.Counts(group.Key, kind)))
                    if (group.Select(one => table.Count(one, kind, span)).OfType<double>().ToList() is { Count: > 0 } counts && all - counts.Sum() is var rest)
                        rests.Add(span, Math.Abs(rest) < Rounding ? 0 : rest);
                FollowsSmall |= rests.Values.Any(rest => IsFew(rest, rule)) || (rests.Count > 1 && Follows(rests, rule));
            }
    }

    private static bool Follows(Dictionary<Span, double> counts, SuppressionRule rule) => counts.Count > 1 && Timeline.Following(counts).Any(count => IsFew(count, rule));

    // Nothing left is no secret; less than nothing shows that these are not parts of a whole.
    private static bool IsFew(double count, SuppressionRule rule) => count > Rounding && rule.IsSmall(count);

    private static Dictionary<Span, double> In(ImmutableArray<Span> spans, IReadOnlyDictionary<Span, double> counts) => counts.Where(count => spans.Contains(count.Key)).ToDictionary();
}
