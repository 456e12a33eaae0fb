using System.Collections.Immutable;

using LocalGoals.Disaggregation;
using LocalGoals.Findings;
using LocalGoals.Indicators;

namespace LocalGoals.Catalogue;

/// <summary>The settings for charts of an indicator, as far as its figures allow them: no setting hides a figure.</summary>
public sealed class IndicatorGraph(GraphSettings settings, ImmutableArray<Slice> slices)
{
    /// <summary>Below this, a place on the time axis counts periods from 0; from here on it is a year.</summary>
    private const double FirstYear = 1000;

    /// <summary>What can be drawn: yes and no only where every figure is 1 or -1.</summary>
    public GraphType? Type(Measure measure) => First(settings.Types, measure)?.Value is { } type && (type != GraphType.Binary || IsBinary(measure)) ? type : null;

    /// <summary>Whether its figures are 1 and -1 for yes and no.</summary>
    public bool IsYesOrNo(Measure measure) => Type(measure) == GraphType.Binary;

    /// <summary>As written: a text or the name of a translation.</summary>
    public string? Title(Measure measure) => First(settings.Titles, measure)?.Value;

    /// <summary>Only ends that leave every figure on the axis, and the foot of bars.</summary>
    public GraphLimits Limits(Measure measure) => First(settings.Limits, measure) is { } limits ? Allowed(limits.Value, measure) : new GraphLimits(null, null);

    public double? Step(Measure measure) => First(settings.Steps, measure)?.Value;

    public bool IsStepped(Measure measure) => First(settings.Stepped, measure) is not null;

    /// <summary>Targets, breaks and annotations, in this order, with their places on the time axis in years.</summary>
    public IEnumerable<GraphMark> Marks(Measure measure) =>
        MarkSettings.SelectMany(list => For(list, measure)).Select(setting => Placed(setting.Value, measure)).OfType<GraphMark>();

    /// <summary>The first period of a slice whose figures can be compared with its latest: after the last break in the series.</summary>
    public int FirstComparable(Slice slice) =>
        Marks(slice.Measure).Where(mark => mark.Kind == GraphMarkKind.Break).Select(mark => AfterBreak(slice, mark)).Where(at => at < slice.Periods.Length).DefaultIfEmpty(0).Max();

    /// <summary>The first period of a slice after a break; 0, or the number of periods, where the break lies outside it.</summary>
    public static int AfterBreak(Slice slice, GraphMark mark) => slice.Periods.Count(period => period.Position < mark.At);

    public IEnumerable<Finding> Check(string code)
    {
        var measures = slices.Select(slice => slice.Measure).Distinct().ToList();
        foreach (var (key, unit, series, origin) in Named())
            if (measures.Count > 0 && !measures.Any(m => (unit.Length == 0 || GraphSettings.Same(unit, m.Unit.Name)) && (series.Length == 0 || GraphSettings.Same(series, m.Series))))
                yield return new Finding(GraphRules.MeasureUnknown, origin, code, ("setting", key), ("measure", string.Join(", ", new[] { series, unit }.Where(name => name.Length > 0))));
        foreach (var limits in settings.Limits)
            if (measures.Any(m => First(settings.Limits, m) == limits && Allowed(limits.Value, m) != limits.Value))
                yield return new Finding(GraphRules.LimitCuts, limits.Origin, code);
        foreach (var type in settings.Types)
            if (type.Value == GraphType.Binary && measures.Any(m => First(settings.Types, m) == type && !IsBinary(m)))
                yield return new Finding(GraphRules.TypeUnsuited, type.Origin, code);
        foreach (var list in MarkSettings)
            foreach (var mark in list)
                if (measures.Where(m => For(list, m).Contains(mark)).ToList() is { Count: > 0 } its && its.All(m => Placed(mark.Value, m) is null))
                    yield return new Finding(GraphRules.PlaceOutside, mark.Origin, code, ("setting", mark.Key));
    }

    private IEnumerable<ImmutableArray<Fitting<GraphMark>>> MarkSettings => [settings.Targets, settings.Breaks, settings.Annotations];

    private IEnumerable<(string Key, string Unit, string Series, Origin Origin)> Named()
    {
        return [.. Of(settings.Types), .. Of(settings.Titles), .. Of(settings.Limits), .. Of(settings.Steps), .. Of(settings.Stepped), .. Of(settings.Decimals), .. MarkSettings.SelectMany(Of)];

        static IEnumerable<(string, string, string, Origin)> Of<T>(ImmutableArray<Fitting<T>> list) => list.Select(s => (s.Key, s.Unit, s.Series, s.Origin));
    }

    private GraphLimits Allowed(GraphLimits limits, Measure measure)
    {
        var values = slices.Where(slice => slice.Measure == measure).SelectMany(Figures).ToList();
        var bars = First(settings.Types, measure)?.Value == GraphType.Bar || slices.Any(slice => slice.Measure == measure && slice.Periods.Length == 1);
        var (low, high) = (values.Min(v => v.Low), values.Max(v => v.High));
        if (bars)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        return new GraphLimits(limits.Minimum <= low ? limits.Minimum : null, limits.Maximum >= high ? limits.Maximum : null);
    }

    private static IEnumerable<(double Low, double High)> Figures(Slice slice) =>
        from grp in Enumerable.Range(0, slice.Groups.Length)
        from period in Enumerable.Range(0, slice.Periods.Length)
        where slice.HasFigure(grp, period)
        let row = slice.Row(grp, period)
        let value = slice.Table.Number(row)
        let interval = slice.Table.IntervalOf(row)
        select (interval?.Low ?? value, interval?.High ?? value);

    private bool IsBinary(Measure measure) => slices.Where(slice => slice.Measure == measure).SelectMany(Figures).All(figure => Math.Abs(figure.Low).Equals(1) && figure.Low.Equals(figure.High));

    // Open SDG counts the periods that the data of a series have in any unit.
    private GraphMark? Placed(GraphMark mark, Measure measure)
    {
        if (mark is { At: null, EndAt: null })
            return mark;
        var periods = slices.Where(slice => slice.Measure.Series == measure.Series).SelectMany(slice => slice.Periods).Distinct().Order().Select(period => period.Position).ToList();
        if (periods.Count == 0)
            return null;
        var (at, end) = (Position(mark.At, periods), Position(mark.EndAt, periods));
        var (first, last) = (periods[0], periods[^1]);
        if (mark.Kind == GraphMarkKind.Box)
            return at > last || end < first ? null : mark with { At = at is null ? null : Math.Max(at.Value, first), EndAt = end is null ? null : Math.Min(end.Value, last) };
        return at < first || at > last || (mark.Kind == GraphMarkKind.Break && at <= first) ? null : mark with { At = at };
    }

    private static double? Position(double? at, List<double> periods)
    {
        if (at is null or >= FirstYear)
            return at;
        if (at < 0 || at > periods.Count - 1)
            return at < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var floor = (int)at.Value;
        return floor == periods.Count - 1 ? periods[floor] : periods[floor] + (at.Value - floor) * (periods[floor + 1] - periods[floor]);
    }

    private static Fitting<T>? First<T>(ImmutableArray<Fitting<T>> list, Measure measure) => For(list, measure).FirstOrDefault();

    private static IEnumerable<Fitting<T>> For<T>(ImmutableArray<Fitting<T>> list, Measure measure) => GraphSettings.For(list, measure.Unit.Name, measure.Series);
}
