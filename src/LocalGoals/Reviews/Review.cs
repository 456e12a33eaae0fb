using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Reviews;

/// <summary>Who may read a review.</summary>
public enum ReviewStatus
{
    /// <summary>Being written: only the city's own people.</summary>
    Draft,

    /// <summary>Its editions are for everyone, from the day of the embargo on.</summary>
    Published,
}

/// <summary>A part of a review that the city leaves out, and why.</summary>
public sealed record Waiver(ReviewElement Element, Texts Reason, Origin Origin);

/// <summary>One section in one language, as it was written.</summary>
/// <param name="File">Path inside the city folder.</param>
/// <param name="Line">1-based line of the file on which <paramref name="Markdown"/> begins.</param>
/// <param name="Covers">What it says it is about, beside what its name says.</param>
public sealed record SectionText(string Language, string File, int Line, string Markdown, ImmutableArray<ReviewElement> Covers)
{
    /// <summary>Its first heading of the first level, where it is written with a number sign.</summary>
    public string? Heading => Markdown.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
}

/// <summary>One section in all its languages.</summary>
/// <param name="Name">As its files begin: <c>03-goal-3</c>.</param>
public sealed record ReviewSection(string Name, ImmutableSortedDictionary<string, SectionText> Texts)
{
    /// <summary>The name without its number: <c>goal-3</c>.</summary>
    public string Subject => Name[(Name.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>What it is about, by its name and by what it says.</summary>
    public IEnumerable<ReviewElement> Covers =>
        (ReviewElements.OfSection(Subject) is { } named ? [named] : ImmutableArray<ReviewElement>.Empty).Concat(Texts.Values.SelectMany(text => text.Covers)).Distinct();
}

/// <summary>A voluntary local review as it stands in <c>reviews/&lt;id&gt;/</c>.</summary>
/// <param name="Id">The name of its folder: it never changes.</param>
public sealed record Review(string Id, Texts Title, Origin Origin)
{
    /// <summary>What time it is about, in the city's words, such as 2022–2025.</summary>
    public Texts? Period { get; init; }

    /// <summary>Who signs it.</summary>
    public Texts? Signatory { get; init; }

    /// <summary>Goals in focus, 1 to 17; all of them where none is named.</summary>
    public ImmutableArray<int> Goals { get; init; } = [];

    public ReviewTemplateKind Template { get; init; } = ReviewTemplateKind.Full;

    /// <summary>The languages it is written in, the first of them first; never empty.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    public ReviewStatus Status { get; init; }

    /// <summary>The first day on which anything of it may be seen; null for none.</summary>
    public DateOnly? Embargo { get; init; }

    public ImmutableArray<Waiver> Waived { get; init; } = [];

    /// <summary>Null where it has none.</summary>
    public Cover? Cover { get; init; }

    /// <summary>The pictures that its texts name, by file.</summary>
    public ImmutableSortedDictionary<string, Picture> Pictures { get; init; } = ImmutableSortedDictionary<string, Picture>.Empty;

    /// <summary>Files that its texts name as pictures and that cannot be shown, and why.</summary>
    public ImmutableSortedDictionary<string, Rule> Unshown { get; init; } = ImmutableSortedDictionary<string, Rule>.Empty;

    /// <summary>By name.</summary>
    public ImmutableArray<ReviewSection> Sections { get; init; } = [];

    /// <summary>The oldest first.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>Whether everyone may read its editions on a day.</summary>
    public bool IsPublicOn(DateOnly day) => Status == ReviewStatus.Published && !Editions.IsEmpty && (Embargo is null || Embargo <= day);
}

/// <summary>A frozen state of a review, as its folder has it. Nothing of it is changed any more.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Folder">Path inside the city folder.</param>
/// <param name="Root">The hash over its manifest, in hexadecimal: whoever knows it can tell every change.</param>
/// <param name="Contents">Per language what it says, in the form of a document.</param>
/// <param name="Files">Everything in its folder that belongs to it, by path.</param>
public sealed record Edition(int Number, string Folder, string Root, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Contents, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>The day on which it was frozen, where it was said.</summary>
    public DateOnly? Frozen { get; init; }

    /// <summary>The pictures among its files, by file.</summary>
    public ImmutableSortedDictionary<string, Picture> Pictures { get; init; } = ImmutableSortedDictionary<string, Picture>.Empty;

    /// <summary>Of the key that signed it: subject public key info, base64. Null where it is not signed, or the signature does not fit.</summary>
    public string? PublicKey { get; init; }
}
