using System.Globalization;
using System.Text;

using LocalGoals.Portal.Tests.Support;
using LocalGoals.Tests.Release;

namespace LocalGoals.Portal.Tests.Export;

/// <summary>The folder of a made city with small counts: deaths, their rates, and intervals around both.</summary>
internal static class SecretFolder
{
    public const int Threshold = 5;

    public static TemporaryFolder Of(SecretCity city, string suppression)
    {
        var folder = new TemporaryFolder();
        folder.Write("city.yaml", $"""
            name: Marsa
            languages: [en, ar]
            areas:
              - {"{"}file: geo/districts.geojson, level: District, code: code, name: name{"}"}
              - {"{"}file: geo/wards.geojson, level: Ward, code: code, name: name, parent: district{"}"}
            {suppression}

            """);
        folder.Write("config_data.yml", """
            languages: [en, ar]
            inputs:
              - {class: InputCsvData, path_pattern: data/*-*.csv}
              - {class: InputYamlMdMeta, path_pattern: meta/*-*.md}
            indicator_downloads:
              - {button_label: All rows, source_pattern: raw/*.csv, indicator_id_pattern: raw_(.*), output_folder: raw}
            map_layers:
              - {geojson_file: geo/wards.geojson, name_property: name, id_property: code, output_subfolder: wards, filename_prefix: indicator_}

            """);
        var data = new StringBuilder("Year,Units,GeoCode,Race,Sex,Lower CI,Upper CI,Value\n");
        foreach (var figure in city.Figures)
        {
            data.Append(CultureInfo.InvariantCulture, $"{figure.Period},deaths,{figure.Place},{figure.Race},{figure.Sex},,,{figure.Count}\n");
            data.Append(CultureInfo.InvariantCulture, $"{figure.Period},\"per 100,000 people\",{figure.Place},{figure.Race},{figure.Sex},{Bound(figure, 0.7)},{Bound(figure, 1.3)},{SecretCity.Rate(figure)}\n");
        }
        folder.Write("data/indicator_16-1-1.csv", data.ToString());
        folder.Write("raw/raw_16-1-1.csv", data.ToString());
        // A finding that would quote a row.
        folder.Write("data/indicator_16-1-2.csv", "Year,Units,Value\n2010,deaths,3\n2010,deaths,4\n2011,deaths,\"1,002\"\n2012,deaths,40\n");
        folder.Write("meta/16-1-1.md", "---\nindicator_name: Deaths\nreporting_status: complete\nnational_geographical_coverage: Marsa\n---\n");
        folder.Write("geo/districts.geojson", Features(SecretCity.WardCodes.Select(ward => ward[..2]).Distinct()));
        folder.Write("geo/wards.geojson", Features(SecretCity.WardCodes));
        return folder;
    }

    public static string Bound(SecretFigure figure, double times) => (figure.Count * times * 100000.0 / SecretCity.Population(figure)).ToString("F3", CultureInfo.InvariantCulture);

    public static bool IsSmall(SecretFigure figure) => figure.Count is > 0 and < Threshold;

    private static string Features(IEnumerable<string> codes) => $$"""
        {"type":"FeatureCollection","features":[{{string.Join(',', codes.Select((code, at) => $$$"""
        {"type":"Feature","properties":{"code":"{{{code}}}","name":"{{{code}}}","district":"{{{code[..2]}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{at}}},0],[{{{at + 1}}},0],[{{{at + 1}}},1],[{{{at}}},1],[{{{at}}},0]]]}}
        """))}}]}
        """;
}
