using System.Collections.Immutable;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.CityFolder;
using LocalGoals.Exchange.OpenSdg.Inputs;
using LocalGoals.Exchange.OpenSdg.Wordings;
using LocalGoals.Exchange.Tables;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>A map layer: which file, and which properties hold code and name.</summary>
public sealed record MapLayer(string File, string CodeProperty, string NameProperty);

/// <summary>What an Open SDG data repository's <c>config_data.yml</c> asks for, with Open SDG's defaults where it is silent.</summary>
public sealed record Configuration(
    ImmutableArray<string> Languages, ImmutableArray<Input> Inputs, ImmutableArray<TranslationInput> Translations, ImmutableArray<MapLayer> MapLayers, ColumnRoles Roles)
{
    public const string DefaultFile = "config_data.yml";

    private const string DefaultTranslations = "translations";

    /// <summary>The folder in front of the inputs' paths; empty for the repository itself.</summary>
    public string SourceFolder { get; init; } = "";

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
            [.. Texts(root["languages"]).Where(tag => tag.Length > 0)], [.. Inputs()], [.. Translations()], [.. MapLayers()], Roles())
        {
            SourceFolder = _source,
        };

        private IEnumerable<Input> Inputs()
        {
            if (PathPattern.TryParse(_source, InputClasses.CsvData.DefaultPattern!) is null)
            {
                // From a source folder outside the city nothing is read.
                findings.Add(new Finding(ReadingRules.PathOutside, At(root["src_dir"]!), null, ("path", _source)));
                return [];
            }
            return root["inputs"] is YamlList list ? list.Items.OfType<YamlMap>().Select(Asked).OfType<Input>() : Defaults();
        }

        private Input? Asked(YamlMap settings)
        {
            var at = At(settings);
            var name = settings["class"]?.Text ?? "";
            if (InputClasses.Find(name) is not { } inputClass)
            {
                findings.Add(new Finding(ReadingRules.InputNotRead, at, null, ("class", Described(name, settings))));
                return null;
            }
            if ((settings["path_pattern"]?.Text ?? inputClass.DefaultPattern) is not { } text)
                return new Input(name, null, settings, at);
            if (PathPattern.TryParse(_source, text) is { } pattern)
                return new Input(name, pattern, settings, At(settings["path_pattern"] ?? settings));
            findings.Add(new Finding(ReadingRules.PathOutside, at, null, ("path", text)));
            return null;
        }

        // With the place that it would be read from.
        private static string Described(string name, YamlMap settings) =>
            string.Join(' ', ((string[])["source", "endpoint", "path_pattern"]).Select(setting => settings[setting]?.Text ?? "").Where(text => text.Length > 0).Take(1).Prepend(name));

        // What Open SDG assumes of a repository without inputs; of the metadata forms, those that are there.
        private IEnumerable<Input> Defaults()
        {
            yield return Default(InputClasses.CsvData, InputClasses.CsvData.DefaultPattern!);
            foreach (var (inputClass, pattern) in new[]
            {
                (InputClasses.YamlMetadata, "indicator-config/*-*.yml"),
                (InputClasses.YamlMetadata, InputClasses.YamlMetadata.DefaultPattern!),
                (InputClasses.MarkdownMetadata, InputClasses.MarkdownMetadata.DefaultPattern!),
            })
                if (Default(inputClass, pattern) is var input && input.Pattern!.Of(files.All).Any())
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
                var source = (item["source"]?.Text ?? (name == "TranslationInputSdgTranslations" ? "https://github.com/open-sdg/sdg-translations" : DefaultTranslations)).Trim();
                if (!TranslationEntries.IsKnown(name) || source.Contains("://", StringComparison.Ordinal))
                    findings.Add(new Finding(ReadingRules.InputNotRead, At(item), null, ("class", $"{name} {source}".Trim())));
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
                var path = item["geojson_file"]?.Text ?? "";
                if (path.Contains("://", StringComparison.Ordinal))
                    findings.Add(new Finding(ReadingRules.InputNotRead, At(item), null, ("class", path)));
                else
                    yield return new MapLayer(_source.Length == 0 ? path : $"{_source}/{path}", item["id_property"]?.Text ?? "", item["name_property"]?.Text ?? "");
            }
        }

        private ColumnRoles Roles() => root["indicator_options"] is YamlMap options
            ? ColumnRoles.Default.With(Texts(options["non_disaggregation_columns"]).Concat(Texts(options["observation_attributes"]))) with
            {
                UnitColumn = Named(options["unit_column"]) ?? ColumnRoles.Default.UnitColumn,
                SeriesColumn = Named(options["series_column"]) ?? ColumnRoles.Default.SeriesColumn,
            }
            : ColumnRoles.Default;

        private static string? Named(YamlNode? node) => node?.Text.Trim() is { Length: > 0 } name ? name : null;

        private static IEnumerable<string> Texts(YamlNode? node) => node is YamlList list ? list.Items.Select(item => item.Text.Trim()) : [];

        private Origin At(YamlNode node) => new(file, node.Line, node.Column);
    }
}
