using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Documents;
using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Site;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Makes the folder of a review. What is there already is never written over.</summary>
public static class NewReview
{
    /// <param name="folder">The city's.</param>
    /// <param name="goals">Goals in focus; all where there is none.</param>
    /// <returns>Paths of what was written, inside the city's folder.</returns>
    /// <exception cref="IOException">The name cannot be one, or there is such a review.</exception>
    public static ImmutableArray<string> Create(string folder, CityRelease release, string id, ReviewTemplateKind kind, ImmutableArray<int> goals)
    {
        if (!SiteLink.IsName(id))
            throw new IOException($"'{id}' cannot be the name of a review: use small letters, digits and hyphens, such as 2026.");
        var relative = $"{ReviewReader.Folder}/{id}";
        var root = Path.Combine(folder, relative);
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
            throw new IOException($"'{root}' is not empty. A review is never written over.");
        var template = new ReviewTemplate(release, kind, goals);
        var written = ImmutableArray.CreateBuilder<string>();
        Write($"{ReviewReader.FileName}", Settings(release, kind, goals));
        foreach (var wording in release.Languages)
            foreach (var (name, markdown) in template.Sections(wording))
                Write($"{name}.{wording.Tag}.md", markdown);
        return written.ToImmutable();

        void Write(string name, string text)
        {
            Directory.CreateDirectory(root);
            using var file = new FileStream(Path.Combine(root, name), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(text));
            written.Add($"{relative}/{name}");
        }
    }

    private static string Settings(CityRelease release, ReviewTemplateKind kind, ImmutableArray<int> goals) => $"""
        title: {InEach(release, wording => $"{release.City.Name.In(wording.Tag)}: {wording["review.draft.title"]}")}
        # What time it is about, in your words.
        # period: 2022–2025
        # Who signs it.
        # signatory: The Mayor
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
