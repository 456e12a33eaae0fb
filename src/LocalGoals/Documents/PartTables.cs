using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Catalogue;
using LocalGoals.Disaggregation;
using LocalGoals.Framework;
using LocalGoals.Indicators;
using LocalGoals.Inequality;
using LocalGoals.Language;
using LocalGoals.Localization;
using LocalGoals.Progress;
using LocalGoals.Reviews;
using LocalGoals.Rights;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>The tables about goals that the program writes, each figure in them with its source.</summary>
internal sealed class PartTables(Analyses analyses, Wording wording, List<LiveFigure> found)
{
    private const int MostGaps = 15;

    private readonly FigureText _text = new(analyses.Release, wording);
    private readonly GapText _gapText = new(new FigureText(analyses.Release, wording));

    /// <summary>Per goal, every indicator with figures: the latest one, and its status or the reason why there is none.</summary>
    public ImmutableArray<Block> Progress(FigureReference reference, string id, ImmutableArray<int> goals) =>
        EachGoal(goals, goal => goal.Assessments.Where(one => one.Indicator.Opening is not null).ToList(), (goal, assessments) =>
        {
            var table = $"{id}-g{goal}";
            var figures = new Recorded(reference, table, found, wording);
            return new TableBlock(table, Caption("progress", [goal]), Heads("progress.indicator", "ledger.column.latest", "table.period", "progress.status", "progress.method"),
                [.. assessments.Select(one => Row(Named(one.Indicator), Latest(one.Indicator, figures), DocumentCell.Of(PeriodOf(one.Indicator)), Status(one, figures), DocumentCell.Of(one.Answer.Status is null ? "" : wording.Say(one.Method.Name))))])
            {
                Notes = [wording["review.note.progress"]],
            };
        });

    /// <summary>Who is furthest behind in these goals, each gap with the two figures that it is made of.</summary>
    public ImmutableArray<Block> Gaps(FigureReference reference, string id, ImmutableArray<int> goals)
    {
        var its = analyses.Gaps.Ranked.Where(one => one.Leading is { Times: not null, Comparison: not Comparison.Others } && one.Indicator.Goal is { } goal && goals.Contains(goal)).Take(MostGaps).ToList();
        if (its.Count == 0)
            return [Nothing(id, "gaps", goals)];
        var table = $"{id}-t";
        var figures = new Recorded(reference, table, found, wording);
        return
        [
            new TableBlock(table, Caption("gaps", goals), Heads("progress.indicator", "inequality.column.measure", "inequality.column.group", "inequality.column.value", "inequality.column.with", "inequality.column.other", "inequality.column.times", "table.period", "inequality.column.reliability"),
                [.. its.Select(one => GapRow(one.Indicator, one.Leading!, figures))]) { Notes = [wording["review.note.gaps"]] },
        ];
    }

    /// <summary>For how many indicators of each goal there are figures; samples are no data.</summary>
    public ImmutableArray<Block> Coverage(string id, ImmutableArray<int> goals)
    {
        var states = Enum.GetValues<DataState>();
        return
        [
            new TableBlock($"{id}-t", Caption("coverage", goals), [DocumentCell.Of(wording["state.goal"]), .. states.Select(state => Counted(wording[StateKeys.Of(state)])), Counted(wording["state.all"])],
                [.. goals.Select(goal => (goal, Counts: StateCounts.Of(analyses.Release.Indicators.Where(i => i.Goal == goal)))).Select(one =>
                    Row(DocumentCell.Of(GoalName(one.goal)), [.. states.Select(state => Number(one.Counts[state])), Number(one.Counts.All)]))])
            {
                Notes = [wording["state.lead"]],
            },
        ];
    }

    /// <summary>The decisions about targets and indicators of these goals.</summary>
    public ImmutableArray<Block> Localization(string id, ImmutableArray<int> goals)
    {
        var entries = (analyses.Release.Ledger?.Entries ?? []).Where(entry => entry is { Framework: FrameworkSet.Sdg, IsProposal: false } && IndicatorCode.TryParse(entry.Code)?.Goal is { } goal && goals.Contains(goal))
            .OrderBy(entry => entry.Code, Comparer<string>.Create(IndicatorCode.CompareCodes)).ToList();
        return entries.Count == 0 ? [Nothing(id, "localization", goals)] :
        [
            new TableBlock($"{id}-t", Caption("localization", goals), Heads("ledger.column.code", "ledger.column.decision", "ledger.column.wording", "ledger.column.reason", "ledger.column.lead"),
                [.. entries.Select(entry => Row(DocumentCell.Of(Code(entry.Code)), DocumentCell.Of(wording[$"decision.{Kebab.Of(entry.Decision)}"]), DocumentCell.Of(Label(entry)), DocumentCell.Of(In(entry.Reason)),
                    DocumentCell.Of(string.Join(wording["list.comma"], (entry.Mandate?.Leads ?? []).Select(lead => In(lead.Office)).Where(name => name.Length > 0)))))]),
        ];
    }

