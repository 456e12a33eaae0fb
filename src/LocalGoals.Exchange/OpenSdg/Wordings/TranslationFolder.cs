using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg.Wordings;

/// <summary>
/// Files <c>{language}/{group}.yml</c> or <c>.csv</c> below a folder, however deep: a copy of the shared translations of Open
/// SDG has them under <c>translations/</c>.
/// </summary>
/// <param name="add">Adds what one file has.</param>
internal sealed class TranslationFolder(string name, string[] extensions, TranslationFolder.AddFile add) : ITranslationClass
{
    public delegate void AddFile(FolderFile file, byte[] bytes, string language, TranslationEntries entries, ICollection<Finding> findings);

    public string Name => name;

    public bool Read(TranslationInput input, FolderFiles files, TranslationEntries entries, ICollection<Finding> findings, ISet<string> taken)
    {
        var found = files.All.Where(f => f.Path.StartsWith(input.Source + "/", StringComparison.Ordinal) && extensions.Contains(Path.GetExtension(f.Name))
            && f.Folder.Length > input.Source.Length && IsLanguage(Path.GetFileName(f.Folder))).ToList();
        foreach (var file in found)
        {
            taken.Add(file.Path);
            if (files.ReadText(file) is { } bytes)
                add(file, bytes, Path.GetFileName(file.Folder), entries, findings);
        }
        return found.Count > 0;
    }

    /// <summary>Nested keys are joined by dots.</summary>
    public static void Yaml(FolderFile file, byte[] bytes, string language, TranslationEntries entries, ICollection<Finding> findings)
    {
        Add(Group(file), YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings));

        void Add(string prefix, YamlNode node)
        {
            if (node is YamlScalar { Value.Length: > 0 } scalar)
                entries.Add(language, prefix, scalar.Value);
            else if (node is YamlMap map)
                foreach (var (key, value) in map.Entries)
                    Add($"{prefix}.{key}", value);
        }
    }

    /// <summary>A key and its text per line, without a header.</summary>
    public static void Csv(FolderFile file, byte[] bytes, string language, TranslationEntries entries, ICollection<Finding> findings)
    {
        foreach (var row in CsvRows.Read(file.Path, bytes, findings))
            if (row[0].Length > 0 && row[1].Length > 0)
                entries.Add(language, $"{Group(file)}.{row[0]}", row[1]);
    }

    private static string Group(FolderFile file) => Path.GetFileNameWithoutExtension(file.Name);

    // Such as es, pt-BR or zh_Hans.
    private static bool IsLanguage(string folder) =>
        folder.Split('-', '_') is [{ Length: 2 or 3 } tag, .. var rest] && tag.All(char.IsAsciiLetterLower) && rest.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
