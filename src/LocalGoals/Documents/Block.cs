using System.Collections.Immutable;
using System.Text.Json.Serialization;

using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>
/// A part of a document. Web page, word processor file and plain text are made from the same blocks. <see cref="Id"/> is unique in
/// its document and at most 37 characters of <c>a-z0-9-</c>; it stays while the paragraph's own words stay, wherever it moves.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
[JsonDerivedType(typeof(PartBlock), "part")]
[JsonDerivedType(typeof(PictureBlock), "picture")]
public abstract record Block(string Id)
{
    /// <summary>The block itself and all that are inside it, in reading order.</summary>
    [JsonIgnore]
    public IEnumerable<Block> AndInner => Inner.SelectMany(block => block.AndInner).Prepend(this);

    /// <summary>All runs that stand directly in it.</summary>
    [JsonIgnore]
    public virtual IEnumerable<Run> Runs => [];

    private protected virtual IEnumerable<Block> Inner => [];
}

/// <param name="Level">2 to 4: the title of a section is the first level.</param>
public sealed record HeadingBlock(string Id, int Level, ImmutableArray<Run> Text) : Block(Id)
{
    [JsonIgnore]
    public override IEnumerable<Run> Runs => Text.SelectMany(run => run.AndInner);
}

public sealed record ParagraphBlock(string Id, ImmutableArray<Run> Text) : Block(Id)
{
    [JsonIgnore]
    public override IEnumerable<Run> Runs => Text.SelectMany(run => run.AndInner);
}

/// <param name="Start">The number of the first item of an ordered list.</param>
public sealed record ListBlock(string Id, bool IsOrdered, int Start, ImmutableArray<ImmutableArray<Block>> Items) : Block(Id)
{
    private protected override IEnumerable<Block> Inner => Items.SelectMany(item => item);
}

public sealed record QuoteBlock(string Id, ImmutableArray<Block> Blocks) : Block(Id)
{
    private protected override IEnumerable<Block> Inner => Blocks;
}

/// <summary>A cell of a table.</summary>
/// <param name="IsNumber">Whether it holds a number, to stand at the end of the cell.</param>
public sealed record DocumentCell(ImmutableArray<Run> Text, bool IsNumber = false)
{
    public static DocumentCell Of(string text) => new([new TextRun(text)]);
}

/// <summary>A table; the cells of <paramref name="Head"/> are titles of columns, and the first cell of a row is its title.</summary>
/// <param name="Caption">Null where an author wrote the table; a generated one always has a caption.</param>
public sealed record TableBlock(string Id, string? Caption, ImmutableArray<DocumentCell> Head, ImmutableArray<ImmutableArray<DocumentCell>> Rows) : Block(Id)
{
    /// <summary>What should be known when reading it, below it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether a column holds numbers, so that its title stands above their ends.</summary>
    public bool IsNumbers(int column) => Rows.Any(row => column < row.Length && row[column].IsNumber);

    [JsonIgnore]
    public override IEnumerable<Run> Runs => Rows.Prepend(Head).SelectMany(row => row).SelectMany(cell => cell.Text).SelectMany(run => run.AndInner);
}

/// <summary>A chart with the sentence that says what it shows, and the same figures as a table.</summary>
public sealed record ChartBlock(string Id, string Caption, string Says, ChartModel Chart, TableBlock Table) : Block(Id)
{
    private protected override IEnumerable<Block> Inner => [Table];
}

/// <summary>A picture.</summary>
/// <param name="File">As <see cref="Picture.File"/>.</param>
/// <param name="Sha256">Over the bytes of its file: the hash of this block covers them.</param>
/// <param name="Words">What it shows, for those who do not see it.</param>
/// <param name="Caption">What stands below it; null for nothing.</param>
public sealed record PictureBlock(string Id, string File, string Sha256, int Width, int Height, string Words, string? Caption) : Block(Id)
{
    public static PictureBlock Of(string id, Picture picture, string words, string? caption) => new(id, picture.File, picture.Sha256, picture.Width, picture.Height, words, caption);
}

/// <summary>A part that the program writes from the data. Before it is resolved it has no blocks.</summary>
/// <param name="Reference">As the author wrote it, in canonical form.</param>
public sealed record PartBlock(string Id, string Reference, ImmutableArray<Block> Blocks) : Block(Id)
{
    /// <summary>What was asked for; null in an edition.</summary>
    [JsonIgnore]
    public FigureReference? Asked { get; init; }

    private protected override IEnumerable<Block> Inner => Blocks;
}
