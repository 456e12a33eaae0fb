using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

using LocalGoals.Documents;
using LocalGoals.Language;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>Pieces of lines as runs. A live figure is a link to its source in the annex with a style of its own: both survive an edit in an office suite, content controls do not.</summary>
/// <param name="link">Gives the name by which the text knows an address outside; null where that leads nowhere.</param>
internal sealed class WordRuns(ReviewDocument document, Wording wording, Func<string, string?> link)
{
    private readonly Dictionary<string, int> _numbers = document.Figures.Where(figure => !figure.InPart).Select((figure, at) => (figure.Id, Number: at + 1)).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>Where the source of a figure stands.</summary>
    public static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"f_{number}");

    public IEnumerable<XElement> Of(IEnumerable<Run> runs) => runs.SelectMany(run => Of(run, []));

    public XElement Plain(string text, params ReadOnlySpan<XElement> letters) => new(W + "r", Letters(letters.ToArray()), Text(text));

    private IEnumerable<XElement> Of(Run run, ImmutableArray<XElement> letters)
    {
        switch (run)
        {
            case TextRun text:
                return [new XElement(W + "r", Letters(letters), Text(text.Text))];
            case StyledRun styled:
                return styled.Text.SelectMany(inner => Of(inner, letters.AddRange(Style(styled.Style))));
            case LinkRun { Address: var address } linked:
                var inside = linked.Text.SelectMany(inner => Of(inner, [Val("rStyle", WordStyles.Link), .. letters.Where(letter => letter.Name != W + "rStyle")]));
                return link(address) is { } known ? [new XElement(W + "hyperlink", new XAttribute(R + "id", known), inside)] : linked.Text.SelectMany(inner => Of(inner, letters));
            case FigureRun figure when _numbers.TryGetValue(figure.Figure, out var number):
                return [new XElement(W + "hyperlink", new XAttribute(W + "anchor", Anchor(number)), new XAttribute(W + "history", "1"),
                    new XElement(W + "r", Letters([Val("rStyle", WordStyles.LiveFigure), .. letters.Where(letter => letter.Name != W + "rStyle")]), Text(figure.Text)))];
            case FigureRun figure:
                return [new XElement(W + "r", Letters(letters), Text(figure.Text))];
            case NoteRun note:
                return [new XElement(W + "r", new XElement(W + "rPr", Val("rStyle", WordStyles.FootnoteMark)), new XElement(W + "footnoteReference", new XAttribute(W + "id", note.Number)))];
            case BreakRun:
                return [new XElement(W + "r", new XElement(W + "br"))];
            default:
                throw new InvalidOperationException($"A run of an unknown kind: {run.GetType().Name}.");
        }
    }

    private static IEnumerable<XElement> Style(RunStyle style) => style switch
    {
        RunStyle.Strong => [On("b"), On("bCs")],
        RunStyle.Emphasis => [On("i"), On("iCs")],
        RunStyle.Struck => [On("strike")],
        _ => [Val("rStyle", WordStyles.Code)],
    };

    // In the order of the schema; an element stands once however often it is asked for, and in only one tree.
    private XElement? Letters(IEnumerable<XElement> letters)
    {
        string[] order = ["rStyle", "b", "bCs", "i", "iCs", "strike", "rtl"];
        var all = (wording.RightToLeft ? letters.Append(On("rtl")) : letters).DistinctBy(letter => letter.Name).OrderBy(letter => Array.IndexOf(order, letter.Name.LocalName)).Select(letter => new XElement(letter)).ToList();
        return all.Count == 0 ? null : new XElement(W + "rPr", all);
    }
}
