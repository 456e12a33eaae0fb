using System.Globalization;
using System.Xml.Linq;

using LocalGoals.Documents;
using LocalGoals.Language;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>The text of a document: cover, contents, sections, and where each figure comes from.</summary>
/// <param name="relate">Gives a chart's name in the text.</param>
/// <param name="embed">Gives a picture's name in the text; null where its file is not there.</param>
internal sealed class WordBody(ReviewDocument document, Wording wording, string? root, bool isShort, WordRuns runs, Func<ChartBlock, string> relate, Func<PictureBlock, string?> embed)
{
    private const int MostRowsBesideChart = 40;
    private const int MostLetters = 40;
    private const int Deepest = 8;
    private const long ChartHeight = 3_060_000, RowHeight = 300_000, LowestChart = 1_500_000, HighestChart = 7_200_000;

    private int _bookmarks;
    private int _tables;
    private int _figures;
    private int _drawings;

    /// <summary>First numbers of ordered lists, in the order in which they stand.</summary>
    public List<int> OrderedLists { get; } = [];

    public IEnumerable<XElement> Elements() => [.. Cover(), .. isShort ? [] : Contents(), .. document.Sections.SelectMany((section, at) => Section(section, isFirst: at == 0)), .. Sources()];

    private IEnumerable<XElement> Cover()
    {
        // A picture takes the place of the space above the title.
        yield return new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", isShort ? WordStyles.Contents : WordStyles.Title), document.Cover is null || isShort ? null : WordStyles.Spacing(0, 240, 240)), runs.Plain(document.Title));
        var state = document.Edition is { } number ? wording.Say("document.edition", ("number", number)) : wording["document.draft"];
        IEnumerable<string> lines = [.. new[] { document.City, document.Period, isShort ? null : document.Signatory }.OfType<string>(), state];
        foreach (var line in isShort ? [string.Join(" – ", lines)] : lines)
            yield return P(isShort ? WordStyles.Small : WordStyles.Subtitle, runs.Plain(line));
        foreach (var element in document.Cover is { } cover && !isShort ? Picture(cover, isCover: true) : [])
            yield return element;
        if (root is not null)
            yield return P(WordStyles.Small, runs.Plain(wording.Say("document.root", ("hash", root))));
        yield return P(WordStyles.Small, runs.Plain(wording.Say("document.data", ("hash", document.DataHash))));
    }

