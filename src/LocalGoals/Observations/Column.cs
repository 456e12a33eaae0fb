using System.Collections.Immutable;

namespace LocalGoals.Observations;

/// <summary>What a column of a data file is for.</summary>
public enum ColumnRole
{
    Period,
    Value,
    Unit,
    Series,
    Area,

    /// <summary>A disaggregation: blank means the total.</summary>
    Dimension,

    /// <summary>Says something about the observation, such as its status; never divides it.</summary>
    Attribute,
}

/// <summary>One column of a data file: each distinct text once, and per row which it is.</summary>
public sealed class Column(string name, ColumnRole role, string[] categories, int[] codes)
{
    /// <summary>The code of a blank cell.</summary>
    public const int Blank = -1;

    /// <summary>The header as written, trimmed.</summary>
    public string Name { get; } = name;

    public ColumnRole Role { get; } = role;

    /// <summary>Distinct texts, trimmed, in order of first appearance.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>Its place among the dimensions where the city orders them; those of equal rank keep the order of the file.</summary>
    public int Rank { get; init; }

    /// <summary>Per category its place where the city orders them; empty for the order of the file.</summary>
    public ImmutableArray<int> CategoryRanks { get; init; } = [];

    /// <summary>Per row an index into <see cref="Categories"/>, or <see cref="Blank"/>.</summary>
    public ReadOnlySpan<int> Codes => codes;

    public int Rows => codes.Length;

    public string this[int row] => codes[row] < 0 ? "" : categories[codes[row]];

    public bool IsBlank(int row) => codes[row] < 0;

    /// <summary>The code of a text, or <see cref="Blank"/> when no row has it.</summary>
    public int CodeOf(string category) => Array.IndexOf(categories, category);

    /// <summary>The same cells in another order of columns and categories.</summary>
    public Column Ordered(int rank, ImmutableArray<int> categoryRanks) => new(Name, Role, categories, codes) { Rank = rank, CategoryRanks = categoryRanks };
}
