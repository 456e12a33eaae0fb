using LocalGoals.Framework;
using LocalGoals.Language;

namespace LocalGoals.Bench.Cities;

/// <summary>Metadata with the keys that Open SDG repositories usually fill.</summary>
internal static class MetadataText
{
    public static string English(IndicatorCode code, IndicatorShape shape)
    {
        var name = Name(code, "en");
        var by = string.Join(", ", shape.Dimensions.Select(d => d.Name.English.ToLowerInvariant()));
        return $"""
            ---
            indicator_number: {code.Text}
            indicator_name: {Quoted(name)}
            indicator: {code.Text}
            indicator_sort_order: {code.Dashed}
            sdg_goal: '{code.Goal}'
            target_id: '{code.Target}'
            target_name: {Quoted(Label(code.Target, "en"))}
            graph_type: line
            graph_title: {Quoted(name)}
            reporting_status: complete
            data_non_statistical: false
            data_show_map: {(shape.Areas > 0 ? "true" : "false")}
            published: true
            national_geographical_coverage: Large City
            computation_units: {Quoted(shape.Measures[0].Unit.Name.English)}
            computation_definitions: {Quoted($"{name}. What is counted, and of whom, follows the definition of the national office of statistics; residents are those who lived in the city on 30 June of the year.")}
            computation_calculations: {Quoted("The figure of a year divided by the mid-year population of the same group, from the city's register, and rounded after the last step only.")}
            data_disaggregation_information: {Quoted($"Figures are given by {by}.")}
            comments_limitations: {Quoted("Groups with few people vary from year to year. Records that name no group are in the total alone, so that groups may not add up to it.")}
            source_active_1: true
            source_organisation_1: Large City Office of Statistics
            source_geographical_coverage_1: Large City
            source_periodicity_1: Every year
            source_earliest_available_1: '{IndicatorShape.LastYear - shape.Years + 1}'
            source_url_1: https://example.org/large-city/{code.Dashed}
            source_url_text_1: Statistical yearbook
            source_release_date_1: '2025-04-30'
            source_active_2: false
            source_url_text_2: Link to source
            national_metadata_updated: '2025-05-12'
            ---

            This series begins in {IndicatorShape.LastYear - shape.Years + 1}. The method changed once, in 2011, and earlier years were computed again.

            """;
    }

    public static string Spanish(IndicatorCode code, IndicatorShape shape)
    {
        var name = Name(code, "es");
        return $"""
            ---
            indicator_name: {Quoted(name)}
            graph_title: {Quoted(name)}
            target_name: {Quoted(Label(code.Target, "es"))}
            national_geographical_coverage: Ciudad Grande
            computation_units: {Quoted(shape.Measures[0].Unit.Name.Spanish)}
            computation_definitions: {Quoted($"{name}. Qué se cuenta, y de quién, sigue la definición de la oficina nacional de estadística; residentes son quienes vivían en la ciudad el 30 de junio del año.")}
            comments_limitations: {Quoted("Los grupos pequeños varían de un año a otro. Los registros que no indican grupo están solo en el total.")}
            ---

            Esta serie empieza en {IndicatorShape.LastYear - shape.Years + 1}. El método cambió una vez, en 2011, y los años anteriores se calcularon de nuevo.

            """;
    }

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // A city's own variant is named after the indicator it varies.
    private static string Name(IndicatorCode code, string language) =>
        GlobalFramework.Current.Indicators.ContainsKey(code.Text) ? Label(code.Text, language) : $"{Label(code.Text[..^1], language)} ({code.Text})";

    private static string Label(string code, string language) => Languages.Find(language)!.Labels.GetValueOrDefault(code, code);
}
