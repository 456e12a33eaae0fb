using System.Text.Json;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>What is wrong with a page of the portal, whatever it is about; each problem is one sentence.</summary>
public static class PageRules
{
    private static readonly string[] Loads = ["src", "srcset", "poster", "data", "action", "formaction", "xlink:href", "background", "ping", "manifest"];

    public static IEnumerable<string> Problems(string path, string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        var errors = new List<string>();
        parser.Error += (_, e) => errors.Add(e is AngleSharp.Html.Dom.Events.HtmlErrorEvent error ? $"{error.Code} {error.Message} at {error.Position}" : "unknown error");
        var page = parser.ParseDocument(html);
        return errors.Concat(Frame(page, path)).Concat(Structure(page)).Concat(Safety(page)).Select(problem => $"/{path}: {problem}");
    }

    private static IEnumerable<string> Frame(IHtmlDocument page, string path)
    {
        var root = page.DocumentElement;
        var language = root.GetAttribute("lang");
        if (path.Contains('/', StringComparison.Ordinal) && language != path.Split('/')[0])
            yield return $"its language is {language}";
        if (root.GetAttribute("dir") != (language == "ar" ? "rtl" : "ltr"))
            yield return "its direction does not suit its language";
        if (page.Doctype?.Name != "html")
            yield return "it has no doctype";
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return "it has no title";
        if (page.QuerySelector("meta[name=viewport]") is null || page.QuerySelector("meta[charset]") is null)
            yield return "it lacks viewport or charset";
        if (page.QuerySelectorAll("h1") is not [{ } heading] || heading.TextContent.Trim().Length == 0)
            yield return "it has not exactly one h1 with text";
        if (page.QuerySelectorAll("main") is not [{ Id: "main" } main] || main.GetAttribute("tabindex") != "-1")
            yield return "it has not exactly one main that a link can lead to";
        if (page.QuerySelector("body a[href], body button, body input") is not IHtmlAnchorElement skip || !skip.ClassList.Contains("skip") || skip.GetAttribute("href") != (path.Length == 0 ? "#main" : path + "#main"))
            yield return "its first link does not skip to the content";
    }

    private static IEnumerable<string> Structure(IHtmlDocument page)
    {
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(ids => ids.Count() > 1))
            yield return $"the id {id.Key} stands twice";
        foreach (var id in page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')).Where(id => page.GetElementById(id) is null))
            yield return $"something is labelled by {id}, which does not exist";
        foreach (var region in page.QuerySelectorAll("nav, section, [role=region], [role=img], [role=group]").Where(e => !IsLabelled(e)))
            yield return $"a {region.LocalName} has no label";
        foreach (var header in page.QuerySelectorAll("th").Where(th => th.GetAttribute("scope") is not ("col" or "row")))
            yield return $"the table header '{header.TextContent}' has no scope";
        foreach (var table in page.QuerySelectorAll("table").Where(t => t.QuerySelector("caption") is null && t.Closest("[role=region][aria-labelledby], [role=group][aria-labelledby]") is null && t.Closest(".prose") is null))
            yield return $"a table has neither caption nor label: {table.TextContent}";
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(i => i.Closest("label") is null))
            yield return $"the field {input.GetAttribute("name")} has no label";
        foreach (var link in page.QuerySelectorAll("a, button").Where(a => a.TextContent.Trim().Length == 0 && a.GetAttribute("aria-label") is null))
            yield return $"a {link.LocalName} has no text";
        foreach (var element in page.QuerySelectorAll("dl").SelectMany(dl => dl.Children).Where(e => e.LocalName is not ("dt" or "dd" or "div")))
            yield return $"a {element.LocalName} stands in a list of definitions";
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
                yield return $"the heading '{heading.TextContent.Trim()}' skips a level";
            level = next;
        }
    }

    private static IEnumerable<string> Safety(IHtmlDocument page)
    {
        foreach (var script in page.Scripts)
        {
            var runs = script.GetAttribute("type") is not ("application/json" or "application/ld+json");
            if (runs && (script.TextContent.Length > 0 || script.GetAttribute("src")?.StartsWith("assets/", StringComparison.Ordinal) != true))
                yield return $"a script is not one of ours: {script.OuterHtml}";
            if (!runs && !IsJson(script.TextContent))
                yield return $"a chart's model is not JSON: {script.TextContent}";
        }
        foreach (var element in page.All)
        {
            if (element.LocalName is "iframe" or "object" or "embed" or "style" or "video" or "audio" or "frame")
                yield return $"there is a {element.LocalName}";
            if (element.LocalName == "img" && (element.GetAttribute("src")?.StartsWith("files/", StringComparison.Ordinal) != true || !element.HasAttribute("alt")))
                yield return $"an image is not one of the city's, or has no words: {element.OuterHtml}";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.LocalName == "style" || attribute.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.LocalName == "srcdoc")
                    yield return $"a {element.LocalName} has an attribute {attribute.LocalName}";
                if (IsForeign(element, attribute))
                    yield return $"{element.LocalName} {attribute.Name} leads to {attribute.Value}";
            }
        }
    }

    // A link may lead to another site; nothing else may be asked of one, and no address may run anything.
    private static bool IsForeign(IElement element, IAttr attribute)
    {
        if (attribute.LocalName != "href" && !Loads.Contains(attribute.Name))
            return false;
        if (!Uri.TryCreate(new Uri("http://portal.invalid/"), attribute.Value, out var target))
            return true;
        if (target.Host == "portal.invalid" || attribute.Value == "data:,")
            return false;
        var isNamed = element.LocalName == "a" || (element.LocalName == "link" && element.GetAttribute("rel") is "canonical" or "alternate");
        return !isNamed || target.Scheme is not ("http" or "https" or "mailto");
    }

    private static bool IsLabelled(IElement element) =>
        !string.IsNullOrWhiteSpace(element.GetAttribute("aria-label")) || element.HasAttribute("aria-labelledby");

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
