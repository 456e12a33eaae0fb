using LocalGoals.Language;

namespace LocalGoals.Inequality;

/// <summary>Which dimensions a measure is for.</summary>
public enum Dimensions
{
    Any,
    Ordered,
    Unordered,
}

/// <summary>What a measure cannot do without.</summary>
[Flags]
public enum Needs
{
    Nothing = 0,

    /// <summary>The population of every group, by which groups are weighted. Never replaced by ones.</summary>
    Populations = 1,

    /// <summary>The value of all people together: by populations, or given.</summary>
    Mean = 2,

    /// <summary>Whether more is better.</summary>
    Direction = 4,

    /// <summary>A group that all are compared with.</summary>
    Reference = 8,

    /// <summary>The largest value there can be.</summary>
    Scale = 16,

    /// <summary>No group below zero.</summary>
    NoNegatives = 32,

    /// <summary>A mean above zero, to divide by, and no group below zero.</summary>
    PositiveMean = NoNegatives | AboveZero,

    /// <summary>A mean above zero.</summary>
    AboveZero = 64,
}

/// <summary>A summary measure of inequality between the groups of one dimension.</summary>
/// <param name="Name">As in the calculator.</param>
/// <param name="Least">How many groups with a value it needs.</param>
/// <param name="IsRelative">Whether it has no unit, or is a part of the mean; otherwise it is in the indicator's unit.</param>
/// <param name="IsWeighted">Whether groups count by their populations.</param>
public sealed record SummaryMeasure(string Name, Dimensions Dimensions, int Least, bool IsRelative, bool IsWeighted, Needs Needs)
{
    /// <summary>The part of groups without a value that is borne for groups without an order (WHO, HEAT). Groups with an order must all have one.</summary>
    public const double MostMissing = 0.15;

    internal Func<GroupSet, Outcome> Compute { get; init; } = null!;

    internal Outcome Of(GroupSet groups) => WhyNot(groups) is { } reason ? new Outcome(null, reason) : Compute(groups);

    /// <returns>Why it does not apply, or null.</returns>
    internal Said? WhyNot(GroupSet groups)
    {
        var ordered = groups.Question.IsOrdered;
        if (Dimensions == Dimensions.Ordered && !ordered)
            return Reasons.NoOrder;
        if (Dimensions == Dimensions.Unordered && ordered)
            return Reasons.Ordered;
        if (groups.Values.Length < Least)
            return Reasons.TooFew(groups.Values.Length, Least);
        if (UsesAll && !groups.Missing.IsEmpty)
        {
            if (ordered)
                return Reasons.GroupMissing(groups.Missing[0]);
            if (groups.Missing.Length > MostMissing * groups.Question.Groups.Length)
                return Reasons.TooManyMissing(groups.Missing.Length, groups.Question.Groups.Length);
        }
        if (Has(Needs.Populations) && groups.WhyNoShares is { } why)
            return why;
        if (Has(Needs.Mean) && !groups.HasMean)
            return Reasons.NoMean;
        if (Has(Needs.Direction) && groups.Question.IsFavourable is null)
            return Reasons.NoDirection;
        if (Has(Needs.Reference) && groups.Reference < 0)
            return groups.Question.Groups.FirstOrDefault(group => group.IsReference) is { } reference ? Reasons.GroupMissing(reference.Name) : Reasons.NoReference;
        if (Has(Needs.Scale) && groups.Question.Scale is null)
            return Reasons.NoScale;
        if (Has(Needs.NoNegatives) && groups.Groups.FirstOrDefault(group => group.Estimate < 0) is { } below)
            return Reasons.Negative(below.Name);
        return Has(Needs.PositiveMean) && !(groups.Mean > 0) ? Reasons.MeanNotPositive : null;
    }

    // The simplest compare two groups and do not mind what the others are.
    private bool UsesAll => (Needs & (Needs.Mean | Needs.Populations | Needs.Reference)) != Needs.Nothing || Least > 2;

    private bool Has(Needs need) => (Needs & need) == need;
}
