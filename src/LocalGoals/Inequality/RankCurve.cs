namespace LocalGoals.Inequality;

/// <summary>How a value changes with the curve's two coefficients.</summary>
internal readonly record struct Slopes(double Constant, double Rank)
{
    public Slopes Over(double divisor) => new(Constant / divisor, Rank / divisor);
}

/// <summary>A curve through groups by rank, with the covariance of its two coefficients.</summary>
/// <param name="Bottom">At rank 0.</param>
/// <param name="Top">At rank 1.</param>
internal sealed record RankCurve(double Bottom, double Top, Slopes BottomSlopes, Slopes TopSlopes, (double Constant, double Both, double Rank) Covariance)
{
    private const int MostSteps = 300;
    private const double Close = 1e-14;

    // Longer steps of Newton's method may lead away.
    private const double LongestStep = 2;

    // Beyond it a chance cannot be told from 0 or 1.
    private const double Steepest = 500;

    /// <summary>Standard error of the difference of two values.</summary>
    public double Error(Slopes first, Slopes second)
    {
        var (constant, rank) = (first.Constant - second.Constant, first.Rank - second.Rank);
        return Math.Sqrt(Math.Max(0, constant * constant * Covariance.Constant + 2 * constant * rank * Covariance.Both + rank * rank * Covariance.Rank));
    }

    public static RankCurve Line(Ridits people)
    {
        var (start, slope) = people.Line();
        return new RankCurve(start, start + slope, new(1, 0), new(1, 1), Robust(people.Ranks, people.Shares, [.. people.Values.Zip(people.Ranks, (value, rank) => value - start - slope * rank)]));
    }

    /// <summary>Logistic, by maximum likelihood (Newton's method) of values as parts of the scale.</summary>
    /// <returns>Null where no finite curve is the most likely.</returns>
    public static RankCurve? Logistic(Ridits people, double scale, double[]? weights = null)
    {
        weights ??= people.Shares;
        double[] parts = [.. people.Values.Select(value => value / scale)];
        var (constant, slope) = (0d, 0d);
        for (var step = 0; step < MostSteps; step++)
        {
            var (score, information) = (new double[2], new double[3]);
            for (var i = 0; i < parts.Length; i++)
            {
                var chance = Chance(constant + slope * people.Ranks[i]);
                var (rest, weight, rank) = (weights[i] * (parts[i] - chance), weights[i] * chance * (1 - chance), people.Ranks[i]);
                score[0] += rest;
                score[1] += rest * rank;
                information[0] += weight;
                information[1] += weight * rank;
                information[2] += weight * rank * rank;
            }
            var determinant = information[0] * information[2] - information[1] * information[1];
            var byConstant = (information[2] * score[0] - information[1] * score[1]) / determinant;
            var bySlope = (information[0] * score[1] - information[1] * score[0]) / determinant;
            var part = Math.Min(1, LongestStep / (Math.Abs(byConstant) + Math.Abs(bySlope)));
            (constant, slope) = (constant + part * byConstant, slope + part * bySlope);
            if (!double.IsFinite(constant + slope) || Math.Abs(constant) + Math.Abs(slope) > Steepest)
                return null;
            if (Math.Abs(byConstant) + Math.Abs(bySlope) > Close * (1 + Math.Abs(constant) + Math.Abs(slope)))
                continue;
            var (bottom, top) = (Chance(constant), Chance(constant + slope));
            double[] chances = [.. people.Ranks.Select(rank => Chance(constant + slope * rank))];
            var covariance = Robust(people.Ranks, weights, [.. parts.Zip(chances, (value, chance) => value - chance)], [.. chances.Select(chance => chance * (1 - chance))]);
            var (low, high) = (scale * bottom * (1 - bottom), scale * top * (1 - top));
            return new RankCurve(scale * bottom, scale * top, new(low, 0), new(high, high), covariance);
        }
        return null;
    }

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    // Sandwich with J / (J - 2) (HC1): bread the inverse information, filling the squares of each group's score.
    private static (double, double, double) Robust(double[] ranks, double[] weights, double[] residuals, double[]? variances = null)
    {
        double a = 0, b = 0, c = 0, p = 0, q = 0, s = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            var weight = weights[i] * (variances?[i] ?? 1);
            a += weight;
            b += weight * ranks[i];
            c += weight * ranks[i] * ranks[i];
            var score = Math.Pow(weights[i] * residuals[i], 2);
            p += score;
            q += score * ranks[i];
            s += score * ranks[i] * ranks[i];
        }
        var determinant = a * c - b * b;
        var (i0, i1, i2) = (c / determinant, -b / determinant, a / determinant);
        var correction = (double)ranks.Length / (ranks.Length - 2);
        return (correction * (i0 * i0 * p + 2 * i0 * i1 * q + i1 * i1 * s),
            correction * (i0 * i1 * p + (i0 * i2 + i1 * i1) * q + i1 * i2 * s),
            correction * (i1 * i1 * p + 2 * i1 * i2 * q + i2 * i2 * s));
    }
}
