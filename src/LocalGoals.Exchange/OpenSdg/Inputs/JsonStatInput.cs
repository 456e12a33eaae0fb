using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.JsonStat;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>
/// Figures in JSON-stat files of the folder: named by <c>source</c> (one or a list), by <c>path_pattern</c>, or by
/// <c>endpoint</c> with the keys of <c>indicator_id_map</c> behind it, as the reference builder puts its addresses together.
/// </summary>
internal sealed class JsonStatInput : IInputClass
{
    public string Name => "InputJsonStat";

    public string? DefaultPattern => null;

    public bool GivesData => true;

    public IEnumerable<InputPart> Parts(Input input, InputFiles files)
    {
        var findings = new List<Finding>();
        var words = InputWords.Of(input, files);
        var map = input.Settings["indicator_id_map"] as YamlMap ?? YamlMap.Empty;
        var year = input.Settings["year_column"]?.Text;
        var parts = new List<InputPart>();
        foreach (var (file, resource) in Sources(input, files, map))
        {
            if (files.ReadText(file, longLines: true) is not { } bytes)
                continue;
            var before = findings.Count;
            var cubes = JsonStatReader.Read(file.Path, bytes, findings);
            if (cubes.Count == 0 && findings.Count == before)
                findings.Add(new Finding(ReadingRules.NoObservations, new Origin(file.Path)));
            foreach (var cube in cubes)
            {
                var codes = Codes(map, file, cube, resource).ToList();
                if (codes.Count == 0)
                    findings.Add(new Finding(ReadingRules.SeriesWithoutIndicator, new Origin(file.Path), null, ("what", cube.Label.Length > 0 ? cube.Label : file.Name), ("count", 1)));
                parts.AddRange(codes.Select(code => new InputPart(code, file.Path, found => new InputContent
                {
                    Table = JsonStatTable.Read(file.Path, code, cube, year, files.Roles, words, found),
                    WhereSilent = Silent(cube, file.Path),
                })));
            }
        }
        files.Found(findings);
        return parts;
    }

    private static IEnumerable<(FolderFile File, string? Resource)> Sources(Input input, InputFiles files, YamlMap map)
    {
        if (input.Pattern is not null)
            return files.Taken(input).Select(file => (file, (string?)null));
        if (input.Settings["endpoint"] is not { Text.Length: > 0 } endpoint)
            return files.AllNamed(input, "source", MediaTypes.Json).Select(file => (file, (string?)null));
        // One answer for all, where nobody is asked.
        if (RemoteSource.IsAddress(endpoint.Text) && !files.IsOnline)
            return files.AllNamed(input, "endpoint").Select(file => (file, (string?)null));
        return map.Entries.Select(entry => (File: files.Named(input, "endpoint", new YamlScalar(endpoint.Text + entry.Key, endpoint.Line, endpoint.Column), MediaTypes.Json), entry.Key))
            .Where(source => source.File is not null).Select(source => (source.File!, (string?)source.Key));
    }

    // What the configuration says of the file or the data set; else what the file is called.
    private static IEnumerable<IndicatorCode> Codes(YamlMap map, FolderFile file, JsonStatCube cube, string? resource)
    {
        string?[] names = [resource, cube.Key, cube.Label, file.Path, file.Name, Path.GetFileNameWithoutExtension(file.Name)];
        var mapped = names.Where(name => !string.IsNullOrEmpty(name)).Select(name => map[name!]).FirstOrDefault(node => node is not null);
        return mapped switch
        {
            null => InputFiles.CodeOf(file) is { } code ? [code] : [],
            YamlList list => list.Items.Select(item => SdmxSettings.CodeOf(item.Text)).OfType<IndicatorCode>(),
            _ => SdmxSettings.CodeOf(mapped.Text) is { } code ? [code] : [],
        };
    }

    private static ImmutableDictionary<string, SilentValue> Silent(JsonStatCube cube, string file)
    {
        var values = ImmutableDictionary<string, SilentValue>.Empty;
        if (cube.Label.Length > 0)
            values = values.Add("indicator_name", new SilentValue(new Texts(cube.Label), new Origin(file)));
        return cube.Dimensions.FirstOrDefault(d => cube.PlaceRole.Contains(d.Id)) is { Labels: [var place] }
            ? values.Add("national_geographical_coverage", new SilentValue(new Texts(place), new Origin(file))) : values;
    }
}
