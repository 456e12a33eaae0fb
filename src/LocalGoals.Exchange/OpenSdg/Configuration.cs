using System.Collections.Immutable;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Exchange.OpenSdg.Wordings;
using LocalGoals.Exchange.Remote;
using LocalGoals.Exchange.Tables;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>A map layer: which file, and which properties hold code and name.</summary>
public sealed record MapLayer(string File, string CodeProperty, string NameProperty, Origin At)
{
    /// <summary>What is sent along where the file lies at an address.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = RequestHeaders.None;
}

/// <summary>What an Open SDG data repository's <c>config_data.yml</c> asks for, with Open SDG's defaults where it is silent.</summary>
public sealed record Configuration(
    ImmutableArray<string> Languages, ImmutableArray<Input> Inputs, ImmutableArray<TranslationInput> Translations, ImmutableArray<MapLayer> MapLayers, ColumnRoles Roles)
{
    public const string DefaultFile = "config_data.yml";

    private const string JsonStatData = "data/*-*.json";
    private const string DefaultTranslations = "translations";

    /// <summary>The folder in front of the inputs' paths; empty for the repository itself.</summary>
    public string SourceFolder { get; init; } = "";

    /// <summary>Files of schemas for data, one an indicator; null for none.</summary>
    public Input? DataSchema { get; init; }

    /// <summary>Schemas of metadata that lie at addresses.</summary>
    public ImmutableArray<RemoteSource> Schemas { get; init; } = [];

    /// <summary>Whether categories stand in the order of their texts instead of the order of the file.</summary>
    public bool SortsAlphabetically { get; init; }

    /// <summary>Further files to download with indicators.</summary>
    public ImmutableArray<DownloadSettings> Downloads { get; init; } = [];

    public static Configuration Read(FolderFiles files, string configFile, ICollection<Finding> findings)
    {
        var file = files.Find(configFile);
        var root = file is not null && files.ReadText(file) is { } bytes
            ? YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings) as YamlMap ?? YamlMap.Empty
            : YamlMap.Empty;
        KnownSettings.Check(root, KnownSettings.OfFile, configFile, findings);
        return new Reading(configFile, root, files, findings).Configuration();
    }

    /// <summary>The schema that lies at an address.</summary>
    internal static RemoteSource SchemaAt(YamlMap schema, Origin? at) =>
        RemoteSource.Of(schema["schema_path"]!.Text, "schema: schema_path", at, schema) with { Largest = FolderFiles.LargestText };

    private sealed class Reading(string file, YamlMap root, FolderFiles files, ICollection<Finding> findings)
    {
        private readonly string _source = root["src_dir"]?.Text.TrimEnd('/') ?? "";

        public Configuration Configuration() => new(
            [.. Texts(root["languages"]).Where(tag => tag.Length > 0)], [.. Inputs()], [.. Translations()], [.. MapLayers()], Roles())
        {
            SourceFolder = _source,
            DataSchema = DataSchema(),
            Downloads = [.. Downloads()],
            Schemas = [.. Schemas()],
            SortsAlphabetically = (root["datapackage"] as YamlMap)?["sorting"]?.Text == "alphabetical",
        };

        private IEnumerable<DownloadSettings> Downloads()
        {
            if (root["indicator_downloads"] is not YamlList list)
                yield break;
            foreach (var item in list.Items.OfType<YamlMap>())
            {
                var (source, folder) = (item["source_pattern"]?.Text ?? "", item["output_folder"]?.Text.Trim('/') ?? "");
                if (PathPattern.TryParse("", source) is not { } pattern || folder.Length > 0 && PathPattern.TryParse("", folder) is null)
                    findings.Add(new Finding(ReadingRules.PathOutside, At(item), null, ("path", $"{source} {folder}".Trim())));
                else if (DownloadSettings.TryIds(item["indicator_id_pattern"]?.Text) is not { } ids)
                    findings.Add(new Finding(ReadingRules.PatternInvalid, At(item["indicator_id_pattern"]!), null, ("pattern", item["indicator_id_pattern"]!.Text)));
                else
                    yield return new DownloadSettings(item["button_label"]?.Text ?? folder, pattern, folder.Length == 0 ? "more" : folder, ids, At(item));
            }
        }

        private Input? DataSchema()
        {
            if (root["data_schema"] is not YamlMap settings)
                return null;
            var name = settings["class"]?.Text ?? "";
            var text = settings["source"]?.Text ?? "";
            if (name == DataSchemas.TableSchema && PathPattern.TryParse("", text) is { } pattern)
                return new Input(name, pattern, settings, At(settings["source"]!));
            findings.Add(new Finding(ReadingRules.InputNotRead, At(settings), null, ("class", $"{name} {RemoteSource.ShownOf(text)}".Trim())));
            return null;
        }

        // They matter to the files that Open SDG's builder makes, not to pages.
        private IEnumerable<RemoteSource> Schemas() =>
            (root["schema"] as YamlList)?.Items.OfType<YamlMap>().Where(schema => RemoteSource.IsAddress(schema["schema_path"]?.Text ?? "")).Select(schema => SchemaAt(schema, At(schema["schema_path"]!))) ?? [];

        private IEnumerable<Input> Inputs()
        {
            if (PathPattern.TryParse(_source, InputClasses.CsvData.DefaultPattern!) is null)
            {
                // From a source folder outside the city nothing is read.
                findings.Add(new Finding(ReadingRules.PathOutside, At(root["src_dir"]!), null, ("path", _source)));
                return [];
            }
            Input[] asked = root["inputs"] is YamlList list ? [.. list.Items.OfType<YamlMap>().Select(Asked).OfType<Input>()] : [.. Defaults()];
            return asked.Any(input => input.Class == InputClasses.ExcelData.Name) ? asked : Workbooks().Concat(asked);
        }

        private Input? Asked(YamlMap settings)
        {
            var at = At(settings);
            var name = settings["class"]?.Text ?? "";
            KnownSettings.Check(settings, KnownSettings.OfInput, file, findings);
            RequestHeaders.Check(settings, file, findings);
            if (InputClasses.Find(name) is not { } inputClass)
            {
                findings.Add(new Finding(ReadingRules.InputNotRead, at, null, ("class", Described(name, settings))));
                return null;
            }
            if ((settings["path_pattern"]?.Text ?? inputClass.DefaultPattern) is not { } text)
                return new Input(name, null, settings, at);
            if (PathPattern.TryParse(_source, text) is { } pattern)
                return new Input(name, pattern, settings, At(settings["path_pattern"] ?? settings));
            findings.Add(text.Contains("://", StringComparison.Ordinal)
                ? new Finding(ReadingRules.InputNotRead, at, null, ("class", $"{name} {text}")) : new Finding(ReadingRules.PathOutside, at, null, ("path", text)));
            return null;
        }

        // With the place that it would be read from.
        private static string Described(string name, YamlMap settings) =>
            string.Join(' ', ((string[])["source", "endpoint", "path_pattern"]).Select(setting => settings[setting]?.Text ?? "").Where(text => text.Length > 0).Take(1).Select(RemoteSource.ShownOf).Prepend(name));

        // What Open SDG assumes of a repository without inputs; of the forms, those that are there. Where there are no data, CSV is asked for, so that it is told.
        private IEnumerable<Input> Defaults()
        {
            Input[] assumed =
            [
                Default(InputClasses.CsvData, InputClasses.CsvData.DefaultPattern!),
                Default(InputClasses.JsonStat, JsonStatData),
                Default(InputClasses.YamlMetadata, "indicator-config/*-*.yml"),
                Default(InputClasses.YamlMetadata, InputClasses.YamlMetadata.DefaultPattern!),
                Default(InputClasses.MarkdownMetadata, InputClasses.MarkdownMetadata.DefaultPattern!),
            ];
            var hasData = assumed.Take(2).Any(IsThere) || Workbooks().Any();
            return assumed.Where((input, i) => IsThere(input) || (i == 0 && !hasData));
        }

        private bool IsThere(Input input) => input.Pattern!.Of(files.All).Any();

        // Beside whatever is asked for; first, so that anything else takes their place.
        private IEnumerable<Input> Workbooks()
        {
            if (Default(InputClasses.ExcelData, InputClasses.ExcelData.DefaultPattern!) is var input
                && input.Pattern!.Of(files.All).Any(file => Excel.Workbook.IsNamedSo(file.Name)))
                yield return input;
        }

        private Input Default(IInputClass inputClass, string pattern) => new(inputClass.Name, PathPattern.TryParse(_source, pattern), YamlMap.Empty, null);

        private IEnumerable<TranslationInput> Translations()
        {
            if (root["translations"] is not YamlList list)
            {
                yield return new TranslationInput("TranslationInputYaml", DefaultTranslations, YamlMap.Empty, null);
                yield break;
            }
            foreach (var item in list.Items.OfType<YamlMap>())
            {
                var name = item["class"]?.Text ?? "";
                var source = (item["source"]?.Text ?? (name == TranslationEntries.Shared ? "https://github.com/open-sdg/sdg-translations" : DefaultTranslations)).Trim();
                RequestHeaders.Check(item, file, findings);
                if (!TranslationEntries.IsKnown(name))
                    findings.Add(new Finding(ReadingRules.InputNotRead, At(item), null, ("class", $"{name} {RemoteSource.ShownOf(source)}".Trim())));
                else if (RemoteSource.IsAddress(source) && TranslationEntries.IsFolder(name))
                    findings.Add(new Finding(ReadingRules.RepositoryNotCloned, At(item), null, ("address", RemoteSource.ShownOf(source))));
                else if (RemoteSource.IsAddress(source))
                    yield return new TranslationInput(name, source, item, At(item));
                else if (PathPattern.TryParse("", source) is null)
                    findings.Add(new Finding(ReadingRules.PathOutside, At(item), null, ("path", source)));
                else
                    yield return new TranslationInput(name, string.Join('/', source.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != ".")), item, At(item));
            }
        }

        private IEnumerable<MapLayer> MapLayers()
        {
            if (root["map_layers"] is not YamlList list)
                yield break;
            foreach (var item in list.Items.OfType<YamlMap>())
            {
                KnownSettings.Check(item, KnownSettings.OfMapLayer, file, findings);
                RequestHeaders.Check(item, file, findings);
                var path = item["geojson_file"]?.Text ?? "";
                if (_source.Length > 0 && !RemoteSource.IsAddress(path))
                    path = $"{_source}/{path}";
                yield return new MapLayer(path, item["id_property"]?.Text ?? "", item["name_property"]?.Text ?? "", At(item)) { Headers = RequestHeaders.Of(item) };
            }
        }

        private ColumnRoles Roles()
        {
            var roles = ColumnRoles.Default;
            var areas = (root["map_layers"] as YamlList)?.Items.OfType<YamlMap>().Select(layer => layer["id_column"]?.Text ?? "").Where(name => name.Length > 0) ?? [];
            roles = roles with { Areas = [.. areas.Union(roles.Areas)] };
            if (root["indicator_options"] is not YamlMap options)
                return roles;
            KnownSettings.Check(options, KnownSettings.OfOptions, file, findings);
            return roles.With(Texts(options["non_disaggregation_columns"]).Concat(Texts(options["observation_attributes"])).Concat(Texts(options["serial_columns"]))) with
            {
                Units = [.. Texts(options["unit_column"]).Union(roles.Units)],
                Series = [.. Texts(options["series_column"]).Union(roles.Series)],
                Progress = Texts(options["progress_column"]).FirstOrDefault(roles.Progress),
            };
        }

        private static IEnumerable<string> Texts(YamlNode? node) => node switch
        {
            YamlList list => list.Items.Select(item => item.Text.Trim()),
            YamlScalar { Value.Length: > 0 } one => [one.Value.Trim()],
            _ => [],
        };

        private Origin At(YamlNode node) => new(file, node.Line, node.Column);
    }
}