    /// <summary>What was promised about these goals, and what became of it by the city's day.</summary>
    /// <param name="all">Also what names no target.</param>
    public ImmutableArray<Block> Commitments(string id, ImmutableArray<int> goals, bool all)
    {
        var promises = analyses.Release.Register.Commitments.Where(one => (all && one.Targets.IsEmpty) || one.Targets.Any(target => IndicatorCode.TryParse(target.Id)?.Goal is { } goal && goals.Contains(goal)));
        var entries = RegisterEntry.List(analyses.Release, promises);
        return entries.IsEmpty ? [Nothing(id, "commitments", goals)] :
        [
            new TableBlock($"{id}-t", Caption("commitments", goals), Heads("commitment.title", "commitment.office", "commitment.due", "commitment.state"),
                [.. entries.Select(entry => Row(DocumentCell.Of(entry.Commitment.Title.In(wording.Tag)), DocumentCell.Of(In(entry.Office)), DocumentCell.Of(entry.Commitment.Due is { } due ? wording.Date(due) : ""), DocumentCell.Of(wording.Say(entry.Says))))])
            {
                Notes = [wording.Say(RegisterView.DaySaid(analyses.Release))],
            },
        ];
    }

    /// <summary>What the city took up from other places for these goals, and what should move.</summary>
    public ImmutableArray<Block> Practices(string id, ImmutableArray<int> goals)
    {
        var adoptions = analyses.Release.Practices.Adoptions.Select(one => (Adoption: one, Practice: analyses.Release.Practices.Find(one.Practice.Id)))
            .Where(one => one.Adoption.Indicators.Concat(one.Practice?.Reviewed ?? []).Concat(one.Practice?.Stated ?? []).Any(code => PracticeFacets.GoalOf(code.Id) is { } goal && goals.Contains(goal))).ToList();
        return adoptions.Count == 0 ? [Nothing(id, "practices", goals)] :
        [
            new TableBlock($"{id}-t", Caption("practices", goals), Heads("practice.adopted", "commitment.office", "adoption.expected", "commitment.due"),
                [.. adoptions.Select(one => Row(DocumentCell.Of(In(one.Practice?.Title) is { Length: > 0 } title ? title : one.Adoption.Practice.Id), DocumentCell.Of(one.Adoption.Office is { } office ? In(analyses.Release.Partners.NameOf(office)) : ""),
                    DocumentCell.Of(In(one.Adoption.Expected)), DocumentCell.Of(one.Adoption.By is { } by ? wording.Date(by) : "")))]),
        ];
    }

    /// <summary>Which human rights these goals touch, how that is known, and what the country did.</summary>
    public ImmutableArray<Block> Rights(string id, ImmutableArray<int> goals)
    {
        var touched = TouchedRights.Of(analyses.Release, goals);
        var country = !analyses.Release.Rights.Ratifications.Any() ? wording["rights.unrecorded"] : analyses.Release.City.Country is { } named ? wording.Say("rights.country", ("country", named.In(wording.Tag))) : null;
        return touched.Shown.IsEmpty ? [Nothing(id, "rights", goals)] :
        [
            new TableBlock($"{id}-t", Caption("rights", goals), Heads("rights.column.target", "rights.column.instrument", "rights.column.article", "rights.column.right", "rights.column.basis", "rights.column.status"),
                [.. touched.Shown.Select(one => Row(DocumentCell.Of(Touched(one.Code)), DocumentCell.Of($"{wording.Say(one.Entry.Instrument.Name)} ({one.Entry.Instrument.Short})"),
                    DocumentCell.Of(Each(one.Links, link => link.Article.IsWhole ? wording["rights.whole"] : wording.Say("rights.article", ("article", link.Article.Text)))), DocumentCell.Of(Each(one.Links, link => wording[$"right.{Kebab.Of(link.Right)}"])),
                    DocumentCell.Of(wording[$"rights.basis.{Kebab.Of(one.Basis)}"]), DocumentCell.Of(wording[one.Entry.StatusKey ?? "rights.kind.declaration"])))])
            {
                Notes = [.. new[] { touched.Left > 0 ? wording.Say("review.rights.left", ("count", touched.Left)) : null, wording["review.note.rights"], country }.OfType<string>()],
            },
        ];
    }

