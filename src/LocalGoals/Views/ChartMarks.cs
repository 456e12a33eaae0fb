using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Indicators;

namespace LocalGoals.Views;

/// <summary>Words and places the targets, breaks and annotations of a chart.</summary>
internal sealed class ChartMarks(Slice slice, FigureText text)
{
    // What Open SDG writes where the city gives no label.
    private static readonly string[] DefaultLabels = ["indicator.annotation_2030_target", "indicator.annotation_series_break"];

    public IEnumerable<ChartMark> Of(IndicatorGraph graph) => graph.Marks(slice.Measure).Select(Of).OfType<ChartMark>();

    private ChartMark? Of(GraphMark mark)
    {
        var (at, end) = (Place(mark.At), Place(mark.EndAt));
        if (mark.At is not null && at is null)
            return null;
        var label = (DefaultLabels.Contains(mark.Label) ? null : text.Label(mark.Label)) ?? text.Wording[$"chart.mark.{Name(mark.Kind)}"];
        switch (mark.Kind)
        {
            case GraphMarkKind.Break:
                var after = IndicatorGraph.AfterBreak(slice, mark);
                if (after == 0 || after == slice.Periods.Length)
                    return null;
                return Made(text.Wording.Say("chart.says.break", ("label", label), ("before", slice.Periods[after - 1].Text), ("after", slice.Periods[after].Text))) with { At = after - 0.5 };
            case GraphMarkKind.Moment:
                return Made(Says(When(at!.Value)));
            case GraphMarkKind.Point:
                return Made(Says(text.Wording["list.comma"], When(at!.Value), Figure(mark.Value!.Value)));
            case GraphMarkKind.Box:
                return Made(Says(text.Wording["list.comma"], Range(at is { } from ? When(from) : null, end is { } to ? When(to) : null),
                    Range(mark.Value is { } low ? Figure(low) : null, mark.EndValue is { } high ? Figure(high) : null)));
            default:
                return Made(label.Contains(Figure(mark.Value!.Value), StringComparison.Ordinal) ? label
                    : Says(mark.EndValue is { } last ? Range(Figure(mark.Value.Value), Figure(last))! : Figure(mark.Value.Value)));
        }

        ChartMark Made(string says) => new(Name(mark.Kind), mark.Kind is GraphMarkKind.Target or GraphMarkKind.Level ? says : label, says, mark.Value, mark.EndValue, at, end);

        string Says(string what, params ReadOnlySpan<string?> more)
        {
            var parts = more.Length == 0 ? what : string.Join(what, more.ToArray().OfType<string>());
            return text.Wording.Say("chart.says", ("label", label), ("what", parts));
        }
    }

    private static string Name(GraphMarkKind kind) => kind.ToString().ToLowerInvariant();

    // Between the two periods around it; null outside them.
    private double? Place(double? position)
    {
        if (position is not { } wanted)
            return null;
        var periods = slice.Periods;
        if (wanted < periods[0].Position || wanted > periods[^1].Position)
            return null;
        var next = 0;
        while (periods[next].Position < wanted)
            next++;
        return next == 0 || periods[next].Position.Equals(wanted) ? next
            : next - 1 + (wanted - periods[next - 1].Position) / (periods[next].Position - periods[next - 1].Position);
    }

    private string When(double at) => double.IsInteger(at) ? slice.Periods[(int)at].Text
        : text.Wording.Say("chart.between", ("before", slice.Periods[(int)at].Text), ("after", slice.Periods[(int)at + 1].Text));

    private string? Range(string? from, string? to) => from is null || to is null ? from ?? to : text.Wording.Say("chart.range", ("from", from), ("to", to));

    private string Figure(double value) => text.Short(slice.Measure, value.ToString("0.############", CultureInfo.InvariantCulture));
}
