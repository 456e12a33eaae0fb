using System.Globalization;
using System.Text;

using LocalGoals.Views;

namespace LocalGoals.Portal.Discovery;

/// <summary>A citation for programs that keep literature.</summary>
internal static class CitationFiles
{
    public static string BibTeX(Citation citation, string code, string language, string? address)
    {
        var fields = new List<(string Name, string Text)>
        {
            ("title", $"{{{Tex(citation.Title)}}}"),
            ("author", string.Join(" and ", citation.Organisations.Select(o => $"{{{Tex(o)}}}"))),
            ("howpublished", Tex(citation.Site)),
            ("note", Tex(Note(citation))),
            ("langid", language),
        };
        if (citation.Updated is { } day)
            fields.Insert(2, ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
        if (address is not null)
            fields.Add(("url", address));
        return $"@misc{{sdg-{code}-{citation.Version},\n{string.Concat(fields.Select(f => $"  {f.Name} = {{{f.Text}}},\n"))}}}\n";
    }

    public static string Ris(Citation citation, string language, string? address)
    {
        var text = new StringBuilder("TY  - DATA\r\n");
        Line("TI", citation.Title);
        foreach (var organisation in citation.Organisations)
            Line("AU", organisation);
        if (citation.Updated is { } day)
            Line("PY", day.Year.ToString(CultureInfo.InvariantCulture));
        Line("PB", citation.Site);
        Line("ET", citation.Version);
        Line("N1", Note(citation));
        Line("LA", language);
        if (address is not null)
            Line("UR", address);
        return text.Append("ER  - \r\n").ToString();

        void Line(string tag, string value) => text.Append(CultureInfo.InvariantCulture, $"{tag}  - {OneLine(value)}\r\n");
    }

    private static string Note(Citation citation) => string.Join("; ", new[] { citation.Number, citation.Years, citation.Version }.OfType<string>());

    // Without the marks that isolate a name in a sentence.
    private static string OneLine(string text) => string.Join(' ', text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Braces must pair, so they become parentheses; other characters with a meaning are escaped.
    private static string Tex(string text)
    {
        var tex = new StringBuilder();
        foreach (var c in OneLine(text))
            tex.Append(c switch
            {
                '{' => "(",
                '}' => ")",
                '\\' => "/",
                '%' or '&' or '#' or '_' or '$' => $"\\{c}",
                '~' or '^' => "",
                _ => c.ToString(),
            });
        return tex.ToString();
    }
}
