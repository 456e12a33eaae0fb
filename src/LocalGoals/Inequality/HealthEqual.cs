namespace LocalGoals.Inequality;

/// <summary>
/// The answers of WHO's healthequal 1.0.1 (R), where they differ from ours: to compare with what was published with it. Why ours differ stands
/// in docs/methods/inequality-measures.md. Its intervals by simulation are other draws than ours.
/// </summary>
internal static class HealthEqual
{
    // It reads zero as this.
    private const double AlmostZero = 1e-6;

    public static Outcome Of(SummaryMeasure measure, GroupSet groups)
    {
        if (measure.WhyNot(groups) is { } reason)
            return new Outcome(null, reason);
        return measure.Name switch
        {
            "d" => Compared(groups) ? Estimate.Normal(0, SameTwice(groups)) : measure.Compute(groups),
            "r" when groups.Errors is null => Fails,
            "r" => Compared(groups) ? Estimate.Logarithm(1, SameTwice(groups) / groups.Values[groups.Reference]) : measure.Compute(groups),
            "mld" or "ti" => groups.Missing.IsEmpty ? Entropies(measure, groups) : Fails,
            "mdbu" or "mdbw" or "mdru" or "mdrw" when groups.Errors is null || !groups.Missing.IsEmpty => Fails,
            "idisw" => groups.Simulated(values => 100 * MeanDifference.Weighted(groups, values, groups.Mean) / groups.Mean),
            "par" or "paf" => groups.Values.Length > 2 ? Attributable(measure, groups) : new Outcome(null, Reasons.TooFew(groups.Values.Length, 3)),
            "sii_logit" or "rii_logit" or "sii_linear" or "rii_linear" => Slopes(measure, groups),
            _ => measure.Compute(groups),
        };
    }

    private static Outcome Fails => Outcome.None("reference-fails");

    // A reference that is the worst group itself is compared with itself.
    private static bool Compared(GroupSet groups) => !groups.Question.IsOrdered && groups.Reference >= 0 && groups.Question.IsFavourable is { } better
        && groups.Values[groups.Reference] == (better ? groups.Values.Min() : groups.Values.Max());

    private static double? SameTwice(GroupSet groups) => Math.Sqrt(2) * groups.Groups[groups.Reference].StandardError;

    private static Outcome Entropies(SummaryMeasure measure, GroupSet groups)
    {
        var question = groups.Question with { Groups = [.. groups.Groups.Select(group => group with { Estimate = group.Estimate == 0 ? AlmostZero : group.Estimate })] };
        return OffScale(measure.Compute(new GroupSet(question)), 1000);
    }

    private static Outcome Attributable(SummaryMeasure measure, GroupSet groups)
    {
        var value = measure.Compute(groups).Estimate!.Value;
        var walter = AttributableRisk.Walter(groups);
        return Estimate.Normal(value, measure.Name == "par" ? walter * groups.Mean : walter);
    }

    // The standard error is on another scale than the value, and the interval made of both.
    private static Outcome OffScale(Outcome outcome, double factor) => outcome.Estimate is { } right ? Estimate.Normal(right.Value, right.StandardError / factor) : outcome;

    // Populations are rounded up, and counts rounded; a group's weight in the logistic curve is the square of its population; the scale
    // is guessed from the largest value; the slope's standard error stays on a scale of 1.
    private static Outcome Slopes(SummaryMeasure measure, GroupSet groups)
    {
        var scale = 1d;
        while (scale < 1_000_000 && groups.Values.Max() > scale)
            scale = scale == 1 ? 100 : scale * 10;
        double[] people = [.. groups.Groups.Select(group => Math.Ceiling(group.Population!.Value))];
        double[] counts = [.. groups.Values.Zip(people, (value, all) => Math.Round(value / scale * all))];
        if (groups.Values.Distinct().Count() == 1 || people.Contains(0) || counts.Where((count, i) => count < 0 || count > people[i]).Any())
            return Fails;
        var curve = measure.Name.EndsWith("linear", StringComparison.Ordinal) ? RankCurve.Line(Ridits.Of(groups.Values, people))
            : RankCurve.Logistic(Ridits.Of([.. counts.Zip(people, (count, all) => scale * count / all)], people), scale, [.. people.Select(all => all * all)]);
        if (curve is null)
            return Fails;
        if (measure.Name.StartsWith("rii", StringComparison.Ordinal))
            return SlopeIndex.Ratio(curve);
        var slope = SlopeIndex.Slope(curve).Estimate!;
        return slope with { StandardError = slope.StandardError / scale };
    }
}
