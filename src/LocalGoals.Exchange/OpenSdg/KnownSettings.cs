using System.Collections.Frozen;

using LocalGoals.Catalogue;
using LocalGoals.Exchange.Yaml;
using LocalGoals.Findings;
using LocalGoals.Language;

namespace LocalGoals.Exchange.OpenSdg;

/// <summary>The settings that Open SDG's builder knows: which are honoured, and why the others are not.</summary>
public static class KnownSettings
{
    private const string Documentation = "documentation";
    private const string Place = "place";
    private const string Format = "format";
    private const string Log = "log";
    private const string Types = "types";

    /// <summary>Settings of the file itself: null for one that is honoured, else why it is not.</summary>
    public static readonly FrozenDictionary<string, string?> OfFile = Of(
        (null, ["src_dir", "languages", "inputs", "translations", "map_layers", "indicator_options", "datapackage", "data_schema", "indicator_downloads",
            "indicator_export_filename", "reporting_status_extra_fields", "ignore_out_of_scope_disaggregation_stats", "schema", "schema_file"]),
        (Documentation, ["docs_baseurl", "docs_branding", "docs_extra_disaggregations", "docs_intro", "docs_indicator_url", "docs_metadata_fields", "docs_subfolder",
            "docs_translate_disaggregations"]),
        (Place, ["site_dir"]),
        (Format, ["csvw", "csvw_cube", "sdmx_output", "sdmx_output_global"]),
        (Log, ["logging"]));

    /// <summary>Settings that any input may have.</summary>
    public static readonly FrozenDictionary<string, string?> OfInput = Of(
        (null, ["class", "path_pattern", "column_map", "code_map", "indicator_id_map", "metadata_mapping", "source", "dsd", "dimension_map", "drop_dimensions",
            "drop_singleton_dimensions", "import_names", "import_codes", "import_translation_keys", "import_series_attributes", "import_observation_attributes",
            "indicator_id_xpath", "indicator_name_xpath", "git", "git_data_dir", "git_data_filemask", "request_params"]),
        (Types, ["dtype"]));

    /// <summary>Settings of a map layer.</summary>
    public static readonly FrozenDictionary<string, string?> OfMapLayer = Of(
        (null, ["geojson_file", "id_property", "name_property", "id_column", "output_subfolder", "filename_prefix", "exclude_columns", "id_replacements",
            "request_params"]));

    /// <summary>Settings of <c>indicator_options</c>.</summary>
    public static readonly FrozenDictionary<string, string?> OfOptions = Of(
        (null, ["non_disaggregation_columns", "observation_attributes", "progress_column", "serial_columns", "series_column", "unit_column"]));

    /// <summary>Tells what is ignored and what is not known.</summary>
    internal static void Check(YamlMap settings, FrozenDictionary<string, string?> known, string file, ICollection<Finding> findings)
    {
        foreach (var (key, value) in settings.Entries)
        {
            var at = new Origin(file, value.Line, value.Column);
            if (!known.TryGetValue(key, out var reason))
                findings.Add(new Finding(ReadingRules.SettingUnknown, at, null, ("key", key)));
            else if (reason is not null)
                findings.Add(new Finding(ReadingRules.SettingIgnored, at, null, ("key", key), ("reason", new Said($"finding.reason.{reason}"))));
        }
    }

    private static FrozenDictionary<string, string?> Of(params (string? Reason, string[] Keys)[] settings) =>
        settings.SelectMany(set => set.Keys.Select(key => KeyValuePair.Create(key, set.Reason))).ToFrozenDictionary(StringComparer.Ordinal);
}
