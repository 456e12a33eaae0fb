using System.Collections.Immutable;

namespace LocalGoals.Inequality;

/// <summary>What is known of one group of people or places.</summary>
/// <param name="Estimate">In the indicator's unit; null where there is none.</param>
/// <param name="StandardError">Of the estimate, in the same unit.</param>
/// <param name="Population">The indicator's own denominator (live births, not residents), in any unit that is the same for all groups.</param>
/// <param name="Order">From the least to the most advantaged; only for groups that have an order.</param>
public sealed record GroupFigure(string Name, double? Estimate, double? StandardError = null, double? Population = null, double? Order = null, bool IsReference = false);

/// <summary>The groups of one dimension for one indicator, series, unit, area and period.</summary>
/// <param name="IsFavourable">Whether more is better; null where nobody said so.</param>
/// <param name="Scale">The largest value there can be: 1, 100 for percentages, 100,000 for a rate per 100,000. Null where there is none or it is not known.</param>
/// <param name="Average">The value of all people together, used where populations are not known.</param>
public sealed record InequalityQuestion(ImmutableArray<GroupFigure> Groups, bool IsOrdered, bool? IsFavourable, double? Scale = null, double? Average = null);
