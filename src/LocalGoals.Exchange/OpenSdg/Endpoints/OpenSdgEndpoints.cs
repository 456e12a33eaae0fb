using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.Archives;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Git;
using LocalGoals.Exchange.Remote;
using LocalGoals.Release;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>
/// Writes a repository's data at the addresses and in the forms in which Open SDG's reference builder (sdg-build 2.3) has
/// them, for whoever depends on those. Here its rules count and not ours: nothing is judged, corrected or left out but
/// indicators that are not released.
/// </summary>
public sealed class OpenSdgEndpoints
{
    /// <summary>The folder of what is not translated, beside those of languages.</summary>
    internal const string Untranslated = "untranslated";

    private readonly FolderFiles _files;
    private readonly EndpointSettings _settings;
    private readonly CityRelease _release;
    private readonly ImmutableArray<GeoLayer> _layers;
    private readonly SchemaFields _schema;
    private readonly DataPackages _packages;
    private readonly FolderHistory? _history;

    private OpenSdgEndpoints(string folder, string configFile, CityRelease release, IRemoteFiles? remote)
    {
        _files = new FolderFiles(folder, [], remote);
        _settings = EndpointSettings.Read(_files, configFile);
        _release = release;
        _layers = [.. _settings.MapLayers.Select(layer => GeoLayer.Read(layer, _settings, _files)).OfType<GeoLayer>()];
        _schema = SchemaFields.Read(_files, _settings.SchemaFiles(_files));
        _packages = new DataPackages(_settings);
        _history = FolderHistory.Read(folder, [.. _files.All.Where(file => Path.GetExtension(file.Name) is ".csv" or ".md" or ".yml" or ".yaml").Select(file => file.Path)]);
    }

    /// <summary>Hands on every file: its path from the root of the site and its bytes. The order is not fixed.</summary>
    /// <param name="folder">The city folder that the release was read from.</param>
    /// <param name="write">Called from several threads at once.</param>
    /// <param name="remote">That the release was read with.</param>
    public static void Write(string folder, string configFile, CityRelease release, Action<string, byte[]> write, IRemoteFiles? remote = null) =>
        new OpenSdgEndpoints(folder, configFile, release, remote).Write(write);

    internal static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private void Write(Action<string, byte[]> write)
    {
        var indicators = new BuiltIndicator[_release.Indicators.Length];
        var metadata = new EndpointMetadata(_files, _settings, _history);
        Parallel.For(0, indicators.Length, i => indicators[i] = Built(_release.Indicators[i], metadata));
        if (_settings.Languages.IsEmpty)
        {
            WriteFolder("", null, indicators, write);
            return;
        }
        foreach (var language in _settings.Languages)
            WriteFolder(language + "/", language, indicators, write);
        WriteFolder(Untranslated + "/", null, indicators, write);
    }

    private BuiltIndicator Built(Catalogue.Indicator indicator, EndpointMetadata metadata)
    {
        var table = indicator.Table;
        // The file itself has what is withheld.
        var isCsv = table is { Suppressed: 0 } && table.File.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        var frame = isCsv && _files.Find(table!.File) is { } file && _files.ReadText(file) is { } bytes ? FrameReader.FromCsv(bytes, _settings.MapsOf(table.File, _files)) : null;
        frame ??= table is null ? Frame.Empty : FrameReader.FromTable(table);
        string[] sources = [.. isCsv ? [table!.File] : Array.Empty<string>(), .. metadata.FilesOf(indicator.Metadata)];
        var id = BuiltIndicator.IdOf(indicator.Code, sources);
        return BuiltIndicator.Of(id, frame, metadata.Read(id, indicator.Metadata), new Lazy<DataFiles>(() => new DataFiles(frame, _settings.Analysis)));
    }

