using System.Collections.Frozen;
using System.Globalization;
using System.Text;

using LocalGoals.Documents;
using LocalGoals.Portal.Markup;
using LocalGoals.Site;

using Microsoft.AspNetCore.Components;

namespace LocalGoals.Portal.Reading;

/// <summary>Writes the blocks of a document as HTML: everything is escaped, and every paragraph can be linked to.</summary>
public sealed class DocumentMarkup(PageContext page, ReviewDocument document)
{
    // More do not fit on paper in usual letters.
    private const int UsualColumns = 8;

    private readonly FrozenDictionary<string, LiveFigure> _figures = document.Figures.DistinctBy(figure => figure.Id).ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal);
    private readonly HashSet<int> _notes = [];

    public static string SourceAnchor(string figure) => $"s-{figure}";

    public static string FigureAnchor(string figure) => $"f-{figure}";

    public static string NoteAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}");

    public static string MarkAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"mark-{number}");

    /// <summary>A block that holds no chart.</summary>
    public MarkupString Of(Block block)
    {
        var html = new StringBuilder();
        Write(block, html);
        return new MarkupString(html.ToString());
    }

    public MarkupString Of(IEnumerable<Run> runs)
    {
        var html = new StringBuilder();
        Write(runs, html);
        return new MarkupString(html.ToString());
    }

    private void Write(Block block, StringBuilder html)
    {
        switch (block)
        {
            case HeadingBlock heading:
                // Below the title of the page and that of the section.
                var level = Math.Clamp(heading.Level + 1, 3, 5);
                html.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{Encoded(block.Id)}\">");
                Write(heading.Text, html);
                Anchor(block, html);
                html.Append(CultureInfo.InvariantCulture, $"</h{level}>");
                break;
            case ParagraphBlock paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p id=\"{Encoded(block.Id)}\">");
                Write(paragraph.Text, html);
                Anchor(block, html);
                html.Append("</p>");
                break;
            case QuoteBlock quote:
                html.Append(CultureInfo.InvariantCulture, $"<blockquote id=\"{Encoded(block.Id)}\">");
                foreach (var inner in quote.Blocks)
                    Write(inner, html);
                html.Append("</blockquote>");
                break;
            case ListBlock list:
                Write(list, html);
                break;
            case TableBlock table:
                Write(table, html);
                break;
            case PictureBlock picture:
                Write(picture, html);
                break;
        }
    }

    private void Write(ListBlock list, StringBuilder html)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        html.Append(CultureInfo.InvariantCulture, $"<{name} id=\"{Encoded(list.Id)}\"");
        if (list is { IsOrdered: true, Start: not 1 })
            html.Append(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"");
        html.Append('>');
        foreach (var item in list.Items)
        {
            html.Append("<li>");
            foreach (var block in item)
                if (block is ParagraphBlock paragraph && item.Length == 1)
                    Write(paragraph.Text, html);
                else
                    Write(block, html);
            html.Append("</li>");
        }
        html.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    private void Write(TableBlock table, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{Encoded(table.Caption ?? page.Wording["document.table"])}\"><table id=\"{Encoded(table.Id)}\" class=\"stacked{(table.Head.Length > UsualColumns ? " many" : "")}\" role=\"table\">");
        if (table.Caption is { Length: > 0 } caption)
            html.Append("<caption dir=\"auto\">").Append(Encoded(caption)).Append("</caption>");
        if (!table.Head.IsEmpty)
        {
            html.Append("<thead role=\"rowgroup\"><tr role=\"row\">");
            foreach (var (at, cell) in table.Head.Index())
                Write(cell with { IsNumber = table.IsNumbers(at) }, "th", "scope=\"col\" role=\"columnheader\"", html);
            html.Append("</tr></thead>");
        }
        html.Append("<tbody role=\"rowgroup\">");
        foreach (var row in table.Rows)
        {
            html.Append("<tr role=\"row\">");
            foreach (var (at, cell) in row.Index())
                if (at == 0)
                    Write(cell, "th", "scope=\"row\" role=\"rowheader\"", html);
                else
                    Write(cell, "td", $"role=\"cell\" data-label=\"{Encoded(at < table.Head.Length ? Run.WordsOf(table.Head[at].Text.SelectMany(run => run.AndInner)) : "")}\"", html);
            html.Append("</tr>");
        }
        html.Append("</tbody></table></div>");
        foreach (var note in table.Notes)
            html.Append("<p class=\"soft small\" dir=\"auto\">").Append(Encoded(note)).Append("</p>");
    }

    // Its width and height keep its place free until it is there.
    private void Write(PictureBlock picture, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figure class=\"picture\" id=\"{Encoded(picture.Id)}\"><img src=\"{Encoded(SiteMap.ReviewPicture(document.Review, document.Edition, picture.File))}\" alt=\"{Encoded(picture.Words)}\" width=\"{picture.Width}\" height=\"{picture.Height}\"");
        html.Append(picture == document.Cover ? ">" : " loading=\"lazy\">");
        if (picture.Caption is { } caption)
            html.Append("<figcaption dir=\"auto\">").Append(Encoded(caption)).Append("</figcaption>");
        html.Append("</figure>");
    }

    private void Write(DocumentCell cell, string name, string attributes, StringBuilder html)
    {
        html.Append('<').Append(name).Append(' ').Append(attributes).Append(cell.IsNumber ? " class=\"number\">" : ">");
        Write(cell.Text, html);
        html.Append("</").Append(name).Append('>');
    }

    private void Write(IEnumerable<Run> runs, StringBuilder html)
    {
        foreach (var run in runs)
            switch (run)
            {
                case TextRun text:
                    html.Append(Encoded(text.Text));
                    break;
                case StyledRun styled:
                    var name = styled.Style switch { RunStyle.Strong => "strong", RunStyle.Code => "code", RunStyle.Struck => "s", _ => "em" };
                    html.Append('<').Append(name).Append('>');
                    Write(styled.Text, html);
                    html.Append("</").Append(name).Append('>');
                    break;
                case LinkRun link:
                    Write(link, html);
                    break;
                case FigureRun figure:
                    Write(figure, html);
                    break;
                case NoteRun note:
                    var id = _notes.Add(note.Number) ? $" id=\"{MarkAnchor(note.Number)}\"" : "";
                    html.Append(CultureInfo.InvariantCulture, $"<sup><a{id} href=\"{Here(NoteAnchor(note.Number))}\" aria-label=\"{Encoded(page.Wording.Say("review.note", ("number", note.Number)))}\">{page.Wording.Number(note.Number)}</a></sup>");
                    break;
                case BreakRun:
                    html.Append("<br>");
                    break;
            }
    }

    // Only what is in the release is linked to; everything else stays words.
    private void Write(LinkRun run, StringBuilder html)
    {
        var address = SiteLink.TryParse(run.Address) is { } link ? SiteMap.Of(link, page.Release, page.Language) : null;
        if (address is not null)
            html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(address)}\" rel=\"noopener\">");
        Write(run.Text, html);
        if (address is not null)
            html.Append("</a>");
    }

    private void Write(FigureRun run, StringBuilder html)
    {
        if (!_figures.TryGetValue(run.Figure, out var figure))
            html.Append("<mark>").Append(Encoded(run.Text)).Append("</mark>");
        else if (!figure.InPart)
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"live\" id=\"{Encoded(FigureAnchor(figure.Id))}\" href=\"{Here(SourceAnchor(figure.Id))}\"><bdi>{Encoded(run.Text)}</bdi></a>");
        else if (figure.Operands is [var operand, ..] && page.Release.Find(operand.Indicator) is not null)
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"live\" href=\"{Encoded(figure.Formula == FigureFormula.Status ? SiteMap.IndicatorProgress(page.Language, operand.Indicator) : SiteMap.Indicator(page.Language, operand.Indicator))}\"><bdi>{Encoded(run.Text)}</bdi></a>");
        else
            html.Append("<bdi>").Append(Encoded(run.Text)).Append("</bdi>");
    }

    private void Anchor(Block block, StringBuilder html) =>
        html.Append(CultureInfo.InvariantCulture, $" <a class=\"anchor\" href=\"{Here(block.Id)}\" aria-label=\"{Encoded(page.Wording["review.anchor"])}\">#</a>");

    private string Here(string anchor) => Encoded(page.Here("#" + anchor));

    private static string Encoded(string text) => SafeHtml.Encode(text);
}
