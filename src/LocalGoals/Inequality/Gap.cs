using System.Collections.Immutable;

using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Inequality;

/// <summary>With whom a group is compared.</summary>
public enum Comparison
{
    /// <summary>All people, the group among them: what is usually quoted.</summary>
    Total,

    /// <summary>All people but the group.</summary>
    Others,

    /// <summary>The group that is best off.</summary>
    BestOff,

    /// <summary>The group that the city chose.</summary>
    Reference,
}

/// <summary>A figure that a gap is made of.</summary>
/// <param name="Digits">As published; of a computed one, as many digits as it deserves.</param>
/// <param name="Group">Its categories; null for all people, and for everyone else.</param>
/// <param name="Count">Events behind it, where they are known.</param>
/// <param name="Origins">Where it stands; of a computed one, where what it is computed from stands.</param>
public sealed record Operand(double Value, string Digits, Group? Group, double? Count, ImmutableArray<Origin> Origins)
{
    /// <summary>The 95 % interval that the source gives.</summary>
    public Limits? Given { get; init; }
}

/// <summary>
/// A group that is worse off than others, by the same indicator, series, unit, area and period. <see cref="Times"/> is how many times worse: the higher value
/// by the lower one, so that it is more than 1.
/// </summary>
/// <param name="RatioLimits">95 % interval of <see cref="Times"/>; null without what it needs.</param>
/// <param name="DistanceLimits">95 % interval of <see cref="Distance"/>; null without what it needs.</param>
/// <param name="Reliability">Of the group's figure and of what it is compared with; null where the counts behind them are not known.</param>
public sealed record Gap(
    string Indicator, Slice Slice, int Period, Direction Direction, Comparison Comparison, Operand Group, Operand Other, Limits? RatioLimits, Limits? DistanceLimits, Reliability? Reliability)
{
    /// <summary>The group's value by the other; null where the other is not above zero.</summary>
    public double? Ratio => Other.Value > 0 && Group.Value >= 0 ? Group.Value / Other.Value : null;

    /// <summary>Null where a value is not above zero.</summary>
    public double? Times => Group.Value > 0 && Other.Value > 0 ? Direction == Direction.Down ? Group.Value / Other.Value : Other.Value / Group.Value : null;

    /// <summary>How far the group is behind, in the unit; above zero.</summary>
    public double Distance => Direction == Direction.Down ? Group.Value - Other.Value : Other.Value - Group.Value;

    /// <summary>Whether its interval leaves open that there is no gap.</summary>
    public bool MayBeNone => DistanceLimits is { Low: <= 0 } || RatioLimits is { Low: <= 1 };
}

/// <summary>Groups of which nobody knows which are better off: only how far they are apart.</summary>
public sealed record Spread(string Indicator, Slice Slice, int Period, Operand Lowest, Operand Highest);
