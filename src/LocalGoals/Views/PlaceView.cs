using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>The latest figure of one measure for a place, beside that of the whole city in the same period.</summary>
/// <param name="Breakdown">Slug of the page that compares the place with its like.</param>
/// <param name="Anchor">Of the measure on that page.</param>
/// <param name="Whole">Null where the total has no figure for that period.</param>
/// <param name="Origin">File and line of the place's figure.</param>
public sealed record PlaceFigure(Indicator Indicator, string Breakdown, string Anchor, string Measure, string Period, string Value, string? Whole, Origin Origin);

/// <summary>A place around or inside another.</summary>
/// <param name="HasPage">False where nothing is known about it.</param>
public sealed record PlaceLink(Area Area, bool HasPage);

/// <summary>All that is known about one place below the city.</summary>
/// <param name="Around">The places it lies in, the largest first.</param>
/// <param name="Inside">The places that lie directly in it.</param>
public sealed record PlaceView(Area Area, ImmutableArray<PlaceLink> Around, ImmutableArray<PlaceLink> Inside, ImmutableArray<PlaceFigure> Figures)
{
    /// <returns>Null when nothing is known about the place or any inside it.</returns>
    public static PlaceView? Of(CityRelease release, string code, Wording wording)
    {
        if (!release.Places.Contains(code))
            return null;
        var area = release.Areas[code];
        var text = new FigureText(release, wording);
        return new PlaceView(
            area, [.. PlacesAround(release, area).Reverse()], [.. release.AreasIn[code].Select(inside => new PlaceLink(inside, release.Places.Contains(inside.Code)))],
            [.. release.Indicators.SelectMany(i => i.Slices.Select(slice => FigureOf(i, slice, code, text))).OfType<PlaceFigure>()]);
    }

    private static IEnumerable<PlaceLink> PlacesAround(CityRelease release, Area area)
    {
        // The page of the city itself is the portal.
        while (area.Parent is { } parent && parent != release.City.AreaCode && release.Areas.TryGetValue(parent, out var around))
        {
            yield return new PlaceLink(around, release.Places.Contains(parent));
            area = around;
        }
    }

    private static PlaceFigure? FigureOf(Indicator indicator, Slice slice, string code, FigureText text)
    {
        if (slice.Places.IndexOf(code) is not (>= 0 and var group) || slice.Latest(group) is not (>= 0 and var period))
            return null;
        var total = indicator.Slices.FirstOrDefault(s => s.Breakdown.IsTotal && s.Measure == slice.Measure);
        var same = total?.Periods.IndexOf(slice.Periods[period]) ?? -1;
        var row = slice.Row(group, period);
        return new PlaceFigure(
            indicator, slice.Breakdown.Slug, IndicatorView.AnchorOf(indicator, slice), text.Name(slice.Measure), slice.Periods[period].Text,
            text.Short(slice.Measure, slice.Digits(row)),
            same >= 0 && total!.HasFigure(0, same) ? text.Short(slice.Measure, total.Digits(total.Row(0, same))) : null,
            new Origin(slice.Table.FileOf(row), slice.Table.Line(row)));
    }
}
