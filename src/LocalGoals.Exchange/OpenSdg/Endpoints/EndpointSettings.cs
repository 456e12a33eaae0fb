using System.Collections.Immutable;
using System.Text;

using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Yaml;

namespace LocalGoals.Exchange.OpenSdg.Endpoints;

/// <summary>What the configuration says of the builder's output, with the builder's defaults where it is silent.</summary>
internal sealed class EndpointSettings
{
    private static readonly string[] PlainByDefault =
    [
        "Year", "Units", "Series", "Value", "GeoCode", "Observation status", "Unit multiplier", "Unit measure", "UNIT_MEASURE", "SERIES", "COMMENT_TS", "DATA_LAST_UPDATE",
    ];

    private static readonly string[] AttributesByDefault = ["COMMENT_OBS", "SOURCE_DETAIL"];

    private readonly YamlMap _root;
    private readonly string _source;

    private EndpointSettings(YamlMap root)
    {
        _root = root;
        _source = root["src_dir"]?.Text.Trim('/') ?? "";
        var options = root["indicator_options"] as YamlMap;
        Attributes = options is null ? [.. AttributesByDefault] : [.. Texts(options["observation_attributes"])];
        Analysis = new FrameAnalysis(
            [.. new[] { Frame.Year, Frame.Value }.Concat(options is null ? PlainByDefault : Texts(options["non_disaggregation_columns"])).Concat(Attributes).Distinct(StringComparer.Ordinal)]);
        SeriesAndUnits = [options?["series_column"]?.Text ?? "Series", options?["unit_column"]?.Text ?? "Units"];
    }

    /// <summary>Language folders that are written; none where the output is not translated.</summary>
    public ImmutableArray<string> Languages => [.. Texts(_root["languages"]).Where(tag => IsFolderName(tag) && tag != OpenSdgEndpoints.Untranslated).Distinct(StringComparer.Ordinal)];

    public FrameAnalysis Analysis { get; }

    /// <summary>Columns that say something about single observations.</summary>
    public ImmutableArray<string> Attributes { get; }

    public ImmutableArray<string> SeriesAndUnits { get; }

    /// <summary>Null when the key is absent, which the builder does not take for an empty list.</summary>
    public ImmutableArray<string>? ExtraFields => _root["reporting_status_extra_fields"] is YamlList list ? [.. Texts(list)] : null;

    public bool IgnoresOutOfScope => _root["ignore_out_of_scope_disaggregation_stats"]?.Text.ToLowerInvariant() is "true" or "yes" or "on";

    /// <summary>The zip's name without its extension.</summary>
    public string ExportName => _root["indicator_export_filename"]?.Text is { Length: > 0 } name && IsFolderName(name) ? name : "all_indicators";

    public ImmutableArray<YamlMap> MapLayers => Maps("map_layers");

    public ImmutableArray<YamlMap> Downloads => Maps("indicator_downloads");

    public YamlMap DataPackage => _root["datapackage"] as YamlMap ?? YamlMap.Empty;

    /// <summary>The files that describe metadata fields.</summary>
    public IEnumerable<FolderFile> SchemaFiles(FolderFiles files) => (_root["schema"] is YamlList
        ? Maps("schema").Where(schema => schema["class"]?.Text == "SchemaInputOpenSdg").Select(schema => RemoteSource.IsAddress(schema["schema_path"]?.Text ?? "")
            ? files.Fetch(Configuration.SchemaAt(schema, null)) : files.Find(Path(schema["schema_path"]?.Text ?? "")))
        : [files.Find(Path(_root["schema_file"]?.Text ?? "_prose.yml"))]).OfType<FolderFile>();

    public static EndpointSettings Read(FolderFiles files, string configFile) =>
        new(files.Find(configFile) is { } file && files.ReadText(file) is { } bytes ? YamlReader.Read(Encoding.UTF8.GetString(bytes), configFile, []) as YamlMap ?? YamlMap.Empty : YamlMap.Empty);

    /// <summary>The input that a file belongs to; null for one that no pattern names.</summary>
    public (YamlMap Input, int Place)? InputOf(string file)
    {
        // The builder's own inputs, which say nothing more.
        if (_root["inputs"] is not YamlList)
            return (YamlMap.Empty, 0);
        var inputs = Maps("inputs");
        for (var i = inputs.Length - 1; i >= 0; i--)
            if (inputs[i]["path_pattern"]?.Text is { } text && PathPattern.TryParse(_source, text) is { } pattern && Takes(pattern, file))
                return (inputs[i], i);
        return null;
    }

    public ColumnMaps MapsOf(string file, FolderFiles files)
    {
        if (InputOf(file)?.Input is not { } input)
            return ColumnMaps.None;
        var (columns, cells) = (Bytes("column_map"), Bytes("code_map"));
        return columns is null && cells is null ? ColumnMaps.None : ColumnMaps.Of(columns, cells);

        byte[]? Bytes(string key) => Named(files, input, key) is { } found ? files.ReadText(found) : null;
    }

    /// <summary>The file that a setting names, in the folder or at an address.</summary>
    public FolderFile? Named(FolderFiles files, YamlMap settings, string key, string otherwise = "")
    {
        var path = settings[key]?.Text is { Length: > 0 } text ? text : otherwise;
        if (RemoteSource.IsAddress(path))
            return files.Fetch(RemoteSource.Of(path, key, null, settings));
        return path.Length == 0 ? null : files.Find(path) ?? files.Find(Path(path));
    }

    /// <summary>A path of the configuration, from the root of the folder.</summary>
    public string Path(string path) => _source.Length == 0 ? path : $"{_source}/{path}";

    /// <summary>Whether a text of the configuration can be a folder or file beside others, and nothing else.</summary>
    public static bool IsFolderName(string text) => text.Length is > 0 and <= 100 && text[0] != '.' && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ');

    /// <summary>Several of these, divided by slashes.</summary>
    public static bool IsFolderPath(string text) => text.Split('/').All(IsFolderName);

    public static IEnumerable<string> Texts(YamlNode? node) => node is YamlList list ? list.Items.Select(item => item.Text) : [];

    private ImmutableArray<YamlMap> Maps(string key) => _root[key] is YamlList list ? [.. list.Items.OfType<YamlMap>()] : [];

    // Metadata with another extension than the pattern's are read where the pattern matches nothing.
    private static bool Takes(PathPattern pattern, string file)
    {
        FolderFile[] one = [new FolderFile(file, 0)];
        return pattern.Of(one).Any() || pattern.WithExtension(System.IO.Path.GetExtension(file)).Of(one).Any();
    }
}
