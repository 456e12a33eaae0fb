namespace LocalGoals.Inequality;

/// <summary>
/// Theil index and mean log deviation between groups, by populations, times 1,000. The standard errors are on the scale of the
/// values (delta method). WHO, HEAT technical notes, corrected: see docs/methods/inequality-measures.md.
/// </summary>
internal static class Entropy
{
    private const double Factor = 1000;

    public static Outcome Theil(GroupSet groups)
    {
        var mean = groups.Mean;
        var (sum, centre) = (0d, 0d);
        for (var i = 0; i < groups.Values.Length; i++)
        {
            var (w, r) = (groups.Shares![i], groups.Values[i] / mean);
            sum += w * XLogX(r);
            centre += w * (r + XLogX(r));
        }
        return Estimate.Normal(Factor * sum, Error(groups, r => 1 + Math.Log(r) - centre));
    }

    public static Outcome MeanLogDeviation(GroupSet groups)
    {
        var sum = 0d;
        for (var i = 0; i < groups.Values.Length; i++)
        {
            if (groups.Shares![i] == 0)
                continue;
            if (groups.Values[i] == 0)
                return Outcome.None("zero", ("name", groups.Groups[i].Name));
            sum -= groups.Shares[i] * Math.Log(groups.Values[i] / groups.Mean);
        }
        return Estimate.Normal(Factor * sum, Error(groups, r => 1 - 1 / r));
    }

    private static double XLogX(double r) => r == 0 ? 0 : r * Math.Log(r);

    // The slope is infinite at zero: an error there leaves none for the whole. Groups without error or people add nothing.
    private static double? Error(GroupSet groups, Func<double, double> slope)
    {
        if (groups.Errors is not { } errors)
            return null;
        var variance = 0d;
        for (var i = 0; i < errors.Length; i++)
        {
            var step = groups.Shares![i] * errors[i] / groups.Mean;
            if (step != 0)
                variance += Math.Pow(step * slope(groups.Values[i] / groups.Mean), 2);
        }
        return Factor * Math.Sqrt(variance);
    }
}
