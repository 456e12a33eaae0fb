using System.Collections.Immutable;

using LocalGoals.Areas;
using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>A choropleth of one measure over the areas of one layer; the same classes hold for every period.</summary>
/// <param name="Layer">Id of the layer whose boundaries it is drawn on.</param>
/// <param name="Breaks">Upper ends of the classes but the last, ascending.</param>
/// <param name="Classes">What each class reads like in the legend.</param>
public sealed record MapModel(
    string Layer, string Title, string Unit, ImmutableArray<string> Periods, ImmutableArray<double> Breaks, ImmutableArray<string> Classes, ImmutableArray<MapArea> Areas)
{
    private const int MostClasses = 5;

    /// <returns>Null without a layer to draw on, and for counts, which would only show where many people live.</returns>
    public static MapModel? Of(Slice slice, FigureText text) =>
        slice.Breakdown is { IsByPlace: true, Level: { Boundaries.IsEmpty: false } layer } && slice.Places.Count(place => place is not null) > 1
        && slice.Measure.Unit.Kind is not (Indicators.UnitKind.Count or Indicators.UnitKind.Money)
            ? OfLayer(layer, slice, text) : null;

    private static MapModel OfLayer(AreaLayer layer, Slice slice, FigureText text)
    {
        var groups = Enumerable.Range(0, slice.Groups.Length).Where(g => slice.Places[g] is not null).ToList();
        var values = groups.SelectMany(g => Enumerable.Range(0, slice.Periods.Length).Where(p => slice.HasFigure(g, p)).Select(p => slice.Table.Number(slice.Row(g, p)))).Order().ToList();
        var breaks = ClassBreaks.Quantiles(values, MostClasses);
        return new MapModel(
            layer.Id, text.Name(slice.Measure), slice.Measure.Unit.Name, [.. slice.Periods.Select(p => p.Text)], breaks, [.. Legend(values, breaks, text.Wording)],
            [.. groups.Select(g => AreaOf(slice, g, text))]);
    }

    private static MapArea AreaOf(Slice slice, int group, FigureText text)
    {
        var rows = Enumerable.Range(0, slice.Periods.Length).Select(p => slice.HasFigure(group, p) ? slice.Row(group, p) : Slice.NoRow).ToList();
        return new MapArea(
            slice.Places[group]!, text.Group(slice.Breakdown, slice.Groups[group]), group,
            [.. rows.Select(row => row < 0 ? (double?)null : slice.Table.Number(row))],
            [.. rows.Select(row => row < 0 ? "" : text.Wording.Number(slice.Digits(row)))]);
    }

    // Each class is named by the figures that are really in it.
    private static IEnumerable<string> Legend(List<double> values, ImmutableArray<double> breaks, Wording wording)
    {
        for (var i = 0; i <= breaks.Length; i++)
        {
            var inside = values.Where(v => ClassBreaks.ClassOf(v, breaks) == i).ToList();
            if (inside.Count == 0)
                continue;
            var (low, high) = (Text(inside[0]), Text(inside[^1]));
            yield return low == high ? low : wording.Say("map.class", ("low", low), ("high", high));
        }

        string Text(double value) => wording.Number(ValueText.Digits(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), value));
    }
}

/// <param name="Row">Which row of the table beside the map it is, counted from 0.</param>
/// <param name="Values">Per period; null where there is no figure.</param>
/// <param name="Labels">Per period the figure as people read it.</param>
public sealed record MapArea(string Code, string Name, int Row, ImmutableArray<double?> Values, ImmutableArray<string> Labels);
