using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Release;

namespace LocalGoals.Progress;

/// <summary>A method and what it says.</summary>
public sealed record MethodAnswer(ProgressMethod Method, ProgressAnswer Answer);

/// <summary>One series of an indicator with all that it is judged by.</summary>
/// <param name="Answers">Of every method, in the order of <see cref="Methods.All"/>.</param>
public sealed record AssessedSeries(SeriesSlice Series, SeriesPoints Points, ProgressInputs Inputs, ProgressQuestion Question, ImmutableArray<MethodAnswer> Answers);

/// <summary>The progress of one indicator by every method.</summary>
/// <param name="Method">The one that counts: the city's, or the usual one for what there is.</param>
/// <param name="Answers">Of the indicator, in the order of <see cref="Methods.All"/>.</param>
public sealed record Assessment(Indicator Indicator, ProgressMethod Method, ImmutableArray<AssessedSeries> Series, ImmutableArray<MethodAnswer> Answers)
{
    /// <summary>The status that counts, or the reason why there is none.</summary>
    public ProgressAnswer Answer => Answers.First(answer => answer.Method == Method).Answer;

    /// <summary>Whether some method sees an indicator on course, or at its target, that another sees hardly moving or going the other way.</summary>
    public bool IsContested
    {
        get
        {
            var verdicts = Answers.Select(answer => answer.Answer.Status?.Verdict).ToHashSet();
            return (verdicts.Contains(Verdict.Away) && verdicts.Overlaps([Verdict.Reached, Verdict.OnCourse, Verdict.Slow]))
                || (verdicts.Contains(Verdict.Stalled) && verdicts.Overlaps([Verdict.Reached, Verdict.OnCourse]));
        }
    }

    /// <param name="method">The method that counts; null for the city's own choice, or the usual ones.</param>
    public static ImmutableArray<Assessment> All(CityRelease release, ProgressMethod? method = null) =>
        [.. release.Indicators.Select(indicator => Of(release, indicator, method))];

    /// <param name="method">The method that counts; null for the city's own choice, or the usual ones.</param>
    public static Assessment Of(CityRelease release, Indicator indicator, ProgressMethod? method = null) =>
        Of(indicator, release.Ledger?.Find(FrameworkSet.Sdg, indicator.Code.Text), method ?? Methods.Find(release.City.ProgressMethod ?? ""), release.City.Comparisons);

    /// <param name="decision">What the city decided about the indicator; null for nothing.</param>
    /// <param name="answers">What the city says about its figures, which way they should go among it.</param>
    public static Assessment Of(Indicator indicator, LedgerEntry? decision, ProgressMethod? chosen, ComparisonAnswers? answers = null)
    {
        var (series, reason) = SeriesOf(indicator, decision);
        var assessed = reason is null ? series.Select(one => Judge(indicator, one.Series, one.Said, decision, answers ?? ComparisonAnswers.None)).ToImmutableArray() : [];
        var method = chosen ?? Usual(assessed);
        return new Assessment(indicator, method, assessed, [.. Methods.All.Select(m => new MethodAnswer(m, Combined(indicator, assessed, m, reason)))]);
    }

    // The UN's chart where there is something to reach, Eurostat's growth where there is not.
    private static ProgressMethod Usual(ImmutableArray<AssessedSeries> series) =>
        series.Any(one => one.Inputs.Target is not null) ? Methods.UsualWithTarget : Methods.UsualWithoutTarget;

    private static (IEnumerable<(SeriesSlice Series, ProgressSeries? Said)> Series, Said? Reason) SeriesOf(Indicator indicator, LedgerEntry? decision)
    {
        if (decision?.Decision == Decision.NotApplicable)
            return ([], new Said("progress.reason.not-applicable"));
        if (indicator.Opening is not { } opening)
            return ([], new Said(indicator.State switch
            {
                DataState.InWords => "progress.reason.in-words",
                DataState.SampleOnly => "progress.reason.sample",
                DataState.NotApplicable => "progress.reason.not-applicable",
                _ => "progress.reason.no-figures",
            }));
        var said = indicator.ProgressSettings.Series;
        var found = said.Select(one => (Series: SeriesSlice.Find(indicator, one), Said: (ProgressSeries?)one)).Where(one => one.Series is not null).Select(one => (one.Series!.Value, one.Said)).ToList();
        if (found.Count > 0)
            return (found, null);
        if (said.Any(one => !one.Categories.IsEmpty || one.Series.Length + one.Unit.Length > 0))
            return ([], new Said("progress.reason.series-unknown"));
        return opening.Breakdown.IsTotal ? ([(new SeriesSlice(opening, 0), null)], null) : ([], new Said("progress.reason.no-headline"));
    }

