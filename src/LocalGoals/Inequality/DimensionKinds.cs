using System.Collections.Immutable;
using System.Reflection;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Inequality;

/// <summary>What the categories of a dimension are.</summary>
public enum DimensionKind
{
    /// <summary>The name does not tell. The city is asked.</summary>
    Unknown,

    /// <summary>Groups of people, such as sexes or ages.</summary>
    People,

    /// <summary>Places where people live.</summary>
    Areas,

    /// <summary>Things: fuels, kinds of contracts. Their differences are no inequality.</summary>
    Things,
}

/// <summary>Knows dimensions by the words of their names (dimensions.csv, in several languages); what it does not know stays unknown.</summary>
public static class DimensionKinds
{
    private static readonly ImmutableArray<(DimensionKind Kind, bool IsOrdered, string Words)> Known = Read();

    public static DimensionKind Of(string name) => Found(name).Kind;

    /// <summary>Whether groups of such a dimension have an order from the least to the most: age, income, education.</summary>
    public static bool IsOrdered(string name) => Found(name).IsOrdered;

    /// <summary>Of a breakdown by several dimensions: things if one is of things, else unknown if one is, else people.</summary>
    /// <param name="answers">What the city says goes before the words.</param>
    public static (DimensionKind Kind, string Dimension) Of(Breakdown breakdown, ComparisonAnswers answers)
    {
        if (breakdown.IsByPlace)
            return (DimensionKind.Areas, breakdown.By[0].Name);
        var kinds = breakdown.By.Select(column => (Kind: column.Role == ColumnRole.Area ? DimensionKind.Areas : answers.People.Contains(column.Name) ? DimensionKind.People : answers.Things.Contains(column.Name) ? DimensionKind.Things : Of(column.Name), column.Name)).ToList();
        foreach (var kind in (DimensionKind[])[DimensionKind.Things, DimensionKind.Unknown, DimensionKind.People])
            if (kinds.Find(k => k.Kind == kind) is { Name: not null } found)
                return found;
        return kinds[0];
    }

    // A name that holds words of both people and things says neither; a region of origin is about people.
    private static (DimensionKind Kind, bool IsOrdered) Found(string name)
    {
        var plain = Plain(name);
        var found = Known.Where(known => plain.Contains(known.Words, StringComparison.Ordinal)).ToList();
        if (found.Count == 0 || found.Select(known => known.Kind == DimensionKind.Things).Distinct().Count() > 1)
            return (DimensionKind.Unknown, false);
        return (found.Min(known => known.Kind), found.Any(known => known.IsOrdered));
    }

    // " mother s race ": words in small letters without accents, with a space on both sides of each.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ", text.Length + 2);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                plain.Append(Accents.Without(char.ToLowerInvariant(c)));
            else if (plain[^1] != ' ')
                plain.Append(' ');
        if (plain[^1] != ' ')
            plain.Append(' ');
        return plain.ToString();
    }

    private static ImmutableArray<(DimensionKind, bool, string)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("inequality/dimensions.csv")!;
        using var reader = new StreamReader(stream);
        var known = ImmutableArray.CreateBuilder<(DimensionKind, bool, string)>();
        reader.ReadLine();
        while (reader.ReadLine()?.Split(',') is [var kind, var ordered, _, var words])
            foreach (var word in words.Split('|'))
                known.Add((Framework.Kebab.TryParse<DimensionKind>(kind)!.Value, ordered == "yes", Plain(word)));
        return known.ToImmutable();
    }
}
