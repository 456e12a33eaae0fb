using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Tests.Support;

using Languages = LocalGoals.Language.Languages;

namespace LocalGoals.Portal.Tests.Documents;

/// <summary>An office suite opens, edits and saves what was written.</summary>
public sealed class OfficeTests
{
    // The office suite's own bindings belong to the system's Python.
    private const string Python = "/usr/bin/python3";

    private static string Office
    {
        get
        {
            var office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
            Assert.SkipUnless(office is not null && File.Exists(Python) && File.Exists("/usr/lib/python3/dist-packages/uno.py") && File.Exists("/usr/lib/libreoffice/program/libswlo.so"), "LibreOffice Writer with its Python bindings (libreoffice-writer, python3-uno) is not installed.");
            return office;
        }
    }

    [Fact]
    public async Task Names_of_paragraphs_and_links_of_figures_survive_an_edit_in_an_office_suite()
    {
        var office = Office;
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["before.docx"], WordDocument.Of(Reviewed.OfLosAngeles(), Languages.English, Reviewed.Pictures), TestContext.Current.CancellationToken);
        using var process = LocalGoalsProgram.Start(Python, Places.Repository, [Path.Combine(Places.Repository, "tests", "LocalGoals.Portal.Tests", "Documents", "edit.py"), office, folder["before.docx"], folder["after.docx"]]);
        var run = await LocalGoalsProgram.Finished(process);
        Assert.True(run.Exit == 0, run.Error);

        using var before = WordprocessingDocument.Open(folder["before.docx"], isEditable: false);
        using var after = WordprocessingDocument.Open(folder["after.docx"], isEditable: false);
        var kept = Names(after);
        Assert.All(Names(before), name => Assert.Contains(name, kept));
        Assert.StartsWith("In EDITED 2007-2016, 65.8 African American mothers", Paragraphs(after).Single(p => p.InnerText.Contains("EDITED", StringComparison.Ordinal)).InnerText, StringComparison.Ordinal);
        Assert.Equal(Figures(before), Figures(after));
        Assert.Equal(before.MainDocumentPart!.ChartParts.Count(), after.MainDocumentPart!.ChartParts.Count());
        Assert.Equal(Words(before), Words(after));
        // What was exported is still known.
        Assert.Contains("2026", after.CustomFilePropertiesPart!.Properties!.InnerText, StringComparison.Ordinal);
    }

    // Of pictures, for those who do not see them. The office suite leaves out those of charts.
    private static IEnumerable<string?> Words(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>()
        .Where(inline => inline.Descendants<DocumentFormat.OpenXml.Drawing.Pictures.Picture>().Any()).Select(inline => $"{inline.DocProperties!.Description?.Value} {inline.Extent!.Cx!.Value / 1000}×{inline.Extent.Cy!.Value / 1000}");

    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>();

    private static HashSet<string> Names(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document.Body!.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!).Where(name => name.StartsWith("p_", StringComparison.Ordinal) || name.StartsWith("f_", StringComparison.Ordinal))];

    // The text of a figure and where it leads: links of their own, or fields, as the office suite likes.
    private static List<string> Figures(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document.Body!.Descendants<Hyperlink>().Where(link => link.Anchor?.Value?.StartsWith("f_", StringComparison.Ordinal) == true).Select(link => $"{link.Anchor!.Value} {link.InnerText}")];
}
