using System.IO.Compression;
using System.Xml.Linq;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

using LocalGoals.Portal.Documents;
using LocalGoals.Portal.Tests.Support;

using Languages = LocalGoals.Language.Languages;

namespace LocalGoals.Portal.Tests.Documents;

public sealed class WordDocumentTests
{
    // Made anew where it is skipped, so that each test is.
    private static byte[] LosAngeles => _losAngeles ??= WordDocument.Of(Reviewed.OfLosAngeles(), Languages.English, Reviewed.Pictures, new string('a', 64));

    private static byte[]? _losAngeles;

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void The_validator_finds_nothing_wrong(string language)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(language == "en" ? LosAngeles : WordDocument.Of(Reviewed.OfLosAngeles(language), Languages.Find(language)!, Reviewed.Pictures)), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(opened, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }

    [Fact]
    public void The_same_review_has_the_same_bytes()
    {
        Assert.Equal(LosAngeles, WordDocument.Of(Reviewed.OfLosAngeles(), Languages.English, Reviewed.Pictures, new string('a', 64)));
    }

    [Fact]
    public void The_sentence_says_what_the_data_say_and_its_figures_lead_to_their_sources()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(LosAngeles), isEditable: false);
        var body = opened.MainDocumentPart!.Document.Body!;
        var sentence = body.Descendants<Paragraph>().First(p => p.InnerText.StartsWith("In 2007-2016", StringComparison.Ordinal));

        Assert.StartsWith("In 2007-2016, 65.8 African American mothers died per 100,000 births, against 17.3 of all: 3.8 times as many.", sentence.InnerText, StringComparison.Ordinal);
        Assert.StartsWith("p_", sentence.GetFirstChild<BookmarkStart>()!.Name!.Value, StringComparison.Ordinal);
        var figures = sentence.Elements<Hyperlink>().Where(link => link.Anchor is not null).ToList();
        Assert.Equal(["2007-2016", "65.8", "17.3", "3.8"], figures.Select(link => link.InnerText));
        var places = body.Descendants<BookmarkStart>().ToDictionary(mark => mark.Name!.Value!, StringComparer.Ordinal);
        Assert.All(figures, link => Assert.Equal(link.InnerText, places[link.Anchor!.Value!].NextSibling<DocumentFormat.OpenXml.Wordprocessing.Run>()!.InnerText));
        Assert.Contains("data/indicator_3-1-1.csv", places["f_2"].Parent!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_finds_styles_captions_notes_header_rows_and_alternative_texts()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(LosAngeles), isEditable: false);
        var main = opened.MainDocumentPart!;
        var body = main.Document.Body!;
        string[] Styled(string style) => [.. body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(p => p.InnerText)];

        Assert.Equal(["Good health", "Sources of figures"], Styled("Heading1"));
        Assert.Equal(["Mothers and children", "How far we are"], Styled("Heading2"));
        Assert.Equal(3, Styled("ListParagraph").Length - 1);
        Assert.Single(Styled("Quote"));
        var contents = body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("TOC", StringComparison.Ordinal) == true && p.Descendants<Hyperlink>().Any()).ToList();
        Assert.Equal(["Good health", "Mothers and children", "How far we are", "Sources of figures"], contents.Select(entry => entry.Descendants<Hyperlink>().Single().Elements<DocumentFormat.OpenXml.Wordprocessing.Run>().First().InnerText));
        // Each entry asks for the page of the heading that it leads to.
        Assert.All(contents, entry => Assert.Equal($" PAGEREF {entry.Descendants<Hyperlink>().Single().Anchor!.Value} \\h ", entry.Descendants<Hyperlink>().Single().Descendants<FieldCode>().Single().Text));
        Assert.All(contents, entry => Assert.Contains(body.Descendants<BookmarkStart>(), mark => mark.Name!.Value == entry.Descendants<Hyperlink>().Single().Anchor!.Value));
        // That of the cover has no number.
        Assert.All(Styled("Caption")[1..], caption => Assert.Matches("^(Table|Figure)  SEQ ", caption));
        Assert.Contains("Deaths within a year, <b>not</b> 42 days.", main.FootnotesPart!.Footnotes.InnerText, StringComparison.Ordinal);
        Assert.All(body.Descendants<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Equal(2, main.ChartParts.Count());
        var drawings = body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.All(drawings.Where(drawing => drawing.Parent!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Any()), chart => Assert.True(chart.Description!.Value!.Length > 40));
        Assert.Equal(drawings.Count, drawings.DistinctBy(drawing => drawing.Id!.Value).Count());
        Assert.Equal("https://example.org/data?a=1&b=2", Assert.Single(main.HyperlinkRelationships).Uri.AbsoluteUri);
    }

    [Fact]
    public void Pictures_keep_their_proportions_within_the_page_and_have_words_and_a_caption()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(LosAngeles), isEditable: false);
        var main = opened.MainDocumentPart!;
        var pictures = main.Document.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline>().Where(inline => inline.Descendants<DocumentFormat.OpenXml.Drawing.Pictures.Picture>().Any()).ToList();

        Assert.Equal(["A harbour", "A harbour with three boats", "A park with a bench"], pictures.Select(picture => picture.DocProperties!.Description!.Value));
        Assert.Equal([(5_760_000, 3_072_000), (5_760_000, 3_072_000), (5_760_000, 3_072_000)], pictures.Select(picture => ((int)picture.Extent!.Cx!.Value, (int)picture.Extent.Cy!.Value)));
        // One file, though the picture stands twice.
        Assert.Equal(Reviewed.Pictures.Values.Select(picture => picture.Sha256), main.ImageParts.OrderBy(part => part.Uri.OriginalString, StringComparer.Ordinal).Select(part => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(part)))));
        var below = pictures.ConvertAll(picture => picture.Ancestors<Paragraph>().First().NextSibling<Paragraph>()!);
        Assert.Equal(["Drawn by nobody", "Figure  SEQ Figure \\* ARABIC 1: Boats & nets. Drawing: Marsa Nur"], below.Take(2).Select(paragraph => paragraph.InnerText));
        Assert.All(below.Take(2), paragraph => Assert.Equal("Caption", paragraph.ParagraphProperties!.ParagraphStyleId!.Val));
    }

    [Theory]
    [InlineData(1000, 3000, 1_500_000, 4_500_000)]
    [InlineData(40, 30, 381_000, 285_750)]
    [InlineData(100_000, 1, 5_760_000, 57)]
    public void A_picture_on_the_first_page_leaves_room_for_the_title_and_is_never_enlarged(int width, int height, int wide, int high)
    {
        var document = Reviewed.OfLosAngeles();
        using var opened = WordprocessingDocument.Open(new MemoryStream(WordDocument.Of(document with { Cover = document.Cover! with { Width = width, Height = height } }, Languages.English, Reviewed.Pictures)), isEditable: false);
        var extent = opened.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().First();
        Assert.Equal((wide, high), ((int)extent.Cx!.Value, (int)extent.Cy!.Value));
    }

    [Fact]
    public void A_picture_whose_file_is_not_there_is_its_words()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(WordDocument.Of(Reviewed.OfLosAngeles(), Languages.English, Reviewed.Pictures.Clear())), isEditable: false);
        Assert.Empty(opened.MainDocumentPart!.ImageParts);
        Assert.Contains(opened.MainDocumentPart.Document.Body!.Descendants<Paragraph>(), paragraph => paragraph.InnerText == "A park with a bench");
    }

    private static byte[] Bytes(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [Fact]
    public void Charts_carry_their_figures_as_a_workbook()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(LosAngeles), isEditable: false);
        foreach (var chart in opened.MainDocumentPart!.ChartParts)
        {
            using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
            var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => cell.DataType is null).Select(cell => cell.CellValue!.Text).ToList();
            XNamespace c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
            var drawn = XDocument.Load(chart.GetStream()).Descendants(c + "val").Descendants(c + "v").Select(value => value.Value).ToList();
            Assert.NotEmpty(drawn);
            Assert.Equal(drawn.Order(StringComparer.Ordinal), cells.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void From_right_to_left_paragraphs_runs_and_tables_turn()
    {
        var document = Reviewed.Of(Places.MarsaNur, "# الصحة\n\nنص مع {{figure 3.2.1}}.\n\n{{progress goal=3}}\n\n{{chart 3.2.1}}\n", "ar");
        using var opened = WordprocessingDocument.Open(new MemoryStream(WordDocument.Of(document, Languages.Find("ar")!, Reviewed.Pictures)), isEditable: false);
        var main = opened.MainDocumentPart!;

        Assert.NotNull(main.StyleDefinitionsPart!.Styles!.Elements<Style>().First().StyleParagraphProperties!.GetFirstChild<BiDi>());
        Assert.All(main.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>().Where(run => run.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Text>() is { Text.Length: > 0 }), run => Assert.NotNull(run.RunProperties?.GetFirstChild<RightToLeftText>()));
        Assert.All(main.Document.Body!.Descendants<Table>(), table => Assert.NotNull(table.GetFirstChild<TableProperties>()!.GetFirstChild<BiDiVisual>()));
        // An office suite writes the numbers of a chart backwards in such a paragraph.
        Assert.False(main.Document.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Single().Ancestors<Paragraph>().First().ParagraphProperties!.BiDi!.Val!.Value);
    }

    [Fact]
    public void Columns_of_a_table_fill_the_page_and_are_wide_enough_for_their_numbers()
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(LosAngeles), isEditable: false);
        Assert.All(opened.MainDocumentPart!.Document.Body!.Descendants<Table>(), table =>
        {
            var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.InRange(widths.Sum(), 9298 - widths.Count, 9298);
            // Five letters of nine points and the space beside them.
            Assert.All(widths, width => Assert.True(width >= 5 * 100 + 160, string.Join(' ', widths)));
        });
    }

    [Fact]
    public void No_number_and_no_usual_word_is_broken_in_a_table()
    {
        // A bold letter of 9 points is this wide, and so are the margins of a cell, in twentieths of a point.
        const int Letter = 110, Margins = 160;
        using var opened = WordprocessingDocument.Open(new MemoryStream(LosAngeles), isEditable: false);
        var tables = opened.MainDocumentPart!.Document.Body!.Descendants<Table>().ToList();

        Assert.Contains(tables, table => table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count() == 9);
        Assert.All(tables, table =>
        {
            var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.All(table.Elements<TableRow>().SelectMany(row => row.Elements<TableCell>().Index()), cell => Assert.All(cell.Item.InnerText.Split(' ', '-').Where(word => word.Length <= 12),
                word => Assert.True(widths[cell.Index] >= Margins + word.Length * Letter, $"{word} in {widths[cell.Index]}")));
        });
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var document = Reviewed.Of(Places.MarsaNur, "# A \u0001 <w:p/> & \"B\"\n\n<script>alert(1)</script> [x](javascript:alert(1)) [y](indicators/3.1.1)\n");
        using var zip = new ZipArchive(new MemoryStream(WordDocument.Of(document, Languages.English, Reviewed.Pictures)));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var xml = XDocument.Parse(reader.ReadToEnd());

        Assert.DoesNotContain("javascript", xml.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<w:p/>", xml.Root!.Value, StringComparison.Ordinal);
    }
}
