using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Progress;

/// <summary>A figure and its place on the time axis, in years; a range of years stands at its middle.</summary>
/// <param name="Value">Null where the period has no figure.</param>
public readonly record struct ProgressPoint(double Year, double? Value);

/// <summary>Where the classes of a method begin; null for the method's own.</summary>
public sealed record ProgressThresholds(double? High, double? Med, double? Low);

/// <summary>The figures that get the lowest and the highest score.</summary>
public sealed record ProgressBounds(double Worst, double Best);

/// <summary>All that a method is asked with. Nothing else goes into its answer.</summary>
public sealed record ProgressQuestion
{
    public const double DefaultBaseYear = 2015;
    public const double DefaultTargetYear = 2030;

    /// <summary>In any order.</summary>
    public ImmutableArray<ProgressPoint> Points { get; init; } = [];

    /// <summary>Null where nobody says which way is better: then no method judges.</summary>
    public Direction? Direction { get; init; }

    /// <summary>In the unit of the points.</summary>
    public double? Target { get; init; }

    public double? TargetYear { get; init; }

    public double? BaseYear { get; init; }

    /// <summary>A value that the indicator cannot pass, such as 100 percent.</summary>
    public double? Limit { get; init; }

    public ProgressThresholds? Thresholds { get; init; }

    public ProgressBounds? Bounds { get; init; }

    /// <summary>How many classes (UN 2023: 3 or 5), or the score of a target that is met (SDSN: 100, ESCAP: 10).</summary>
    public double? Scale { get; init; }

    /// <summary>Whether the target is best and figures on both sides of it are worse.</summary>
    public bool Parity { get; init; }

    /// <summary>Whether the points are percentages; null where that is not known.</summary>
    public bool? IsPercent { get; init; }
}
