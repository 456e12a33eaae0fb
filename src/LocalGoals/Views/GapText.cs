using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Observations;

namespace LocalGoals.Views;

/// <summary>What is said of a gap: one plain sentence with its operands, and one on how far it can be relied upon. A gap is a finding about conditions, never about people.</summary>
public sealed class GapText(FigureText figures)
{
    private const double Rounded = 100;

    public Wording Wording => figures.Wording;

    public GapLine Line(ComparedGroups compared) => new(compared.Indicator, compared.Leading!, Says(compared.Leading!), Trust(compared.Leading!));

    /// <summary>In 2016, 65.8 for one group, 17.3 for everyone together: 3.8 times as high.</summary>
    public Said Says(Gap gap)
    {
        var measure = gap.Slice.Measure;
        var isHigher = gap.Direction == Direction.Down;
        var times = isHigher ? gap.Times : null;
        return new Said(times is not null ? "gap.says.times" : isHigher ? "gap.says.higher" : "gap.says.lower",
            ("period", gap.Slice.Periods[gap.Period].Text), ("figure", figures.Figure(measure, gap.Group.Digits)), ("group", Group(gap)),
            ("other", Bare(gap, gap.Other.Digits)), ("with", With(gap)), ("times", Short(times ?? 0)), ("distance", Distance(gap, gap.Distance)));
    }

    public static Said Trust(Gap gap)
    {
        if (gap.IsUnreliable)
            return gap.Group.Count is { } count ? new Said("gap.trust.few", ("count", (int)count)) : new Said("gap.trust.wide");
        var interval = gap.RatioLimits is { } times && gap.Direction == Direction.Down ? new Said("gap.interval.times", ("low", Short(times.Low)), ("high", Short(times.High)))
            : gap.DistanceLimits is { } limits ? new Said("gap.interval", ("low", Distance(gap, limits.Low)), ("high", Distance(gap, limits.High))) : null;
        return interval is null ? new Said(gap.Group.Interval is null ? "gap.trust.unknown" : "gap.trust.together") : new Said(gap.MayBeNone ? "gap.trust.chance" : "gap.trust.sure", ("interval", interval));
    }

    /// <summary>One word on it.</summary>
    public static string TrustKey(Gap gap) => gap.IsUnreliable ? "gap.mark.few" : !gap.HasInterval ? "gap.mark.unknown" : gap.MayBeNone ? "gap.mark.chance" : "gap.mark.sure";

    public string Group(Gap gap) => Group(gap, gap.Group);

    /// <summary>With whom the group is compared.</summary>
    public string With(Gap gap) => gap.Other.Group is null ? Wording[$"gap.with.{Kebab.Of(gap.Comparison)}"] : Group(gap, gap.Other);

    public string Measure(Gap gap) => figures.Name(gap.Slice.Measure);

    /// <summary>How many times worse, with its interval.</summary>
    public string Times(double? times, Limits? limits) => times is not { } known ? "" : limits is { } range ? WithInterval(Short(known), Short(range.Low), Short(range.High)) : Say(Short(known));

    public string Distances(Gap gap) => gap.DistanceLimits is { } limits
        ? WithInterval(new Quantity(Digits(gap, gap.Distance)), new Quantity(Digits(gap, limits.Low)), new Quantity(Digits(gap, limits.High))) : Say(new Quantity(Digits(gap, gap.Distance)));

    /// <summary>A computed figure with as many decimals as a published one.</summary>
    public static Quantity Like(string digits, double value) => new(value.ToString($"F{ValueText.Decimals(digits)}", CultureInfo.InvariantCulture));

    public static Quantity Short(double number) => new(number.ToString(Math.Abs(number) < Rounded ? "0.0" : "0", CultureInfo.InvariantCulture));

    public string Say(Quantity number) => Wording.Say("figure.bare", ("value", number));

    public string Range(Quantity low, Quantity high) => Wording.Say("chart.range", ("from", low), ("to", high));

    public string WithInterval(Quantity value, Quantity low, Quantity high) => Wording.Say("chart.with-interval", ("value", value), ("interval", Range(low, high)));

    private string Group(Gap gap, Operand operand) => figures.Group(gap.Slice.Breakdown, operand.Group!);

    private static Said Bare(Gap gap, string digits) => new(gap.Slice.Measure.Unit.IsBarePercent ? "figure.percent" : "figure.bare", ("value", new Quantity(digits)));

    private static Said Distance(Gap gap, double distance) => new(gap.Slice.Measure.Unit.IsBarePercent ? "gap.points" : "figure.bare", ("value", new Quantity(Digits(gap, distance))));

    private static string Digits(Gap gap, double distance) => distance.ToString($"F{Math.Max(ValueText.Decimals(gap.Group.Digits), ValueText.Decimals(gap.Other.Digits))}", CultureInfo.InvariantCulture);
}
