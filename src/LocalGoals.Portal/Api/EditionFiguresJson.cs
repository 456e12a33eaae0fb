using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;

using LocalGoals.Documents;
using LocalGoals.Framework;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Api;

/// <summary>A published figure that another is made of.</summary>
/// <param name="Text">The digits as published.</param>
/// <param name="Selection">Unit, series, place, period and group as the data name them: selects exactly one row.</param>
/// <param name="Line">In <paramref name="File"/>; of a workbook the row.</param>
/// <param name="Cell">Of a workbook; absent otherwise.</param>
public sealed record FigureOperandJson(
    string Indicator, string Name, string Measure, string Group, string Period, double Value, string Text, string Selection, string File, int? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cell);

/// <summary>A live figure of an edition.</summary>
/// <param name="Section">In which it stands; null for a note.</param>
/// <param name="Shown">As it reads there.</param>
/// <param name="Value">For computing; null for what is no number, such as a status.</param>
/// <param name="Text">Plain digits; of a status or a claim its word; null for a chart or table, whose figures are its operands.</param>
/// <param name="Periods">Of its operands, each once.</param>
/// <param name="Indicators">Codes, each once.</param>
/// <param name="Made">The formula in a sentence.</param>
/// <param name="InSentence">False where it stands in a chart or table that the program wrote.</param>
public sealed record EditionFigureJson(
    string Id, string? Section, string Reference, string Shown, double? Value, string? Text, string Unit, IReadOnlyList<string> Periods, IReadOnlyList<string> Indicators, string Formula, string Made, bool InSentence,
    IReadOnlyList<FigureOperandJson> Operands);

/// <summary>The figures of an edition in one language, in reading order, with everything that they are made of.</summary>
/// <param name="DataVersion">Of the city's data as they were then.</param>
public sealed record EditionFiguresJson(string Review, int Edition, string Language, string Root, string DataVersion, IReadOnlyList<EditionFigureJson> Figures)
{
    private static readonly string[] Header =
        ["figure", "section", "shown", "value", "unit", "formula", "reference", "in_sentence", "indicator", "name", "measure", "group", "period", "operand", "file", "sheet", "line", "cell"];

    public static EditionFiguresJson Of(Edition edition, ReviewDocument document)
    {
        var sections = Sections(document);
        return new EditionFiguresJson(document.Review, edition.Number, document.Language, edition.Root, document.DataHash, [.. document.Figures.Select(figure => FigureOf(figure, sections.GetValueOrDefault(figure.Id)))]);
    }

    /// <summary>One row a figure and operand, with their names first.</summary>
    public IEnumerable<IEnumerable<string>> Rows() => Figures.SelectMany(figure => figure.Operands.DefaultIfEmpty().Select(operand => (IEnumerable<string>)
    [
        figure.Id, figure.Section ?? "", figure.Shown, figure.Text ?? "", figure.Unit, figure.Formula, figure.Reference, figure.InSentence ? "true" : "false", operand?.Indicator ?? "", operand?.Name ?? "", operand?.Measure ?? "",
        operand?.Group ?? "", operand?.Period ?? "", operand?.Text ?? "", operand?.File ?? "", operand?.Sheet ?? "", operand?.Line?.ToString(CultureInfo.InvariantCulture) ?? "", operand?.Cell ?? "",
    ])).Prepend(Header);

    private static EditionFigureJson FigureOf(LiveFigure figure, string? section)
    {
        var text = figure.Formula == FigureFormula.Rows ? null : figure.Digits;
        return new EditionFigureJson(
            figure.Id, section, figure.Reference, figure.Text, IsNumber(figure.Formula) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null, text, figure.Unit,
            [.. figure.Operands.Select(operand => operand.Period).Distinct()], [.. figure.Operands.Select(operand => operand.Indicator).Distinct()], Kebab.Of(figure.Formula), figure.Says, !figure.InPart,
            [.. figure.Operands.Select(operand => new FigureOperandJson(
                operand.Indicator, operand.Name, operand.Measure, operand.Group, operand.Period, operand.Value, operand.Digits, operand.Selection, operand.Origin.File, operand.Origin.Line, operand.Origin.Sheet, operand.Origin.Cell))]);
    }

    private static bool IsNumber(FigureFormula formula) => formula is not (FigureFormula.Period or FigureFormula.Status or FigureFormula.Rows or FigureFormula.Claim);

    // A chart or table is named after its part.
    private static FrozenDictionary<string, string> Sections(ReviewDocument document) =>
        document.Sections.SelectMany(section => section.Blocks.SelectMany(block => block.AndInner).SelectMany(block => block.Runs.OfType<FigureRun>().Select(run => run.Figure).Append($"{block.Id}-f")).Select(id => (Id: id, Section: section.Id)))
            .DistinctBy(one => one.Id).ToFrozenDictionary(one => one.Id, one => one.Section, StringComparer.Ordinal);
}
