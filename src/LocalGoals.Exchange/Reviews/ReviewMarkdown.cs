using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using LocalGoals.Catalogue;
using LocalGoals.Documents;
using LocalGoals.Findings;
using LocalGoals.Reviews;

using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Reads the Markdown of a section into blocks. HTML in it is text; a reference alone in its paragraph is a part of the document, an image a picture.</summary>
public static class ReviewMarkdown
{
    private const int LongestName = 20;
    private const int Deepest = 12;

    // More than anybody writes in one chapter; without an end, some texts would take the parser minutes.
    private const int Longest = 250_000;

    private static readonly MarkdownPipeline Pipeline = Built();

    public static SourceSection Parse(Review review, ReviewSection section, SectionText text, ICollection<Finding> findings)
    {
        if (text.Markdown.Length <= Longest)
            return new Reading(review, section, text, findings).Section();
        findings.Add(new Finding(ReviewRules.SectionTooLong, new Origin(text.File), null, ("limit", Longest)));
        return new Reading(review, section, text with { Markdown = "" }, findings).Section();
    }

    private static MarkdownPipeline Built()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseAutoLinks().UsePipeTables().UseFootnotes().DisableHtml();
        builder.InlineParsers.Insert(0, new ReferenceInlineParser());
        return builder.Build();
    }

    private sealed class Reading(Review review, ReviewSection section, SectionText text, ICollection<Finding> findings)
    {
        private readonly RunReader _runs = new(text, review, findings);
        private string? _title;
        private bool _isTooDeep;

        public SourceSection Section()
        {
            if (Parsed() is not { } document)
                return new SourceSection(section, text, Titled(section.Subject), [], []);
            var blocks = Blocks(document, 0).ToImmutableArray();
            return new SourceSection(section, text, _title ?? Titled(section.Subject), blocks, Notes(document));
        }

        // Nested more deeply than the parser follows.
        private MarkdownDocument? Parsed()
        {
            try
            {
                return Markdown.Parse(text.Markdown, Pipeline);
            }
            catch (ArgumentException)
            {
                TooDeep();
                return null;
            }
        }

        private void TooDeep()
        {
            if (!_isTooDeep)
                findings.Add(new Finding(ReadingRules.Unreadable, new Origin(text.File), null, ("reason", "nested too deeply")));
            _isTooDeep = true;
        }

        // In the order of their numbers.
        private ImmutableArray<ImmutableArray<Run>> Notes(MarkdownDocument document) =>
        [
            .. document.Descendants<Footnote>().Where(note => note.Order > 0).OrderBy(note => note.Order)
                .Select(note => note.Descendants<Markdig.Syntax.ParagraphBlock>().SelectMany(paragraph => _runs.Of(paragraph.Inline)).ToImmutableArray()),
        ];

        private IEnumerable<Documents.Block> Blocks(ContainerBlock container, int depth)
        {
            // Deeper than any person writes.
            if (depth > Deepest)
            {
                TooDeep();
                yield break;
            }
            foreach (var block in container)
                switch (block)
                {
                    // A title is plain text: a heading with a figure in it stays a heading.
                    case Markdig.Syntax.HeadingBlock { Level: 1 } title when _title is null && !title.Inline!.Descendants<ReferenceInline>().Any():
                        _title = string.Concat(_runs.Of(title.Inline).SelectMany(run => run.AndInner).OfType<TextRun>().Select(run => run.Text)).Trim();
                        break;
                    case Markdig.Syntax.HeadingBlock heading:
                        yield return new Documents.HeadingBlock(IdOf(heading), Math.Clamp(heading.Level, 2, 4), _runs.Of(heading.Inline));
                        break;
                    case Markdig.Syntax.ParagraphBlock paragraph:
                        if (_runs.PartOf(paragraph.Inline) is { } reference)
                            yield return new PartBlock(IdOf(paragraph), reference.ToString(), []) { Asked = reference };
                        else if (_runs.PictureOf(paragraph.Inline) is var (picture, words, caption))
                            yield return PictureBlock.Of(IdOf(paragraph), picture, words, caption);
                        else if (_runs.Of(paragraph.Inline) is { IsEmpty: false } runs)
                            yield return new Documents.ParagraphBlock(IdOf(paragraph), runs);
                        break;
                    case Markdig.Syntax.ListBlock list:
                        yield return new Documents.ListBlock(IdOf(list), list.IsOrdered, int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1,
                            [.. list.OfType<ListItemBlock>().Select(item => Blocks(item, depth + 1).ToImmutableArray())]);
                        break;
                    case Markdig.Syntax.QuoteBlock quote:
                        yield return new Documents.QuoteBlock(IdOf(quote), [.. Blocks(quote, depth + 1)]);
                        break;
                    case Table table:
                        yield return TableOf(table);
                        break;
                    case CodeBlock code:
                        yield return new Documents.ParagraphBlock(IdOf(code), [new StyledRun(RunStyle.Code, [new TextRun(code.Lines.ToString())])]);
                        break;
                }
        }

        private TableBlock TableOf(Table table)
        {
            var rows = table.OfType<TableRow>().ToList();
            var head = rows.Find(row => row.IsHeader);
            return new TableBlock(IdOf(table), null, head is null ? [] : Cells(head, table), [.. rows.Where(row => row != head).Select(row => Cells(row, table))]);
        }

        private ImmutableArray<DocumentCell> Cells(TableRow row, Table table) =>
        [
            .. row.OfType<TableCell>().Select((cell, at) => new DocumentCell(
                [.. cell.Descendants<Markdig.Syntax.ParagraphBlock>().SelectMany(paragraph => _runs.Of(paragraph.Inline))],
                at < table.ColumnDefinitions.Count && table.ColumnDefinitions[at].Alignment == TableColumnAlign.Right)),
        ];

        // By the section and the block's own words: what stands around it may change.
        private string IdOf(Markdig.Syntax.Block block)
        {
            var span = block.Span;
            var source = span.Start >= 0 && span.End < text.Markdown.Length && span.Length > 0 ? text.Markdown.AsSpan(span.Start, span.Length) : "";
            var words = string.Join(' ', source.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var name = section.Subject.Length <= LongestName ? section.Subject : section.Subject[..LongestName].TrimEnd('-');
            return $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 4))}";
        }

        private static string Titled(string subject) => char.ToUpperInvariant(subject[0]) + subject[1..].Replace('-', ' ');
    }
}
