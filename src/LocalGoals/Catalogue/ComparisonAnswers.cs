using System.Collections.Immutable;

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
public sealed record ComparisonAnswers(
    ImmutableHashSet<string> People, ImmutableHashSet<string> Things, ImmutableHashSet<string> Within, ImmutableHashSet<string> Parts, ImmutableHashSet<string> Up, ImmutableHashSet<string> Down,
    ImmutableHashSet<string> References)
{
    public static readonly ComparisonAnswers None = new([], [], [], [], [], [], []);
}
