using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace LocalGoals.Inequality;

/// <summary>
/// Draws of all groups' values from normal distributions cut off at the ends of the scale, by Latin hypercube: each group's
/// distribution is cut into as many equal parts as there are draws, and each part is drawn once, in an order made by chance from a fixed
/// seed. The same question has the same interval everywhere.
/// </summary>
internal sealed class Simulation
{
    public const int MostDraws = 10_000;
    private const int FewestDraws = 1_000;
    private const int MostValues = 4_000_000;
    private const int Seed = 20_300_101;

    private readonly double[][] _draws;
    private readonly int _count;

    private Simulation(double[][] draws, int count)
    {
        _draws = draws;
        _count = count;
    }

    /// <returns>Null where a standard error is missing, or there are so many groups that too few draws would fit.</returns>
    public static Simulation? Of(GroupSet groups)
    {
        if (groups.Errors is not { } errors)
            return null;
        // Without a scale a value may be anything, but not below zero where none is.
        var low = groups.Question.Scale is not null || groups.Values.All(value => value >= 0) ? 0 : double.NegativeInfinity;
        return Of(groups.Values, errors, low, groups.Question.Scale ?? double.PositiveInfinity);
    }

    public static Simulation? Of(double[] values, double[] errors, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        if (values.Length == 0 || MostValues / values.Length < FewestDraws)
            return null;
        var count = Math.Min(MostDraws, MostValues / values.Length);
        var chance = new MersenneTwister(Seed);
        return new Simulation([.. values.Zip(errors, (value, error) => Draws(value, error, low, high, count, chance))], count);
    }

    /// <summary>The middle part of a statistic of the draws; null where it is not defined for one of them.</summary>
    public Limits? Interval(Func<double[], double> statistic, double confidence = Limits.Confidence)
    {
        var results = new double[_count];
        var values = new double[_draws.Length];
        for (var draw = 0; draw < _count; draw++)
        {
            for (var group = 0; group < values.Length; group++)
                values[group] = _draws[group][draw];
            results[draw] = statistic(values);
        }
        if (!results.All(double.IsFinite))
            return null;
        Array.Sort(results);
        return new Limits(Quantile(results, (1 - confidence) / 2), Quantile(results, (1 + confidence) / 2));
    }

    private static double[] Draws(double value, double error, double low, double high, int count, MersenneTwister chance)
    {
        var draws = new double[count];
        if (error == 0)
        {
            Array.Fill(draws, value);
            return draws;
        }
        var below = Normal.CDF(0, 1, (low - value) / error);
        var width = Normal.CDF(0, 1, (high - value) / error) - below;
        for (var i = 0; i < count; i++)
            draws[i] = Math.Clamp(value + error * Normal.InvCDF(0, 1, below + width * ((i + 0.5) / count)), low, high);
        for (var i = count - 1; i > 0; i--)
        {
            var other = chance.Next(i + 1);
            (draws[i], draws[other]) = (draws[other], draws[i]);
        }
        return draws;
    }

    // Linear between the order statistics, the first at 0 and the last at 1 (type 7 of Hyndman and Fan).
    private static double Quantile(double[] sorted, double part)
    {
        var at = part * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