    private static AssessedSeries Judge(Indicator indicator, SeriesSlice series, ProgressSeries? said, LedgerEntry? decision, ComparisonAnswers answers)
    {
        var points = SeriesPoints.Of(indicator, series);
        var inputs = InputChoice.Of(indicator, series, points, said, decision, answers);
        var question = new ProgressQuestion
        {
            Points = points.Points,
            Direction = inputs.Direction,
            Target = inputs.Target,
            TargetYear = inputs.TargetYear,
            BaseYear = inputs.BaseYear,
            Limit = said?.Limit,
            Thresholds = said?.Thresholds is { } own ? new ProgressThresholds(own.High, own.Med, own.Low) : null,
            Bounds = said?.Bounds is { } bounds ? new ProgressBounds(bounds.Worst, bounds.Best) : null,
            IsPercent = series.Slice.Measure.Unit.Kind == UnitKind.Percent,
        };
        var unfit = Unfit(indicator, series) ?? AtLimit(question);
        return new AssessedSeries(series, points, inputs, question, [.. Methods.All.Select(method => new MethodAnswer(method, Explained(Ask(method, question, inputs.BaseYearFrom, unfit), inputs)))]);
    }

    private static ProgressAnswer Ask(ProgressMethod method, ProgressQuestion question, InputSource baseYearFrom, Said? unfit)
    {
        if (unfit is not null && (method.IsOfGrowth || unfit.Key == "progress.reason.yes-no"))
            return ProgressAnswer.Refuse(unfit);
        return method.Answer(Asked(method, question, baseYearFrom));
    }

    /// <summary>The question as a method is asked. A trend has no base year: it takes all figures, unless the city names one.</summary>
    public static ProgressQuestion Asked(ProgressMethod method, ProgressQuestion question, InputSource baseYearFrom) =>
        method.Id == Trend.Id && baseYearFrom == InputSource.Usual ? question with { BaseYear = null } : question;

    // Nobody says which way is better, because the figures measure something else.
    private static ProgressAnswer Explained(ProgressAnswer answer, ProgressInputs inputs) =>
        answer.Reason == Reasons.Direction && inputs.OwnMeasure is { } measure ? answer with { Reason = new Said("progress.reason.own-measure", ("measure", measure)) } : answer;

    // Growth would call a share of 100 percent that stays there no progress.
    private static Said? AtLimit(ProgressQuestion question) =>
        question is { IsPercent: true, Target: null, Points: [.., { Value: { } last }] } && (question.Direction, last) is (Direction.Up, 100) or (Direction.Down, 0)
            ? new Said("progress.reason.at-limit", ("limit", new Quantity(last.ToString(CultureInfo.InvariantCulture)))) : null;

    // Growth of growth rates means nothing, nor growth of yes and no.
    private static Said? Unfit(Indicator indicator, SeriesSlice series) =>
        indicator.Graph("").IsYesOrNo(series.Slice.Measure) ? new Said("progress.reason.yes-no")
        : series.Slice.Measure.Unit.IsChange || (series.Slice.Measure.Unit.Kind == UnitKind.Percent && indicator.Code.Text is "8.1.1" or "8.2.1" or "10.1.1") ? new Said("progress.reason.growth-rates") : null;

    private static ProgressAnswer Combined(Indicator indicator, ImmutableArray<AssessedSeries> series, ProgressMethod method, Said? reason)
    {
        var settings = indicator.ProgressSettings;
        if (method.Id == OpenSdg.Id && !settings.IsAutomatic && settings.Said is { } said)
            return OpenSdg.AsSaid(said.Text);
        if (reason is not null)
            return ProgressAnswer.Refuse(reason);
        var answers = series.Select(one => one.Answers.First(answer => answer.Method == method).Answer).ToList();
        var answer = answers is [var only] ? only
            : method.Id == OpenSdg.Id ? OpenSdg.Together(answers)
            : ProgressAnswer.Refuse(new Said("progress.reason.several-series", ("count", answers.Count)));
        var missing = settings.Series.Length - series.Length;
        return missing > 0 && !settings.Series.IsEmpty && answer.Reason is null
            ? answer with { Notes = answer.Notes.Add(new Said("progress.note.series-left-out", ("count", missing))) } : answer;
    }
}
