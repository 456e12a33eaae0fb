using System.Collections.Immutable;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Excel;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>Reads one metadata file: its keys and values.</summary>
internal delegate ImmutableSortedDictionary<string, MetadataValue> ReadMetadata(string file, byte[] bytes, ICollection<Finding> findings);

/// <summary>Metadata files of any format, one an indicator; <c>meta/ar/3-1-1.md</c> translates <c>meta/3-1-1.md</c>.</summary>
internal static class MetadataParts
{
    public static IEnumerable<InputPart> Of(Input input, InputFiles files, ReadMetadata read)
    {
        var mapping = MetadataMapping.Of(input, files);
        var translated = Translated(input, files);
        var parts = files.Of(input).ToList();
        var codes = parts.Select(part => part.Code).ToHashSet();
        foreach (var (code, file) in parts)
            yield return new InputPart(code, file.Path, findings => new InputContent
            {
                Values = Values(file, findings),
                Translations = Translations(translated.GetValueOrDefault(code, []), findings),
            });
        // A translation of what stands in another input, or of nothing.
        foreach (var (code, others) in translated.Where(entry => !codes.Contains(entry.Key)))
            yield return new InputPart(code, others[0].File.Path, findings => new InputContent { Translations = Translations(others, findings) });

        ImmutableSortedDictionary<string, MetadataValue> Values(FolderFile file, ICollection<Finding> findings) =>
            (Workbook.IsNamedSo(file.Name) ? files.ReadWorkbook(file) : files.ReadText(file)) is { } bytes
                ? mapping.Apply(read(file.Path, bytes, findings)) : ImmutableSortedDictionary<string, MetadataValue>.Empty;

        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, MetadataValue>> Translations(
            List<(string Language, FolderFile File)> others, ICollection<Finding> findings) =>
            others.GroupBy(other => other.Language).ToImmutableSortedDictionary(same => same.Key, same => Values(same.Last().File, findings), StringComparer.Ordinal);
    }

    private static Dictionary<IndicatorCode, List<(string Language, FolderFile File)>> Translated(Input input, InputFiles files)
    {
        var translated = new Dictionary<IndicatorCode, List<(string, FolderFile)>>();
        var folder = input.Pattern!.Folder;
        foreach (var file in files.All.Where(f => f.Folder.StartsWith(folder + "/", StringComparison.Ordinal) && HasExtension(f, input.Pattern)))
        {
            var language = file.Folder[(folder.Length + 1)..];
            if (!files.Languages.Contains(language) || InputFiles.CodeOf(file) is not { } code || !files.Take(file))
                continue;
            if (!translated.TryGetValue(code, out var others))
                translated.Add(code, others = []);
            others.Add((language, file));
        }
        return translated;
    }

    // Markdown and YAML may stand for each other; other formats only for themselves.
    private static bool HasExtension(FolderFile file, PathPattern pattern) =>
        InputFiles.IsYaml(pattern.Extension) ? InputFiles.IsYaml(Path.GetExtension(file.Name)) : Path.GetExtension(file.Name) == pattern.Extension;
}
