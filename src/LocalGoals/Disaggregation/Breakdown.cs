using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Areas;
using LocalGoals.Observations;

namespace LocalGoals.Disaggregation;

/// <summary>
/// The columns by which a row is broken down: none for a total, Race for a group, Sex and Age where both are filled. The
/// place counts as one where figures are given for several. Each row belongs to exactly one breakdown.
/// </summary>
public sealed class Breakdown
{
    /// <summary>Stands between the parts of an address such as <c>sex~age</c>.</summary>
    public const char Separator = '~';

    /// <summary>Stands before the layer in an address such as <c>geocode_wards</c>.</summary>
    public const char LevelMark = '_';

    public Breakdown(ImmutableArray<Column> by, string slug, AreaLayer? level = null)
    {
        By = by;
        Slug = slug;
        Level = level;
    }

    /// <summary>In the order of the file, the place last.</summary>
    public ImmutableArray<Column> By { get; }

    /// <summary>Unique within the indicator; empty for the total.</summary>
    public string Slug { get; }

    /// <summary>Where places are among the columns, the layer to which all of them belong: wards are compared with wards. Null for places of no layer.</summary>
    public AreaLayer? Level { get; }

    public bool IsTotal => By.IsEmpty;

    /// <summary>Whether every column of it names places, or gives their codes.</summary>
    public bool IsByPlace { get; init; }

    /// <summary>Lower-case letters and digits of any script, joined by single hyphens: "Race/ Ethnicity" becomes <c>race-ethnicity</c>.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            // A letter and the accents that follow it are one character.
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-') is { Length: > 0 } text ? text : "x";
    }
}
