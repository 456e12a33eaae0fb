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

    /// <summary>The 95 % interval: as the source gives it, else by the events behind the figure; null where neither is known.</summary>
    public Limits? Interval => Given ?? (Count is > 0 and var count && Value > 0 ? PoissonInterval.OfRate(Value, count) : null);

    /// <summary>By the events behind the figure, or by the interval that the source gives.</summary>
    public double? StandardError => Count is > 0 and var count ? Value / Math.Sqrt(count) : Given?.Width / (2 * Estimate.Z);

    /// <summary>How many the events happened among, by how many the figure is per: the indicator's own denominator.</summary>
    public double? Denominator => Count is > 0 and var count && Value > 0 ? count / Value : null;

    /// <summary>Null where nothing is known of what stands behind it.</summary>
    public Reliability? Reliability => Count is { } count ? PresentationStandards.OfEvents(count)
        : Given is { } limits ? PresentationStandards.OfInterval(Value, limits) : null;

    /// <summary>Whether so little is behind it that nothing should be made of it.</summary>
    public bool IsUnreliable => Reliability is { } judged && judged.HasFlag(Inequality.Reliability.Suppress);
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

    /// <summary>Whether an interval shows how far it can be relied upon.</summary>
    public bool HasInterval => RatioLimits is not null || DistanceLimits is not null;

    public bool IsUnreliable => Reliability is { } judged && judged.HasFlag(Inequality.Reliability.Suppress);

    /// <summary>Whether it is more than chance, as far as its interval tells.</summary>
    public bool IsSure => HasInterval && !IsUnreliable && !MayBeNone;

    /// <summary>Whether its interval leaves open that there is no gap.</summary>
    public bool MayBeNone => DistanceLimits is { Low: <= 0 } || RatioLimits is { Low: <= 1 };
}
