using LocalGoals.Language;

namespace LocalGoals.Documents;

/// <summary>What a template asks an author to write: a quotation that begins with a word in bold. It stays until the author replaces it.</summary>
public static class Prompt
{
    private static readonly HashSet<string> Words = [.. Languages.Tags.Select(tag => Languages.Find(tag)![Key])];

    /// <summary>The message that has the word.</summary>
    public const string Key = "review.prompt";

    /// <summary>Null in an edition.</summary>
    public static Findings.Origin? PlaceOf(Block prompt) => prompt.AndInner.SelectMany(block => block.Runs).OfType<TextRun>().Select(run => run.At).FirstOrDefault(at => at is not null);

    public static bool Is(Block block) =>
        block is QuoteBlock { Blocks: [ParagraphBlock { Text: [StyledRun { Style: RunStyle.Strong, Text: [TextRun first] }, ..] }, ..] } && Words.Contains(first.Text.Trim());
}
