using System.Collections.Immutable;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>A column as the reference builder holds it: its cells are texts, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or, where blank, null.</summary>
internal sealed record FrameColumn(string Name, object?[] Cells);

/// <summary>The data of an indicator in the builder's form: <c>Year</c> first, <c>Value</c> last, all else texts.</summary>
internal sealed record Frame(ImmutableArray<FrameColumn> Columns, int Rows)
{
    public const string Year = "Year";
    public const string Value = "Value";

    /// <summary>What an indicator without data has.</summary>
    public static readonly Frame Empty = new([new FrameColumn(Year, []), new FrameColumn(Value, [])], 0);

    public FrameColumn? this[string name] => Columns.FirstOrDefault(column => column.Name == name);

    public Frame WithRows(bool[] kept)
    {
        var rows = kept.Count(keep => keep);
        return new Frame([.. Columns.Select(column => column with { Cells = [.. column.Cells.Where((_, row) => kept[row])] })], rows);
    }
}
