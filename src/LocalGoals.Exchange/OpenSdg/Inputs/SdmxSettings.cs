using System.Collections.Immutable;

using LocalGoals.Exchange.Yaml;
using LocalGoals.Framework;

namespace LocalGoals.Exchange.OpenSdg.Inputs;

/// <summary>The settings of an SDMX input, with the reference builder's defaults.</summary>
/// <param name="Dropped">Ids of dimensions and attributes that are not wanted.</param>
/// <param name="DropsSingletons">Whether the builder leaves out what has one value only.</param>
/// <param name="Map">Other names: of a dimension by its id, of a code by <c>id|code</c>.</param>
/// <param name="Indicators">By the code of a series.</param>
/// <param name="Names">Whether names of indicators are wanted from the structure.</param>
/// <param name="Codes">Whether ids and codes are wanted instead of their names.</param>
internal sealed record SdmxSettings(
    ImmutableHashSet<string> Dropped, bool DropsSingletons, ImmutableDictionary<string, string> Map,
    ImmutableDictionary<string, ImmutableArray<IndicatorCode>> Indicators, bool Names, bool Codes, bool SeriesAttributes, bool ObservationAttributes,
    string IndicatorPath, string NamePath)
{
    private const string DefaultIndicatorPath = ".//Annotation[AnnotationTitle='Indicator']/AnnotationText";
    private const string DefaultNamePath = ".//Annotation[AnnotationTitle='IndicatorTitle']/AnnotationText";

    public static SdmxSettings Of(YamlMap settings) => new(
        Texts(settings["drop_dimensions"]).ToImmutableHashSet(StringComparer.Ordinal),
        Flag(settings, "drop_singleton_dimensions", true),
        Entries(settings["dimension_map"]).ToImmutableDictionary(e => e.Key, e => e.Value.Text.Trim(), StringComparer.Ordinal),
        Entries(settings["indicator_id_map"]).ToImmutableDictionary(e => e.Key, e => Texts(e.Value).Select(CodeOf).OfType<IndicatorCode>().ToImmutableArray(), StringComparer.Ordinal),
        Flag(settings, "import_names", true),
        Flag(settings, "import_codes", false) || Flag(settings, "import_translation_keys", false),
        Flag(settings, "import_series_attributes", true),
        Flag(settings, "import_observation_attributes", true),
        settings["indicator_id_xpath"]?.Text ?? DefaultIndicatorPath,
        settings["indicator_name_xpath"]?.Text ?? DefaultNamePath);

    /// <summary>Whether the configuration does not want the dimension or attribute.</summary>
    public bool IsLeftOut(string id) => Dropped.Contains(id) || Map.GetValueOrDefault(id) is "";

    /// <summary>The first word, with dots or dashes.</summary>
    public static IndicatorCode? CodeOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? IndicatorCode.TryParse(first.Trim('-', '.')) : null;

    private static bool Flag(YamlMap settings, string name, bool otherwise) => settings[name]?.Text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => otherwise,
    };

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlList list => list.Items.Select(item => item.Text.Trim()),
        YamlScalar { Value.Length: > 0 } scalar => [scalar.Value.Trim()],
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlNode? node) => node is YamlMap map ? map.Entries.DistinctBy(e => e.Key) : [];
}
