using LocalGoals.Indicators;
using LocalGoals.Language;

namespace LocalGoals.Disaggregation;

/// <summary>What is measured within one indicator: a unit and a series, each empty where the data name none.</summary>
/// <param name="SeriesWords">What the source's structure calls the series, per language; null where it does not.</param>
public sealed record Measure(Unit Unit, string Series, Texts? SeriesWords = null);