    private string Touched(string code) => PracticeFacets.GoalOf(code) is { } goal && !code.Contains('.', StringComparison.Ordinal) ? GoalName(goal) : $"{code} {wording.Labels.GetValueOrDefault(code, "")}".TrimEnd();

    private string Each(IEnumerable<RightsLink> links, Func<RightsLink, string> of) => string.Join(wording["list.comma"], links.Select(of).Distinct());

    /// <summary>Per goal, every indicator with figures: the latest one with unit, period, source and place in the folder.</summary>
    public ImmutableArray<Block> Annex(FigureReference reference, string id, ImmutableArray<int> goals) =>
        EachGoal(goals, goal => goal.Assessments.Select(one => one.Indicator).Where(i => i.Opening is not null).ToList(), (goal, indicators) =>
        {
            var table = $"{id}-g{goal}";
            var figures = new Recorded(reference, table, found, wording);
            return new TableBlock(table, Caption("annex", [goal]), Heads("progress.indicator", "inequality.column.measure", "ledger.column.latest", "table.period", "indicator.sources", "ledger.column.file"),
                [.. indicators.Select(one => Row(Named(one), DocumentCell.Of(_text.Name(one.Opening!.Measure)), Latest(one, figures), DocumentCell.Of(PeriodOf(one)), DocumentCell.Of(IndicatorView.SourceNames(one, wording)), DocumentCell.Of(Place(one))))]);
        });

    /// <summary>How figures are read, judged and compared.</summary>
    public ImmutableArray<Block> Methods(string id, ImmutableArray<int> goals)
    {
        var counts = StateCounts.Of(analyses.Release.Indicators.Where(i => i.Goal is { } goal && goals.Contains(goal)));
        var methods = analyses.Progress.Goals.Where(goal => goal.Goal is { } number && goals.Contains(number)).SelectMany(goal => goal.Assessments).Where(one => one.Answer.Status is not null).Select(one => one.Method).Distinct();
        ImmutableArray<string> says =
        [
            wording.Say("review.methods.data", ("all", counts.All), ("own", counts.OwnFigures), ("sample", counts.SampleOnly), ("hash", analyses.Release.ContentHash[..12])),
            wording["review.methods.figures"],
            .. methods.Select(method => $"{wording.Say(method.Name)}: {wording.Say(method.Explanation)}"),
            wording["review.note.gaps"],
        ];
        return [.. says.Select((text, at) => new ParagraphBlock(string.Create(CultureInfo.InvariantCulture, $"{id}-p{at + 1}"), [new TextRun(text)]))];
    }

    private ImmutableArray<Block> EachGoal<T>(ImmutableArray<int> goals, Func<GoalProgress, List<T>> of, Func<int, List<T>, Block> table) =>
        [.. analyses.Progress.Goals.Where(goal => goal.Goal is { } number && goals.Contains(number)).Select(goal => (Goal: goal.Goal!.Value, Its: of(goal))).Where(one => one.Its.Count > 0).Select(one => table(one.Goal, one.Its))];

    private DocumentCell Latest(Indicator indicator, Recorded figures)
    {
        var slice = indicator.Opening!;
        if (!slice.Breakdown.IsTotal)
            return DocumentCell.Of(wording.Say("review.groups", ("count", slice.Groups.Length)));
        var figure = new FoundSeries(indicator, slice, 0).At(slice.Latest(0));
        var operand = figure.Operand(_text);
        return figures.Cell(FigureFormula.Value, IndicatorCard.Of(analyses.Release, indicator, wording).Latest ?? _text.Short(slice.Measure, operand.Digits), operand.Digits, operand.Measure, "review.made.value", -1, operand);
    }

    private DocumentCell Status(Assessment assessment, Recorded figures)
    {
        if (assessment.Answer.Status is not { } status)
            return DocumentCell.Of(wording.Say("progress.not-judged", ("reason", assessment.Answer.Reason ?? new Said("progress.reason.score-only"))));
        var operands = assessment.Series.SelectMany(series => StatusPoints.Of(assessment.Indicator, series)).Select(point => point.Operand(_text)).ToImmutableArray();
        return figures.Status(assessment, wording[status.Key], operands);
    }

