using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>The latest figure of one measure for a place, beside that of the whole city in the same period.</summary>
/// <param name="Whole">Null where the total has no figure for that period.</param>
public sealed record PlaceFigure(Indicator Indicator, string Measure, string Period, string Value, string? Whole);

/// <summary>All that is known about one place below the city.</summary>
public sealed record PlaceView(Area Area, ImmutableArray<PlaceFigure> Figures)
{
    /// <summary>Codes of the places that have both a name and figures, in order.</summary>
    public static IEnumerable<string> Places(CityRelease release)
    {
        var codes = release.Indicators.SelectMany(i => i.Slices).Where(IsByPlace).SelectMany(s => s.Groups).Select(g => g.Categories[0]).ToHashSet(StringComparer.Ordinal);
        return release.Areas.Keys.Where(codes.Contains);
    }

    /// <returns>Null when nothing is known about the place.</returns>
    public static PlaceView? Of(CityRelease release, string code, Wording wording)
    {
        if (!release.Areas.TryGetValue(code, out var area))
            return null;
        var text = new FigureText(release, wording);
        var figures = release.Indicators.SelectMany(i => i.Slices.Where(IsByPlace).Select(slice => FigureOf(i, slice, code, text))).OfType<PlaceFigure>().ToImmutableArray();
        return figures.IsEmpty ? null : new PlaceView(area, figures);
    }

    private static bool IsByPlace(Slice slice) => slice.Breakdown.By is [{ Role: ColumnRole.Area }];

    private static PlaceFigure? FigureOf(Indicator indicator, Slice slice, string code, FigureText text)
    {
        var group = slice.Groups.Select(g => g.Categories[0]).ToList().IndexOf(code);
        if (group < 0 || slice.Latest(group) is not (>= 0 and var period))
            return null;
        var total = indicator.Slices.FirstOrDefault(s => s.Breakdown.IsTotal && s.Measure == slice.Measure);
        var same = total?.Periods.IndexOf(slice.Periods[period]) ?? -1;
        return new PlaceFigure(
            indicator, text.Name(slice.Measure), slice.Periods[period].Text, text.Short(slice.Measure, slice.Digits(slice.Row(group, period))),
            same >= 0 && total!.HasFigure(0, same) ? text.Short(slice.Measure, total.Digits(total.Row(0, same))) : null);
    }
}
