using System.Collections.Immutable;

using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>What is chosen of one column: its total (blank), any category, or some of them.</summary>
public abstract record Choice
{
    private Choice()
    {
    }

    public sealed record Total : Choice;

    public sealed record Any : Choice;

    public sealed record Of(ImmutableSortedSet<string> Categories) : Choice;
}

/// <summary>
/// A choice of rows of one indicator. One canonical text serves address, API and reference:
/// <c>unit=Percent&amp;series=…&amp;area=MN-01&amp;period=2020&amp;by.Sex=Female&amp;by.Age=*&amp;others=total</c>.
/// </summary>
/// <remarks>
/// <c>by.X=</c> (empty) is the total of X, <c>by.X=*</c> any of its categories, a repeated <c>by.X</c> several. A column
/// that is not named is not restricted, unless <c>others=total</c>.
/// </remarks>
public sealed record Selection
{
    public static readonly Selection Everything = new();

    private const string DimensionPrefix = "by.";

    public string? Unit { get; init; }

    public string? Series { get; init; }

    public string? Area { get; init; }

    public string? Period { get; init; }

    /// <summary>Whether columns that are not named are to be blank.</summary>
    public bool OthersTotal { get; init; }

    public ImmutableSortedDictionary<string, Choice> Dimensions { get; init; } = ImmutableSortedDictionary.Create<string, Choice>(StringComparer.Ordinal);

    /// <summary>Reads decoded name and value pairs; names that mean nothing here are ignored.</summary>
    public static Selection Parse(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var selection = Everything;
        foreach (var (name, value) in pairs)
        {
            selection = name switch
            {
                "unit" => selection with { Unit = value },
                "series" => selection with { Series = value },
                "area" => selection with { Area = value },
                "period" => selection with { Period = value },
                "others" => selection with { OthersTotal = value == "total" },
                _ when name.StartsWith(DimensionPrefix, StringComparison.Ordinal) && name.Length > DimensionPrefix.Length =>
                    selection with { Dimensions = selection.With(name[DimensionPrefix.Length..], value) },
                _ => selection,
            };
        }
        return selection;
    }

    /// <summary>The canonical text: names in fixed order, dimensions and categories sorted, percent-encoded.</summary>
    public override string ToString()
    {
        var pairs = new List<(string, string)>();
        Add("unit", Unit);
        Add("series", Series);
        Add("area", Area);
        Add("period", Period);
        foreach (var (name, choice) in Dimensions)
            foreach (var value in choice switch { Choice.Total => [""], Choice.Any => ["*"], Choice.Of some => some.Categories.AsEnumerable(), _ => [] })
                Add(DimensionPrefix + name, value);
        Add("others", OthersTotal ? "total" : null);
        return string.Join('&', pairs.Select(p => $"{Uri.EscapeDataString(p.Item1)}={Uri.EscapeDataString(p.Item2)}"));

        void Add(string name, string? value)
        {
            if (value is not null) pairs.Add((name, value));
        }
    }

    /// <summary>
    /// Drops choices in a column whose parent has none: taking a parent away takes its children's choices away too.
    /// </summary>
    public Selection Obeying(IReadOnlyCollection<Edge> edges)
    {
        var kept = Dimensions;
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var edge in edges)
            {
                if (!IsChosen(kept, edge.To) || IsChosen(kept, edge.From))
                    continue;
                kept = kept.Remove(edge.To);
                changed = true;
            }
        }
        return this with { Dimensions = kept };
    }

    /// <summary>Whether a group of a breakdown passes: in each of its columns its category is chosen, or the column is not named. No group is a total.</summary>
    public bool Matches(Breakdown breakdown, Group group)
    {
        for (var i = 0; i < breakdown.By.Length; i++)
            if (Dimensions.TryGetValue(breakdown.By[i].Name, out var choice) && choice is not Choice.Any && !(choice is Choice.Of some && some.Categories.Contains(group.Categories[i])))
                return false;
        return true;
    }

    /// <summary>Whether a row passes.</summary>
    public bool Matches(ObservationTable table, int row)
    {
        if (!Fits(Unit, table.Unit?[row]) || !Fits(Series, table.Series?[row]) || !Fits(Area, table.Area?[row]))
            return false;
        if (Period is not null && table.PeriodOf(row) is var period && (period is null || period != LocalGoals.Observations.Period.Parse(Period)))
            return false;
        foreach (var column in table.Dimensions)
        {
            var choice = Dimensions.TryGetValue(column.Name, out var chosen) ? chosen : OthersTotal ? new Choice.Total() : null;
            var fits = choice switch
            {
                null => true,
                Choice.Total => column.IsTotal(row),
                Choice.Any => !column.IsTotal(row),
                Choice.Of some => some.Categories.Contains(column[row]),
                _ => false,
            };
            if (!fits) return false;
        }
        // A column that does not exist has no categories to choose.
        return Dimensions.All(pair => pair.Value is Choice.Total || table.Dimensions.Any(column => column.Name == pair.Key));

        static bool Fits(string? wanted, string? given) => wanted is null || wanted == (given ?? "");
    }

    private ImmutableSortedDictionary<string, Choice> With(string dimension, string value) => Dimensions.SetItem(dimension, value switch
    {
        "" => new Choice.Total(),
        "*" => new Choice.Any(),
        _ => Dimensions.GetValueOrDefault(dimension) is Choice.Of some
            ? new Choice.Of(some.Categories.Add(value))
            : new Choice.Of(ImmutableSortedSet.Create(StringComparer.Ordinal, value)),
    });

    private static bool IsChosen(ImmutableSortedDictionary<string, Choice> choices, string dimension) =>
        choices.TryGetValue(dimension, out var choice) && choice is not Choice.Total;
}
