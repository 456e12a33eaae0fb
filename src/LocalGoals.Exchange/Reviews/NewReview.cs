using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Documents;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Site;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Makes the folder of a review. What is there already is never written over.</summary>
public static class NewReview
{
    private const string Templates = "templates";

    /// <param name="folder">The city's.</param>
    /// <param name="goals">Goals in focus; all where there is none.</param>
    /// <returns>Paths of what was written, inside the city's folder.</returns>
    /// <exception cref="IOException">The name cannot be one, or there is such a review.</exception>
    public static ImmutableArray<string> Create(string folder, CityRelease release, string id, ReviewTemplateKind kind, ImmutableArray<int> goals)
    {
        var template = new ReviewTemplate(release, kind, goals);
        return Write(folder, id, release.Languages.SelectMany(wording => template.Sections(wording).Select(section => ($"{section.Name}.{wording.Tag}.md", section.Markdown)))
            .Prepend((ReviewReader.FileName, Settings(release, kind, goals))));
    }

    /// <summary>Makes a review of a template that the city wrote itself: the files of <c>reviews/templates/&lt;name&gt;/</c> as they are.</summary>
    /// <returns>Paths of what was written; empty where there is no such template.</returns>
    /// <exception cref="IOException">The name cannot be one, or there is such a review.</exception>
    public static ImmutableArray<string> CreateFrom(string folder, CityRelease release, string id, string template)
    {
        var from = Path.Combine(folder, ReviewReader.Folder, Templates, template);
        if (!SiteLink.IsName(template) || !Directory.Exists(from))
            return [];
        var files = new DirectoryInfo(from).EnumerateFiles().Where(file => file.LinkTarget is null && file.Length <= FolderFiles.LargestText && (file.Extension == ".md" || file.Name == ReviewReader.FileName))
            .OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, File.ReadAllText(file.FullName))).ToList();
        return Write(folder, id, files.Exists(file => file.Name == ReviewReader.FileName) ? files : files.Prepend((ReviewReader.FileName, Settings(release, ReviewTemplateKind.Full, []))));
    }

    private static ImmutableArray<string> Write(string folder, string id, IEnumerable<(string Name, string Text)> files)
    {
        if (!SiteLink.IsName(id) || id == Templates)
            throw new IOException($"'{id}' cannot be the name of a review: use small letters, digits and hyphens, such as 2026.");
        var relative = $"{ReviewReader.Folder}/{id}";
        var root = Path.Combine(folder, relative);
        PlainFile.NoLinkOnTheWay(folder, relative);
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new IOException($"'{root}' is not empty. A review is never written over.");
        Directory.CreateDirectory(root);
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, text) in files)
        {
            using var file = new FileStream(Path.Combine(root, name), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(text));
            written.Add($"{relative}/{name}");
        }
        return written.ToImmutable();
    }

    private static string Settings(CityRelease release, ReviewTemplateKind kind, ImmutableArray<int> goals) => $"""
        title: {InEach(release, wording => $"{release.City.Name.In(wording.Tag)}: {wording["review.draft.title"]}")}
        # What time it is about, in your words.
        # period: 2022–2025
        # Who signs it.
        # signatory: The Mayor
        # A picture for the first page.
        # cover: {"{"}image: images/cover.jpg, alt: What it shows, caption: Who took it{"}"}
        # Goals in focus; all where none is named.
        goals: [{string.Join(", ", goals.Select(goal => goal.ToString(CultureInfo.InvariantCulture)))}]
        template: {Kebab.Of(kind)}
        languages: [{string.Join(", ", release.Languages.Select(wording => wording.Tag))}]
        # published shows its editions to everyone, from the day of the embargo on, if one is set.
        status: draft
        # embargo: 2026-07-09
        # What is left out, and why.
        # waived:
        #   - {"{"}element: three-dimensions, reason: The next review will have it.{"}"}

        """;

    private static string InEach(CityRelease release, Func<Wording, string> text) =>
        "{" + string.Join(", ", release.Languages.Select(wording => $"{wording.Tag}: \"{text(wording).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")) + "}";
}
