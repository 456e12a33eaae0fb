using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Git;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Indicators;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>Reads the metadata of an indicator with their types and all keys, as the builder holds them.</summary>
internal sealed class EndpointMetadata(FolderFiles files, EndpointSettings settings, FolderHistory? history)
{
    private const string Fence = "---";

    private readonly ILookup<string, FolderFile> _byName = files.All.ToLookup(file => file.Name, StringComparer.Ordinal);

    /// <summary>Files in which the metadata themselves lie, not their translations, in the order of the inputs.</summary>
    public string[] FilesOf(Metadata metadata)
    {
        var all = metadata.Files.ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(file => !all.Contains(Original(file))).OrderBy(file => settings.InputOf(file)?.Place ?? -1).ThenBy(file => file, StringComparer.Ordinal)];

        // meta/es/3-1-1.md translates meta/3-1-1.md.
        static string Original(string file) => string.Join('/', file.Split('/').Where((_, at) => at != file.Count(c => c == '/') - 1));
    }

    public Map Read(string id, Metadata metadata)
    {
        var all = new Map();
        foreach (var path in FilesOf(metadata))
        {
            if (!IsYaml(path) || files.Find(path) is not { } file)
            {
                foreach (var key in metadata.Keys.Where(key => metadata[key]?.Origin.File == path))
                    all[key] = metadata[key]!.Text;
                FixTruth(all);
                continue;
            }
            var values = File(file);
            foreach (var (language, translated) in Translations(file, values))
                values[language] = translated;
            AddDates(id, path, values);
            FixTruth(values);
            Merge(all, values);
        }
        return all;
    }

    private Map File(FolderFile file)
    {
        if (files.ReadText(file) is not { } bytes)
            return [];
        var text = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var isMarkdown = file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var yaml = isMarkdown ? MetadataFile.Divide(text).Yaml : text;
        var values = YamlReader.Read(yaml, file.Path, []) is YamlMap map ? new YamlValues(old: !isMarkdown).Map(map) : [];
        if (isMarkdown)
            values[Metadata.Body] = BodyOf(text);
        return values;
    }

    // Every folder beside the file counts as a language, asked for or not.
    private IEnumerable<(string Language, Map Values)> Translations(FolderFile file, Map values)
    {
        foreach (var translation in _byName[file.Name].Where(other => Path.GetDirectoryName(other.Folder)?.Replace('\\', '/') == file.Folder && other.Folder.Length > 0))
        {
            var translated = File(translation);
            FixTruth(translated);
            foreach (var key in translated.Keys.ToList())
                if (translated[key] is null or "" or false && values.TryGetValue(key, out var value))
                    translated[key] = value;
            yield return (Path.GetFileName(translation.Folder), translated);
        }
    }

    private void AddDates(string id, string path, Map values)
    {
        if (history is null || settings.InputOf(path)?.Input is not { } input || input["git"]?.Text.ToLowerInvariant() is "false" or "no" or "off")
            return;
        Add("national_metadata_updated_date", path);
        var name = values.GetValueOrDefault("data_filename") as string ?? (input["git_data_filemask"]?.Text ?? "indicator_*.csv").Replace("*", id, StringComparison.Ordinal);
        Add("national_data_updated_date", settings.Path($"{input["git_data_dir"]?.Text ?? "data"}/{name}"));

        void Add(string key, string file)
        {
            if (history.LastChange([file]) is { } day)
                values[key] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    // What stands below the second line of hyphens, to the last line end.
    private static string BodyOf(string text)
    {
        var fences = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            if (text.AsSpan(at).StartsWith(Fence) && ++fences == 2)
                return text[end..];
            at = end;
        }
        return "";
    }

    private static void FixTruth(Map values)
    {
        foreach (var key in values.Keys.ToList())
            if (values[key] is string text && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase)))
                values[key] = text.Length == "true".Length;
    }

    private static void Merge(Map into, Map values)
    {
        foreach (var (key, value) in values)
        {
            if (value is Map inner && into.GetValueOrDefault(key) is Map known)
                Merge(known, inner);
            else
                into[key] = value;
        }
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".yml" or ".yaml";
}