    // Entries are written here, since not every word processor makes them on opening. Only it knows the pages: numbers come when it updates the list or prints, and it is asked to update.
    private IEnumerable<XElement> Contents()
    {
        yield return new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", WordStyles.Contents), On("pageBreakBefore")), runs.Plain(wording["document.contents"]));
        List<(int Level, string Text, string Anchor)> entries =
        [
            .. document.Sections.SelectMany(section => section.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 2)
                .Select(heading => (2, Run.WordsOf(heading.Runs), Anchor(heading.Id))).Prepend((1, section.Title, Anchor(section.Id)))),
            (1, wording["document.sources"], Anchor("sources-of-figures")),
        ];
        foreach (var (at, (level, text, anchor)) in entries.Index())
            yield return new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", WordStyles.Entry(level))),
                at == 0 ? Field("begin").Concat([new XElement(W + "r", new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " TOC \\o \"1-2\" \\h \\z \\u "))]).Concat(Field("separate")) : [],
                new XElement(W + "hyperlink", new XAttribute(W + "anchor", anchor), new XAttribute(W + "history", "1"), runs.Plain(text), new XElement(W + "r", new XElement(W + "tab")), WordXml.Field($"PAGEREF {anchor} \\h", "")),
                at == entries.Count - 1 ? Field("end") : []);

        static IEnumerable<XElement> Field(string kind) => [new XElement(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", kind), kind == "begin" ? new XAttribute(W + "dirty", "true") : null))];
    }

    private IEnumerable<XElement> Section(DocumentSection section, bool isFirst) =>
        section.Blocks.SelectMany(block => Of(block, 0)).Prepend(Named(WordStyles.Heading(1), section.Id, [runs.Plain(section.Title)], isFirst ? NewPage() : null));

    private IEnumerable<XElement> Of(Block block, int depth) => block switch
    {
        HeadingBlock heading => [Named(WordStyles.Heading(heading.Level), heading.Id, runs.Of(heading.Text))],
        ParagraphBlock paragraph => [Named(null, paragraph.Id, runs.Of(paragraph.Text))],
        ListBlock list => List(list, depth),
        QuoteBlock quote => quote.Blocks.SelectMany(inner => inner is ParagraphBlock paragraph ? [Named(WordStyles.Quote, paragraph.Id, runs.Of(paragraph.Text))] : Of(inner, depth)),
        TableBlock table => Table(table),
        ChartBlock chart => Chart(chart),
        PictureBlock picture => Picture(picture, isCover: false),
        PartBlock part => part.Blocks.SelectMany(inner => Of(inner, depth)),
        _ => throw new InvalidOperationException($"A block of an unknown kind: {block.GetType().Name}."),
    };

    private IEnumerable<XElement> List(ListBlock list, int depth)
    {
        if (list.IsOrdered)
            OrderedLists.Add(list.Start);
        var number = list.IsOrdered ? OrderedLists.Count + 1 : 1;
        foreach (var item in list.Items)
            foreach (var (at, block) in item.Index())
                foreach (var element in block is ParagraphBlock paragraph && at == 0
                    ? [Named(WordStyles.List, paragraph.Id, runs.Of(paragraph.Text), new XElement(W + "numPr", Val("ilvl", Math.Min(depth, Deepest)), Val("numId", number)))]
                    : Of(block, depth + 1))
                    yield return element;
    }

    private IEnumerable<XElement> Table(TableBlock table)
    {
        if (table.Caption is { } caption)
            yield return Caption("document.table", "Table", ++_tables, table.Id, caption);
        yield return WordTable.Of(table, runs, wording.RightToLeft);
        // Without a paragraph between them two tables become one.
        yield return P(WordStyles.Small, [.. table.Notes.Select((note, at) => runs.Plain(at == 0 ? note : " " + note))]);
    }

    private IEnumerable<XElement> Chart(ChartBlock chart)
    {
        yield return Caption("document.figure", "Figure", ++_figures, chart.Id, chart.Caption);
        var height = chart.Chart.Kind is "bar" or "dots" ? Math.Clamp(chart.Chart.Series.Length * RowHeight, LowestChart, HighestChart) : ChartHeight;
        // In a paragraph from right to left LibreOffice writes the numbers of a chart backwards.
        yield return new XElement(W + "p", new XElement(W + "pPr", On("keepNext"), wording.RightToLeft ? [Val("bidi", 0), Val("jc", "end")] : (XElement[])[]), WordDrawing.Of(chart, ++_drawings, relate(chart), height));
        yield return P(WordStyles.Small, runs.Plain(chart.Says));
        if (chart.Table.Rows.Length <= MostRowsBesideChart)
            foreach (var element in Table(chart.Table))
                yield return element;
    }

    // What stands below a picture belongs to it, not to what follows.
    private IEnumerable<XElement> Picture(PictureBlock picture, bool isCover)
    {
        yield return embed(picture) is { } name ? Named(WordStyles.Picture, picture.Id, [WordDrawing.Of(picture, ++_drawings, name, isCover)], picture.Caption is null ? null : On("keepNext")) : Named(null, picture.Id, [runs.Plain(picture.Words)]);
        if (picture.Caption is { } caption)
            yield return new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", WordStyles.Caption), Val("keepNext", 0), WordStyles.Spacing(0, 240, 252)), isCover ? runs.Plain(caption) : Numbered("document.figure", "Figure", ++_figures, caption));
    }

    private XElement Caption(string key, string sequence, int number, string id, string text) => Named(WordStyles.Caption, id, Numbered(key, sequence, number, text));

    private IEnumerable<XElement> Numbered(string key, string sequence, int number, string text) =>
        [runs.Plain($"{wording[key]} "), .. WordXml.Field($"SEQ {sequence} \\* ARABIC", number.ToString(CultureInfo.InvariantCulture), wording.RightToLeft ? new XElement(W + "rPr", On("rtl")) : null), runs.Plain($": {text}")];

    private IEnumerable<XElement> Sources()
    {
        yield return Named(WordStyles.Heading(1), "sources-of-figures", [runs.Plain(wording["document.sources"])], NewPage());
        yield return P(null, runs.Plain(wording["document.sources.lead"]));
        foreach (var (at, figure) in document.Figures.Where(figure => !figure.InPart).Index())
            yield return new XElement(W + "p", new XElement(W + "pPr", Val("pStyle", WordStyles.Small)),
                Bookmarked(WordRuns.Anchor(at + 1), [runs.Plain(figure.Text, On("b"), On("bCs"))]),
                runs.Plain($" {figure.Says} {string.Join(" ", figure.Operands.Select(Operand))}"));

        string Operand(FigureOperand operand) => wording.Say("document.operand", ("digits", new Quantity(operand.Digits)), ("name", operand.Name), ("measure", operand.Measure), ("group", operand.Group), ("period", operand.Period), ("place", operand.Origin.In(wording)));
    }

    private XElement? NewPage() => isShort ? null : On("pageBreakBefore");

    private XElement Named(string? style, string id, IEnumerable<XElement> content, XElement? layout = null) =>
        new(W + "p", Layout(style, layout), Bookmarked(Anchor(id), content));

    private IEnumerable<XElement> Bookmarked(string name, IEnumerable<XElement> content)
    {
        var number = ++_bookmarks;
        return content.Prepend(new XElement(W + "bookmarkStart", new XAttribute(W + "id", number), new XAttribute(W + "name", name))).Append(new XElement(W + "bookmarkEnd", new XAttribute(W + "id", number)));
    }

    private static XElement P(string? style, params ReadOnlySpan<XElement> content) => new(W + "p", Layout(style, null), content.ToArray());

    private static XElement? Layout(string? style, XElement? layout) => style is null && layout is null ? null : new XElement(W + "pPr", style is null ? null : Val("pStyle", style), layout);

    // What an editor moves or changes keeps this name, so that it is found again.
    private static string Anchor(string id) => $"p_{id}" is { Length: > MostLetters } name ? name[..MostLetters] : $"p_{id}";
}
