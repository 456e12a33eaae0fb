using System.Collections.Immutable;

using LocalGoals.Documents;
using LocalGoals.Findings;
using LocalGoals.Language;
using LocalGoals.Reviews;
using LocalGoals.Site;

using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LocalGoals.Exchange.Reviews;

/// <summary>Reads what stands in a line: text, emphasis, links, footnote marks, references, and images, which in a line are words.</summary>
internal sealed class RunReader(SectionText text, Review review, ICollection<Finding> findings)
{
    private const int Deepest = 20;
    private const string Reference = "{{";
    private const string ImageAddress = $"]({PictureFile.Folder}/";

    private readonly List<int> _lineStarts = [0, .. text.Markdown.Index().Where(c => c.Item == '\n').Select(c => c.Index + 1)];
    private readonly Dictionary<ReferenceInline, FigureReference?> _read = [];
    private readonly HashSet<LinkInline> _told = [];

    public ImmutableArray<Run> Of(ContainerInline? container)
    {
        var runs = container is null ? [] : Joined(Runs(container, 0));
        // An address with spaces in it is no address: the image would stay text.
        foreach (var run in runs.OfType<TextRun>())
            if (run.At is { } at && run.Text.IndexOf(ImageAddress, StringComparison.Ordinal) is >= 0 and var index)
                findings.Add(new Finding(ReviewRules.ImageElsewhere, at with { Column = at.Column + index + 2 }, null, ("link", run.Text[(index + 2)..].Split(')')[0])));
        return runs;
    }

    /// <summary>The reference that stands alone in its paragraph and asks for a part; null for everything else.</summary>
    public FigureReference? PartOf(ContainerInline? container)
    {
        return Alone(container) is ReferenceInline only && Read(only) is { IsPart: true } reference ? reference : null;
    }

    /// <summary>The picture that stands alone in its paragraph, with its words and what stands below it; null for everything else, and where it cannot be shown.</summary>
    public (Picture Picture, string Words, string? Caption)? PictureOf(ContainerInline? container)
    {
        if (Alone(container) is not LinkInline { IsImage: true } image)
            return null;
        _told.Add(image);
        var (words, caption, at) = (WordsOf(image), image.Title is { } title && title.Trim() is { Length: > 0 } said ? said : null, Place(image.Span));
        if (words.Contains(Reference, StringComparison.Ordinal) || caption?.Contains(Reference, StringComparison.Ordinal) == true)
            findings.Add(new Finding(ReviewRules.ReferenceInvalid, at, null, ("reason", new Said("review.reference.in-image"))));
        return PictureReader.Find(review, AddressOf(image), words, at, findings) is { } picture ? (picture, words, caption) : null;
    }

    private static Inline? Alone(ContainerInline? container) =>
        (container ?? []).Where(inline => inline is not LiteralInline literal || !literal.Content.IsEmptyOrWhitespace()).ToList() is [var only] ? only : null;

    private IEnumerable<Run> Runs(ContainerInline container, int depth)
    {
        if (depth > Deepest)
        {
            // How it looks is lost, what it says is not.
            yield return new TextRun(string.Concat(container.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())));
            yield break;
        }
        foreach (var inline in container)
            switch (inline)
            {
                case LiteralInline literal:
                    yield return new TextRun(literal.Content.ToString()) { At = Place(literal.Span) };
                    break;
                case ReferenceInline reference:
                    yield return Read(reference) is { } asked ? new FigureRun("", asked.ToString()) { Asked = asked } : new FigureRun("", reference.Text);
                    break;
                case CodeInline code:
                    yield return new StyledRun(RunStyle.Code, [new TextRun(code.Content)]);
                    break;
                case EmphasisInline emphasis:
                    yield return new StyledRun(emphasis.DelimiterCount > 1 ? RunStyle.Strong : RunStyle.Emphasis, Joined(Runs(emphasis, depth + 1)));
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    yield return new NoteRun(note.Footnote.Order);
                    break;
                case FootnoteLink:
                    break;
                case LinkInline { IsImage: true } image:
                    if (_told.Add(image))
                        findings.Add(new Finding(ReviewRules.ImageMisplaced, Place(image.Span), null, ("link", AddressOf(image))));
                    yield return new TextRun(WordsOf(image));
                    break;
                case LinkInline link:
                    foreach (var run in Link(AddressOf(link), Joined(Runs(link, depth + 1))))
                        yield return run;
                    break;
                case AutolinkInline auto:
                    foreach (var run in Link(auto.Url, [new TextRun(auto.Url)]))
                        yield return run;
                    break;
                case LineBreakInline { IsHard: true }:
                    yield return new BreakRun();
                    break;
                case LineBreakInline:
                    yield return new TextRun(" ");
                    break;
                case HtmlEntityInline entity:
                    yield return new TextRun(entity.Transcoded.ToString());
                    break;
                case ContainerInline other:
                    foreach (var run in Runs(other, depth + 1))
                        yield return run;
                    break;
            }
    }

    private static string AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";

    private static string WordsOf(LinkInline image) => string.Concat(image.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ReferenceInline reference => reference.Text,
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    // Only what leads to the web, to a mail address or to something of the city becomes a link.
    private static ImmutableArray<Run> Link(string? address, ImmutableArray<Run> words) => SiteLink.TryParse(address) is { } link
        ? [new LinkRun(link.Kind switch { SiteLinkKind.Web => link.Target, SiteLinkKind.Mail => $"mailto:{link.Target}", _ => address!.Trim() }, words)] : words;

    private FigureReference? Read(ReferenceInline inline)
    {
        if (!_read.TryGetValue(inline, out var reference))
            _read[inline] = reference = ReferenceParser.Parse(inline.Text, Place(inline.Span), findings);
        return reference;
    }

    private static bool Follows(TextRun last, TextRun next) =>
        last.At == next.At || (last.At is { } at && next.At is { } then && at.Line == then.Line && at.Column + last.Text.Length == then.Column);

    private Origin Place(SourceSpan span)
    {
        var line = _lineStarts.BinarySearch(span.Start) is var at && at >= 0 ? at : ~at - 1;
        return new Origin(text.File, text.Line + line, span.Start - _lineStarts[line] + 1);
    }

    // Neighbouring pieces of plain text are one, as long as places in it can be counted.
    private static ImmutableArray<Run> Joined(IEnumerable<Run> runs)
    {
        var joined = new List<Run>();
        foreach (var run in runs)
            if (run is TextRun next && joined is [.., TextRun last] && Follows(last, next))
                joined[^1] = last with { Text = last.Text + next.Text };
            else if (run is not TextRun { Text: "" })
                joined.Add(run);
        return [.. joined];
    }
}
