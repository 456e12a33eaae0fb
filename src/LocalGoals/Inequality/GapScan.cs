using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Language;
using LocalGoals.Release;

namespace LocalGoals.Inequality;

/// <summary>A part of an indicator that gives no gaps, and why.</summary>
/// <param name="Slice">Null where it is the whole indicator.</param>
/// <param name="IsQuestion">Whether an answer of the city would give gaps.</param>
public sealed record NoGap(string Indicator, Slice? Slice, Said Reason, bool IsQuestion = false)
{
    /// <summary>The reason as one word: "count", "things".</summary>
    public string Kind => Reason.Key[(Reason.Key.LastIndexOf('.') + 1)..];
}

/// <summary>Something that only the city can answer, once for all indicators that it is about.</summary>
/// <param name="Answers">Keys under <c>inequality</c> in <c>city.yaml</c>, of which one is the answer.</param>
public sealed record GapQuestion(Said Question, string Answers, ImmutableArray<string> Indicators);

/// <summary>Parts of a whole that groups have, each beside the group's part of all people where the city gave those.</summary>
public sealed record PartsOfGroups(Indicator Indicator, Slice Slice, int Period, ImmutableArray<(Operand Group, double OfWhole, double? OfPeople)> Parts);

/// <summary>All gaps of a city in the last period that has them, and for everything else why there are none.</summary>
/// <param name="Compared">Every breakdown whose groups can be compared, in the order of indicators.</param>
/// <param name="Parts">Breakdowns whose groups share a whole.</param>
public sealed record GapScan(ImmutableArray<ComparedGroups> Compared, ImmutableArray<PartsOfGroups> Parts, ImmutableArray<NoGap> None)
{
    /// <summary>Those with an interval; what can be relied upon first, then the larger by the end of the interval nearer to none.</summary>
    public ImmutableArray<Gap> Gaps { get; } =
    [
        .. Compared.SelectMany(one => one.Gaps).Where(gap => gap.HasInterval).OrderBy(gap => gap.IsUnreliable).ThenByDescending(gap => gap.RatioLimits?.Low ?? 0),
    ];

    /// <summary>Those without one, so that nobody knows how far they can be relied upon; the larger first.</summary>
    public ImmutableArray<Gap> Unknown { get; } = [.. Compared.SelectMany(one => one.Gaps).Where(gap => !gap.HasInterval).OrderByDescending(gap => gap.Times ?? 0)];

    /// <summary>
    /// Breakdowns by the gap that is said first of each: what is more than chance, then what may be chance, then what nobody knows; in each, gaps beside the total before those beside another
    /// group, which are always larger; the larger first, by the end of the interval nearer to none.
    /// </summary>
    public ImmutableArray<ComparedGroups> Ranked { get; } =
    [
        .. Compared.Where(one => one.Leading is not null).OrderByDescending(one => one.Leading!.IsSure).ThenByDescending(one => one.Leading!.HasInterval).ThenBy(one => one.Leading!.HasInterval ? one.Leading.Comparison : default)
            .ThenByDescending(one => one.Leading!.RatioLimits?.Low ?? one.Leading.Times ?? 0),
    ];

    /// <summary>Groups of which nobody knows which are better off: only how far they are apart.</summary>
    public IEnumerable<ComparedGroups> Spreads => Compared.Where(one => one.Direction is null);

    private readonly Lazy<ImmutableArray<GroupProfile>> _profiles = new(() => GroupProfile.All(Compared));

    public ImmutableArray<GroupProfile> Profiles => _profiles.Value;

    private readonly Lazy<ILookup<Indicator, ComparedGroups>> _byIndicator = new(() => Compared.ToLookup(one => one.Indicator));

    public IEnumerable<ComparedGroups> Of(Indicator indicator) => _byIndicator.Value[indicator];

    private readonly Lazy<ILookup<Indicator, PartsOfGroups>> _partsByIndicator = new(() => Parts.ToLookup(one => one.Indicator));

    public IEnumerable<PartsOfGroups> PartsOf(Indicator indicator) => _partsByIndicator.Value[indicator];

    /// <summary>What to ask the city, by how many indicators it is about.</summary>
    public IEnumerable<GapQuestion> Questions => None.Where(none => none.IsQuestion).GroupBy(none => (none.Reason.Key, Subject(none)))
        .Select(same => new GapQuestion(same.First().Reason, AnswersTo(same.Key.Key), [.. same.Select(none => none.Indicator).Distinct()]))
        .OrderByDescending(question => question.Indicators.Length);

