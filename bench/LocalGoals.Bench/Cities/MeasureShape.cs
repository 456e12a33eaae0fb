namespace LocalGoals.Bench.Cities;

/// <summary>What is measured: how its values look.</summary>
/// <param name="IsCount">Whether a group has a part of the whole.</param>
internal sealed record UnitShape(Word Name, int Decimals, double Lowest, double Highest, double Ceiling, bool IsCount)
{
    public static readonly IReadOnlyList<UnitShape> All =
    [
        new(new("Percent", "Por ciento"), 1, 4, 80, 99.9, false),
        new(new("Per 100,000 population", "Por 100.000 habitantes"), 1, 2, 300, 2000, false),
        new(new("Per 1,000 live births", "Por 1.000 nacidos vivos"), 2, 1, 30, 200, false),
        new(new("Number", "Número"), 0, 500, 90_000, 10_000_000, true),
        new(new("Tonnes per person", "Toneladas por persona"), 3, 0.2, 9, 60, false),
        new(new("Constant 2020 US dollars", "Dólares constantes de 2020"), 2, 900, 60_000, 900_000, false),
    ];
}

internal sealed record MeasureShape(UnitShape Unit, Word? Series)
{
    public static readonly IReadOnlyList<Word> SeriesNames =
    [
        new("All providers", "Todos los proveedores"), new("Public providers", "Proveedores públicos"), new("Private providers", "Proveedores privados"),
    ];
}
