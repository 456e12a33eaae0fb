namespace LocalGoals.Inequality;

/// <summary>
/// Difference and ratio of two groups. With an order: the most and the least advantaged, so that a positive difference is a disadvantage of the
/// least advantaged. Without: the highest and the lowest, or the reference and the worst of the others. WHO, HEAT technical notes.
/// </summary>
internal static class Difference
{
    public static Outcome Absolute(GroupSet groups) => Compare(groups, (first, second) =>
        Estimate.Normal(first.Estimate!.Value - second.Estimate!.Value, Root(first.StandardError, second.StandardError)));

    public static Outcome Ratio(GroupSet groups) => Compare(groups, (first, second) => second.Estimate == 0 ? Outcome.None("divided-by-zero", ("name", second.Name))
        : Estimate.Logarithm(first.Estimate!.Value / second.Estimate!.Value, Root(first.StandardError / first.Estimate, second.StandardError / second.Estimate)));

    private static Outcome Compare(GroupSet groups, Func<GroupFigure, GroupFigure, Outcome> compare)
    {
        if (groups.Question.IsOrdered)
        {
            if (groups.Question.IsFavourable is not { } favourable)
                return new Outcome(null, Reasons.NoDirection);
            var all = groups.Question.Groups;
            var (least, most) = (all.MinBy(group => group.Order)!, all.MaxBy(group => group.Order)!);
            if ((least.Estimate is null ? least : most.Estimate is null ? most : null) is { } missing)
                return new Outcome(null, Reasons.GroupMissing(missing.Name));
            return favourable ? compare(most, least) : compare(least, most);
        }
        if (groups.Question.Groups.FirstOrDefault(group => group.IsReference) is not { } reference)
            return compare(groups.Groups[groups.Extreme(highest: true)], groups.Groups[groups.Extreme(highest: false)]);
        if (groups.Question.IsFavourable is not { } better)
            return new Outcome(null, Reasons.NoDirection);
        if (groups.Reference < 0)
            return new Outcome(null, Reasons.GroupMissing(reference.Name));
        var worst = groups.Groups[groups.Extreme(highest: !better, except: groups.Reference)];
        return better ? compare(reference, worst) : compare(worst, reference);
    }

    private static double? Root(double? first, double? second) => first is { } a && second is { } b ? Math.Sqrt(a * a + b * b) : null;
}
