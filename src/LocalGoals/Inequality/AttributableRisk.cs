namespace LocalGoals.Inequality;

/// <summary>
/// Population attributable risk: how far the mean is from the most advantaged group's value (groups with an order) or the best group's;
/// the fraction is that as a percentage of the mean. Zero where that group is no better than the mean. WHO, HEAT technical notes.
/// </summary>
/// <remarks>
/// Standard errors by the delta method on those of the groups. Where no group has one, by Walter's formula for a sample of as many people as the
/// populations say (Int J Epidemiol 1978;7:175–182), on the scale of the values.
/// </remarks>
internal static class AttributableRisk
{
    public static Outcome Risk(GroupSet groups) => Of(groups, (target, mean) => target - mean, (_, _) => (1, -1), (walter, mean) => walter * mean);

    public static Outcome Fraction(GroupSet groups) =>
        Of(groups, (target, mean) => 100 * (target - mean) / mean, (target, mean) => (100 / mean, -100 * target / (mean * mean)), (walter, _) => 100 * walter);

    /// <summary>The group all could be like. Of equally good ones that with most people.</summary>
    public static int Target(GroupSet groups) => groups.Question.IsOrdered ? groups.Values.Length - 1
        : Enumerable.Range(0, groups.Values.Length).OrderBy(i => groups.IsFavourable ? -groups.Values[i] : groups.Values[i])
            .ThenByDescending(i => groups.Groups[i].Population ?? 0).ThenByDescending(i => groups.Groups[i].StandardError ?? double.MaxValue).First();

    /// <summary>Standard error of the fraction as a part of 1, from cases and others in the target group (c, d) and outside it (a, b).</summary>
    public static double? Walter(GroupSet groups)
    {
        if (groups.Shares is null || groups.Question.Scale is not { } scale)
            return null;
        var target = Target(groups);
        var people = groups.Groups.Sum(group => group.Population!.Value);
        var c = groups.Values[target] / scale * groups.Groups[target].Population!.Value;
        var d = groups.Groups[target].Population!.Value - c;
        var a = groups.Mean / scale * people - c;
        var b = people - a - c - d;
        return Math.Sqrt(c * people * (a * d * (people - c) + b * c * c) / (Math.Pow(a + c, 3) * Math.Pow(c + d, 3)));
    }

    private static Outcome Of(GroupSet groups, Func<double, double, double> value, Func<double, double, (double Target, double Mean)> slopes, Func<double, double, double> fromWalter)
    {
        var target = Target(groups);
        var best = groups.Values[target];
        // A corner: to one side of it the risk does not change, so that no standard error describes it.
        if (groups.IsFavourable ? best < groups.Mean : best > groups.Mean)
            return new Estimate(0);
        var slope = slopes(best, groups.Mean);
        return Estimate.Normal(value(best, groups.Mean), groups.Shares is null ? null
            : groups.Errors is not null ? Delta(groups, target, slope.Target, slope.Mean)
            : groups.Groups.All(group => group.StandardError is null) && Walter(groups) is { } walter ? fromWalter(walter, groups.Mean) : null);
    }

    private static double Delta(GroupSet groups, int target, double byTarget, double byMean)
    {
        var variance = 0d;
        for (var i = 0; i < groups.Values.Length; i++)
            variance += Math.Pow(((i == target ? byTarget : 0) + byMean * groups.Shares![i]) * groups.Errors![i], 2);
        return Math.Sqrt(variance);
    }
}