    private ImmutableArray<DocumentCell> GapRow(Indicator indicator, Gap gap, Recorded figures)
    {
        var one = Operand(indicator, gap.Slice, gap, gap.Group);
        var two = gap.Other.Group is null ? Operand(indicator, indicator.Slices.First(slice => slice.Breakdown.IsTotal && slice.Measure == gap.Slice.Measure), gap, gap.Other) : Operand(indicator, gap.Slice, gap, gap.Other);
        var (first, second) = gap.Direction == Direction.Down ? (one, two) : (two, one);
        var times = FigureArithmetic.Ratio(first.Value, second.Value, 1);
        return Row(Named(indicator), DocumentCell.Of(one.Measure), DocumentCell.Of(one.Group), figures.Cell(FigureFormula.Value, Short(gap, one), one.Digits, one.Measure, "review.made.value", -1, one),
            DocumentCell.Of(_gapText.With(gap)), figures.Cell(FigureFormula.Value, Short(gap, two), two.Digits, two.Measure, "review.made.value", -1, two),
            figures.Cell(FigureFormula.Ratio, wording.Number(times), times, "", "review.made.ratio", 1, first, second), DocumentCell.Of(one.Period), DocumentCell.Of(wording[GapText.TrustKey(gap)]));
    }

    private FigureOperand Operand(Indicator indicator, Slice slice, Gap gap, Operand figure) =>
        new FoundFigure(new FoundSeries(indicator, slice, figure.Group is { } group ? slice.Groups.IndexOf(group) : 0), slice.Periods.IndexOf(gap.Slice.Periods[gap.Period])).Operand(_text);

    private string Short(Gap gap, FigureOperand operand) => _text.Short(gap.Slice.Measure, operand.Digits);

    private ParagraphBlock Nothing(string id, string what, ImmutableArray<int> goals) => new($"{id}-p", [new TextRun(wording.Say($"review.nothing.{what}", ("goals", Goals(goals))))]);

    private string Caption(string what, ImmutableArray<int> goals) => wording.Say($"review.table.{what}", ("goals", Goals(goals)));

    private string Goals(ImmutableArray<int> goals) =>
        goals.Length == GlobalFramework.Goals.Count() ? wording["review.goals.all"] : string.Join(wording["list.comma"], goals.Select(goal => wording.Say("goal.number", ("goal", goal))));

    private string GoalName(int goal) => $"{wording.Number(goal)}. {wording.Labels[goal.ToString(CultureInfo.InvariantCulture)]}";

    // A name that begins with its number has it already.
    private DocumentCell Named(Indicator indicator)
    {
        var name = indicator.Name.In(wording.Tag);
        var link = new LinkRun($"indicators/{indicator.Code.Text}", [new TextRun(name)]);
        return new DocumentCell(name.StartsWith($"{indicator.Number} ", StringComparison.Ordinal) ? [link] : [new TextRun($"{Code(indicator.Number)} "), link]);
    }

    // Among letters from right to left, 3.a.1 would read a.1.3.
    private string Code(string code) => wording.RightToLeft ? $"\u200e{code}\u200e" : code;

    private static string PeriodOf(Indicator indicator) => indicator.Opening is { } slice ? slice.Periods[slice.Breakdown.IsTotal ? slice.Latest(0) : slice.LatestOfAny()].Text : "";

    private static string Place(Indicator indicator)
    {
        var slice = indicator.Opening!;
        return slice.Breakdown.IsTotal ? slice.Table.At(slice.Row(0, slice.Latest(0))).ToString() : slice.Table.File;
    }

    private string Label(LedgerEntry entry) => In(entry.Wording) is { Length: > 0 } own ? own : wording.Labels.GetValueOrDefault(entry.Code, "");

    private string In(Texts? texts) => texts?.In(wording.Tag) ?? "";

    private static DocumentCell Counted(string title) => new([new TextRun(title)], IsNumber: true);

    private DocumentCell Number(int count) => new([new TextRun(wording.Number(count))], IsNumber: true);

    private ImmutableArray<DocumentCell> Heads(params ReadOnlySpan<string> keys) => [.. keys.ToArray().Select(key => DocumentCell.Of(wording[key]))];

    private static ImmutableArray<DocumentCell> Row(DocumentCell first, params ReadOnlySpan<DocumentCell> rest) => [first, .. rest];
}
