namespace LocalGoals.Bench.Cities;

/// <param name="Rows">Of all data files together.</param>
public sealed record CitySize(int Seed = 1, int Indicators = 276, int Rows = 204_000);
