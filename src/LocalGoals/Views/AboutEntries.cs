using System.Collections.Frozen;

using LocalGoals.Catalogue;
using LocalGoals.Indicators;

namespace LocalGoals.Views;

/// <summary>What the city recorded about an indicator, in the order people ask for it; nothing is left out but settings.</summary>
public static class AboutEntries
{
    private static readonly (string Label, string[] Keys)[] Known =
    [
        ("about.definition", ["national_indicator_description", "computation_definitions", "indicator_definition", "STAT_CONC_DEF"]),
        ("about.local-indicator", ["national_indicator_available", "indicator_available"]),
        ("about.method", ["computation_calculations", "DATA_COMP"]),
        ("about.unit", ["computation_units", "UNIT_MEASURE"]),
        ("about.coverage", ["national_geographical_coverage", "REF_AREA"]),
        ("about.disaggregation", ["data_disaggregation_information", "DISAGGREGATION"]),
        ("about.limitations", ["comments_limitations", "data_limitations", "REC_USE_LIM"]),
        ("about.note", ["data_footnote"]),
        ("about.local-target", ["national_target_line"]),
        ("about.updated", ["national_metadata_updated", "META_LAST_UPDATE", "national_data_updated"]),
        ("about.tags", ["tags"]),
        ("about.copyright", ["copyright"]),
    ];

    // Settings of the site, and what stands elsewhere on the page.
    private static readonly FrozenSet<string> Settings = new[]
    {
        Metadata.Body, "indicator", "indicator_number", "indicator_name", "indicator_name_national", "indicator_sort_order", "layout", "permalink", "sdg_goal",
        "goal_number", "target_id", "target", "target_name", "target_number", "published", "reporting_status", "data_non_statistical", "data_show_map", "graph_type",
        "graph_title", "graph_titles", "precision", "title", "data_start_values", "auto_progress_calculation", "progress_calculation_options", "progress_status",
        "un_custodian_agency", "un_designated_tier", "goal_meta_link", "goal_meta_link_text", "data_keep_disaggregations", "page_content", "standalone",
        "embedded_feature_url", "embedded_feature_html", "embedded_feature_title", "embedded_feature_tab_title", "embedded_feature_footer", "data_notice_class",
        "data_notice_heading", "data_notice_text", "proxy", "proxy_series", "composite_breakdown_label", "expected_disaggregations", "sort", "graphs", "slug", "SDG_INDICATOR__GLOBAL", "SDG_TARGET__GLOBAL",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] SourceKeys = ["source_organisation_", "source_geographical_coverage_", "source_periodicity_", "source_url_text_", "source_other_info_"];

    private static readonly FrozenSet<string> Labelled = Known.SelectMany(k => k.Keys).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<AboutEntry> Of(Metadata metadata, string language, Translations translations)
    {
        foreach (var (label, keys) in Known)
            foreach (var key in keys)
                if (Entry(metadata, label, key, language, translations) is { } entry)
                    yield return entry;
        if (Feature(metadata, language, translations) is { } feature)
            yield return feature;
        foreach (var key in metadata.Keys.Where(key => !Labelled.Contains(key) && !IsSetting(key)))
            if (Entry(metadata, null, key, language, translations) is { } entry)
                yield return entry;
    }

    /// <summary>Whether people read it: settings and the names of things elsewhere on the page are not asked for.</summary>
    public static bool IsText(string key) => Labelled.Contains(key) || key == Metadata.Body || SourceKeys.Any(source => key.StartsWith(source, StringComparison.Ordinal)) || !IsSetting(key);

    private static bool IsSetting(string key) =>
        Settings.Contains(key) || key.StartsWith("source_", StringComparison.Ordinal) || key.StartsWith("graph_", StringComparison.Ordinal);

    // What Open SDG would show in a frame from another site is a link here.
    private static AboutEntry? Feature(Metadata metadata, string language, Translations translations)
    {
        var shown = Text("embedded_feature_html");
        if (Source.WebAddress(Text("embedded_feature_url")) is { } address)
            shown = $"[{PlainText.Of(Text("embedded_feature_title") ?? Text("embedded_feature_tab_title") ?? address.Host).Replace(']', ')')}](<{address.AbsoluteUri}>)";
        return shown is null ? null : new AboutEntry("about.feature", "embedded_feature_url", Text("embedded_feature_footer") is { } footer ? $"{shown}\n\n{footer}" : shown, Translated: false);

        string? Text(string key) => metadata.In(language, key) is { } value ? translations.Resolve(language, value.Text) : null;
    }

    private static AboutEntry? Entry(Metadata metadata, string? label, string key, string language, Translations translations)
    {
        if (metadata.In(language, key) is not { } value)
            return null;
        var text = translations.Resolve(language, value.Text);
        return text is null ? null : new AboutEntry(label, key, text, value != metadata[key]) { Title = label is null ? Title(key, language, translations) : null };
    }

    private static string Title(string key, string language, Translations translations)
    {
        var named = $"metadata_fields.{key}";
        return translations.Has(language, named) ? translations.Resolve(language, named)! : $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('_', ' ')}";
    }
}
