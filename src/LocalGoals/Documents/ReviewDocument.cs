using System.Collections.Immutable;
using System.Text.Json.Serialization;

using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>A review in one language, ready to be shown: everything in it is worded.</summary>
/// <param name="Review">The name of its folder.</param>
/// <param name="Language">A language tag.</param>
/// <param name="Edition">Number of the frozen edition; null for a draft.</param>
/// <param name="DataHash">Version of the data: the hash over all files that were read.</param>
/// <param name="Figures">Every live figure, in reading order.</param>
/// <param name="Notes">Footnotes; the first has the number 1.</param>
public sealed record ReviewDocument(
    string Review, string Language, int? Edition, string City, string Title, string? Period, string? Signatory, string DataHash,
    ImmutableArray<DocumentSection> Sections, ImmutableArray<ImmutableArray<Run>> Notes, ImmutableArray<LiveFigure> Figures)
{
    /// <summary>The picture on its first page. Editions without one have no such member in their files.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PictureBlock? Cover { get; init; }

    /// <summary>Every picture, with the cover.</summary>
    [JsonIgnore]
    public IEnumerable<PictureBlock> Pictures => Blocks.Concat(Cover is null ? [] : [Cover]).OfType<PictureBlock>();

    /// <summary>Every block, with those inside others, in reading order.</summary>
    [JsonIgnore]
    public IEnumerable<Block> Blocks => Sections.SelectMany(section => section.Blocks).SelectMany(block => block.AndInner);

    public LiveFigure? Find(string figure) => Figures.FirstOrDefault(one => one.Id == figure);
}

/// <summary>A section: one file of the review.</summary>
/// <param name="Id">Unique in the document, of <c>a-z0-9-</c>.</param>
/// <param name="Title">Its first heading of the first level.</param>
public sealed record DocumentSection(string Id, string Title, ImmutableArray<ReviewElement> Covers, ImmutableArray<Block> Blocks)
{
    /// <summary>The language in which it stands where it is not written in the document's; null otherwise.</summary>
    public string? StandIn { get; init; }
}
