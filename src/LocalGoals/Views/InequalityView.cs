using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Views;

/// <summary>A gap with what is said of it.</summary>
public sealed record GapLine(Indicator Indicator, Gap Gap, Said Says, Said Trust);

/// <summary>How much is known of groups under one goal; null for indicators that stand apart.</summary>
/// <param name="Sure">Breakdowns with a gap that is more than chance.</param>
public sealed record GoalGaps(int? Goal, int Indicators, int Compared, int Sure);

/// <summary>Who is left behind, over the city or one goal.</summary>
/// <param name="Goal">Null for the whole city.</param>
/// <param name="WithFigures">Indicators with figures of their own.</param>
/// <param name="Compared">Indicators whose groups can be compared.</param>
/// <param name="Sure">The gap of each breakdown that is said first, where it is more than chance, ranked.</param>
/// <param name="Unsure">Those that may be chance, or have too little behind them.</param>
/// <param name="Unknown">Those of which nobody knows how far they can be relied upon.</param>
/// <param name="BySize">Gaps that are more than chance by how far the group is behind, by the conservative end, within each unit that has several.</param>
public sealed record InequalityView(
    int? Goal, int WithFigures, int Compared, ImmutableArray<GapLine> Sure, ImmutableArray<GapLine> Unsure, ImmutableArray<GapLine> Unknown,
    ImmutableArray<(string Unit, ImmutableArray<GapLine> Gaps)> BySize, ImmutableArray<GroupProfile> Profiles, ImmutableArray<GoalGaps> Goals,
    ImmutableArray<(Characteristic Kind, int Indicators)> Dimensions, int Undivided, ImmutableArray<(string Reason, int Count)> Reasons, ImmutableArray<GapQuestion> Questions)
{
    public static InequalityView Of(CityRelease release, GapScan scan, Wording wording, int? goal = null)
    {
        var indicators = release.Indicators.Where(indicator => goal is null || indicator.Goal == goal).ToList();
        var withFigures = indicators.Where(indicator => !indicator.Slices.IsEmpty).ToList();
        var compared = indicators.SelectMany(scan.Of).ToList();
        var text = new GapText(new FigureText(release, wording));
        var lines = scan.Ranked.Where(one => goal is null || one.Indicator.Goal == goal).Select(text.Line).ToList();
        var sure = lines.Where(line => line.Gap.IsSure).ToImmutableArray();
        var broken = withFigures.ConvertAll(indicator => DimensionCoverage.InDataOf(indicator).ToHashSet());
        var codes = indicators.Select(indicator => indicator.Code.Text).ToHashSet(StringComparer.Ordinal);
        return new InequalityView(
            goal, withFigures.Count, compared.Select(one => one.Indicator).Distinct().Count(), sure,
            [.. lines.Where(line => line.Gap is { HasInterval: true, IsSure: false })],
            [.. lines.Where(line => !line.Gap.HasInterval)],
            [.. sure.GroupBy(line => line.Gap.Slice.Measure.Unit.Name, StringComparer.Ordinal).Where(unit => unit.Skip(1).Any())
                .Select(unit => (unit.Key, unit.OrderBy(line => line.Gap.Comparison).ThenByDescending(line => line.Gap.DistanceLimits?.Low ?? 0).ToImmutableArray()))],
            goal is null ? scan.Profiles : [],
            goal is null ? [.. GlobalFramework.Goals.Select(number => (int?)number).Append(null).Select(number => GoalOf(number, indicators, scan)).Where(one => one.Goal is not null || one.Indicators > 0)] : [],
            [.. Enum.GetValues<Characteristic>().Where(kind => kind != Characteristic.Other).Select(kind => (kind, broken.Count(kinds => kinds.Contains(kind))))],
            broken.Count(kinds => kinds.Count == 0),
            [.. scan.None.Where(none => codes.Contains(none.Indicator)).CountBy(none => none.Kind, StringComparer.Ordinal)
                .Select(same => (same.Key, same.Value)).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)],
            [.. scan.Questions.Where(question => question.Indicators.Any(codes.Contains))]);
    }

    /// <summary>The largest gaps that are more than chance, one an indicator, for a page that is about something else.</summary>
    public static ImmutableArray<GapLine> Largest(CityRelease release, GapScan scan, Wording wording, int most, int? goal = null)
    {
        var text = new GapText(new FigureText(release, wording));
        return [.. scan.Ranked.Where(one => one.Leading!.IsSure && (goal is null || one.Indicator.Goal == goal)).DistinctBy(one => one.Indicator).Take(most).Select(text.Line)];
    }

    /// <summary>Why no gap can be shown as more than chance.</summary>
    public static Said WhyNone(GapScan scan, int? goal = null)
    {
        var compared = scan.Compared.Where(one => goal is null || one.Indicator.Goal == goal).ToList();
        return compared.Count == 0 ? new Said("gap.none.groups")
            : compared.Exists(one => one.Gaps.Any(gap => !gap.HasInterval)) ? new Said("gap.none.intervals", ("count", compared.Where(one => !one.Gaps.IsEmpty).Select(one => one.Indicator).Distinct().Count()))
            : compared.Exists(one => !one.Gaps.IsEmpty) ? new Said("gap.none.chance")
            : new Said(compared.TrueForAll(one => one.Direction is null) ? "gap.none.direction" : "gap.none.alike");
    }

    private static GoalGaps GoalOf(int? goal, List<Indicator> indicators, GapScan scan)
    {
        var its = indicators.Where(indicator => indicator.Goal == goal && !indicator.Slices.IsEmpty).ToList();
        return new(goal, its.Count, its.Count(indicator => scan.Of(indicator).Any()), its.SelectMany(scan.Of).Count(one => one.Leading is { IsSure: true }));
    }
}
