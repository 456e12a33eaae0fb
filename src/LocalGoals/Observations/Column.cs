using System.Collections.Immutable;

using LocalGoals.Language;

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

    /// <summary>Says something about the observation; never divides it.</summary>
    Attribute,

    /// <summary>Whether the observation is estimated, provisional and the like; never divides it.</summary>
    Status,

    /// <summary>By which power of ten the value is to be multiplied; never divides it.</summary>
    Multiplier,

    /// <summary>The figure by which progress is judged, where the city gives another than the value; never divides it.</summary>
    Progress,
}

/// <summary>One column of a data file: each distinct text once, and per row which it is.</summary>
public sealed class Column(string name, ColumnRole role, string[] categories, int[] codes)
{
    /// <summary>The code of a blank cell.</summary>
    public const int Blank = -1;

    /// <summary>The header as written, trimmed.</summary>
    public string Name { get; } = name;

    public ColumnRole Role { get; } = role;

    /// <summary>What the source's own structure calls the column, per language; null where it does not.</summary>
    public Texts? Title { get; init; }

    /// <summary>What the source's own structure calls its categories, per language; empty where it does not.</summary>
    public ImmutableDictionary<string, Texts> Names { get; init; } = ImmutableDictionary<string, Texts>.Empty;

    /// <summary>The reference builder leaves the column out of its files, because it has one value only or the city asks for it.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The category that says the same as a blank: the country, among its regions. Null where there is none.</summary>
    public string? Whole
    {
        get;
        init
        {
            field = value;
            WholeCode = value is null ? Blank : CodeOf(value);
        }
    }

    /// <summary>The code of <see cref="Whole"/>, or <see cref="Blank"/>.</summary>
    public int WholeCode { get; private init; } = Blank;

    /// <summary>Whether a row's cell divides nothing: it is blank, or the whole.</summary>
    public bool IsTotal(int row) => codes[row] == Blank || codes[row] == WholeCode;

    /// <summary>Whether cells tell rows apart: two rows with the same ones are about the same thing.</summary>
    public bool IsKey => Role is not (ColumnRole.Attribute or ColumnRole.Status or ColumnRole.Multiplier or ColumnRole.Progress);

    /// <summary>Distinct texts, trimmed, in order of first appearance.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>Its place among the dimensions where the city orders them; those of equal rank keep the order of the file.</summary>
    public int Rank { get; init; }

    /// <summary>Per category its place where the city orders them; empty for the order of the file.</summary>
    public ImmutableArray<int> CategoryRanks { get; init; } = [];

    /// <summary>Per row an index into <see cref="Categories"/>, or <see cref="Blank"/>.</summary>
    public ReadOnlySpan<int> Codes => codes;

    internal int[] Keys => codes;

    /// <summary>The same cells with other words.</summary>
    public Column With(Texts? title, ImmutableDictionary<string, Texts> names) =>
        new(Name, Role, categories, codes) { Title = title, Names = names, IsLeftOut = IsLeftOut, Rank = Rank, CategoryRanks = CategoryRanks, Whole = Whole };

    public int Rows => codes.Length;

    public string this[int row] => codes[row] < 0 ? "" : categories[codes[row]];

    public bool IsBlank(int row) => codes[row] < 0;

    /// <summary>The code of a text, or <see cref="Blank"/> when no row has it.</summary>
    public int CodeOf(string category) => Array.IndexOf(categories, category);

    /// <summary>The same cells in another order of columns and categories.</summary>
    public Column Ordered(int rank, ImmutableArray<int> categoryRanks) =>
        new(Name, Role, categories, codes) { Title = Title, Names = Names, IsLeftOut = IsLeftOut, Rank = rank, CategoryRanks = categoryRanks, Whole = Whole };

    /// <summary>The same column without the cells of some rows, and without the texts that only these have.</summary>
    public Column Cleared(IReadOnlyList<bool> rows)
    {
        int[] left = [.. codes.Select((code, row) => rows[row] ? Blank : code)];
        int[] used = [.. left.Where(code => code != Blank).Distinct().Order()];
        var places = used.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        string[] texts = [.. used.Select(code => categories[code])];
        return new(Name, Role, texts, [.. left.Select(code => code == Blank ? Blank : places[code])])
        {
            Title = Title,
            Names = Names.RemoveRange(Names.Keys.Except(texts)),
            IsLeftOut = IsLeftOut,
            Rank = Rank,
            CategoryRanks = CategoryRanks.IsEmpty ? [] : [.. used.Select(code => CategoryRanks[code])],
            Whole = Whole,
        };
    }
}
