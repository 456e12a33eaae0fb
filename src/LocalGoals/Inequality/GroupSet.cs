using System.Collections.Immutable;

using LocalGoals.Language;

namespace LocalGoals.Inequality;

/// <summary>
/// The groups of a sound question that have a value: from the least to the most advantaged where they have an order, otherwise by name,
/// so that an answer does not depend on how they were listed.
/// </summary>
internal sealed class GroupSet
{
    private readonly Lazy<Simulation?> _simulation;

    public GroupSet(InequalityQuestion question)
    {
        Question = question;
        var all = question.IsOrdered ? question.Groups.OrderBy(group => group.Order) : question.Groups.OrderBy(group => group.Name, StringComparer.Ordinal);
        Groups = [.. all.Where(group => group.Estimate is not null)];
        Missing = [.. all.Where(group => group.Estimate is null).Select(group => group.Name)];
        Values = [.. Groups.Select(group => group.Estimate!.Value)];
        if (Groups.All(group => group.StandardError is not null))
            Errors = [.. Groups.Select(group => group.StandardError!.Value)];
        WhyNoShares = NoShares();
        if (WhyNoShares is null)
        {
            var people = Groups.Sum(group => group.Population!.Value);
            Shares = [.. Groups.Select(group => group.Population!.Value / people)];
        }
        Reference = Groups.IndexOf(Groups.FirstOrDefault(group => group.IsReference)!);
        Mean = Shares is null && question.Average is null ? double.NaN : MeanOf(Values);
        _simulation = new(() => Simulation.Of(this));
    }

    public InequalityQuestion Question { get; }

    /// <summary>Those with a value.</summary>
    public ImmutableArray<GroupFigure> Groups { get; }

    /// <summary>Names of those without.</summary>
    public ImmutableArray<string> Missing { get; }

    public double[] Values { get; }

    /// <summary>Null unless every group with a value has one.</summary>
    public double[]? Errors { get; }

    /// <summary>Parts of all people, summing to 1; null unless every group's population is known.</summary>
    public double[]? Shares { get; }

    public Said? WhyNoShares { get; }

    /// <summary>By populations, or else what the question says; NaN where neither is known.</summary>
    public double Mean { get; }

    public bool HasMean => !double.IsNaN(Mean);

    /// <summary>Where the reference stands, or -1.</summary>
    public int Reference { get; }

    public bool IsFavourable => Question.IsFavourable ?? throw new InvalidOperationException("The measure asks for a direction.");

    /// <summary>Mean of other values for the same groups: by populations, or else the one that the question says.</summary>
    public double MeanOf(double[] values)
    {
        if (Shares is null)
            return Question.Average!.Value;
        var sum = 0d;
        for (var i = 0; i < values.Length; i++)
            sum += Shares[i] * values[i];
        return sum;
    }

    /// <summary>The best of values for the same groups.</summary>
    public double BestOf(double[] values) => IsFavourable ? values.Max() : values.Min();

    /// <summary>
    /// The group with the highest or the lowest value. Of equals the one with the larger standard error, so that the interval does not
    /// depend on their names; one without any comes before them.
    /// </summary>
    public int Extreme(bool highest, int except = -1) => Enumerable.Range(0, Values.Length).Where(i => i != except)
        .OrderBy(i => highest ? -Values[i] : Values[i]).ThenByDescending(i => Groups[i].StandardError ?? double.MaxValue).First();

    /// <summary>A value with the middle 95 % of what the same statistic is for draws of all groups; without an interval where standard errors are missing.</summary>
    public Estimate Simulated(Func<double[], double> statistic)
    {
        var value = statistic(Values);
        return _simulation.Value?.Interval(statistic) is { } limits ? new Estimate(value, null, limits.Low, limits.High, IntervalKind.Simulation) : new Estimate(value);
    }

    private Said? NoShares()
    {
        if (Groups.All(group => group.Population is null))
            return Reasons.NoPopulations;
        foreach (var group in Groups)
            if (group.Population is null)
                return Reasons.NoPopulation(group.Name);
        return Groups.Any(group => group.Population > 0) ? null : Reasons.NobodyThere;
    }
}
