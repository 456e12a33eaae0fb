using System.Xml.Linq;

using LocalGoals.Documents;

using static LocalGoals.Portal.Documents.WordXml;

namespace LocalGoals.Portal.Documents;

/// <summary>Charts and pictures in a line of text, with their alternative texts. Lengths are in English metric units (914,400 an inch).</summary>
internal static class WordDrawing
{
    public const long Widest = 5_760_000;

    private const long Highest = 7_200_000, HighestOnCover = 4_500_000, Pixel = 9525;

    /// <param name="number">Unique in the document.</param>
    /// <param name="name">The name by which the text knows the chart.</param>
    public static XElement Of(ChartBlock chart, int number, string name, long height) =>
        Inline(number, (Widest, height), chart.Says, chart.Caption, new XElement(Wp + "cNvGraphicFramePr"), C, new XElement(C + "chart", new XAttribute(R + "id", name)));

    /// <summary>As large as its pixels on a screen, as far as that fits on the page.</summary>
    public static XElement Of(PictureBlock picture, int number, string name, bool isCover)
    {
        var fit = Math.Min(1, Math.Min((double)Widest / (picture.Width * Pixel), (double)(isCover ? HighestOnCover : Highest) / (picture.Height * Pixel)));
        var (width, height) = (Math.Max(1, (long)(picture.Width * Pixel * fit)), Math.Max(1, (long)(picture.Height * Pixel * fit)));
        return Inline(number, (width, height), picture.Words, picture.Caption,
            new XElement(Wp + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noChangeAspect", 1))), Pic,
            new XElement(Pic + "pic",
                new XElement(Pic + "nvPicPr", new XElement(Pic + "cNvPr", new XAttribute("id", number), new XAttribute("name", Path.GetFileName(picture.File)), new XAttribute("descr", Clean(picture.Words))), new XElement(Pic + "cNvPicPr")),
                new XElement(Pic + "blipFill", new XElement(A + "blip", new XAttribute(R + "embed", name)), new XElement(A + "stretch", new XElement(A + "fillRect"))),
                new XElement(Pic + "spPr",
                    new XElement(A + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", width), new XAttribute("cy", height))),
                    new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")))));
    }

    private static XElement Inline(int number, (long Width, long Height) size, string words, string? title, XElement frame, XNamespace kind, XElement content) => new(W + "r", new XElement(W + "drawing",
        new XElement(Wp + "inline", new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(Wp + "extent", new XAttribute("cx", size.Width), new XAttribute("cy", size.Height)),
            new XElement(Wp + "docPr", new XAttribute("id", number), new XAttribute("name", $"Drawing {number}"), new XAttribute("descr", Clean(words)), title is null ? null : new XAttribute("title", Clean(title))),
            frame,
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", kind.NamespaceName), content)))));
}
