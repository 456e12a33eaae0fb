using System.Net;
using System.Text.RegularExpressions;

namespace LocalGoals.Views;

/// <summary>What Markdown from metadata says, without how it looks: for searching and for short excerpts, never as markup.</summary>
public static class PlainText
{
    // NonBacktracking: the time is linear in the text, whatever a city wrote.
    private static readonly Regex Hidden = Made("<!--.*?-->|<script.*?</script>|<style.*?</style>");
    private static readonly Regex Link = Made(@"!?\[([^\]]*)\]\([^)]*\)");
    private static readonly Regex Tag = Made("</?[a-z!][^>]*>");
    private static readonly Regex Emphasis = Made(@"[*`#|]+|__+|https?://\S+");
    private static readonly Regex Space = Made(@"\s+");

    public static string Of(string markdown)
    {
        var bare = Emphasis.Replace(Tag.Replace(Link.Replace(Hidden.Replace(markdown, " "), "$1"), " "), " ");
        return Space.Replace(WebUtility.HtmlDecode(bare), " ").Trim();
    }

    private static Regex Made(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
