using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LocalGoals.Portal.Markup;

/// <summary>Rebuilds HTML from a short list of elements without attributes, and links to the web. Everything else leaves its text.</summary>
internal static class SafeHtml
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "p", "br", "strong", "b", "em", "i", "u", "s", "sub", "sup", "ul", "ol", "li", "blockquote", "code", "pre", "table", "thead", "tbody", "tr", "th", "td",
    };

    // Whose text is no text for readers.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal) { "script", "style", "template", "noscript", "title", "svg", "math", "object", "embed", "form", "select", "textarea" };

    // Letters of every script stay as they are; only markup is escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const int Deepest = 60;

    public static string Encode(string text) => Encoder.Encode(text);

    public static string Rebuild(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        var text = new StringBuilder(html.Length);
        if (body is not null)
            Children(body, text, 0);
        return text.ToString();
    }

    /// <summary>The text alone.</summary>
    public static string Text(string html) => new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";

    private static void Children(INode node, StringBuilder text, int depth)
    {
        if (depth > Deepest)
            return;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(Encode(words.Data));
            else if (child is IElement element)
                Element(element, text, depth);
        }
    }

    private static void Element(IElement element, StringBuilder text, int depth)
    {
        var name = element.LocalName;
        if (Dropped.Contains(name))
            return;
        if (name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
        {
            // A page has its own headings; the city's become a line of their own.
            Wrapped("strong", element, text, depth, "<p>", "</p>");
            return;
        }
        // What other sites would bring into the page becomes a link to it.
        var link = name switch { "a" => element.GetAttribute("href"), "iframe" or "img" or "video" or "audio" => element.GetAttribute("src"), _ => null };
        if (Indicators.Source.WebAddress(link) is { } address)
        {
            text.Append("<a href=\"").Append(Encode(address.AbsoluteUri)).Append("\" rel=\"noopener\">");
            var before = text.Length;
            if (name == "a")
                Children(element, text, depth + 1);
            if (text.Length == before)
                text.Append(Encode(element.GetAttribute("alt") ?? element.GetAttribute("title") ?? address.Host));
            text.Append("</a>");
        }
        else if (name == "br")
            text.Append("<br>");
        else if (Kept.Contains(name))
            Wrapped(name, element, text, depth, "", "");
        else
            Children(element, text, depth + 1);
    }

    private static void Wrapped(string name, IElement element, StringBuilder text, int depth, string before, string after)
    {
        text.Append(before).Append('<').Append(name).Append('>');
        Children(element, text, depth + 1);
        text.Append("</").Append(name).Append('>').Append(after);
    }
}
