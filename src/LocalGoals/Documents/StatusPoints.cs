using System.Collections.Immutable;

using LocalGoals.Catalogue;
using LocalGoals.Framework;
using LocalGoals.Observations;
using LocalGoals.Progress;

namespace LocalGoals.Documents;

/// <summary>The figures behind a status.</summary>
internal static class StatusPoints
{
    /// <summary>The figures that a series was judged by, in order; those that stand in no row of values are left out.</summary>
    public static IEnumerable<FoundFigure> Of(Indicator indicator, AssessedSeries assessed)
    {
        var (slice, group) = assessed.Series;
        var series = new FoundSeries(indicator, slice, group);
        foreach (var point in assessed.Points.Points)
            for (var at = slice.Periods.Length - 1; at >= 0; at--)
                if (slice.HasFigure(group, at) && Place(slice.Periods[at]).Equals(point.Year) && slice.Table.Number(slice.Row(group, at)).Equals(point.Value))
                {
                    yield return series.At(at);
                    break;
                }
    }

    /// <summary>What anybody needs to ask the method again; null where the answer was made of several series, or of other numbers than the values.</summary>
    public static StatusQuestion? Question(Assessment assessment, ImmutableArray<FigureOperand> operands)
    {
        if (assessment.Series is not [var only] || only.Points.Points.Length != operands.Length || assessment.Answer.Details.IsEmpty)
            return null;
        var asked = Assessment.Asked(assessment.Method, only.Question, only.Inputs.BaseYearFrom);
        var question = new StatusQuestion(
            assessment.Method.Id, asked.Direction is { } direction ? Kebab.Of(direction) : null, asked.Target, asked.TargetYear, asked.BaseYear, asked.Limit, asked.IsPercent, [.. asked.Points.Select(point => point.Year)]);
        // Thresholds and bounds of the city's own are not enclosed.
        return Ask(question, [.. asked.Points.Select(point => point.Value ?? double.NaN)]) == assessment.Answer.Status?.Word ? question : null;
    }

    /// <summary>The status that the method answers with; null where it refuses, or is not known any more.</summary>
    public static string? Ask(StatusQuestion question, ImmutableArray<double> values) => Methods.Find(question.Method)?.Answer(new ProgressQuestion
    {
        Points = [.. question.Years.Zip(values, (year, value) => new ProgressPoint(year, value))],
        Direction = question.Direction is { } direction ? Kebab.TryParse<Direction>(direction) : null,
        Target = question.Target,
        TargetYear = question.TargetYear,
        BaseYear = question.BaseYear,
        Limit = question.Limit,
        IsPercent = question.IsPercent,
    }).Status?.Word;

    private static double Place(Period period) => period.Kind is PeriodKind.Quarter or PeriodKind.Month ? period.Start.Year : period.Position;
}
