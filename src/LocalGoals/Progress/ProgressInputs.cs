using System.Collections.Immutable;

using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Progress;

/// <summary>Who said what a status is judged by.</summary>
public enum InputSource
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The city, in the indicator's settings for progress.</summary>
    Settings,

    /// <summary>The city, in its decisions about the framework.</summary>
    Ledger,

    /// <summary>The city, as a target line of the chart.</summary>
    Chart,

    /// <summary>The global framework.</summary>
    Framework,

    /// <summary>The year that is usual: 2015, or 2030.</summary>
    Usual,
}

/// <summary>What a series is judged by, and who said so.</summary>
/// <param name="TargetSource">What the city says of where its target comes from.</param>
/// <param name="Global">The framework's number, where it is the target or could not be.</param>
/// <param name="OwnMeasure">What the figures measure, where that is not the global indicator and nobody says that the two are the same; null else.</param>
/// <param name="Notes">Why something that was said is not used.</param>
public sealed record ProgressInputs(
    Direction? Direction, InputSource DirectionFrom, double? Target, double? TargetYear, InputSource TargetFrom, InputSource TargetYearFrom, Texts? TargetSource,
    double? BaseYear, InputSource BaseYearFrom, NumericTarget? Global, string? OwnMeasure, ImmutableArray<Said> Notes);
