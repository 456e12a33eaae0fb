using System.Globalization;
using System.Text;

using LocalGoals.Views;

namespace LocalGoals.Portal.Charts;

/// <summary>Draws a series into a box of 120 by 40: a path for each stretch without a gap or a break.</summary>
internal static class PanelPath
{
    private const double Width = 120, Height = 40, Margin = 3;

    public static IEnumerable<string> Of(ChartModel model, ChartSeries series, double low, double high)
    {
        var path = new StringBuilder();
        for (var i = 0; i < series.Values.Length; i++)
        {
            var ends = series.Values[i] is null || model.Breaks.Contains(i);
            if (ends && path.Length > 0)
            {
                yield return path.ToString();
                path.Clear();
            }
            if (series.Values[i] is not { } value)
                continue;
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Place(model.Positions[i], model.Positions[0], model.Positions[^1], Width)).Append(' ')
                .Append(Place(high - value, 0, high - low, Height));
        }
        if (path.Length > 0)
            // A single figure still shows, as a dot with round ends.
            yield return path.Append("h0").ToString();
    }

    private static string Place(double value, double from, double to, double size) =>
        (Margin + (to > from ? (value - from) / (to - from) : 0.5) * (size - 2 * Margin)).ToString("0.#", CultureInfo.InvariantCulture);
}
