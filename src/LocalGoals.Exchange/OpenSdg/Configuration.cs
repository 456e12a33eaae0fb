using System.Collections.Immutable;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.Csv;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>One input of the configuration: its class and path pattern.</summary>
/// <param name="At">Where the configuration asks for it; null when it is a default.</param>
public sealed record Input(string Class, PathPattern Pattern, Origin? At);

/// <summary>A map layer: which file, and which properties hold code and name.</summary>
public sealed record MapLayer(string File, string CodeProperty, string NameProperty, Origin At);

/// <summary>What an Open SDG data repository's <c>config_data.yml</c> asks for, with Open SDG's defaults where it is silent.</summary>
public sealed record Configuration(
    ImmutableArray<string> Languages, ImmutableArray<Input> Inputs, ImmutableArray<string> TranslationFolders, ImmutableArray<MapLayer> MapLayers, ColumnRoles Roles)
{
    public const string DefaultFile = "config_data.yml";

    public const string CsvData = "InputCsvData";

    private static readonly string[] MetadataClasses = ["InputYamlMeta", "InputYamlMdMeta"];

    public static bool IsMetadata(string inputClass) => MetadataClasses.Contains(inputClass);

    public static Configuration Read(FolderFiles files, string configFile, ICollection<Finding> findings)
    {
        var file = files.Find(configFile);
        var root = file is not null && files.ReadText(file) is { } bytes
            ? YamlReader.Read(Encoding.UTF8.GetString(bytes), file.Path, findings) as YamlMap ?? YamlMap.Empty
            : YamlMap.Empty;
        return new Reading(configFile, root, files, findings).Configuration();
    }

    private sealed class Reading(string file, YamlMap root, FolderFiles files, ICollection<Finding> findings)
    {
        private readonly string _source = root["src_dir"]?.Text.TrimEnd('/') ?? "";

        public Configuration Configuration() => new(
            [.. Texts(root["languages"]).Where(tag => tag.Length > 0)], [.. Inputs()], [.. TranslationFolders()], [.. MapLayers()], Roles());

        private IEnumerable<Input> Inputs()
        {
            if (PathPattern.TryParse(_source, DefaultPattern(CsvData)) is null)
            {
                // From a source folder outside the city nothing is read.
                findings.Add(new Finding(ReadingRules.PathOutside, At(root["src_dir"]!), null, ("path", _source)));
                yield break;
            }
            if (root["inputs"] is not YamlList list)
            {
                foreach (var (inputClass, pattern) in Defaults())
                    yield return new Input(inputClass, PathPattern.TryParse(_source, pattern)!, null);
                yield break;
            }
            foreach (var item in list.Items.OfType<YamlMap>())
            {
                var at = At(item);
                var inputClass = item["class"]?.Text ?? "";
                if (inputClass != CsvData && !IsMetadata(inputClass))
                {
                    findings.Add(new Finding(ReadingRules.InputNotRead, at, null, ("class", inputClass)));
                    continue;
                }
                var text = item["path_pattern"]?.Text ?? DefaultPattern(inputClass);
                if (PathPattern.TryParse(_source, text) is { } pattern)
                    yield return new Input(inputClass, pattern, At(item["path_pattern"] ?? item));
                else
                    findings.Add(new Finding(ReadingRules.PathOutside, at, null, ("path", text)));
            }
        }

        // What Open SDG assumes of a repository without inputs; of the two metadata forms, those that are there.
        private IEnumerable<(string, string)> Defaults()
        {
            yield return (CsvData, DefaultPattern(CsvData));
            foreach (var (inputClass, pattern) in new[] { ("InputYamlMeta", "indicator-config/*-*.yml"), ("InputYamlMeta", "meta/*-*.yml"), ("InputYamlMdMeta", "meta/*-*.md") })
                if (PathPattern.TryParse(_source, pattern)!.Of(files.All).Any())
                    yield return (inputClass, pattern);
        }

        private static string DefaultPattern(string inputClass) => inputClass switch
        {
            CsvData => "data/*-*.csv",
            "InputYamlMeta" => "meta/*-*.yml",
            _ => "meta/*-*.md",
        };

        private IEnumerable<string> TranslationFolders()
        {
            if (root["translations"] is not YamlList list)
            {
                yield return "translations";
                yield break;
            }
            foreach (var item in list.Items.OfType<YamlMap>())
            {
                var source = item["source"]?.Text ?? "translations";
                if (item["class"]?.Text != "TranslationInputYaml" || source.Contains("://", StringComparison.Ordinal))
                    findings.Add(new Finding(ReadingRules.InputNotRead, At(item), null, ("class", $"{item["class"]?.Text} {item["source"]?.Text}".Trim())));
                else if (PathPattern.TryParse("", source) is null)
                    findings.Add(new Finding(ReadingRules.PathOutside, At(item), null, ("path", source)));
                else
                    yield return source.Trim('/');
            }
        }

        private IEnumerable<MapLayer> MapLayers()
        {
            if (root["map_layers"] is not YamlList list)
                yield break;
            foreach (var item in list.Items.OfType<YamlMap>())
            {
                var path = item["geojson_file"]?.Text ?? "";
                if (path.Contains("://", StringComparison.Ordinal))
                    findings.Add(new Finding(ReadingRules.InputNotRead, At(item), null, ("class", path)));
                else
                    yield return new MapLayer(_source.Length == 0 ? path : $"{_source}/{path}", item["id_property"]?.Text ?? "", item["name_property"]?.Text ?? "", At(item));
            }
        }

        private ColumnRoles Roles() => root["indicator_options"] is YamlMap options
            ? ColumnRoles.Default.With(Texts(options["non_disaggregation_columns"]).Concat(Texts(options["observation_attributes"])))
            : ColumnRoles.Default;

        private static IEnumerable<string> Texts(YamlNode? node) => node is YamlList list ? list.Items.Select(item => item.Text.Trim()) : [];

        private Origin At(YamlNode node) => new(file, node.Line, node.Column);
    }
}
