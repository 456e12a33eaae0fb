using System.Buffers;
using System.Collections.Concurrent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Microsoft.AspNetCore.Components;

namespace LocalGoals.Portal.Markup;

/// <summary>
/// Markdown from a city's metadata as HTML that can do nothing: links to the web, emphasis, lists and paragraphs. Raw HTML is
/// never passed on; what it says (its links, emphasis and text) is rebuilt from a short list of elements.
/// </summary>
public static class CityMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().Build();
    private static readonly SearchValues<char> Special = SearchValues.Create("*_[]<>#`~|&\\\n\r-+!:");
    private static readonly ConcurrentDictionary<string, MarkupString> Known = new(StringComparer.Ordinal);

    private const int MostKnown = 20_000;

    public static MarkupString Render(string markdown)
    {
        if (Known.TryGetValue(markdown, out var known))
            return known;
        var html = new MarkupString(SafelyHtml(markdown));
        if (Known.Count < MostKnown)
            Known[markdown] = html;
        return html;
    }

    /// <summary>What it says, without marks.</summary>
    public static string Text(string markdown) => string.Join(' ', SafeHtml.TextOf(Render(markdown).Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string SafelyHtml(string markdown)
    {
        try
        {
            return Html(markdown);
        }
        catch (ArgumentException)
        {
            // Nested more deeply than the parser follows.
            return $"<p>{SafeHtml.Encode(markdown)}</p>";
        }
    }

    private static string Html(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny(Special) < 0 && !markdown.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return $"<p>{SafeHtml.Encode(markdown)}</p>";
        var document = Markdown.Parse(markdown, Pipeline);
        // An address in angle brackets may have any scheme, javascript: too.
        var hasHtml = document.Descendants().Any(node => node is HtmlBlock or HtmlInline or AutolinkInline);
        return hasHtml || document.Descendants<LinkInline>().Any(link => link.IsImage || !IsWeb(link.Url)) || document.Descendants<HeadingBlock>().Any()
            ? SafeHtml.Rebuild(document.ToHtml(Pipeline))
            : document.ToHtml(Pipeline);
    }

    private static bool IsWeb(string? url) => Indicators.Source.WebAddress(url) is not null;
}
