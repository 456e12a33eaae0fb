using System.Collections.Immutable;

namespace LocalGoals.Observations;

/// <summary>Where the rows of a table stand in a sheet of a workbook. Rows and columns count from 1, as spreadsheets do.</summary>
/// <param name="HeaderLine">The row with the names of the columns.</param>
/// <param name="Columns">The sheet's column of each column of the table but the value; 0 for one that stands in headings.</param>
/// <param name="ValueColumns">The sheet's column of each row's value.</param>
public sealed record TableSheet(string Name, int HeaderLine, ImmutableArray<int> Columns, ImmutableArray<int> ValueColumns);
