using System.Globalization;

using LocalGoals.Framework;
using LocalGoals.Language;
using LocalGoals.Observations;
using LocalGoals.Progress;

namespace LocalGoals.Documents;

/// <summary>Computes figures again from what they are made of.</summary>
public static class FigureCheck
{
    /// <summary>The digits that a figure must have; null where they cannot be computed from its operands alone.</summary>
    /// <exception cref="FormatException">An operand's digits are no number, or an operand is missing.</exception>
    public static string? Digits(LiveFigure figure)
    {
        if (figure.Operands.Length < Needed(figure.Formula))
            throw new FormatException("An operand is missing.");
        return figure.Formula switch
        {
            FigureFormula.Value => figure.Decimals < 0 ? figure.Operands[0].Digits : FigureArithmetic.Rounded(figure.Operands[0].Value, figure.Decimals),
            FigureFormula.Period => figure.Operands[0].Period,
            FigureFormula.Ratio => FigureArithmetic.Ratio(figure.Operands[0].Value, figure.Operands[1].Value, figure.Decimals),
            FigureFormula.Difference => FigureArithmetic.Difference(figure.Operands[0].Digits, figure.Operands[1].Digits),
            FigureFormula.Distance => FigureArithmetic.Distance(figure.Operands[0].Digits, figure.Operands[1].Digits),
            FigureFormula.PercentChange => FigureArithmetic.PercentChange(figure.Operands[0].Value, figure.Operands[1].Value, figure.Decimals),
            FigureFormula.Rows => string.Join(' ', figure.Operands.Select(operand => operand.Digits)),
            FigureFormula.Claim => Kebab.TryParse<ClaimedRelation>(figure.Digits) is { } relation && ClaimResolver.Holds(relation, figure.Operands[0].Value, figure.Operands[1].Value) ? figure.Digits : null,
            _ => figure.Question is { } question ? StatusPoints.Ask(question, [.. figure.Operands.Select(operand => operand.Value)]) : figure.Digits,
        };
    }

    /// <summary>Whether the digits of an operand show its value: as published, or rounded to as many decimals as they have.</summary>
    public static bool Shows(FigureOperand operand)
    {
        if (!double.TryParse(operand.Digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var shown))
            return false;
        var decimals = operand.Digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? operand.Digits.Length - at - 1 : 0;
        var published = operand.Value.ToString("R", CultureInfo.InvariantCulture);
        return shown.Equals(operand.Value) || ValueText.Digits(published, operand.Value) == operand.Digits || Math.Abs(shown - operand.Value) <= 0.5 * Math.Pow(10, -decimals) * (1 + 1e-9);
    }

    /// <summary>Whether the text of a figure says what its digits are, as the language writes them. The words of a claim are the author's.</summary>
    /// <exception cref="KeyNotFoundException">The language has no name for a status.</exception>
    public static bool IsSaid(LiveFigure figure, Wording wording) => figure.Formula switch
    {
        FigureFormula.Claim or FigureFormula.Rows => true,
        FigureFormula.Status => figure.Text == wording[new ProgressStatus(figure.Digits, Verdict.Unclear).Key],
        FigureFormula.Period => figure.Text == figure.Digits,
        FigureFormula.Value when figure.Text == wording[figure.Operands[0].Value > 0 ? "chart.yes" : "chart.no"] => true,
        _ => Reads(figure.Text, wording.Number(figure.Digits), figure.Unit),
    };

    /// <summary>Whether a text is a number, as the language writes it, with nothing behind it but signs and words of the unit.</summary>
    public static bool Reads(string text, string number, string unit)
    {
        if (!text.StartsWith(number, StringComparison.Ordinal))
            return false;
        var rest = text[number.Length..];
        var words = string.Concat(rest.SkipWhile(c => !char.IsLetterOrDigit(c)).Reverse().SkipWhile(c => !char.IsLetterOrDigit(c)).Reverse());
        return words.Length == 0 || (!char.IsLetterOrDigit(rest[0]) && rest[..rest.IndexOf(words, StringComparison.Ordinal)].Any(c => char.IsWhiteSpace(c) || c == '(') && unit.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    private static int Needed(FigureFormula formula) => formula switch
    {
        FigureFormula.Ratio or FigureFormula.Difference or FigureFormula.Distance or FigureFormula.PercentChange or FigureFormula.Claim => 2,
        FigureFormula.Value or FigureFormula.Period => 1,
        _ => 0,
    };
}
