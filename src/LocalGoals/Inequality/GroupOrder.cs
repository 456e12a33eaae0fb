using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LocalGoals.Catalogue;

namespace LocalGoals.Inequality;

/// <summary>
/// The order of groups, from the least to the most: as the city says, or else by the numbers in their names (15 to 24, quintile 2, under 5, 65 and over), where
/// the dimension has an order at all and every name has another number. Orders of words, such as levels of education, are asked for.
/// </summary>
public static partial class GroupOrder
{
    /// <returns>A place for each category; null where the order is not known.</returns>
    public static ImmutableArray<double>? Of(string dimension, ImmutableArray<string> categories, ComparisonAnswers answers)
    {
        if (answers.Orders.TryGetValue(dimension, out var said))
            return categories.All(category => said.Contains(category)) ? [.. categories.Select(category => (double)said.IndexOf(category))] : null;
        if (!DimensionKinds.IsOrdered(dimension))
            return null;
        var places = categories.Select(PlaceOf).ToList();
        return places.TrueForAll(place => place is not null) && places.Distinct().Count() == places.Count ? [.. places.Select(place => place!.Value)] : null;
    }

    // "Under 18" stands before "18 to 24", and "65 and over" behind "60 to 65".
    private static double? PlaceOf(string category)
    {
        var numbers = Numbers().Matches(category).Select(match => double.Parse(match.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count == 0)
            return null;
        return numbers is [var one] && Below().IsMatch(category) ? one - Before : numbers[0];
    }

    private const double Before = 0.5;

    [GeneratedRegex(@"\d{1,3}(,\d{3})+|\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"<|^(under|below|less|up to|menos|menor|hasta|moins|jusqu|до |менее|младше|أقل|دون)|(and under|and below|or less|or under|o menos|ou moins|и менее|فأقل)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Below();
}
