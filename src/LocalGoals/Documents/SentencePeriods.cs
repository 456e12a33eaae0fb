using System.Collections.Frozen;
using System.Text.RegularExpressions;

using LocalGoals.Findings;
using LocalGoals.Reviews;

namespace LocalGoals.Documents;

/// <summary>Finds sentences that name a period which none of their live figures has.</summary>
internal static partial class SentencePeriods
{
    // The year by which the goals are to be reached stands in many sentences and is the period of no figure.
    private const string TargetYear = "2030";

    public static IEnumerable<Finding> Check(Sentence sentence, FrozenDictionary<string, LiveFigure> figures)
    {
        var said = sentence.Texts.SelectMany(piece => Period().Matches(piece.Text)).Select(match => match.Value).Where(text => text != TargetYear).ToList();
        var live = sentence.Figures.Select(run => figures.GetValueOrDefault(run.Figure)).OfType<LiveFigure>().Where(figure => figure.Formula is not (FigureFormula.Status or FigureFormula.Rows)).ToList();
        if (said.Count == 0 || live.Exists(figure => figure.Formula == FigureFormula.Period))
            yield break;
        var named = said.Select(Observations.Period.Parse).ToHashSet();
        foreach (var figure in live.Where(figure => !figure.Operands.Any(operand => named.Contains(Observations.Period.Parse(operand.Period)))))
            yield return new Finding(ReviewRules.PeriodDiffers, figure.At, figure.Operands[0].Indicator,
                ("said", string.Join(", ", said)), ("period", string.Join(", ", figure.Operands.Select(operand => operand.Period).Distinct())));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,-])(19|20)[0-9]{2}([–/-]((19|20)[0-9]{2}|[0-9]{2}))?(?![\p{N}%])", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Period();
}