    private void WriteFolder(string folder, string? language, BuiltIndicator[] indicators, Action<string, byte[]> write)
    {
        var keys = language is null ? null : new TranslationKeys(_release.Translations, language);
        var (metadata, headlines, resources) = (new Map[indicators.Length], new string[indicators.Length], new Map[indicators.Length]);
        var exported = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        Parallel.For(0, indicators.Length, i =>
        {
            var indicator = indicators[i];
            var frame = keys is null ? indicator.Data : TranslatedFrame.Of(indicator.Data, keys, _settings.Analysis);
            metadata[i] = keys is null ? indicator.Metadata : indicator.In(language!, keys);
            var files = frame == indicator.Data ? indicator.Files.Value : new DataFiles(frame, _settings.Analysis);
            files.Write(folder, indicator.Id, write);
            headlines[i] = files.Headline;
            write($"{folder}meta/{indicator.Id}.json", Ascii(PythonJson.Compact(metadata[i])));
            if (indicator is { IsComplete: true, IsStatistical: true })
                exported[indicator.Id] = files.Csv;
            foreach (var layer in _layers)
                if (layer.Json(frame, _settings.Attributes, name => keys?.Metadata(name) ?? name) is { } map)
                    write(folder + layer.PathOf(indicator.Id), Ascii(map));
            resources[i] = WritePackage(folder, indicator, files.Csv, keys, write);
        });
        write($"{folder}meta/all.json", Ascii(Object(indicators, i => PythonJson.Compact(metadata[i]))));
        write($"{folder}headline/all.json", Ascii(Object(indicators, i => headlines[i])));
        write($"{folder}meta/schema.json", Ascii(_schema.Json()));
        write($"{folder}data-packages/all.json", Ascii(PythonJson.Spaced(_packages.Package(null, "all", "All indicators", resources))));
        write($"{folder}translations/translations.json", Ascii(PythonJson.Spaced(TranslationGroups.Of(_release.Translations, language))));
        WriteStats(folder, metadata, indicators, write);
        var zip = SteadyZip.Of(indicators.Where(i => exported.ContainsKey(i.Id)).Select(i => (i.Id + ".csv", (ReadOnlyMemory<byte>)exported[i.Id])));
        write($"{folder}zip/{_settings.ExportName}.zip", zip);
        // The description keeps its name whatever the zip is called.
        write($"{folder}zip/all_indicators.json", Ascii(PythonJson.Spaced(AllIndicatorsZip.About(_settings.ExportName + ".zip", zip.Length))));
        foreach (var (path, bytes) in IndicatorDownloads.Of(_settings, _files, _release))
            write(folder + path, bytes);
    }

    private Map WritePackage(string folder, BuiltIndicator indicator, byte[] csv, TranslationKeys? keys, Action<string, byte[]> write)
    {
        // The name as the metadata say it, or the text that it is a key of: not what the folder of a language says.
        var title = indicator.Name is { } name ? keys?.Metadata(name) ?? name : indicator.Id;
        var own = _packages.Resource(indicator, "data", "", "data.csv", keys);
        write($"{folder}data-packages/{indicator.Id}/data.csv", csv);
        write($"{folder}data-packages/{indicator.Id}/datapackage.json", Ascii(PythonJson.Spaced(_packages.Package(indicator, indicator.Id, title, [own]))));
        return _packages.Resource(indicator, indicator.Id, title, $"{indicator.Id}/data.csv", keys);
    }

    private void WriteStats(string folder, Map[] metadata, BuiltIndicator[] indicators, Action<string, byte[]> write)
    {
        var fields = _settings.ExtraFields ?? [];
        write($"{folder}stats/reporting.json", Ascii(PythonJson.Compact(ReportingStats.Of(metadata, _schema.Statuses, fields))));
        write($"{folder}stats/disaggregation.json", Ascii(PythonJson.Spaced(new DisaggregationStats(_settings.Analysis, _settings.IgnoresOutOfScope).Of(indicators, fields))));
    }

    private static string Object(BuiltIndicator[] indicators, Func<int, string> json)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < indicators.Length; i++)
            text.Append(i > 0 ? "," : "").Append(PythonJson.Compact(indicators[i].Id)).Append(':').Append(json(i));
        return text.Append('}').ToString();
    }
}
