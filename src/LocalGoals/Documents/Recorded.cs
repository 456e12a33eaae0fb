using System.Collections.Immutable;
using System.Globalization;

using LocalGoals.Language;
using LocalGoals.Progress;
using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>Keeps the figures of a generated table, named after it, and gives the cells that show them.</summary>
internal sealed class Recorded(FigureReference reference, string table, List<LiveFigure> found, Wording wording)
{
    private int _count;

    public DocumentCell Cell(FigureFormula formula, string text, string digits, string unit, string says, int decimals, params ReadOnlySpan<FigureOperand> operands) =>
        Kept(new LiveFigure(Next(), reference.ToString(), formula, text, digits, unit, wording[says], [.. operands]) { Decimals = decimals, At = reference.Origin }, isNumber: true);

    public DocumentCell Status(Assessment assessment, string text, ImmutableArray<FigureOperand> operands) =>
        Kept(new LiveFigure(Next(), reference.ToString(), FigureFormula.Status, text, assessment.Answer.Status!.Word, wording.Say(assessment.Method.Name), wording.Say("review.made.status", ("method", assessment.Method.Name)), operands)
        {
            Question = StatusPoints.Question(assessment, operands),
            At = reference.Origin,
        }, isNumber: false);

    private DocumentCell Kept(LiveFigure figure, bool isNumber)
    {
        found.Add(figure with { InPart = true });
        return new DocumentCell([new FigureRun(figure.Id, figure.Text)], isNumber);
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{table}-f{++_count}");
}
