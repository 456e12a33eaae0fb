using System.Globalization;

using LocalGoals.Findings;
using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Portal.Api;

/// <summary>All gaps of a city, for other programs. Texts of the city are as it wrote them; only reasons are worded.</summary>
/// <param name="Gaps">With an interval, ranked.</param>
/// <param name="ReliabilityUnknown">Without one.</param>
/// <param name="Reasons">How often each reason stands under <paramref name="None"/>.</param>
public sealed record InequalityJson(string City, IReadOnlyList<InequalityJson.GapRow> Gaps, IReadOnlyList<InequalityJson.GapRow> ReliabilityUnknown, IReadOnlyList<InequalityJson.SpreadRow> Spreads,
    IReadOnlyList<InequalityJson.NoneRow> None, IReadOnlyDictionary<string, int> Reasons)
{
    public static InequalityJson Of(CityRelease release, GapScan scan, Wording wording) => new(
        release.City.Name.In(wording.Tag),
        [.. Ranked(scan.Gaps)], [.. Ranked(scan.Unknown)],
        [.. scan.Spreads.Select(s => new SpreadRow(s.Indicator.Code.Text, s.Slice.Measure.Unit.Name, s.Slice.Measure.Series, s.Slice.Breakdown.Slug, s.Slice.Periods[s.Period].Text, OperandRow.Of(s.Slice, s.Lowest), OperandRow.Of(s.Slice, s.Highest)))],
        [.. Unmeasured(scan.None, wording)],
        scan.None.GroupBy(n => n.Kind, StringComparer.Ordinal).OrderBy(reason => reason.Key, StringComparer.Ordinal).ToDictionary(reason => reason.Key, reason => reason.Count(), StringComparer.Ordinal));

    /// <summary>One word for how far a gap's figures can be relied upon.</summary>
    public static string Reliability(Gap gap) => gap.Reliability switch
    {
        null => "unknown",
        _ when gap.IsUnreliable => "unreliable",
        _ => "reliable",
    };

    /// <summary>All gaps, one a row, with a header.</summary>
    public IEnumerable<IEnumerable<string>> Rows() => Gaps.Concat(ReliabilityUnknown).Select(gap => (IEnumerable<string>)
        [
            gap.Indicator, gap.Unit, gap.Series, gap.Breakdown, gap.Period, string.Join(" / ", gap.Group.Categories?.Values ?? []), gap.Group.Digits, Text(gap.Group.Count), gap.ComparedWith,
            string.Join(" / ", gap.Other.Categories?.Values ?? []), gap.Other.Digits, Text(gap.Other.Count), Text(gap.Ratio), Text(gap.Times), Text(gap.TimesLow), Text(gap.TimesHigh),
            Text(gap.Distance), Text(gap.DistanceLow), Text(gap.DistanceHigh), gap.Reliability, gap.MayBeNone ? "yes" : "no", string.Join(' ', gap.Group.Where.Concat(gap.Other.Where)),
        ])
        .Prepend(["indicator", "unit", "series", "breakdown", "period", "group", "value", "count", "compared_with", "other_group", "other_value", "other_count", "ratio", "times_worse", "times_low", "times_high",
            "behind_by", "behind_low", "behind_high", "reliability", "may_be_none", "where"]);

    internal static IEnumerable<NoneRow> Unmeasured(IEnumerable<NoGap> none, Wording wording) =>
        none.Select(n => new NoneRow(n.Indicator, n.Slice?.Measure.Unit.Name, n.Slice?.Measure.Series, n.Slice?.Breakdown.Slug, n.Kind, wording.Say(n.Reason), n.IsQuestion));

    internal static IEnumerable<GapRow> Ranked(IReadOnlyList<Gap> gaps)
    {
        var byDistance = GapScan.ByDistance(gaps).SelectMany(unit => unit.Select((gap, at) => (gap, at))).ToDictionary(ranked => ranked.gap, ranked => ranked.at + 1);
        return gaps.Select((gap, at) => GapRow.Of(gap, at + 1, byDistance[gap]));
    }

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <param name="RankInUnit">By how far the group is behind, among gaps of the same unit.</param>
    /// <param name="Times">How many times worse, more than 1; its ends are those of a 95 % interval.</param>
    public sealed record GapRow(int Rank, int RankInUnit, string Indicator, string Unit, string Series, string Breakdown, string Period, string Direction, OperandRow Group, string ComparedWith, OperandRow Other,
        double? Ratio, double? Times, double? TimesLow, double? TimesHigh, double Distance, double? DistanceLow, double? DistanceHigh, string Reliability, bool MayBeNone)
    {
        internal static GapRow Of(Gap gap, int rank, int rankInUnit) => new(rank, rankInUnit, gap.Indicator, gap.Slice.Measure.Unit.Name, gap.Slice.Measure.Series, gap.Slice.Breakdown.Slug, gap.Slice.Periods[gap.Period].Text,
            Kebab.Of(gap.Direction), OperandRow.Of(gap.Slice, gap.Group), Kebab.Of(gap.Comparison), OperandRow.Of(gap.Slice, gap.Other), gap.Ratio, gap.Times, gap.RatioLimits?.Low, gap.RatioLimits?.High,
            gap.Distance, gap.DistanceLimits?.Low, gap.DistanceLimits?.High, InequalityJson.Reliability(gap), gap.MayBeNone);
    }

    public sealed record SpreadRow(string Indicator, string Unit, string Series, string Breakdown, string Period, OperandRow Lowest, OperandRow Highest);

    public sealed record NoneRow(string Indicator, string? Unit, string? Series, string? Breakdown, string Reason, string Text, bool Question);

    /// <param name="Categories">By dimension; null for all people, and for everyone else.</param>
    /// <param name="Where">File and line, or sheet and cell, of each figure that it is made of.</param>
    public sealed record OperandRow(double Value, string Digits, IReadOnlyDictionary<string, string>? Categories, double? Count, IReadOnlyList<string> Where)
    {
        internal static OperandRow Of(Disaggregation.Slice slice, Operand operand) => new(operand.Value, operand.Digits,
            operand.Group is { } group ? slice.Breakdown.By.Zip(group.Categories).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal) : null,
            operand.Count, [.. operand.Origins.Select(Place)]);

        internal static string Place(Origin origin) => origin.Cell is { } cell ? $"{origin.File}:{origin.Sheet}!{cell}" : string.Create(CultureInfo.InvariantCulture, $"{origin.File}:{origin.Line}");
    }
}
