using System.Xml;
using System.Xml.Linq;

namespace LocalGoals.Portal.Documents;

/// <summary>Names of Office Open XML (ECMA-376), and the few elements that all parts of a document use.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>An element of the text with one value: <c>&lt;w:pStyle w:val="Heading1"/&gt;</c>.</summary>
    public static XElement Val(string name, object value) => new(W + name, new XAttribute(W + "val", value));

    public static XElement On(string name) => new(W + name);

    /// <summary>Text as it is, spaces included; what XML cannot hold is left out.</summary>
    public static XElement Text(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text));

    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    /// <summary>A field that a word processor fills in, with what it shows until then.</summary>
    public static IEnumerable<XElement> Field(string instruction, string shown, XElement? properties = null)
    {
        yield return Run(new XElement(W + "fldChar", new XAttribute(W + "fldCharType", "begin")));
        yield return Run(new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {instruction} "));
        yield return Run(new XElement(W + "fldChar", new XAttribute(W + "fldCharType", "separate")));
        yield return Run(Text(shown));
        yield return Run(new XElement(W + "fldChar", new XAttribute(W + "fldCharType", "end")));

        XElement Run(XElement content) => new(W + "r", properties is null ? null : new XElement(properties), content);
    }
}
