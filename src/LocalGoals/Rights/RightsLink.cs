using System.Collections.Immutable;

using LocalGoals.Framework;

namespace LocalGoals.Rights;

/// <summary>A goal or target and a place in an instrument that protects the same.</summary>
/// <param name="Code">Of a goal, <c>3</c>, or of a target, <c>3.8</c>.</param>
/// <param name="Right">What is protected there.</param>
/// <param name="Source">Who says so: a key of <c>rights.source</c>.</param>
public sealed record RightsLink(string Code, Instrument Instrument, Article Article, HumanRight Right, LinkBasis Basis, string Source)
{
    /// <summary>Those that come with the program: facts, in the order of codes.</summary>
    public static ImmutableArray<RightsLink> Known { get; } = [.. FactTable.Rows("rights/links.csv").Select(row =>
        new RightsLink(row[0], Instrument.Find(row[1])!, Article.TryParse(row[2])!, Kebab.TryParse<HumanRight>(row[3])!.Value, Kebab.TryParse<LinkBasis>(row[4])!.Value, row[5]))];

    /// <summary>Whether nobody has looked at it yet.</summary>
    public bool IsSuggestion => Basis == LinkBasis.Inferred;

    /// <summary>What tells it from others: goal or target, instrument and article.</summary>
    public (string Code, string Instrument, string Article) Key => (Code, Instrument.Id, Article.Text);
}
