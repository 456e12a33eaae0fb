using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Inequality;

/// <summary>A group's part of all events beside its part of all people among whom they happen; 0 to 1.</summary>
public sealed record GroupShare(Operand Group, double OfEvents, double OfPeople);

/// <summary>The groups of one breakdown in one period, side by side.</summary>
/// <param name="Direction">Which way figures should go; null where nobody knows, and then nobody is called worse off.</param>
/// <param name="Groups">Those with a figure.</param>
/// <param name="Total">Of all people; null where there is none.</param>
/// <param name="Gaps">Each group that is worse off than what it is compared with.</param>
/// <param name="Answers">Populations, orders and references that the city gave.</param>
public sealed record ComparedGroups(
    Indicator Indicator, Slice Slice, int Period, Direction? Direction, ImmutableArray<Operand> Groups, Operand? Total, ImmutableArray<Gap> Gaps, ComparisonAnswers Answers)
{
    public Operand Lowest => Groups.MinBy(group => group.Value)!;

    public Operand Highest => Groups.MaxBy(group => group.Value)!;

    /// <summary>Groups of the breakdown without a figure in the period.</summary>
    public IEnumerable<Group> WithoutFigure => Slice.Groups.Except(Groups.Select(group => group.Group!));

    /// <summary>The group that is worst off among those whose figures are not known to be unreliable; null where nobody is worse off than others.</summary>
    public Operand? FurthestBehind { get; } = Direction is { } way && Groups.Where(group => !group.IsUnreliable).MaxBy(group => way == Framework.Direction.Down ? group.Value : -group.Value) is { } worst
        && Gaps.Any(gap => gap.Group == worst) ? worst : null;

    /// <summary>
    /// What is said first: the group furthest behind beside the total, or else beside the chosen, or the best-off group; beside the first of them for which it is known how far
    /// that is chance. A survey's intervals of a group and of all people do not tell that, those of two groups do.
    /// </summary>
    public Gap? Leading => field ??= FurthestBehind is not { } worst ? null
        : Gaps.Where(gap => gap.Group == worst).OrderBy(gap => !gap.HasInterval).ThenBy(gap => gap.Comparison switch { Comparison.Total => 0, Comparison.Reference => 1, Comparison.BestOff => 2, _ => 3 }).FirstOrDefault();

    /// <summary>Parts of events beside parts of people; empty unless events and rates of every group and of the total are known.</summary>
    public IEnumerable<GroupShare> Shares => Total is { Count: > 0 and var all, Denominator: { } people } && Groups.All(group => group.Count is not null && (group.Denominator is not null || group.Count == 0))
        ? Groups.Where(group => group.Denominator is not null).Select(group => new GroupShare(group, group.Count!.Value / all, group.Denominator!.Value / people)) : [];

    /// <summary>Of every measure, its value or the reason why there is none.</summary>
    public ImmutableArray<MeasureAnswer> Measures => field.IsDefault ? field = Inequality.Measures.Of(Question()) : field;

    /// <summary>The group furthest behind that a tree finds among crossed groups; null where they are not crossed, or not everybody is known.</summary>
    public TreeNode? FurthestByTree => Direction is { } way && Slice.Breakdown.By.Length > 1 && Groups.Length == Slice.Groups.Length && Groups.All(group => group.Denominator is not null)
        && GroupTree.Grow([.. Slice.Breakdown.By.Select(column => column.Name)], Cells(), TreeSettings.OfShare(Cells())) is { Lower: not null } root
            ? GroupTree.Behind(root, way == Framework.Direction.Up) : null;

    /// <summary>The same as a question to the calculator.</summary>
    public InequalityQuestion Question()
    {
        var order = Slice.Breakdown.By is [var column] ? GroupOrder.Of(column.Name, [.. Groups.Select(group => group.Group!.Categories[0])], Answers) : null;
        var populations = Populations();
        var isPercent = Slice.Measure.Unit.Kind == UnitKind.Percent && Groups.All(group => group.Value is >= 0 and <= 100);
        return new(
            [.. Groups.Select((group, at) => new GroupFigure(string.Join(", ", group.Group!.Categories), group.Value, group.StandardError, populations?[at], order?[at],
                Answers.References.Overlaps(group.Group.Categories) && Groups.Count(other => Answers.References.Overlaps(other.Group!.Categories)) == 1))],
            order is not null, Direction is { } way ? way == Framework.Direction.Up : null, isPercent ? 100 : null, Total?.Value);
    }

    // The indicator's own denominators, or else the people that the city says stand in for them.
    private List<double>? Populations()
    {
        var own = Groups.Select(group => group.Denominator).OfType<double>().ToList();
        if (own.Count == Groups.Length)
            return own;
        if (Slice.Breakdown.By is not [var column] || Answers.Populations.GetValueOrDefault(column.Name) is not { } people)
            return null;
        var told = Groups.Select(group => people.TryGetValue(group.Group!.Categories[0], out var count) ? count : (double?)null).OfType<double>().ToList();
        return told.Count == Groups.Length ? told : null;
    }

    private List<TreeCell> Cells() => [.. Groups.Select(group => new TreeCell(group.Group!.Categories, group.Value, group.Denominator!.Value, group.Denominator.Value, 0))];
}
