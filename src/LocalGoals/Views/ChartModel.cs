using System.Collections.Immutable;

namespace LocalGoals.Views;

/// <summary>What a chart shows, in one language and one order; how it is drawn is the page's affair.</summary>
/// <param name="Kind">
/// Over time <c>line</c>, <c>columns</c>, or <c>binary</c> for yes and no; to compare groups in one period <c>bar</c>, or <c>dots</c>
/// where there are intervals.
/// </param>
/// <param name="Unit">What the axis measures.</param>
/// <param name="Positions">Per period where it stands on the time axis, in years.</param>
/// <param name="Overlapping">Periods share years, so that neighbouring points do not stand for separate times.</param>
/// <param name="Ends">Per period its first and last year, where at least one lasts longer than a year; otherwise empty.</param>
/// <param name="IsWhole">The groups are parts that add up to the total in every period, so that they may be stacked.</param>
/// <param name="Source">Who published the figures, for a picture that leaves the page.</param>
/// <param name="Description">What a screen reader says of the chart as a whole.</param>
public sealed record ChartModel(
    string Kind, string Title, string Unit, ImmutableArray<string> Periods, ImmutableArray<double> Positions, ImmutableArray<ChartSeries> Series, bool Overlapping,
    ImmutableArray<ImmutableArray<int>> Ends, bool IsWhole, string Source, string Description)
{
    /// <summary>The city's own title of the chart; null where it has none or repeats the indicator's name.</summary>
    public string? Caption { get; init; }

    public ImmutableArray<ChartMark> Marks { get; init; } = [];

    /// <summary>After each break in the series, the first period, ascending: no line joins it to the one before.</summary>
    public ImmutableArray<int> Breaks { get; init; } = [];

    /// <summary>Where the value axis begins and ends, where the city says so; null as the figures need it.</summary>
    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? Step { get; init; }

    /// <summary>Each figure holds until the next: lines run level and then up or down.</summary>
    public bool IsStepped { get; init; }

    /// <summary>Yes and no in this language; empty unless the figures are such.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>How the chart can be divided into small ones; empty where that would not help.</summary>
    public ImmutableArray<ChartPanel> Panels { get; init; } = [];

    /// <summary>What is drawn beside the figures, in sentences; the page says them where nothing is drawn.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <param name="Row">Which row of the table it is, counted from 0; null for one that stands in no row.</param>
/// <param name="Values">Per period; null where there is no figure.</param>
/// <param name="Labels">Per period the figure as people read it, with its interval; empty where there is none.</param>
public sealed record ChartSeries(string Name, int? Row, bool IsTotal, ImmutableArray<double?> Values, ImmutableArray<string> Labels)
{
    /// <summary>Per period the bounds of the interval around the figure, or null; empty where no figure has one.</summary>
    public ImmutableArray<ImmutableArray<double>?> Intervals { get; init; } = [];
}

/// <summary>Something drawn beside the figures.</summary>
/// <param name="Kind"><c>target</c>, <c>break</c>, <c>level</c>, <c>moment</c>, <c>box</c> or <c>point</c>.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Says">The same as a sentence.</param>
/// <param name="Value">On the value axis.</param>
/// <param name="At">On the time axis, counted in periods from 0: 1.5 is halfway between the second and the third.</param>
public sealed record ChartMark(string Kind, string Label, string Says, double? Value, double? EndValue, double? At, double? EndAt);

/// <summary>A small chart among several on the same axes.</summary>
/// <param name="Series">Which series of the chart it shows, counted from 0, and what they are called in it.</param>
public sealed record ChartPanel(string Name, ImmutableArray<int> Series, ImmutableArray<string> Names);
