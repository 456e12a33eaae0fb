using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace LocalGoals.Framework;

/// <summary>What a number that the goals set can be held against.</summary>
public enum NumericKind
{
    /// <summary>A level for each place: under 25 per 1,000.</summary>
    PerPlace,

    /// <summary>A share of a baseline: halve.</summary>
    Relative,

    /// <summary>A level of the world, or for nobody in particular: no place is held to it.</summary>
    Global,

    /// <summary>A level for some countries only; not for cities.</summary>
    CountryGroup,
}

/// <summary>Whose number it is.</summary>
public enum NumericHolder
{
    EveryPlace,
    World,
    LeastDevelopedCountries,
    DonorCountries,
    DonorsToLeastDeveloped,
    RemittanceCorridors,
}

/// <summary>How a figure relates to the number.</summary>
public enum NumericComparison
{
    AtMost,
    Below,
    AtLeast,
    FallBy,
    RiseBy,
}

/// <summary>Whether the target writes the number, or words that come to it: universal is 100, to end is 0.</summary>
public enum NumericBasis
{
    Figure,
    Words,
}

/// <summary>A number that the goals themselves set.</summary>
/// <param name="Target">Code, such as <c>3.2</c>.</param>
/// <param name="Indicators">Those that measure it as it is meant; empty where none does, as where the number is for the opposite or another quantity.</param>
/// <param name="Value">In <paramref name="Unit"/>; for changes, percent of the baseline.</param>
/// <param name="Unit">Such as <c>per-1000-live-births</c>.</param>
/// <param name="Year">By when; null where the target gives none.</param>
public sealed record NumericTarget(
    string Target, ImmutableArray<string> Indicators, NumericKind Kind, NumericHolder Of, NumericComparison Comparison, double Value, string Unit, int? Year, NumericBasis Basis)
{
    /// <summary>All that the 169 targets set, in their order, read from the wording of the 2030 Agenda and told in our words.</summary>
    public static ImmutableArray<NumericTarget> All { get; } = [.. Read()];

    /// <summary>Whether a city can be held to it.</summary>
    public bool IsForCities => Of == NumericHolder.EveryPlace;

    private static IEnumerable<NumericTarget> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("framework/numeric-targets.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine()?.Split(',') is { } field)
            yield return new NumericTarget(
                field[0], [.. field[1].Split(';', StringSplitOptions.RemoveEmptyEntries)], Word<NumericKind>(field[2]), Word<NumericHolder>(field[3]),
                Word<NumericComparison>(field[4]), double.Parse(field[5], CultureInfo.InvariantCulture), field[6],
                field[7].Length == 0 ? null : int.Parse(field[7], CultureInfo.InvariantCulture), Word<NumericBasis>(field[8]));

        static T Word<T>(string text) where T : struct, Enum => Kebab.TryParse<T>(text)!.Value;
    }
}
