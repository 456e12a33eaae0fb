using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using LocalGoals.Documents;
using LocalGoals.Reviews;

namespace LocalGoals.Portal.Documents;

/// <summary>The key messages of a review for programs: each point or paragraph of its highlights, with the figures in it. What is still asked for is none.</summary>
public static class KeyMessages
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private sealed record Message(string Id, string Text, IEnumerable<Figure> Figures);

    private sealed record Figure(string Id, string Text, string Digits, string Unit, IEnumerable<Source> Sources);

    private sealed record Source(string Indicator, string Measure, string Group, string Period, string Digits, string File, int? Line);

    /// <summary>JSON; the list is empty where it has none.</summary>
    public static byte[] Write(ReviewDocument document) => [.. JsonSerializer.SerializeToUtf8Bytes(new
    {
        review = document.Review, edition = document.Edition, language = document.Language, city = document.City, title = document.Title, dataHash = document.DataHash,
        messages = Points(document).Select(paragraph => MessageOf(document, paragraph)),
    }, Options), (byte)'\n'];

    /// <summary>Whether it has any.</summary>
    public static bool Are(ReviewDocument document) => Points(document).Any();

    private static IEnumerable<ParagraphBlock> Points(ReviewDocument document) =>
        document.Sections.Where(section => section.Covers.Contains(ReviewElement.Highlights)).SelectMany(section => section.Blocks).Where(block => block is not PartBlock && !Prompt.Is(block)).SelectMany(block => block.AndInner).OfType<ParagraphBlock>();

    private static Message MessageOf(ReviewDocument document, ParagraphBlock paragraph) => new(paragraph.Id, Run.WordsOf(paragraph.Runs),
        paragraph.Runs.OfType<FigureRun>().Select(run => document.Find(run.Figure)).OfType<LiveFigure>().Select(figure => new Figure(figure.Id, figure.Text, figure.Digits, figure.Unit,
            figure.Operands.Select(operand => new Source(operand.Indicator, operand.Measure, operand.Group, operand.Period, operand.Digits, operand.Origin.File, operand.Origin.Line)))));
}
