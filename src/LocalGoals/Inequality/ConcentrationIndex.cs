namespace LocalGoals.Inequality;

/// <summary>
/// Concentration of the indicator among the advantaged (positive) or the disadvantaged: absolute, relative to the mean, and corrected for an
/// indicator between 0 and its scale (Wagstaff 2005, Erreygers 2009). Standard error from the "convenient regression" on ranks, weighted by
/// populations (Kakwani, Wagstaff, van Doorslaer 1997), which holds the scatter of groups around a line, not their sampling errors.
/// </summary>
internal static class ConcentrationIndex
{
    public static Outcome Absolute(GroupSet groups) => Of(groups, _ => 1);

    public static Outcome Relative(GroupSet groups) => Of(groups, mean => 1 / mean);

    public static Outcome Wagstaff(GroupSet groups) => groups.Mean >= groups.Question.Scale ? Outcome.None("mean-at-scale")
        : Of(groups, mean => 1 / (mean * (1 - mean / groups.Question.Scale!.Value)));

    public static Outcome Erreygers(GroupSet groups) => Of(groups, _ => 4 / groups.Question.Scale!.Value);

    private static Outcome Of(GroupSet groups, Func<double, double> factor)
    {
        var people = Ridits.Of(groups);
        if (people.Values.Length <= 2)
            return new Outcome(null, Reasons.TooFew(people.Values.Length, 3));
        var spread = people.Sum((_, rank) => (rank - 0.5) * (rank - 0.5));
        var scaled = people with { Values = [.. people.Values.Select(value => 2 * spread * value)] };
        var (start, slope) = scaled.Line();
        var scatter = scaled.Sum((value, rank) => Math.Pow(value - start - slope * rank, 2)) / (people.Values.Length - 2);
        var by = factor(people.Mean);
        return Estimate.Normal(by * slope, by * Math.Sqrt(scatter / spread));
    }
}
