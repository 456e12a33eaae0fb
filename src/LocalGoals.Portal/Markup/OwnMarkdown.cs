using LocalGoals.Site;

using Markdig;

using Microsoft.AspNetCore.Components;

namespace LocalGoals.Portal.Markup;

/// <summary>
/// A page that the city wrote: as safe as its other texts, and with headings, images of its folder and links to other pages.
/// </summary>
internal static class OwnMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().Build();

    public static MarkupString Render(string markdown, PageContext page)
    {
        try
        {
            return new(SafeHtml.Rebuild(Markdown.ToHtml(markdown, Pipeline), new OwnLinks(page)));
        }
        catch (ArgumentException)
        {
            // Nested more deeply than the parser follows.
            return new($"<p>{SafeHtml.Encode(markdown)}</p>");
        }
    }
}

/// <summary>What an own page may lead to and show.</summary>
internal sealed class OwnLinks(PageContext page)
{
    public string? Address(string? href) => SiteLink.TryParse(href) is { } link ? SiteMap.Of(link, page.Release, page.Language) : null;

    public SiteFile? Image(string? src) =>
        SiteLink.TryParse(src) is { Kind: SiteLinkKind.File } link && page.Release.City.Site.Files.GetValueOrDefault(link.Target) is { IsImage: true } file ? file : null;
}
