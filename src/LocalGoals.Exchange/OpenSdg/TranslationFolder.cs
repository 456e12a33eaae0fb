using System.Collections.Immutable;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>Reads <c>translations/{language}/{group}.yml</c>, nested keys joined by dots.</summary>
public static class TranslationFolder
{
    public static Translations Read(FolderFiles files, IEnumerable<string> folders, ICollection<Finding> findings, ISet<string> taken)
    {
        var byLanguage = new Dictionary<string, ImmutableDictionary<string, string>.Builder>(StringComparer.Ordinal);
        foreach (var folder in folders)
            foreach (var file in files.All.Where(f => IsTranslation(f, folder)))
            {
                taken.Add(file.Path);
                if (files.ReadText(file) is not { } bytes)
                    continue;
                var tag = file.Folder[(folder.Length + 1)..];
                if (!byLanguage.TryGetValue(tag, out var entries))
                    byLanguage.Add(tag, entries = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal));
                Add(entries, Path.GetFileNameWithoutExtension(file.Name), YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings));
            }
        return new Translations(byLanguage.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutable()));
    }

    private static bool IsTranslation(FolderFile file, string folder) =>
        file.Path.StartsWith(folder + "/", StringComparison.Ordinal) && file.Folder.Count(c => c == '/') == folder.Count(c => c == '/') + 1
        && Path.GetExtension(file.Name) is ".yml" or ".yaml";

    private static void Add(ImmutableDictionary<string, string>.Builder entries, string prefix, YamlNode node)
    {
        if (node is YamlScalar { Value.Length: > 0 } scalar)
            entries[prefix] = scalar.Value;
        else if (node is YamlMap map)
            foreach (var (key, value) in map.Entries)
                Add(entries, $"{prefix}.{key}", value);
    }
}
