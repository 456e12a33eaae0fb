using System.Collections.Concurrent;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.GeoJson;
using LocalGoals.Exchange.Git;
using LocalGoals.Exchange.Ledgers;
using LocalGoals.Exchange.OpenSdg;
using LocalGoals.Exchange.OpenSdg.Wordings;
using LocalGoals.Exchange.Records;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Reviews;
using LocalGoals.Findings;
using LocalGoals.Localization;
using LocalGoals.Observations;

namespace LocalGoals.Exchange.CityFolder;

/// <summary>Reads a city folder, or an Open SDG data repository, into a catalogue.</summary>
public static class CityReader
{
    /// <param name="folder">An existing folder.</param>
    /// <param name="configFile">Path of the configuration inside it.</param>
    /// <param name="remote">Where files at addresses come from; they are left out, and told, where it is null.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A configuration by another name was asked for and is not there.</exception>
    public static CityCatalogue Read(string folder, string configFile = Configuration.DefaultFile, IRemoteFiles? remote = null)
    {
        var findings = new ConcurrentBag<Finding>();
        var files = new FolderFiles(folder, findings, remote);
        if (configFile != Configuration.DefaultFile && files.Find(configFile) is null)
            throw new FileNotFoundException($"There is no file '{configFile}' in '{folder}'.");
        var reading = new List<Finding>();
        var configuration = Configuration.Read(files, configFile, reading);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var translations = TranslationEntries.Read(files, configuration.Translations, reading, taken);
        foreach (var schema in configuration.Schemas)
            _ = files.Fetch(schema) is { } fetched ? files.ReadText(fetched) : null;
        var around = JekyllSite.Read(files, configuration.Languages.FirstOrDefault("en"), translations, taken, reading);
        var (city, layers, settings) = CityYaml.Read(files, new DirectoryInfo(Path.GetFullPath(folder)).Name, configuration, around.Settings, reading);
        configuration = configuration with
        {
            Languages = [.. configuration.Languages.Union(city.Languages)],
            Roles = configuration.Roles.With(city.Suppression?.Counts ?? []) with { WholeArea = city.AreaCode },
        };

        var repository = new Repository(files, configuration, findings, taken);
        var words = new DataWords(translations, city.WrittenIn, city.Languages);
        var read = repository.Read(words);
        repository.TellUntaken();
        var areaLayers = new LayerReader(files, city, reading).Read(layers);
        var levels = areaLayers.SelectMany(layer => layer.Areas.Select(area => KeyValuePair.Create(area.Code, layer))).ToDictionary(StringComparer.Ordinal);
        var names = new IndicatorNames(city, translations);
        var history = FolderHistory.Read(folder, [.. read.Values.SelectMany(FilesOf)]);
        var codes = read.Keys.Order().ToArray();
        var downloads = IndicatorDownloads.Find(files, configuration, translations, reading);
        var offered = downloads.ToLookup(found => found.Code, found => found.Download);
        var indicators = new Catalogue.Indicator[codes.Length];
        Parallel.For(0, codes.Length, i =>
        {
            var (table, said) = read[codes[i]];
            indicators[i] = new Catalogue.Indicator(codes[i], said, table, names.Of(codes[i], said), city.AreaCode, levels)
            {
                Committed = history?.LastChange(FilesOf(read[codes[i]])),
                Downloads = [.. offered[codes[i]]],
            };
        });
        reading.AddRange(UnknownPlaces(read.Values.Select(found => found.Table).OfType<ObservationTable>(), levels, city.AreaCode));
        reading.AddRange(names.Unresolved(codes.Select(code => (code, read[code].Metadata))));
        var frameworks = FrameworkFolder.Read(files, city.WrittenIn, reading);
        var ledger = new LedgerReader(files, city.WrittenIn, reading).Read();
        if (ledger is not null)
            reading.AddRange(new LedgerCheck(ledger, frameworks, indicators.ToDictionary(i => i.Code.Text, i => i.State, StringComparer.Ordinal)).Findings());
        var known = codes.Select(code => code.Text).ToHashSet(StringComparer.Ordinal);
        reading.AddRange(SuppressionYaml.Unknown(settings[SuppressionYaml.Key], known));
        var records = RecordReader.Read(files, city, known, reading);
        city = city with { Site = SiteReader.Read(files, settings, around, downloads.Select(found => (found.File, found.Download.File)), city, known, reading) };
        // The version of the data: a sentence of a review does not change it.
        var version = files.ContentHash();
        var reviews = new ReviewReader(files, city, reading).Read();
        return new CityCatalogue(city, indicators, areaLayers, translations, findings.Concat(reading), version) { FolderHash = files.ContentHash(), Reviews = reviews, Commit = history?.Head, CommittedOn = history?.HeadDay, Ledger = ledger, Frameworks = frameworks, Register = records.Register, Partners = records.Partners, Practices = records.Practices, Rights = records.Rights, RecordTexts = records.Texts };
    }

    private static IEnumerable<string> FilesOf(IndicatorFiles files) =>
        (files.Table is null ? files.Metadata.Files : files.Metadata.Files.Concat(files.Table.Files)).Where(file => !RemoteSource.IsAddress(file));

    // Only where the city names its places at all.
    private static IEnumerable<Finding> UnknownPlaces(IEnumerable<ObservationTable> tables, Dictionary<string, Areas.AreaLayer> known, string? wholeArea)
    {
        if (known.Count == 0)
            yield break;
        foreach (var table in tables.Where(table => table.Area is not null))
        {
            var unknown = table.Area!.Categories.Where(code => code != wholeArea && !known.ContainsKey(code)).ToList();
            if (unknown.Count > 0)
                yield return new Finding(ReadingRules.PlaceUnknown, new Origin(table.File, table.Line(table.Area.Codes.IndexOf(table.Area.CodeOf(unknown[0])))), null,
                    ("count", unknown.Count), ("code", unknown[0]));
        }
    }
}
