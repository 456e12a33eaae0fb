using System.Collections.Immutable;

namespace LocalGoals.Views;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Figure,

    /// <summary>There is no such row.</summary>
    None,

    /// <summary>The source left the value out.</summary>
    Blank,

    /// <summary>The source wrote something that is not a number; it is shown as written.</summary>
    AsWritten,

    /// <summary>Several rows contradict each other.</summary>
    Contradicted,

    /// <summary>Withheld, since it counts few people or could tell of such a count.</summary>
    Suppressed,
}

/// <summary>One cell of a table.</summary>
/// <param name="Mark">What stands beside the value and is explained below the table; null for nothing.</param>
public readonly record struct TableCell(string Text, CellKind Kind, TableMark? Mark = null)
{
    /// <summary>What is shown: its text, c for what is withheld, and a dash for what is missing.</summary>
    public string Shown => Kind switch { CellKind.Figure or CellKind.AsWritten => Text, CellKind.Suppressed => "c", _ => "–" };

    /// <summary>The interval around a figure, where the source gives one.</summary>
    public string? Interval { get; init; }
}

/// <summary>That a figure is estimated, provisional and the like.</summary>
/// <param name="Sign">A letter or two.</param>
public sealed record TableMark(string Sign, string Text);

/// <param name="IsShown">False for a group that the reader has not chosen.</param>
/// <param name="Figures">How many there are of the group, in all periods.</param>
public sealed record TableRow(ImmutableArray<string> Heads, ImmutableArray<TableCell> Cells, bool IsShown, int Figures)
{
    /// <summary>The code of the place that the row is about, named by its last head; null where it is not about one.</summary>
    public string? Place { get; init; }
}

/// <summary>A table ready to be shown, in one language.</summary>
/// <param name="HeadTitles">Titles of the leading columns that name each row.</param>
/// <param name="Columns">Titles of the value columns.</param>
/// <param name="Left">How many older periods are only in the download.</param>
public sealed record TableModel(ImmutableArray<string> HeadTitles, ImmutableArray<string> Columns, ImmutableArray<TableRow> Rows, int Left)
{
    /// <summary>The marks that stand in it, each once.</summary>
    public IEnumerable<TableMark> Marks => Rows.SelectMany(row => row.Cells).Select(cell => cell.Mark).OfType<TableMark>().Distinct();
}
