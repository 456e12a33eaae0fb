using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LocalGoals.Framework;

namespace LocalGoals.Bench.Cities;

/// <summary>
/// A made-up city as large as a country's platform: codes and short names of the global framework, figures that look like
/// published ones. The same seed and size give the same bytes.
/// </summary>
public static class LargeCity
{
    private const int FewestRows = 40;
    private const double Spread = 0.9;

    public static void Write(string folder, CitySize size)
    {
        foreach (var (path, bytes) in Files(size))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    /// <summary>Paths with slashes, relative to the city folder.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(CitySize size)
    {
        var random = new Random(size.Seed);
        var codes = Codes(size.Indicators);
        var rows = RowsOf(codes.Length, size.Rows, random);
        yield return Text("config_data.yml", Configuration);
        yield return Text("geo/areas.geojson", Areas());
        yield return Text("translations/es/data.yml", Translation());
        for (var i = 0; i < codes.Length; i++)
        {
            var shape = IndicatorShape.Of(rows[i], random);
            var dashed = codes[i].Dashed;
            yield return Text($"data/indicator_{dashed}.csv", DataFile.Of(shape, random));
            yield return Text($"meta/{dashed}.md", MetadataText.English(codes[i], shape));
            yield return Text($"meta/es/{dashed}.md", MetadataText.Spanish(codes[i], shape));
        }
    }

    // The global list, then variants of it, as cities number their own.
    private static ImmutableArray<IndicatorCode> Codes(int count)
    {
        var global = GlobalFramework.Current.Indicators.Keys.ToList();
        return
        [
            .. Enumerable.Range(0, count)
                .Select(i => i < global.Count ? global[i] : $"{global[i % global.Count]}{(char)('a' + (i / global.Count - 1) % 26)}")
                .Select(code => IndicatorCode.TryParse(code)!).Order(),
        ];
    }

    // Few large files and many small ones: logarithms of lengths are normally distributed.
    private static int[] RowsOf(int count, int total, Random random)
    {
        var weights = Enumerable.Range(0, count).Select(_ => Math.Exp(Spread * Normal(random))).ToArray();
        var fewest = Math.Min(FewestRows, total / count);
        var rows = weights.Select(weight => fewest + (int)((total - fewest * count) * weight / weights.Sum())).ToArray();
        rows[Array.IndexOf(rows, rows.Max())] += total - rows.Sum();
        return rows;
    }

    // Box and Muller, 1958.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static (string, byte[]) Text(string path, string text) => (path, Encoding.UTF8.GetBytes(text));

    private const string Configuration = """
        languages:
          - en
          - es
        inputs:
          - class: InputCsvData
            path_pattern: data/*-*.csv
          - class: InputYamlMdMeta
            path_pattern: meta/*-*.md
        translations:
          - class: TranslationInputYaml
            source: translations
        map_layers:
          - geojson_file: geo/areas.geojson
            id_property: code
            name_property: name

        """;

    private static string Areas()
    {
        var features = Enumerable.Range(0, 60).Select(i =>
        {
            var (x, y) = (i % 10, i / 10);
            return string.Create(CultureInfo.InvariantCulture,
                $$$"""{"type":"Feature","properties":{"code":"{{{IndicatorShape.AreaCode(i)}}}","name":"Area {{{i + 1}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{x}}},{{{y}}}],[{{{x + 1}}},{{{y}}}],[{{{x + 1}}},{{{y + 1}}}],[{{{x}}},{{{y + 1}}}],[{{{x}}},{{{y}}}]]]}}""");
        });
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""" + "\n";
    }

    private static string Translation()
    {
        var words = Dimension.All.SelectMany(d => d.Categories.Values.SelectMany(c => c).Prepend(d.Name))
            .Concat(UnitShape.All.Select(u => u.Name)).Concat(MeasureShape.SeriesNames);
        return string.Concat(words.Select(word => $"{MetadataText.Quoted(word.English)}: {MetadataText.Quoted(word.Spanish)}\n"));
    }
}
