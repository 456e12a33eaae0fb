using System.Collections.Immutable;

using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>A section in one language as it was read: its references are not resolved yet.</summary>
/// <param name="Title">Its first heading of the first level; the name of the section where there is none.</param>
/// <param name="Notes">Footnotes; marks in the blocks count them from 1.</param>
public sealed record SourceSection(ReviewSection Section, SectionText Text, string Title, ImmutableArray<Block> Blocks, ImmutableArray<ImmutableArray<Run>> Notes);
