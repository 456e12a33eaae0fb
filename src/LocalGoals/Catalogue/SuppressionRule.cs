using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Catalogue;

/// <summary>How the city keeps counts of few people from the public: <c>suppression</c> in <c>city.yaml</c>.</summary>
/// <param name="Threshold">Counts below it are withheld, but zero; null where what is written cannot be understood, so that nothing is shown.</param>
public sealed record SuppressionRule(int? Threshold)
{
    public const int LeastThreshold = 2;
    public const int MostThreshold = 1000;

    /// <summary>Codes; empty for all indicators that have counts.</summary>
    public ImmutableHashSet<string> Indicators { get; init; } = [];

    /// <summary>Whether zero is withheld too.</summary>
    public bool Zeros { get; init; }

    /// <summary>What counts people or events beside units that say so: units, series, columns beside the values, codes of indicators.</summary>
    public ImmutableHashSet<string> Counts { get; init; } = [];

    /// <summary>Units and series that are made of the count and the number of people alone, so that they tell nothing else.</summary>
    public ImmutableHashSet<string> Rates { get; init; } = [];

    public bool Covers(IndicatorCode code) => Indicators.IsEmpty || Indicators.Contains(code.Text);

    /// <summary>Whether a count is one of few.</summary>
    public bool IsSmall(double count) => Threshold is not { } threshold || (count < threshold && (count != 0 || Zeros));

    /// <summary>What everybody may know of a count that is withheld.</summary>
    public int Least => Zeros ? 0 : 1;
}
