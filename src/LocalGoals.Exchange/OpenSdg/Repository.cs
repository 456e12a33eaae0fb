using System.Collections.Concurrent;
using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>
/// The data and metadata files that a configuration asks for, by indicator. A pattern that matches nothing is an error, and
/// its obvious siblings (the same names with another extension) are read with a warning.
/// </summary>
public sealed class Repository
{
    private static readonly string[] MetadataExtensions = [".md", ".yml", ".yaml"];

    private readonly FolderFiles _files;
    private readonly Configuration _configuration;
    private readonly ConcurrentBag<Finding> _findings;
    private readonly HashSet<string> _taken;

    public Repository(FolderFiles files, Configuration configuration, ConcurrentBag<Finding> findings, HashSet<string> taken)
    {
        _files = files;
        _configuration = configuration;
        _findings = findings;
        _taken = taken;
    }

    public IReadOnlyDictionary<IndicatorCode, ObservationTable> Data()
    {
        var byCode = FilesByCode(input => input.Class == Configuration.CsvData, oneFileEach: true);
        var tables = new ConcurrentDictionary<IndicatorCode, ObservationTable>();
        Parallel.ForEach(byCode, entry =>
        {
            var (code, file) = (entry.Key, entry.Value[0]);
            var findings = new List<Finding>();
            if (_files.ReadText(file) is { } bytes && ObservationsCsv.Read(file.Path, code.Text, bytes, _configuration.Roles, findings) is { } table)
                tables[code] = table;
            foreach (var finding in findings)
                _findings.Add(finding);
        });
        return tables;
    }

    public IReadOnlyDictionary<IndicatorCode, Metadata> Metadata()
    {
        var byCode = FilesByCode(input => Configuration.IsMetadata(input.Class), oneFileEach: false);
        var translated = TranslatedFiles();
        var metadata = new ConcurrentDictionary<IndicatorCode, Metadata>();
        Parallel.ForEach(byCode, entry =>
        {
            var findings = new List<Finding>();
            // Later inputs override earlier ones, as in Open SDG.
            var values = ImmutableSortedDictionary<string, MetadataValue>.Empty;
            foreach (var file in entry.Value)
                if (_files.ReadText(file) is { } bytes)
                    values = values.SetItems(MetadataFile.Read(file.Path, bytes, findings));
            var translations = translated.GetValueOrDefault(entry.Key, [])
                .Select(t => (t.Language, Bytes: _files.ReadText(t.File), t.File.Path)).Where(t => t.Bytes is not null)
                .Select(t => (t.Language, Values: MetadataFile.Read(t.Path, t.Bytes!, findings)))
                .GroupBy(t => t.Language)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Last().Values, StringComparer.Ordinal);
            metadata[entry.Key] = new Metadata(values, translations);
            foreach (var finding in findings)
                _findings.Add(finding);
        });
        return metadata;
    }

    /// <summary>Files beside data and metadata that nothing asked for. They are told, never read as data.</summary>
    public void TellUntaken()
    {
        var folders = _configuration.Inputs.Select(i => i.Pattern.Folder).Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
        var names = _taken.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var unlisted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in _files.All)
        {
            var inside = folders.FirstOrDefault(f => file.Path.StartsWith(f + "/", StringComparison.Ordinal));
            if (inside is null || _taken.Contains(file.Path) || file.Name[0] == '.' || file.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase))
                continue;
            if (IsInLanguageFolder(file, inside))
            {
                unlisted.Add(file.Folder);
                continue;
            }
            var copy = file.Folder != inside && names.Contains(file.Name);
            _findings.Add(new Finding(copy ? ReadingRules.StrayCopy : ReadingRules.FileNotTaken, new Origin(file.Path), null, ("folder", inside)));
        }
        foreach (var folder in unlisted)
            _findings.Add(new Finding(ReadingRules.LanguageNotListed, new Origin(folder), null, ("tag", Path.GetFileName(folder))));
    }

    // meta/de/3-1-1.md: a folder that is named like a language.
    private static bool IsInLanguageFolder(FolderFile file, string inside)
    {
        var folder = file.Folder.Length > inside.Length ? file.Folder[(inside.Length + 1)..] : "";
        return MetadataExtensions.Contains(Path.GetExtension(file.Name)) && folder.Length is >= 2 and <= 7
            && folder.Split('-', '_')[0] is { Length: 2 or 3 } tag && tag.All(char.IsAsciiLetterLower);
    }

    private Dictionary<IndicatorCode, List<FolderFile>> FilesByCode(Func<Input, bool> chosen, bool oneFileEach)
    {
        var byCode = new Dictionary<IndicatorCode, List<FolderFile>>();
        foreach (var file in _configuration.Inputs.Where(chosen).SelectMany(FilesOf))
        {
            if (!_taken.Add(file.Path))
                continue;
            if (CodeOf(file) is not { } code)
            {
                _findings.Add(new Finding(ReadingRules.FileNotTaken, new Origin(file.Path), null, ("folder", file.Folder)));
                continue;
            }
            if (!byCode.TryGetValue(code, out var files))
                byCode.Add(code, files = []);
            if (oneFileEach && files.Count > 0)
                _findings.Add(new Finding(ReadingRules.SecondFile, new Origin(file.Path), code.Text, ("first", files[0].Path)));
            else
                files.Add(file);
        }
        return byCode;
    }

    private IEnumerable<FolderFile> FilesOf(Input input)
    {
        var files = input.Pattern.Of(_files.All).ToList();
        if (files.Count > 0)
            return files;
        var at = input.At;
        // Only data are expected where no configuration asks for anything.
        _findings.Add(new Finding(at is null ? ReadingRules.NoDataFiles : ReadingRules.InputMatchesNothing, at, null, ("pattern", input.Pattern.Text)));
        return Configuration.IsMetadata(input.Class) ? Siblings(input.Pattern, at) : [];
    }

    private List<FolderFile> Siblings(PathPattern pattern, Origin? at)
    {
        foreach (var extension in MetadataExtensions.Where(e => e != pattern.Extension))
        {
            var files = pattern.WithExtension(extension).Of(_files.All).ToList();
            if (files.Count == 0)
                continue;
            _findings.Add(new Finding(ReadingRules.SiblingsRead, at, null,
                ("pattern", pattern.Text), ("read", pattern.WithExtension(extension).Text), ("count", files.Count)));
            return files;
        }
        return [];
    }

    // meta/ar/3-1-1.md translates meta/3-1-1.md.
    private Dictionary<IndicatorCode, List<(string Language, FolderFile File)>> TranslatedFiles()
    {
        var translated = new Dictionary<IndicatorCode, List<(string, FolderFile)>>();
        var folders = _configuration.Inputs.Where(i => Configuration.IsMetadata(i.Class)).Select(i => i.Pattern.Folder).Distinct(StringComparer.Ordinal);
        var wanted = _configuration.Languages.ToHashSet(StringComparer.Ordinal);
        foreach (var folder in folders)
            foreach (var file in _files.All.Where(f => f.Folder.StartsWith(folder + "/", StringComparison.Ordinal) && MetadataExtensions.Contains(Path.GetExtension(f.Name))))
            {
                var language = file.Folder[(folder.Length + 1)..];
                if (!wanted.Contains(language) || CodeOf(file) is not { } code || !_taken.Add(file.Path))
                    continue;
                if (!translated.TryGetValue(code, out var files))
                    translated.Add(code, files = []);
                files.Add((language, file));
            }
        return translated;
    }

    private static IndicatorCode? CodeOf(FolderFile file)
    {
        const string Prefix = "indicator_";
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return IndicatorCode.TryParse(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name);
    }
}
