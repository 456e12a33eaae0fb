using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Catalogue;

/// <summary>
/// What the city says about its figures so that groups can be compared, where their names do not tell: <c>inequality</c> in
/// <c>city.yaml</c>. Dimensions are names of columns; figures are codes of indicators or names of units.
/// </summary>
/// <param name="People">Dimensions whose categories are groups of people or places.</param>
/// <param name="Things">Dimensions whose categories are not.</param>
/// <param name="Within">Figures that are within each group, such as a rate.</param>
/// <param name="Parts">Figures that are parts of a whole.</param>
/// <param name="Up">Figures of which more is better.</param>
/// <param name="Down">Figures of which less is better.</param>
/// <param name="References">Categories that the others of their dimension are compared with, as the city chose.</param>
/// <param name="Orders">Categories of a dimension, from the least to the most.</param>
/// <param name="Populations">How many people, or which part of all, each category of a dimension has.</param>
public sealed record ComparisonAnswers(
    ImmutableHashSet<string> People, ImmutableHashSet<string> Things, ImmutableHashSet<string> Within, ImmutableHashSet<string> Parts, ImmutableHashSet<string> Up, ImmutableHashSet<string> Down,
    ImmutableHashSet<string> References, ImmutableDictionary<string, ImmutableArray<string>> Orders, ImmutableDictionary<string, ImmutableDictionary<string, double>> Populations)
{
    public static readonly ComparisonAnswers None = new([], [], [], [], [], [], [], ImmutableDictionary<string, ImmutableArray<string>>.Empty, ImmutableDictionary<string, ImmutableDictionary<string, double>>.Empty);

    /// <summary>Which way an indicator, or figures in a unit, should go; null where the city does not say.</summary>
    public Direction? DirectionOf(string indicator, string unit) => Up.Contains(indicator) || Up.Contains(unit) ? Direction.Up : Down.Contains(indicator) || Down.Contains(unit) ? Direction.Down : null;
}
