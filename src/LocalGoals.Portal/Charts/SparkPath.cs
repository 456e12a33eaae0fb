using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LocalGoals.Portal.Charts;

/// <summary>Places points in a box of 120 by 32, with room for the last mark.</summary>
internal static class SparkPath
{
    private const double Width = 120, Height = 32, Margin = 4;

    public static string Of(ImmutableArray<(double At, double Value)> points)
    {
        var path = new StringBuilder();
        foreach (var point in points)
        {
            var (x, y) = Place(points, point);
            path.Append(path.Length == 0 ? 'M' : 'L').Append(x).Append(' ').Append(y);
        }
        return path.ToString();
    }

    public static (string X, string Y) Last(ImmutableArray<(double At, double Value)> points) => Place(points, points[^1]);

    private static (string X, string Y) Place(ImmutableArray<(double At, double Value)> points, (double At, double Value) point)
    {
        // From zero, as in the charts: a small difference must not look like a fall.
        var (low, high) = (Math.Min(0, points.Min(p => p.Value)), Math.Max(0, points.Max(p => p.Value)));
        var x = Share(point.At, points[0].At, points[^1].At) * (Width - 2 * Margin) + Margin;
        var y = Height - Margin - (high > low ? Share(point.Value, low, high) : 0.5) * (Height - 2 * Margin);
        return (x.ToString("0.#", CultureInfo.InvariantCulture), y.ToString("0.#", CultureInfo.InvariantCulture));
    }

    private static double Share(double value, double from, double to) => to > from ? (value - from) / (to - from) : 0;
}
