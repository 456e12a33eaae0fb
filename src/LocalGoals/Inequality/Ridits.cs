namespace LocalGoals.Inequality;

/// <summary>People from the least to the most advantaged: each group with people in it stands at the middle of its part of 0 to 1.</summary>
internal sealed record Ridits(double[] Values, double[] Ranks, double[] Shares)
{
    /// <summary>Groups of which nobody is a member are left out: they have no place among people.</summary>
    public static Ridits Of(GroupSet groups) => Of(groups.Values, groups.Shares!);

    public static Ridits Of(IReadOnlyList<double> values, IReadOnlyList<double> populations)
    {
        var there = Enumerable.Range(0, values.Count).Where(i => populations[i] > 0).ToList();
        var people = there.Sum(i => populations[i]);
        var ranks = new double[there.Count];
        var before = 0d;
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = (before + populations[there[i]] / 2) / people;
            before += populations[there[i]];
        }
        return new Ridits([.. there.Select(i => values[i])], ranks, [.. there.Select(i => populations[i] / people)]);
    }

    public double Mean => Sum((value, _) => value);

    /// <summary>Sum over groups, by their shares.</summary>
    public double Sum(Func<double, double, double> part)
    {
        var sum = 0d;
        for (var i = 0; i < Values.Length; i++)
            sum += Shares[i] * part(Values[i], Ranks[i]);
        return sum;
    }

    /// <summary>The line by weighted least squares: its value at rank 0 and its slope.</summary>
    public (double Start, double Slope) Line()
    {
        var (mean, middle) = (Mean, Sum((_, rank) => rank));
        var slope = Sum((value, rank) => (rank - middle) * (value - mean)) / Sum((_, rank) => (rank - middle) * (rank - middle));
        return (mean - slope * middle, slope);
    }
}
