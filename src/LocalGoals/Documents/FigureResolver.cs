using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Release;
using LocalGoals.Reviews;
using LocalGoals.Views;

namespace LocalGoals.Documents;

/// <summary>Makes a live figure of a reference, with everything behind it; null where it cannot be made, which is told.</summary>
internal sealed class FigureResolver(CityRelease release, Wording wording, ICollection<Finding> findings)
{
    private const int MostDecimals = 6;

    private readonly FigureText _text = new(release, wording);

    public FigureFinder Finder { get; } = new(release, new FigureText(release, wording), findings);

    /// <param name="id">Of the figure in its document.</param>
    public LiveFigure? Resolve(FigureReference reference, string id) => reference.Kind switch
    {
        ReferenceKind.Figure => Value(reference, id),
        ReferenceKind.Ratio or ReferenceKind.Gap => Compared(reference, id),
        ReferenceKind.Change => Changed(reference, id),
        ReferenceKind.Claim => new ClaimResolver(this, wording, findings).Resolve(reference, id),
        ReferenceKind.Progress => Status(reference, id),
        _ => null,
    };

    /// <summary>The figure that the reference itself names.</summary>
    public FoundFigure? Named(FigureReference reference) => Finder.Series(reference) is { } series ? Finder.Figure(series, reference.Part("period"), reference) : null;

    /// <summary>What it is compared with: <c>to</c>, in the same measure and period; the total where nothing is said.</summary>
    public FoundFigure? Other(FigureReference reference, FoundFigure figure)
    {
        // By the measure that was found, so that a unit need not be said twice.
        var measure = figure.Slice.Measure;
        var part = reference.Part("to") ?? new ReferencePart("to", FigureFinder.Total, reference.Origin);
        ImmutableArray<ReferencePart> parts = [new("unit", measure.Unit.Name, reference.Origin), new("series", measure.Series, reference.Origin), part];
        return Finder.Series(reference with { Parts = parts }, "to") is { } series
            ? Finder.Figure(series, new ReferencePart("period", figure.Period.Text, part.Origin), reference) : null;
    }

    /// <summary>The figures of two periods that can be compared; null and told otherwise.</summary>
    public (FoundFigure Now, FoundFigure Then)? Moved(FigureReference reference)
    {
        if (Finder.Series(reference) is not { } series || Finder.Figure(series, reference.Part("period"), reference) is not { } now
            || Finder.Figure(series, reference.Part("from") ?? new ReferencePart("from", FigureFinder.Earliest, reference.Origin), reference) is not { } then)
            return null;
        var reason = now.At == then.At ? "same" : now.Period.Overlaps(then.Period) ? "overlap"
            : Math.Min(now.At, then.At) < series.Indicator.Graph("").FirstComparable(series.Slice) ? "break" : null;
        if (reason is null)
            return (now, then);
        findings.Add(NotComparable(reference.Part("from")?.Origin ?? reference.Origin, series, reason));
        return null;
    }

    public FigureOperand Operand(FoundFigure figure) => figure.Operand(_text);

    /// <summary>A figure in a sentence: its value with the sign of its unit.</summary>
    public string Short(FoundFigure figure) => _text.Short(figure.Slice.Measure, figure.Digits);

    public static Finding NotComparable(Origin at, FoundSeries series, string reason) =>
        new(ReviewRules.NotComparable, at, series.Indicator.Code.Text, ("code", series.Indicator.Code.Text), ("reason", new Said($"review.not-comparable.{reason}")));

    private LiveFigure? Value(FigureReference reference, string id)
    {
        if (Named(reference) is not { } figure || Show(reference) is not { } show || Decimals(reference, -1) is not { } decimals)
            return null;
        var operand = Operand(figure);
        if (show == "period")
            return Made(reference, id, FigureFormula.Period, figure.Period.Text, figure.Period.Text, "", "review.made.period", operand);
        var digits = decimals < 0 ? figure.Digits : FigureArithmetic.Rounded(figure.Value, decimals);
        var isYesOrNo = figure.Series.Indicator.Graph(wording.Tag).IsYesOrNo(figure.Slice.Measure);
        var shown = isYesOrNo ? wording[figure.Value > 0 ? "chart.yes" : "chart.no"]
            : show == "unit" ? wording.Say(_text.Figure(figure.Slice.Measure, digits)) : _text.Short(figure.Slice.Measure, digits);
        return Made(reference, id, FigureFormula.Value, shown, digits, operand.Measure, "review.made.value", operand) with { Decimals = decimals };
    }

