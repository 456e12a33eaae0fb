using System.Collections.Concurrent;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Tables;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>The files of a repository as its inputs ask for them; knows which have been asked for.</summary>
internal sealed class InputFiles(FolderFiles files, Configuration configuration, ConcurrentBag<Finding> findings, HashSet<string> taken)
{
    private static readonly string[] YamlExtensions = [".md", ".yml", ".yaml"];

    public ColumnRoles Roles => configuration.Roles;

    /// <summary>Languages whose folders hold translated metadata.</summary>
    public IReadOnlyCollection<string> Languages { get; } = configuration.Languages.ToHashSet(StringComparer.Ordinal);

    public IEnumerable<FolderFile> All => files.All;

    public bool IsOnline => files.IsOnline;

    public FolderFile? Fetch(RemoteSource source) => files.Fetch(source);

    public byte[]? ReadText(FolderFile file, bool longLines = false) => files.ReadText(file, longLines);

    public Stream? Open(FolderFile file) => files.Open(file);

    public byte[]? ReadBytes(FolderFile file) => files.ReadBytes(file);

    /// <summary>A workbook as it is, or null with a finding.</summary>
    public byte[]? ReadWorkbook(FolderFile file)
    {
        if (file.Length <= Excel.Limits.File)
            return files.ReadBytes(file);
        Found(new Finding(ReadingRules.FileTooLarge, new Origin(file.Path), null, ("limit", (int)(Excel.Limits.File >> 20))));
        return null;
    }

    /// <summary>Whether another input asks for the file by its pattern.</summary>
    public bool IsAskedByOthers(FolderFile file, Input input) =>
        configuration.Inputs.Any(other => other != input && other.At is not null && other.Pattern?.Of([file]).Any() == true);

    public void Found(Finding finding) => findings.Add(finding);

    public void Found(IEnumerable<Finding> several)
    {
        foreach (var finding in several)
            findings.Add(finding);
    }

    /// <returns>False when something asked for the file before.</returns>
    public bool Take(FolderFile file) => taken.Add(file.Path);

    /// <summary>
    /// The files of an input that nothing asked for before, with the indicator that their names give. A pattern that matches
    /// nothing is an error, and its obvious siblings (the same names with another extension) are read with a warning.
    /// </summary>
    public IEnumerable<(IndicatorCode Code, FolderFile File)> Of(Input input)
    {
        foreach (var file in Matching(input))
        {
            if (!Take(file))
                continue;
            var codes = Codes(input, file).ToList();
            foreach (var code in codes)
                yield return (code, file);
            if (codes.Count == 0)
                Found(new Finding(ReadingRules.FileNotTaken, new Origin(file.Path), null, ("folder", file.Folder)));
        }
    }

    // What the input's indicator_id_map says of the file, by path, name or name without extension; else what the name gives.
    private static IEnumerable<IndicatorCode> Codes(Input input, FolderFile file)
    {
        var map = input.Settings["indicator_id_map"] as YamlMap;
        var mapped = map?[file.Path] ?? map?[file.Name] ?? map?[Path.GetFileNameWithoutExtension(file.Name)];
        return mapped switch
        {
            null => CodeOf(file) is { } code ? [code] : [],
            YamlList list => list.Items.Select(item => IndicatorCode.TryParse(item.Text)).OfType<IndicatorCode>(),
            _ => IndicatorCode.TryParse(mapped.Text) is { } code ? [code] : [],
        };
    }

    /// <summary>The files of an input's pattern that nothing asked for before, whatever their names.</summary>
    public IReadOnlyList<FolderFile> Taken(Input input) => Matching(input).FindAll(Take);

    /// <summary>A file that a setting of an input names, relative to the repository or its source folder, or at an address; null with a finding.</summary>
    public FolderFile? Named(Input input, string setting, string accept = MediaTypes.Any) =>
        input.Settings[setting] is { Text.Length: > 0 } path ? Named(input, setting, path, accept) : null;

    /// <summary>The files that a setting names, one or a list.</summary>
    public IReadOnlyList<FolderFile> AllNamed(Input input, string setting, string accept = MediaTypes.Any) => input.Settings[setting] switch
    {
        null => [],
        YamlList list => [.. list.Items.Select(item => Named(input, setting, item, accept)).OfType<FolderFile>()],
        var path => Named(input, setting, path, accept) is { } file ? [file] : [],
    };

    /// <param name="setting">In which it is written.</param>
    public FolderFile? Named(Input input, string setting, YamlNode path, string accept = MediaTypes.Any)
    {
        if (RemoteSource.IsAddress(path.Text))
            return files.Fetch(Remote(input, setting, path) with { Accept = accept });
        var at = Place(input, path);
        if (PathPattern.TryParse("", path.Text) is null)
            Found(new Finding(ReadingRules.PathOutside, at, null, ("path", path.Text)));
        else if ((files.Find(Plain(path.Text)) ?? files.Find(Plain($"{configuration.SourceFolder}/{path.Text}"))) is { } file)
        {
            Take(file);
            return file;
        }
        else
            Found(new Finding(ReadingRules.InputMatchesNothing, at, null, ("pattern", path.Text)));
        return null;

        static string Plain(string path) => string.Join('/', path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != "."));
    }

    /// <summary>An address that stands in a setting of an input.</summary>
    public static RemoteSource Remote(Input input, string setting, YamlNode address) =>
        RemoteSource.Of(address.Text, $"{input.Class}: {setting}", Place(input, address), input.Settings);

    private static Origin? Place(Input input, YamlNode node) => input.At is null ? null : new Origin(input.At.File, node.Line, node.Column);

    public static bool IsYaml(string extension) => YamlExtensions.Contains(extension);

    public static IndicatorCode? CodeOf(FolderFile file)
    {
        const string Prefix = "indicator_";
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return IndicatorCode.TryParse(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name);
    }

    private List<FolderFile> Matching(Input input)
    {
        var found = input.Pattern!.Of(files.All).ToList();
        if (found.Count > 0)
            return found;
        // Only data are expected where no configuration asks for anything.
        Found(new Finding(input.At is null ? ReadingRules.NoDataFiles : ReadingRules.InputMatchesNothing, input.At, null, ("pattern", input.Pattern.Text)));
        return Siblings(input.Pattern, input.At);
    }

    private List<FolderFile> Siblings(PathPattern pattern, Origin? at)
    {
        foreach (var extension in IsYaml(pattern.Extension) ? YamlExtensions.Where(e => e != pattern.Extension) : [])
        {
            var found = pattern.WithExtension(extension).Of(files.All).ToList();
            if (found.Count == 0)
                continue;
            Found(new Finding(ReadingRules.SiblingsRead, at, null,
                ("pattern", pattern.Text), ("read", pattern.WithExtension(extension).Text), ("count", found.Count)));
            return found;
        }
        return [];
    }
}
