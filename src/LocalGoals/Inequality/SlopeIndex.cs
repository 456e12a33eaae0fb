namespace LocalGoals.Inequality;

/// <summary>
/// Slope and relative index of inequality: difference and ratio of what a curve through the groups, by rank and weighted by populations, says for the
/// most and the least advantaged person; the curve is a line, or logistic by maximum likelihood for an indicator between 0 and its scale.
/// Standard errors are robust (sandwich, HC1). WHO, HEAT technical notes; Mackenbach and Kunst 1997.
/// </summary>
internal static class SlopeIndex
{
    public static Outcome Linear(GroupSet groups) => Of(groups, LinearCurve, Slope);

    public static Outcome LinearRatio(GroupSet groups) => Of(groups, LinearCurve, Ratio);

    public static Outcome Logistic(GroupSet groups) => Of(groups, LogisticCurve(groups), Slope);

    public static Outcome LogisticRatio(GroupSet groups) => Of(groups, LogisticCurve(groups), Ratio);

    private static Outcome Of(GroupSet groups, Func<Ridits, RankCurve?> fit, Func<RankCurve, Outcome> index)
    {
        var people = Ridits.Of(groups);
        if (people.Values.Length <= 2)
            return new Outcome(null, Reasons.TooFew(people.Values.Length, 3));
        return fit(people) is { } curve ? index(curve) : Outcome.None("no-fit");
    }

    internal static Outcome Slope(RankCurve curve) => Estimate.Normal(curve.Top - curve.Bottom, curve.Error(curve.TopSlopes, curve.BottomSlopes));

    internal static Outcome Ratio(RankCurve curve) => curve is not { Top: > 0, Bottom: > 0 } ? Outcome.None("ends-not-positive")
        : Estimate.Logarithm(curve.Top / curve.Bottom, curve.Error(curve.TopSlopes.Over(curve.Top), curve.BottomSlopes.Over(curve.Bottom)));

    internal static RankCurve LinearCurve(Ridits people) => RankCurve.Line(people);

    internal static Func<Ridits, RankCurve?> LogisticCurve(GroupSet groups) => people => RankCurve.Logistic(people, groups.Question.Scale!.Value);
}
