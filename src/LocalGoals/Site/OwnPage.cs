using System.Collections.Immutable;

using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Site;

/// <summary>A page that the city wrote, or a piece of news, in one or more languages.</summary>
/// <param name="Name">As in its address: <c>about</c>, <c>2026-05-01-new-figures</c>.</param>
/// <param name="Versions">By language; never empty.</param>
public sealed record OwnPage(string Name, ImmutableSortedDictionary<string, PageVersion> Versions)
{
    /// <summary>A page by such a name takes the place of the statement that the program writes.</summary>
    public static readonly ImmutableArray<string> Statements = ["privacy", "accessibility"];

    public bool InMenu { get; init; }

    /// <summary>Its place in the menu; equal places go by name.</summary>
    public int Order { get; init; }

    /// <summary>Of news, the day in ISO form; of a page null.</summary>
    public string? Day => SiteLink.DayOf(Name);

    /// <summary>The version that stands in for a language that has none.</summary>
    public PageVersion Original(string writtenIn) => Versions.GetValueOrDefault(writtenIn) ?? Versions.Values.First();

    public PageVersion In(string language, string writtenIn) => Versions.GetValueOrDefault(language) ?? Original(writtenIn);

    public Texts Title(string writtenIn) =>
        new(Original(writtenIn).Title, Versions.Select(version => KeyValuePair.Create(version.Key, version.Value.Title)));

    /// <summary>With the versions that may be seen; null when there are none.</summary>
    public OwnPage? Released()
    {
        var seen = Versions.Where(version => version.Value.IsPublished).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return seen.IsEmpty ? null : this with { Versions = seen };
    }
}

/// <summary>A page in one language.</summary>
/// <param name="Links">What its text links to or shows.</param>
public sealed record PageVersion(string Language, string Title, string? Summary, string Markdown, bool IsPublished, ImmutableArray<WrittenLink> Links);

/// <summary>A link or image as it stands in a text.</summary>
/// <param name="Words">The words of the link, or what an image is said to show.</param>
public sealed record WrittenLink(string Text, string Words, bool IsImage, Origin Origin);
