using LocalGoals.Exchange.Tables;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Excel;

/// <summary>One row of a table found on a sheet.</summary>
/// <param name="Cells">Of every column of the table; the value is the last.</param>
/// <param name="Line">Row of the sheet, from 1.</param>
/// <param name="Column">The sheet's column of the value, from 1.</param>
internal readonly record struct SheetRow(string[] Cells, CellForm Form, int Line, int Column);

/// <summary>A table found on a sheet, in the shape of a tidy data file whose last column is the value.</summary>
/// <param name="Rows">Read when they are asked for, once.</param>
/// <param name="Notes">Texts below it.</param>
internal sealed record SheetTable(string[] Header, SheetPlace Place, IEnumerable<SheetRow> Rows, MetadataValue? Notes)
{
    /// <summary>The column of footnote marks; no dimension, as Open SDG knows it.</summary>
    public const string Comment = "COMMENT_OBS";
}

/// <summary>What a sheet gives for an indicator.</summary>
/// <param name="Notes">Texts below the table, a paragraph each.</param>
public sealed record SheetFigures(ObservationTable? Table, MetadataValue? Notes)
{
    public static readonly SheetFigures None = new(null, null);
}
