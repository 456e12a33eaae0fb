using System.Collections.Immutable;

using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.Tables;

/// <summary>What a format knows of a column beyond its name.</summary>
/// <param name="Role">Null where only the name tells it.</param>
/// <param name="Title">What the source's structure calls the column.</param>
/// <param name="Names">What the source's structure calls its cells, by their texts.</param>
/// <param name="IsLeftOut">Whether the reference builder leaves it out.</param>
/// <param name="Whole">The cell that means all of the others together.</param>
internal sealed record ColumnFacts(
    ColumnRole? Role = null, Texts? Title = null, ImmutableDictionary<string, Texts>? Names = null, bool IsLeftOut = false, string? Whole = null)
{
    public static readonly ColumnFacts None = new();
}