    public static GapScan Of(CityRelease release)
    {
        var answers = release.City.Comparisons;
        var compared = ImmutableArray.CreateBuilder<ComparedGroups>();
        var parts = ImmutableArray.CreateBuilder<PartsOfGroups>();
        var none = ImmutableArray.CreateBuilder<NoGap>();
        foreach (var indicator in release.Indicators)
        {
            var broken = indicator.Slices.Where(slice => !slice.Breakdown.IsTotal).ToList();
            if (broken.Count == 0)
                none.Add(new(indicator.Code.Text, null, Because(indicator.Slices.IsEmpty ? "no-figures" : "no-groups")));
            foreach (var slice in broken)
                Look(indicator, slice, answers, compared, parts, none);
        }
        return new(compared.ToImmutable(), parts.ToImmutable(), none.ToImmutable());
    }

    /// <summary>The same gaps by how far groups are behind, within each unit.</summary>
    public static IEnumerable<IGrouping<string, Gap>> ByDistance(IEnumerable<Gap> gaps) => gaps
        .OrderBy(gap => gap.IsUnreliable).ThenByDescending(gap => gap.DistanceLimits?.Low ?? gap.Distance).GroupBy(gap => gap.Slice.Measure.Unit.Name, StringComparer.Ordinal);

    private static void Look(
        Indicator indicator, Slice slice, ComparisonAnswers answers, ImmutableArray<ComparedGroups>.Builder compared, ImmutableArray<PartsOfGroups>.Builder parts, ImmutableArray<NoGap>.Builder none)
    {
        var (kind, dimension) = DimensionKinds.Of(slice.Breakdown, answers);
        if (kind is DimensionKind.Things or DimensionKind.Unknown)
        {
            No(kind == DimensionKind.Things ? "things" : "dimension-unknown", kind == DimensionKind.Unknown, ("dimension", dimension));
            return;
        }
        var period = LatestOfSeveral(slice);
        if (period < 0)
        {
            No("one-group", false);
            return;
        }
        var finder = GapFinder.Of(indicator, slice, period);
        var unit = slice.Measure.Unit.Name;
        switch (ValueKinds.Told(indicator.Code.Text, slice.Measure, answers) ?? ValueKinds.Of(slice.Measure, [.. finder.Groups.Select(group => group.Value)], finder.Total?.Value))
        {
            case ValueKind.Count:
                No("count", false, ("unit", unit));
                return;
            case ValueKind.Parts:
                parts.Add(new(indicator, slice, period, [.. PartsOf(slice, finder, answers)]));
                No("parts", false);
                return;
            case ValueKind.Unknown:
                No("unit-unknown", true, ("unit", unit));
                return;
            case ValueKind.Undecided:
                No("undecided", true, ("unit", unit));
                return;
        }
        var direction = WorseOff.Direction(indicator, slice, answers);
        var found = direction is { } way ? finder.Gaps(way, answers.References).ToImmutableArray() : [];
        compared.Add(new(indicator, slice, period, direction, finder.Groups, finder.Total, found, answers));
        if (direction is null)
            No("no-direction", true);
        else if (found.IsEmpty)
            No("alike", false);

        void No(string reason, bool isQuestion, params ReadOnlySpan<(string Name, object Value)> arguments) => none.Add(new(indicator.Code.Text, slice, Because(reason, arguments), isQuestion));
    }

    private static IEnumerable<(Operand, double, double?)> PartsOf(Slice slice, GapFinder finder, ComparisonAnswers answers)
    {
        var whole = finder.Total?.Value ?? finder.Groups.Sum(group => group.Value);
        var people = slice.Breakdown.By is [var column] ? answers.Populations.GetValueOrDefault(column.Name) : null;
        var isKnown = people is not null && slice.Groups.All(group => people.ContainsKey(group.Categories[0]));
        var all = isKnown ? slice.Groups.Sum(group => people![group.Categories[0]]) : 0;
        return whole > 0 ? finder.Groups.Select(group => (group, group.Value / whole, all > 0 ? people![group.Group!.Categories[0]] / all : (double?)null)) : [];
    }

    // Which way a figure should go is asked of each indicator.
    private static string Subject(NoGap none) => none.Reason.Arguments.Select(argument => argument.Value.ToString()).FirstOrDefault() ?? none.Indicator;

    private static string AnswersTo(string reason) => reason switch
    {
        "inequality.none.dimension-unknown" => "people, things",
        "inequality.none.no-direction" => "up, down",
        _ => "within, parts",
    };

    // The last period in which two groups can be compared.
    private static int LatestOfSeveral(Slice slice)
    {
        for (var period = slice.Periods.Length - 1; period >= 0; period--)
            if (Enumerable.Range(0, slice.Groups.Length).Count(group => slice.HasFigure(group, period)) > 1)
                return period;
        return -1;
    }

    private static Said Because(string reason, params ReadOnlySpan<(string Name, object Value)> arguments) => new($"inequality.none.{reason}", arguments);
}
