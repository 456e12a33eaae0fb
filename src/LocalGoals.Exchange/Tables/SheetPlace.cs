using System.Collections.Immutable;

using LocalGoals.Findings;

namespace LocalGoals.Exchange.Tables;

/// <summary>Where a table stands in a sheet of a workbook.</summary>
/// <param name="HeaderLine">The row with the names of the columns.</param>
/// <param name="Columns">The sheet's column of each name of the header, from 1; 0 where it stands in headings.</param>
internal sealed record SheetPlace(string Sheet, int HeaderLine, ImmutableArray<int> Columns)
{
    /// <summary>Where the name of a column stands, which is a line of a text file where there is no sheet.</summary>
    public static Origin Head(SheetPlace? place, string file, int? column = null) => place is null
        ? new Origin(file, 1, column + 1)
        : new Origin(file, place.HeaderLine, column is { } at && place.Columns[at] > 0 ? place.Columns[at] : null) { Sheet = place.Sheet };
}
