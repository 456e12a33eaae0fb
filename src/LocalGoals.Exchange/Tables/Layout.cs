using LocalGoals.Catalogue;
using LocalGoals.Findings;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>The header of a data file, and what each column is for.</summary>
internal sealed class Layout
{
    private const int MostDimensions = 60;

    private Layout(string[] header, ColumnRole[] roles)
    {
        Header = header;
        Roles = roles;
        ValueAt = Array.LastIndexOf(roles, ColumnRole.Value);
        PeriodAt = Array.IndexOf(roles, ColumnRole.Period);
        MultiplierAt = Array.IndexOf(roles, ColumnRole.Multiplier);
        UnitAt = Array.IndexOf(roles, ColumnRole.Unit);
    }

    public string[] Header { get; }

    public ColumnRole[] Roles { get; }

    public int ValueAt { get; }

    public int PeriodAt { get; }

    /// <summary>-1 where there is none.</summary>
    public int MultiplierAt { get; }

    /// <summary>-1 where there is none.</summary>
    public int UnitAt { get; }

    /// <param name="known">What the format says a column is for; null where only the name tells it.</param>
    public static Layout Of(string[] header, ColumnRoles roles, IReadOnlyList<ColumnRole?>? known = null)
    {
        var named = roles.Of(header);
        var found = new ColumnRole[header.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = RoleOf(named[i], known?[i]);
        KeepOne(ColumnRole.Unit);
        KeepOne(ColumnRole.Series);
        return new Layout(header, found);

        // Of two columns of units the one that has a name for it counts, else the first; the other still tells rows apart.
        void KeepOne(ColumnRole role)
        {
            var kept = Array.IndexOf(named, role) is >= 0 and var at ? at : Array.IndexOf(found, role);
            for (var i = 0; i < found.Length; i++)
                if (found[i] == role && i != kept)
                    found[i] = ColumnRole.Dimension;
        }
    }

    /// <summary>Whether rows can be read at all.</summary>
    public bool IsTable(string file, string? indicator, ICollection<Finding> findings, SheetPlace? sheet = null)
    {
        var missing = PeriodAt < 0 ? "Year" : ValueAt < 0 ? "Value" : null;
        if (missing is not null)
        {
            findings.Add(new Finding(ReadingRules.NoValueColumn, SheetPlace.Head(sheet, file), indicator,
                ("column", missing), ("header", string.Join(", ", Header.Take(12)))));
            return false;
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Header.Length; i++)
        {
            if (Header[i].Length == 0 || names.Add(Header[i]))
                continue;
            findings.Add(new Finding(ReadingRules.RepeatedColumn, SheetPlace.Head(sheet, file, i), indicator, ("column", Header[i])));
            return false;
        }
        var dimensions = Roles.Count(role => role == ColumnRole.Dimension);
        if (dimensions <= MostDimensions)
            return true;
        findings.Add(new Finding(ReadingRules.TooManyColumns, SheetPlace.Head(sheet, file), indicator, ("count", dimensions), ("limit", MostDimensions)));
        return false;
    }

    // The city's own names and settings go first; a format decides about the rest, and about what is more than an attribute.
    private static ColumnRole RoleOf(ColumnRole named, ColumnRole? known) => (named, known) switch
    {
        (ColumnRole.Dimension, { } role) => role,
        (ColumnRole.Attribute, { } role and not ColumnRole.Dimension) => role,
        _ => named,
    };
}
