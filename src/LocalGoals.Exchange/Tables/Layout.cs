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
    }

    public string[] Header { get; }

    public ColumnRole[] Roles { get; }

    public int ValueAt { get; }

    public int PeriodAt { get; }

    public static Layout Of(string[] header, ColumnRoles roles) => new(header, [.. header.Select(roles.RoleOf)]);

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
}
