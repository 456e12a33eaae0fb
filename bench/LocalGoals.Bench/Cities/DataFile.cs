using System.Globalization;
using System.Text;

namespace LocalGoals.Bench.Cities;

/// <summary>The rows of one indicator: every group has its own level and trend, and now and then a value is missing.</summary>
internal static class DataFile
{
    private const double Blank = 0.003;
    private const int LevelYear = 2012;

    public static string Of(IndicatorShape shape, Random random)
    {
        var units = shape.Measures.DistinctBy(m => m.Unit).Count() > 1 || random.NextDouble() < 0.7;
        var series = shape.Measures[0].Series is not null;
        var text = new StringBuilder();
        text.AppendJoin(',', (string[])["Year", .. shape.Dimensions.Select(d => d.Name.English), .. units ? ["Units"] : Array.Empty<string>(),
            .. series ? ["Series"] : Array.Empty<string>(), .. shape.Areas > 0 ? ["GeoCode"] : Array.Empty<string>(), "Value"]).Append('\n');
        var perMeasure = (shape.Rows + shape.Measures.Count - 1) / shape.Measures.Count;
        var groups = shape.Groups().Take((perMeasure + shape.Years - 1) / shape.Years).ToList();
        var left = shape.Rows;
        foreach (var measure in shape.Measures)
        {
            var level = measure.Unit.Lowest + (measure.Unit.Highest - measure.Unit.Lowest) * Math.Pow(random.NextDouble(), 2);
            var ofMeasure = Math.Min(left, perMeasure);
            left -= ofMeasure;
            foreach (var group in groups)
            {
                var own = level * (0.6 + 0.8 * random.NextDouble()) * (measure.Unit.IsCount ? Share(group) : 1);
                var trend = 0.05 * (random.NextDouble() - 0.5);
                for (var year = IndicatorShape.LastYear - shape.Years + 1; year <= IndicatorShape.LastYear && ofMeasure > 0; year++, ofMeasure--)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{year},");
                    for (var i = 0; i < shape.Dimensions.Count; i++)
                        text.Append(group[i]).Append(',');
                    if (units) text.Append(Cell(measure.Unit.Name.English)).Append(',');
                    if (series) text.Append(measure.Series!.English).Append(',');
                    if (shape.Areas > 0) text.Append(group[^1]).Append(',');
                    var value = own * Math.Pow(1 + trend, year - LevelYear) * (0.97 + 0.06 * random.NextDouble());
                    if (random.NextDouble() >= Blank)
                        text.Append(Math.Min(value, measure.Unit.Ceiling).ToString("F" + measure.Unit.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
                    text.Append('\n');
                }
            }
        }
        return text.ToString();
    }

    private static double Share(string[] group) => Math.Pow(0.25, group.Count(category => category.Length > 0));

    private static string Cell(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
