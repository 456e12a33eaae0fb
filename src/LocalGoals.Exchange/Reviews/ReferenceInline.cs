using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace LocalGoals.Exchange.Reviews;

/// <summary>A reference in double braces, not understood yet.</summary>
/// <param name="text">With its braces; without the closing ones where they are missing.</param>
internal sealed class ReferenceInline(string text) : LeafInline
{
    public string Text { get; } = text;
}

/// <summary>Takes everything from <c>{{</c> to <c>}}</c>, before anything in it can be taken for emphasis or a cell's end.</summary>
internal sealed class ReferenceInlineParser : InlineParser
{
    private const int Longest = 2000;

    public ReferenceInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, Longest));
        var close = text.IndexOf("}}", StringComparison.Ordinal);
        // What is never closed is told; the rest of the line stays text.
        var length = close >= 0 ? close + 2 : 2;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ReferenceInline(text[..length].ToString()) { Span = new(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }
}
