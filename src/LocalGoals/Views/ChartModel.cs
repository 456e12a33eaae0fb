using System.Collections.Immutable;

namespace LocalGoals.Views;

/// <summary>What a chart shows, in one language and one order; how it is drawn is the page's affair.</summary>
/// <param name="Kind"><c>line</c> over time, or <c>bar</c> to compare groups in one period.</param>
/// <param name="Unit">What the axis measures.</param>
/// <param name="Positions">Per period where it stands on the time axis, in years.</param>
/// <param name="Ends">Per period its first and last year, where at least one lasts longer than a year; otherwise empty.</param>
/// <param name="IsWhole">The groups are parts that add up to the total in every period, so that they may be stacked.</param>
/// <param name="Overlapping">Periods share years, so that neighbouring points do not stand for separate times.</param>
/// <param name="Source">Who published the figures, for a picture that leaves the page.</param>
/// <param name="Description">What a screen reader says of the chart as a whole.</param>
public sealed record ChartModel(
    string Kind, string Title, string Unit, ImmutableArray<string> Periods, ImmutableArray<double> Positions, ImmutableArray<ChartSeries> Series, bool Overlapping,
    ImmutableArray<ImmutableArray<int>> Ends, bool IsWhole, string Source, string Description);

/// <param name="Row">Which row of the table it is, counted from 0; null for one that stands in no row.</param>
/// <param name="Values">Per period; null where there is no figure.</param>
/// <param name="Labels">Per period the figure as people read it; empty where there is none.</param>
public sealed record ChartSeries(string Name, int? Row, bool IsTotal, ImmutableArray<double?> Values, ImmutableArray<string> Labels);
