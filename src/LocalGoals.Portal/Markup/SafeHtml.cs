using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using LocalGoals.Site;

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

    public static string Rebuild(string html) => Rebuild(html, null);

    /// <param name="own">For a page of the city's own: what it may link to and show. Then headings stay headings too.</param>
    public static string Rebuild(string html, OwnLinks? own)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        if (body is null)
            return "";
        var rebuilding = new Rebuilding(own, new StringBuilder(html.Length));
        rebuilding.Children(body, 0);
        return rebuilding.Text.ToString();
    }

    /// <summary>The text alone.</summary>
    public static string TextOf(string html) => new HtmlParser().ParseDocument(html).Body?.TextContent ?? "";

    private sealed class Rebuilding(OwnLinks? own, StringBuilder text)
    {
        // The page's own title is the first level.
        private int _level = 1;

        public StringBuilder Text => text;

        public void Children(INode node, int depth)
        {
            if (depth > Deepest)
                return;
            foreach (var child in node.ChildNodes)
            {
                if (child is IText words)
                    text.Append(Encode(words.Data));
                else if (child is IElement element)
                    Element(element, depth);
            }
        }

        private void Element(IElement element, int depth)
        {
            var name = element.LocalName;
            if (Dropped.Contains(name))
                return;
            if (name is ['h', >= '1' and <= '6'])
                Heading(element, depth);
            else if (name == "img" && own?.Image(element.GetAttribute("src")) is { } file)
                Image(element, file);
            else if (LinkOf(element, name) is { } address)
                Link(element, name, address, depth);
            else if (name == "br")
                text.Append("<br>");
            else if (own is not null && name == "th")
                Wrapped("th", element.Closest("thead") is null ? " scope=\"row\"" : " scope=\"col\"", element, depth);
            else if (Kept.Contains(name))
                Wrapped(name, "", element, depth);
            else
            {
                Children(element, depth + 1);
                if (own is not null && name == "img")
                    text.Append(Encode(element.GetAttribute("alt") ?? ""));
            }
        }

        private void Heading(IElement element, int depth)
        {
            if (own is null || element.TextContent.Trim().Length == 0)
            {
                // A page has its own headings; the city's become a line of their own.
                text.Append("<p>");
                Wrapped("strong", "", element, depth);
                text.Append("</p>");
                return;
            }
            // From the second level to the fourth, and none left out: who listens walks by them.
            _level = Math.Min(Math.Clamp(element.LocalName[1] - '0', 2, 4), _level + 1);
            Wrapped($"h{_level}", "", element, depth);
        }

        private void Image(IElement element, SiteFile file)
        {
            text.Append("<img src=\"").Append(Encode(SiteMap.CityFile(file.Path))).Append("\" alt=\"").Append(Encode(element.GetAttribute("alt") ?? "")).Append('"');
            if (file is { Width: { } width, Height: { } height })
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
            text.Append(" loading=\"lazy\">");
        }

        private string? LinkOf(IElement element, string name)
        {
            // What other sites would bring into the page becomes a link to it.
            var link = name switch { "a" => element.GetAttribute("href"), "iframe" or "img" or "video" or "audio" => element.GetAttribute("src"), _ => null };
            return Indicators.Source.WebAddress(link)?.AbsoluteUri ?? (name == "a" ? own?.Address(link) : null);
        }

        private void Link(IElement element, string name, string address, int depth)
        {
            text.Append("<a href=\"").Append(Encode(address)).Append("\" rel=\"noopener\">");
            var before = text.Length;
            if (name == "a")
                Children(element, depth + 1);
            if (text.Length == before)
                text.Append(Encode(Words(element, address)));
            text.Append("</a>");
        }

        private static string Words(IElement element, string address) =>
            element.GetAttribute("alt") ?? element.GetAttribute("title") ?? (Uri.TryCreate(address, UriKind.Absolute, out var web) ? web.Host : address);

        private void Wrapped(string name, string attributes, IElement element, int depth)
        {
            text.Append('<').Append(name).Append(attributes).Append('>');
            Children(element, depth + 1);
            text.Append("</").Append(name).Append('>');
        }
    }
}
