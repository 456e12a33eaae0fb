using System.Collections.Immutable;

using LocalGoals.Catalogue;

namespace LocalGoals.Release;

/// <summary>One breakdown in one era: which of its counts are of few, and what of it is withheld.</summary>
internal sealed class EraPart
{
    private const double Rounding = 1e-9;

    private readonly int _era;
    private readonly CountTable _table;
    private readonly SuppressionRule _rule;

    /// <param name="groups">Those with rows in the era.</param>
    public EraPart(Pattern pattern, ImmutableArray<int> groups, int era, CountTable table, SuppressionRule rule)
    {
        (_era, _table, _rule) = (era, table, rule);
        Pattern = pattern;
        Groups = groups;
        var counts = groups.SelectMany(group => table.KindsOf(group).Select(kind => (Group: group, Kind: kind, Counts: Here(group, kind)))).Where(one => one.Counts.Count > 0).ToList();
        Small = [.. from one in counts from count in one.Counts where rule.IsSmall(count.Value) select (one.Group, one.Kind, count.Key)];
        Uncounted = [.. from grp in groups from span in table.Uncounted(grp) where table.Timeline.EraOf(span) == era select (grp, span)];
        HasCounts = counts.Count > 0;
        FollowsSmall = counts.Exists(one => Follows(one.Counts));
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
    public void Compare(EraPart coarser)
    {
        foreach (var parts in Groups.Select(group => (Group: group, In: _table.GroupIn(coarser.Pattern, group))).Where(pair => pair.In is not null).GroupBy(pair => pair.In!.Value, pair => pair.Group))
            foreach (var kind in _table.KindsOf(parts.Key))
            {
                var rests = new Dictionary<Span, double>();
                foreach (var (span, all) in Here(parts.Key, kind))
                    if (parts.Select(one => _table.Count(one, kind, span)).OfType<double>().ToList() is { Count: > 0 } counts && all - counts.Sum() is var rest)
                        rests.Add(span, Math.Abs(rest) < Rounding ? 0 : rest);
                FollowsSmall |= rests.Values.Any(IsFew) || Follows(rests);
            }
    }

    private bool Follows(Dictionary<Span, double> counts) => counts.Count > 1 && Timeline.Following(counts).Any(IsFew);

    // Nothing left is no secret; less than nothing shows that these are not parts of a whole.
    private bool IsFew(double count) => count > Rounding && _rule.IsSmall(count);

    private Dictionary<Span, double> Here(int group, int kind) => _table.Counts(group, kind).Where(count => _table.Timeline.EraOf(count.Key) == _era).ToDictionary();
}
