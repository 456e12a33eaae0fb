using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Views;

/// <summary>What a number that the goals set says, and what has to be known about it.</summary>
public static class NumberSays
{
    /// <summary>"At most 25 per 1,000 live births, by 2030".</summary>
    public static Said Of(NumericTarget number)
    {
        var figure = new Said($"number.unit.{number.Unit}", ("value", new Quantity(number.Value.ToString("0.###", CultureInfo.InvariantCulture))));
        var said = new Said($"number.{Kebab.Of(number.Comparison)}", ("figure", figure));
        return number.Year is { } year ? new Said("number.until", ("number", said), ("year", year.ToString(CultureInfo.InvariantCulture))) : said;
    }

    /// <summary>Its kind, whose it is, what measures it, and whether the target writes it in words.</summary>
    public static IEnumerable<Said> Around(NumericTarget number)
    {
        yield return new Said($"number.kind.{Kebab.Of(number.Kind)}");
        if (number is { Of: NumericHolder.World, Kind: not NumericKind.Global })
            yield return new Said("number.of-world");
        if (number is { Of: NumericHolder.LeastDevelopedCountries, Kind: not NumericKind.CountryGroup })
            yield return new Said("number.of-least-developed");
        if (number.Basis == NumericBasis.Words)
            yield return new Said("number.words");
        if (!number.Indicators.IsEmpty)
            yield return new Said("number.measured", ("codes", string.Join(", ", number.Indicators)));
    }
}