    private LiveFigure? Compared(FigureReference reference, string id)
    {
        if (Named(reference) is not { } figure || Other(reference, figure) is not { } other)
            return null;
        var (one, two) = (Operand(figure), Operand(other));
        if (reference.Kind == ReferenceKind.Gap)
        {
            var distance = FigureArithmetic.Distance(one.Digits, two.Digits);
            return Made(reference, id, FigureFormula.Distance, wording.Number(distance), distance, one.Measure, "review.made.gap", one, two);
        }
        if (!(other.Value > 0) || figure.Value < 0)
        {
            findings.Add(NotComparable(reference.Origin, figure.Series, "zero"));
            return null;
        }
        if (Decimals(reference, 1) is not { } decimals)
            return null;
        var times = FigureArithmetic.Ratio(one.Value, two.Value, decimals);
        return Made(reference, id, FigureFormula.Ratio, wording.Number(times), times, "", "review.made.ratio", one, two) with { Decimals = decimals };
    }

    private LiveFigure? Changed(FigureReference reference, string id)
    {
        if (Moved(reference) is not var (now, then) || Decimals(reference, 1) is not { } decimals)
            return null;
        var (one, two) = (Operand(now), Operand(then));
        switch (reference["as"])
        {
            case null or "points":
                var digits = FigureArithmetic.Difference(one.Digits, two.Digits);
                return Made(reference, id, FigureFormula.Difference, wording.Number(digits), digits, one.Measure, "review.made.change", one, two);
            case "distance":
                var apart = FigureArithmetic.Distance(one.Digits, two.Digits);
                return Made(reference, id, FigureFormula.Distance, wording.Number(apart), apart, one.Measure, "review.made.gap", one, two);
            case "percent" when then.Value > 0:
                var percent = FigureArithmetic.PercentChange(one.Value, two.Value, decimals);
                return Made(reference, id, FigureFormula.PercentChange, wording.Say("figure.percent", ("value", new Quantity(percent))), percent, "%", "review.made.percent", one, two) with { Decimals = decimals };
            case "percent":
                findings.Add(NotComparable(reference.Part("as")!.Origin, now.Series, "zero"));
                return null;
            default:
                Unknown(reference.Part("as")!, "points", "distance", "percent");
                return null;
        }
    }

    private LiveFigure? Status(FigureReference reference, string id)
    {
        if (release.Find(reference.Subject!.Value) is not { } indicator)
            return Finder.Indicator(reference) is null ? null : throw new InvalidOperationException("An indicator that is found twice is found once.");
        var assessment = Assessment.Of(release, indicator);
        if (assessment.Answer.Status is not { } status)
        {
            findings.Add(FigureFinder.Withheld(reference.Subject.Origin, indicator, assessment.Answer.Reason ?? new Said("progress.reason.score-only")));
            return null;
        }
        var operands = assessment.Series.SelectMany(series => StatusPoints.Of(indicator, series)).Select(Operand).ToImmutableArray();
        return new LiveFigure(id, reference.ToString(), FigureFormula.Status, wording[status.Key], status.Word, wording.Say(assessment.Method.Name),
            wording.Say("review.made.status", ("method", assessment.Method.Name)), operands)
        {
            Question = StatusPoints.Question(assessment, operands),
            At = reference.Origin,
        };
    }

    internal LiveFigure Made(FigureReference reference, string id, FigureFormula formula, string text, string digits, string unit, string says, params ReadOnlySpan<FigureOperand> operands) =>
        new(id, reference.ToString(), formula, text, digits, unit, wording[says], [.. operands]) { At = reference.Origin };

    internal void Unknown(ReferencePart part, params string[] known) =>
        findings.Add(new Finding(ReviewRules.PartUnknown, part.Origin, null, ("word", part.Value), ("known", string.Join(", ", known))));

    private string? Show(FigureReference reference)
    {
        if (reference["show"] is null or "value" or "unit" or "period")
            return reference["show"] ?? "value";
        Unknown(reference.Part("show")!, "value", "unit", "period");
        return null;
    }

    private int? Decimals(FigureReference reference, int usual)
    {
        if (reference["decimals"] is not { } said)
            return usual;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= MostDecimals)
            return decimals;
        Unknown(reference.Part("decimals")!, [.. Enumerable.Range(0, MostDecimals + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        return null;
    }
}
