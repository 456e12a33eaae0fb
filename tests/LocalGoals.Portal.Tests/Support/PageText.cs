using System.Text;

using AngleSharp.Dom;

namespace LocalGoals.Portal.Tests.Support;

/// <summary>What a page says, a line for each block, without what only programs read.</summary>
public static class PageText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "main", "div", "section", "nav", "aside", "p", "h1", "h2", "h3", "ul", "ol", "li", "dl", "dt", "dd", "figure", "table", "caption", "tr", "form", "details", "summary", "fieldset", "legend", "label", "button",
    };

    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(string.Join(' ', words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is var parts && words.Data.Length > 0 && char.IsWhiteSpace(words.Data[0]) ? parts.Prepend("") : parts));
            if (child is not IElement element || (element.LocalName == "script" || element.GetAttribute("aria-hidden") == "true" || element.HasAttribute("hidden")))
                continue;
            var isBlock = Blocks.Contains(element.LocalName);
            text.Append(isBlock ? Heading(element) : element.LocalName is "td" or "th" && element.PreviousElementSibling is not null ? " | " : element.PreviousSibling is IText { Data: [.., var last] } && char.IsWhiteSpace(last) ? " " : "");
            if (element.GetAttribute("role") == "img")
                text.Append(element.GetAttribute("aria-label"));
            Write(element, text);
            if (isBlock)
                text.Append('\n');
        }
    }

    private static string Heading(IElement element) => element.LocalName is ['h', var level] ? $"\n{new string('#', level - '0')} " : "\n";
}
