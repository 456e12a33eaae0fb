using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Exchange.GeoJson;
using LocalGoals.Exchange.Git;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.OpenSdg.Wordings;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads a city folder, or an Open SDG data repository, into a catalogue.</summary>
public static class CityReader
{
    /// <param name="folder">An existing folder.</param>
    /// <param name="configFile">Path of the configuration inside it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A configuration by another name was asked for and is not there.</exception>
    public static CityCatalogue Read(string folder, string configFile = Configuration.DefaultFile)
    {
        var findings = new ConcurrentBag<Finding>();
        var files = new FolderFiles(folder, findings);
        if (configFile != Configuration.DefaultFile && files.Find(configFile) is null)
            throw new FileNotFoundException($"There is no file '{configFile}' in '{folder}'.");
        var reading = new List<Finding>();
        var configuration = Configuration.Read(files, configFile, reading);
        var (city, layers, settings) = CityYaml.Read(files, new DirectoryInfo(Path.GetFullPath(folder)).Name, configuration, reading);
        configuration = configuration with
        {
            Languages = [.. configuration.Languages.Union(city.Languages)],
            Roles = configuration.Roles with { WholeArea = city.AreaCode },
        };

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var translations = TranslationEntries.Read(files, configuration.Translations, reading, taken);
        var repository = new Repository(files, configuration, findings, taken);
        var words = new DataWords(translations, city.WrittenIn, city.Languages);
        var read = repository.Read(words);
        repository.TellUntaken();
        var areaLayers = layers.Select(layer => Layer(files, layer, city, reading)).OfType<Areas.AreaLayer>().DistinctBy(layer => layer.Id).ToList();
        var names = new IndicatorNames(city, translations);
        var history = FolderHistory.Read(folder, [.. read.Values.SelectMany(FilesOf)]);
        var codes = read.Keys.Order().ToArray();
        var indicators = new Catalogue.Indicator[codes.Length];
        Parallel.For(0, codes.Length, i =>
        {
            var (table, said) = read[codes[i]];
            indicators[i] = new Catalogue.Indicator(codes[i], said, table, names.Of(codes[i], said), city.AreaCode)
            {
                Committed = history?.LastChange(FilesOf(read[codes[i]])),
            };
        });
        foreach (var code in codes)
            reading.AddRange(names.Unresolved(code, read[code].Metadata));
        city = city with { Site = SiteReader.Read(files, settings, city, codes.Select(code => code.Text).ToHashSet(StringComparer.Ordinal), reading) };
        return new CityCatalogue(city, indicators, areaLayers, translations, findings.Concat(reading), files.ContentHash()) { Commit = history?.Head };
    }

    private static IEnumerable<string> FilesOf(IndicatorFiles files) => files.Table is null ? files.Metadata.Files : files.Metadata.Files.Append(files.Table.File);

    private static Areas.AreaLayer? Layer(FolderFiles files, LayerSettings layer, City city, List<Finding> findings)
    {
        if (PathPattern.TryParse("", layer.File) is null || files.Find(layer.File) is not { } file)
        {
            findings.Add(new Finding(ReadingRules.InputMatchesNothing, null, null, ("pattern", layer.File)));
            return null;
        }
        if (files.ReadText(file) is not { } bytes)
            return null;
        try
        {
            return new Areas.AreaLayer(
                Disaggregation.Breakdown.SlugOf(Path.GetFileNameWithoutExtension(file.Name)), layer.Level,
                [.. AreaNames.Read(bytes).Where(p => p.ContainsKey(layer.CodeProperty)).Select(p => AreaOf(p, layer, city.WrittenIn)).DistinctBy(area => area.Code)],
                new Lazy<ImmutableArray<Boundary>>(() => MapGrid.Simplify(Boundaries.Read(bytes, layer.CodeProperty))));
        }
        catch (JsonException e)
        {
            findings.Add(new Finding(ReadingRules.JsonInvalid, new Origin(file.Path, (int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1), null, ("reason", "JSON")));
            return null;
        }
    }

    private static Area AreaOf(IReadOnlyDictionary<string, string> properties, LayerSettings layer, string writtenIn)
    {
        var code = properties[layer.CodeProperty];
        var names = layer.NameProperties.Where(p => properties.ContainsKey(p.Value)).Select(p => KeyValuePair.Create(p.Key, properties[p.Value])).ToList();
        var first = names.FirstOrDefault(n => n.Key == writtenIn, names.FirstOrDefault()).Value ?? code;
        return new Area(code, new Texts(first, names.Where(n => n.Key.Length > 0)), layer.Level);
    }
}
