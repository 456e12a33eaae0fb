using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Sdmx;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Exchange.OpenSdg.Wordings;

/// <summary>
/// The names of a structure in all its languages: <c>SEX.SEX</c> for a dimension or attribute, <c>SEX.F</c> for a code; or, of a
/// structure of metadata, the names of its concepts under the concept they are part of.
/// </summary>
/// <param name="isConcepts">Whether it is a structure of metadata.</param>
internal sealed class SdmxTranslations(string name, bool isConcepts) : ITranslationClass
{
    public string Name => name;

    public bool Read(TranslationInput input, FolderFiles files, TranslationEntries entries, ICollection<Finding> findings, ISet<string> taken)
    {
        var source = RemoteSource.Of(input.Source, $"{name}: source", input.At, input.Settings) with { Accept = MediaTypes.Structure };
        if ((RemoteSource.IsAddress(input.Source) ? files.Fetch(source) : files.Find(input.Source)) is not { } file)
            return false;
        taken.Add(file.Path);
        using var stream = files.Open(file);
        if (stream is null)
            return true;
        if (isConcepts)
            Concepts(file, stream, entries, findings);
        else
            Codes(StructureXml.Read(file.Path, stream, findings), input.Settings["dimension_map"] as YamlMap ?? YamlMap.Empty, entries);
        return true;
    }

    private static void Codes(SdmxStructure structure, YamlMap map, TranslationEntries entries)
    {
        foreach (var component in structure.Components.Values)
        {
            var group = map[component.Id]?.Text.Trim() ?? component.Id;
            if (group.Length == 0)
                continue;
            Add(component.Title, $"{group}.{group}");
            foreach (var (code, words) in component.Codes)
                if ((map[$"{component.Id}|{code}"] ?? map[$"{group}|{code}"])?.Text.Trim() is not "" and var mapped)
                    Add(words, $"{group}.{mapped ?? code}");
        }

        void Add(Texts? words, string key)
        {
            foreach (var language in words?.Languages ?? [])
                entries.Add(language, key, words!.In(language));
        }
    }

    private static void Concepts(FolderFile file, Stream stream, TranslationEntries entries, ICollection<Finding> findings)
    {
        foreach (var concept in SafeXml.ReadTree(file.Path, stream, findings)?.Descendants("Concept") ?? [])
            if (concept.Attribute("id")?.Value is { Length: > 0 } id && StructureXml.NameOf(concept) is { } words)
                foreach (var language in words.Languages)
                    entries.Add(language, $"{concept.Element("Parent")?.Element("Ref")?.Attribute("id")?.Value ?? id}.{id}", words.In(language));
    }
}
