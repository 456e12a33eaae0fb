using LocalGoals.Findings;

namespace LocalGoals.Documents;

/// <summary>A piece of plain text with its place.</summary>
internal readonly record struct SentenceText(string Text, Origin? At)
{
    public Origin? PlaceOf(int index) => At is { } at ? at with { Column = at.Column + index } : null;
}

/// <summary>What an author wrote between two ends of sentences: its texts and its live figures.</summary>
internal sealed record Sentence(List<SentenceText> Texts, List<FigureRun> Figures)
{
    private const string Ends = ".!?؟。";

    /// <summary>The sentences of all prose of a section: paragraphs, items and quotations, without headings, tables and what the program wrote.</summary>
    public static IEnumerable<Sentence> Of(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => Of(paragraph),
        ListBlock list => list.Items.SelectMany(item => Of(item)),
        QuoteBlock quote when !Prompt.Is(quote) => Of(quote.Blocks),
        _ => [],
    });

    private static List<Sentence> Of(ParagraphBlock paragraph)
    {
        var sentences = new List<Sentence> { new([], []) };
        foreach (var run in Leaves(paragraph.Text))
            if (run is FigureRun figure)
                sentences[^1].Figures.Add(figure);
            else if (run is TextRun text)
                Divide(text, sentences);
        return sentences;
    }

    // Code is no prose.
    private static IEnumerable<Run> Leaves(IEnumerable<Run> runs) => runs.SelectMany(run => run switch
    {
        StyledRun { Style: not RunStyle.Code } styled => Leaves(styled.Text),
        LinkRun link => Leaves(link.Text),
        StyledRun => [],
        _ => [run],
    });

    private static void Divide(TextRun run, List<Sentence> sentences)
    {
        var from = 0;
        for (var i = 0; i < run.Text.Length; i++)
            if (Ends.Contains(run.Text[i], StringComparison.Ordinal) && (i + 1 == run.Text.Length || char.IsWhiteSpace(run.Text[i + 1])))
            {
                Add(from, i + 1);
                sentences.Add(new([], []));
                from = i + 1;
            }
        Add(from, run.Text.Length);

        void Add(int start, int end)
        {
            if (end > start)
                sentences[^1].Texts.Add(new SentenceText(run.Text[start..end], new SentenceText(run.Text, run.At).PlaceOf(start)));
        }
    }
}
