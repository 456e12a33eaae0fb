using LocalGoals.Indicators;

namespace LocalGoals.Disaggregation;

/// <summary>What is measured within one indicator: a unit and a series, each empty where the data name none.</summary>
public sealed record Measure(Unit Unit, string Series);
