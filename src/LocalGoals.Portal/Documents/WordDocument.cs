using System.Globalization;
using System.Xml.Linq;

using LocalGoals.Documents;
using LocalGoals.Language;
using LocalGoals.Reviews;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>
/// A review as a document for word processors (Office Open XML): styles, contents, captions with numbers, footnotes, charts that can be edited, and names on paragraphs and
/// figures that survive an edit.
/// </summary>
public static class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Between the margins of a page, in twentieths of a point.</summary>
    internal const int TextWidth = PageWidth - 2 * Margin;

    private const int PageWidth = 11906, PageHeight = 16838, Margin = 1304;
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Main = "word/document.xml";
    private const string Properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string PropertyTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    /// <param name="pictures">By file; of one that is not there the words are shown.</param>
    /// <param name="root">The hash over the edition's manifest; null for a draft.</param>
    /// <param name="address">Where a link of the city's own pages leads on the web; null where that is not known.</param>
    /// <param name="isShort">Without a cover and contents, and without new pages.</param>
    public static byte[] Of(ReviewDocument document, Wording wording, IReadOnlyDictionary<string, Picture> pictures, string? root = null, Func<string, string?>? address = null, bool isShort = false)
    {
        var package = new WordPackage();
        package.Relate("", "officeDocument", Main);
        var charts = 0;
        var embedded = new Dictionary<string, string>(StringComparer.Ordinal);
        var links = new Dictionary<string, string?>(StringComparer.Ordinal);
        var runs = new WordRuns(document, wording, Link(Main, links));
        var body = new WordBody(document, wording, root, isShort, runs, Chart, Embed);
        // Before the styles and others, whose names would otherwise depend on how many charts there are.
        var (styles, settings, numbering, footnotes, footer) = (package.Relate(Main, "styles", "styles.xml"), package.Relate(Main, "settings", "settings.xml"), package.Relate(Main, "numbering", "numbering.xml"), package.Relate(Main, "footnotes", "footnotes.xml"), package.Relate(Main, "footer", "footer1.xml"));
        package.Add(Main, $"{Word}.document.main+xml", new XElement(W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName), new XAttribute(XNamespace.Xmlns + "wp", Wp.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XAttribute(XNamespace.Xmlns + "pic", Pic.NamespaceName), new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
            new XElement(W + "body", body.Elements(), new XElement(W + "sectPr",
                new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", footer)),
                new XElement(W + "pgSz", new XAttribute(W + "w", PageWidth), new XAttribute(W + "h", PageHeight)),
                new XElement(W + "pgMar", new XAttribute(W + "top", Margin), new XAttribute(W + "right", Margin), new XAttribute(W + "bottom", Margin), new XAttribute(W + "left", Margin), new XAttribute(W + "header", 680), new XAttribute(W + "footer", 680), new XAttribute(W + "gutter", 0)),
                isShort ? null : On("titlePg"), wording.RightToLeft ? On("bidi") : null))));
        package.Add("word/styles.xml", $"{Word}.styles+xml", WordStyles.Of(wording));
        package.Add("word/settings.xml", $"{Word}.settings+xml", new XElement(W + "settings", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Val("defaultTabStop", 709),
            new XElement(W + "footnotePr", new XElement(W + "footnote", new XAttribute(W + "id", -1)), new XElement(W + "footnote", new XAttribute(W + "id", 0))),
            new XElement(W + "compat", new XElement(W + "compatSetting", new XAttribute(W + "name", "compatibilityMode"), new XAttribute(W + "uri", "http://schemas.microsoft.com/office/word"), new XAttribute(W + "val", 15))),
            new XElement(W + "themeFontLang", new XAttribute(W + "val", wording.RightToLeft ? "en" : wording.Tag))));
        package.Add("word/numbering.xml", $"{Word}.numbering+xml", Numbering(body.OrderedLists));
        package.Add("word/footnotes.xml", $"{Word}.footnotes+xml", Footnotes());
        package.Add("word/footer1.xml", $"{Word}.footer+xml", new XElement(W + "ftr", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", WordStyles.Footer)),
            runs.Plain(document.Edition is null ? $"{document.Title} – {wording["document.draft"]}" : document.Title), new XElement(W + "r", new XElement(W + "tab")), WordXml.Field("PAGE", ""))));
        AddProperties(package, document, wording, root);
        return package.ToArray();

        string Chart(ChartBlock block)
        {
            charts++;
            var part = string.Create(CultureInfo.InvariantCulture, $"word/charts/chart{charts}.xml");
            var book = string.Create(CultureInfo.InvariantCulture, $"word/embeddings/chart{charts}.xlsx");
            package.Add(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WordChart.Workbook(block.Chart, wording.RightToLeft));
            package.Add(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", WordChart.Of(block.Chart, package.Relate(part, "package", $"../embeddings/{Path.GetFileName(book)}")));
            return package.Relate(Main, "chart", $"charts/{Path.GetFileName(part)}");
        }

        string? Embed(PictureBlock block)
        {
            if (embedded.TryGetValue(block.File, out var name) || !pictures.TryGetValue(block.File, out var picture))
                return name;
            var part = string.Create(CultureInfo.InvariantCulture, $"word/media/image{embedded.Count + 1}.{picture.ContentType.Split('/')[1]}");
            package.Add(part, picture.ContentType, picture.Bytes.ToArray());
            return embedded[block.File] = package.Relate(Main, "image", part["word/".Length..]);
        }

        Func<string, string?> Link(string from, Dictionary<string, string?> known) => target =>
        {
            if (!known.TryGetValue(target, out var id))
                known[target] = id = (target.Contains(':', StringComparison.Ordinal) ? target : address?.Invoke(target)) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? package.Relate(from, "hyperlink", uri.AbsoluteUri, isOutside: true) : null;
            return id;
        };

        XElement Footnotes()
        {
            var inside = new WordRuns(document, wording, Link("word/footnotes.xml", new(StringComparer.Ordinal)));
            return new XElement(W + "footnotes", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
                Separator(-1, "separator"), Separator(0, "continuationSeparator"),
                document.Notes.Select((note, at) => new XElement(W + "footnote", new XAttribute(W + "id", at + 1), new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", WordStyles.FootnoteText)),
                    new XElement(W + "r", new XElement(W + "rPr", Val("rStyle", WordStyles.FootnoteMark)), On("footnoteRef")), inside.Plain(" "), inside.Of(note)))));
        }
    }

    private static XElement Separator(int id, string kind) =>
        new(W + "footnote", new XAttribute(W + "type", kind), new XAttribute(W + "id", id), new XElement(W + "p", new XElement(W + "r", On(kind))));

    // The first is for bullets; each ordered list has its own, so that it begins anew.
    private static XElement Numbering(List<int> ordered) => new(W + "numbering", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Abstract(0, "bullet", _ => "•"), Abstract(1, "decimal", level => $"%{level + 1}."), Number(1, 0, null), ordered.Select((start, at) => Number(at + 2, 1, start)));

    private static XElement Abstract(int id, string format, Func<int, string> text) => new(W + "abstractNum", new XAttribute(W + "abstractNumId", id), Val("multiLevelType", "hybridMultilevel"),
        Enumerable.Range(0, 9).Select(level => new XElement(W + "lvl", new XAttribute(W + "ilvl", level), Val("start", 1), Val("numFmt", format), Val("lvlText", text(level)), Val("lvlJc", "left"),
            new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", 400 * (level + 1)), new XAttribute(W + "hanging", 300))))));

    private static XElement Number(int id, int kind, int? start) => new(W + "num", new XAttribute(W + "numId", id), Val("abstractNumId", kind),
        start is null ? null : Enumerable.Range(0, 9).Select(level => new XElement(W + "lvlOverride", new XAttribute(W + "ilvl", level), Val("startOverride", level == 0 ? start : 1))));

    private static void AddProperties(WordPackage package, ReviewDocument document, Wording wording, string? root)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", custom = Properties, types = PropertyTypes;
        package.Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", new XElement(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XElement(dc + "creator", Clean(document.Signatory ?? document.City)), new XElement(dc + "language", wording.Tag), new XElement(dc + "title", Clean(document.Title))));
        package.Relate("", "custom-properties", "docProps/custom.xml");
        // What was exported, so that edited text can be brought home.
        package.Add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", new XElement(custom + "Properties", new XAttribute("xmlns", custom.NamespaceName), new XAttribute(XNamespace.Xmlns + "vt", types.NamespaceName),
            new[] { ("LocalGoals review", document.Review), ("LocalGoals edition", document.Edition?.ToString(CultureInfo.InvariantCulture) ?? "draft"), ("LocalGoals root", root ?? ""), ("LocalGoals data", document.DataHash) }
                .Select((pair, at) => new XElement(custom + "property", new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), new XAttribute("pid", at + 2), new XAttribute("name", pair.Item1), new XElement(types + "lpwstr", Clean(pair.Item2))))));
    }
}
