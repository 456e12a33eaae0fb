using System.Collections.Immutable;

using LocalGoals.Catalogue;

namespace LocalGoals.Release;

/// <summary>
/// Chooses what must be withheld with the counts of few in one era, so that each of them could as well be anything from what everybody
/// may know of it up to the threshold. Why that holds is said in docs/methods/suppression.md, rule by rule.
/// </summary>
internal sealed class EraChoice(ImmutableArray<EraPart> parts, int era, CountTable table, SuppressionRule rule)
{
    private readonly Patterns _patterns = table.Patterns;

    public void Make()
    {
        foreach (var finer in parts)
            foreach (var coarser in parts.Where(part => IsAround(part.Pattern, finer.Pattern)))
                finer.Compare(coarser);
        var sensitive = parts.Where(part => part.IsSensitive).ToList();
        if (sensitive.Count == 0)
            return;
        foreach (var part in sensitive.Where(part => part.Pattern.SubjectCount != 1 || !part.Uncounted.IsEmpty || part.FollowsSmall))
            part.Withhold();
        foreach (var part in sensitive)
            foreach (var other in parts.Where(other => other != part && CouldTell(other.Pattern, part.Pattern)))
                other.Withhold();
        foreach (var part in sensitive.Where(part => part.Pattern.SubjectCount > 1 && !IsLoose(part)))
            KeepOneSubject(part);
        WithholdFiner();
        foreach (var part in sensitive.Where(part => !part.IsWithheld))
            if (Some(part) is { } some)
                part.Hidden = some;
            else
                part.Withhold();
        WithholdFiner();
    }

    private bool IsAround(Pattern coarser, Pattern finer) => coarser != finer && _patterns.Sees(finer, coarser)
        && (coarser.IsWithin(finer) || Subjects(coarser).All(subject => _patterns.Single(coarser, subject) == _patterns.Single(finer, subject) || _patterns.IsCoarser(coarser, finer, subject)));

    // What is finer adds up to it. Of breakdowns by several subjects, two that share one say something of each other.
    private bool CouldTell(Pattern other, Pattern part) =>
        _patterns.Sees(other, part) || (part.SubjectCount > 1 && other.SubjectCount > 1 && (part.Subjects & other.Subjects) != 0);

    private void WithholdFiner()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var part in parts.Where(part => part.IsWithheld || !part.Hidden.IsEmpty).ToList())
                foreach (var finer in parts.Where(other => other != part && !other.IsWithheld && _patterns.Sees(other.Pattern, part.Pattern)))
                {
                    finer.Withhold();
                    changed = true;
                }
        }
    }

    // With the totals by one subject alone, everybody in one of its groups could be in any of the cells.
    private void KeepOneSubject(EraPart part)
    {
        var others = part.Pattern.Subjects & (part.Pattern.Subjects - 1);
        foreach (var single in parts.Where(single => single.Pattern.SubjectCount == 1 && (single.Pattern.Subjects & others) != 0))
            single.Withhold();
    }

    /// <summary>
    /// Whether totals by each subject alone leave every small count of a breakdown by several free: the least that can be in a cell is what its totals have beyond
    /// all people (Bonferroni, Fréchet), which is exact as long as nothing connects the subjects but the total.
    /// </summary>
    private bool IsLoose(EraPart part) => !part.FollowsSmall && part.Small.Concat(part.Uncounted.SelectMany(cell => table.Kinds.Select(kind => (cell.Group, Kind: kind, cell.Span)))).All(cell =>
        table.Timeline.PartsOf(era, cell.Span) is { IsEmpty: false } spans && Least(part.Pattern, cell.Group, cell.Kind, spans) is { } least && least <= rule.Least);

    private double? Least(Pattern pattern, int group, int kind, ImmutableArray<Span> spans)
    {
        int?[] margins = [.. Subjects(pattern).Select(subject => table.GroupIn(_patterns.Single(pattern, subject), group))];
        var all = table.GroupIn(new Pattern(0, Pattern.NoLayer, 0), group);
        double least = 0;
        foreach (var span in spans)
        {
            if (all is not { } whole || table.Count(whole, kind, span) is not { } total)
                return null;
            var sum = -(margins.Length - 1) * total;
            foreach (var margin in margins)
                if (margin is { } one && table.Count(one, kind, span) is { } count)
                    sum += count;
                else
                    return null;
            least += Math.Max(0, sum);
        }
        return least;
    }

    /// <summary>
    /// The groups to withhold of a breakdown by one subject whose groups add up to what is shown of those around them: the small ones and as many others, the
    /// smallest first, that what is hidden together is no longer small, in every period. Null where that cannot be shown.
    /// </summary>
    private ImmutableHashSet<int>? Some(EraPart part)
    {
        var around = parts.Where(other => !other.IsWithheld && other.Hidden.IsEmpty && IsAround(other.Pattern, part.Pattern)).ToList();
        if (around.Find(one => around.All(other => other == one || IsAround(other.Pattern, one.Pattern))) is not { } closest)
            return null;
        var hidden = ImmutableHashSet.CreateBuilder<int>();
        foreach (var inOne in part.Groups.GroupBy(group => table.GroupIn(closest.Pattern, group)))
        {
            var few = inOne.Where(group => part.Small.Any(small => small.Group == group)).ToHashSet();
            if (few.Count == 0)
                continue;
            var small = part.Small.Where(one => few.Contains(one.Group)).Select(one => (one.Kind, one.Span)).Distinct().ToList();
            if (inOne.Key is not { } whole || small.Exists(one => !AddUp(inOne, whole, one.Kind, one.Span)))
                return null;
            var others = new Queue<int>(inOne.Where(group => !few.Contains(group)).OrderBy(group => small.Sum(one => table.Count(group, one.Kind, one.Span) ?? 0)).ThenBy(group => group));
            while (small.Exists(one => !IsFree(few, one.Kind, one.Span)))
                if (others.TryDequeue(out var next))
                    few.Add(next);
                else
                    return null;
            hidden.UnionWith(few);
        }
        return hidden.ToImmutable();
    }

    private bool AddUp(IEnumerable<int> groups, int whole, int kind, Span span) =>
        table.Count(whole, kind, span) is { } all && Math.Abs(groups.Sum(group => table.Count(group, kind, span) ?? 0) - all) < 1e-9 * Math.Max(1, all);

    // At least two, who together have enough that each could have any number up to the threshold, though none has nothing.
    private bool IsFree(HashSet<int> hidden, int kind, Span span)
    {
        var counts = hidden.Select(group => table.Count(group, kind, span)).OfType<double>().ToList();
        return counts.Count > 1 && counts.Sum() >= rule.Threshold - 1 + counts.Count;
    }

    private static IEnumerable<int> Subjects(Pattern pattern)
    {
        for (var left = pattern.Subjects; left != 0; left &= left - 1)
            yield return (int)ulong.TrailingZeroCount(left);
    }
}
