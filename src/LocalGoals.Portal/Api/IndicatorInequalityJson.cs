using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Views;

namespace LocalGoals.Portal.Api;

/// <param name="Low">Of the 95 % interval; null where none is known.</param>
/// <param name="Count">Events behind the figure.</param>
/// <param name="ShareOfEvents">The group's part of all events, 0 to 1.</param>
/// <param name="ShareOfPeople">Its part of all people among whom they happen.</param>
public sealed record ComparedGroupJson(
    IReadOnlyList<string> Categories, double Value, string Digits, double? Low, double? High, double? Count, double? ShareOfEvents, double? ShareOfPeople, bool FurthestBehind, IReadOnlyList<string> Where);

/// <param name="Value">Null with a reason.</param>
public sealed record InequalityMeasureJson(string Measure, double? Value, double? Se, double? Low, double? High, string? Reason);

/// <param name="Times">How many times worse the group was than the other; null where that cannot be said.</param>
public sealed record GapPeriodJson(string Period, string Value, string Other, double? Times, double? TimesLow, double? TimesHigh);

/// <param name="Change">unknown, unclear, narrower or wider.</param>
public sealed record GapHistoryJson(IReadOnlyList<string>? Group, string ComparedWith, string Change, IReadOnlyList<GapPeriodJson> Periods);

/// <param name="Direction">up, down, or null where nobody said which is better.</param>
/// <param name="Sentences">What the page says.</param>
/// <param name="Question">For the calculator.</param>
public sealed record ComparedGroupsJson(
    string Unit, string Series, string Breakdown, IReadOnlyList<string> Dimensions, string Period, string? Direction, IReadOnlyList<string> Sentences, IReadOnlyList<ComparedGroupJson> Groups, ComparedGroupJson? Total,
    IReadOnlyList<InequalityJson.GapRow> Gaps, GapHistoryJson? History, IReadOnlyList<InequalityMeasureJson> Measures, InequalityQuestionJson Question);

/// <param name="ShareOfPeople">Null where the city did not give it.</param>
public sealed record GroupPartJson(IReadOnlyList<string> Categories, double ShareOfWhole, double? ShareOfPeople);

public sealed record PartsOfGroupsJson(string Unit, string Series, string Breakdown, string Period, IReadOnlyList<GroupPartJson> Parts);

/// <summary>What the data of one indicator say about groups.</summary>
public sealed record IndicatorInequalityJson(string Code, IReadOnlyList<ComparedGroupsJson> Compared, IReadOnlyList<PartsOfGroupsJson> Parts, IReadOnlyList<InequalityJson.NoneRow> None)
{
    public static IndicatorInequalityJson Of(Release.CityRelease release, GapScan scan, Indicator indicator, Wording wording)
    {
        var says = IndicatorInequality.Of(release, scan, indicator, wording)?.Compared.ToDictionary(view => view.Compared, view => view.Says.Select(wording.Say).ToList());
        return new(
            indicator.Code.Text, [.. scan.Of(indicator).Select(one => Of(one, says?[one] ?? []))],
            [.. scan.PartsOf(indicator).Select(parts => new PartsOfGroupsJson(parts.Slice.Measure.Unit.Name, parts.Slice.Measure.Series, parts.Slice.Breakdown.Slug,
                parts.Slice.Periods[parts.Period].Text, [.. parts.Parts.Select(part => new GroupPartJson(part.Group.Group!.Categories, part.OfWhole, part.OfPeople))]))],
            [.. InequalityJson.Unmeasured(scan.None.Where(none => none.Indicator == indicator.Code.Text), wording)]);
    }

    private static ComparedGroupsJson Of(ComparedGroups one, IReadOnlyList<string> sentences)
    {
        var shares = one.Shares.ToDictionary(share => share.Group);
        return new(
            one.Slice.Measure.Unit.Name, one.Slice.Measure.Series, one.Slice.Breakdown.Slug, [.. one.Slice.Breakdown.By.Select(column => column.Name)], one.Slice.Periods[one.Period].Text,
            one.Direction is { } direction ? Kebab.Of(direction) : null, sentences, [.. one.Groups.Select(group => Group(group, shares.GetValueOrDefault(group)))], one.Total is { } total ? Group(total, null) : null,
            [.. InequalityJson.Ranked([.. one.Gaps])], one.Leading is { } leading && GapHistory.Of(one, leading) is { } history ? Of(history) : null,
            [.. one.Measures.Select(Of)], InequalityQuestionJson.Of(one.Indicator.Code.Text, one.Question()));

        ComparedGroupJson Group(Operand figure, GroupShare? share) => new(
            figure.Group?.Categories ?? [], figure.Value, figure.Digits, figure.Interval?.Low, figure.Interval?.High, figure.Count, share?.OfEvents, share?.OfPeople, figure.Group is not null && one.FurthestBehind == figure,
            [.. figure.Origins.Select(InequalityJson.OperandRow.Place)]);
    }

    private static InequalityMeasureJson Of(MeasureAnswer answer) => new(
        answer.Measure.Name, answer.Outcome.Estimate?.Value, answer.Outcome.Estimate?.StandardError, answer.Outcome.Estimate?.Low, answer.Outcome.Estimate?.High,
        answer.Outcome.Reason is { } reason ? Languages.English.Say(reason) : null);

    private static GapHistoryJson Of(GapHistory history) => new(
        history.Gap.Group.Group?.Categories, Kebab.Of(history.Gap.Comparison), Kebab.Of(history.Change),
        [.. history.Periods.Select(one => new GapPeriodJson(history.Gap.Slice.Periods[one.Period].Text, one.Group.Digits, one.Other.Digits, one.Times, one.Gap?.RatioLimits?.Low, one.Gap?.RatioLimits?.High))]);
}
