using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

using LocalGoals.Exchange.Tests.Excel;

using Xunit;

using static LocalGoals.Exchange.Tests.Mutations.Bomb;

namespace LocalGoals.Exchange.Tests.Mutations;

/// <summary>Workbooks made to take all time or memory: each is told, and reading ends.</summary>
public class WorkbookBombTests
{
    private const string Xlsx = "data/1-1-1.xlsx";
    private const string Xls = "data/1-1-1.xls";
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private const string TextsPart = "xl/sharedStrings.xml";
    private const string StylesPart = "xl/styles.xml";
    private const string Laughs = "<!DOCTYPE l [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private const string Outside = "<!DOCTYPE l [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";

    private static readonly byte[] Zeros = new byte[1 << 20];

    [Theory]
    [InlineData(SheetPart)]
    [InlineData(TextsPart)]
    [InlineData("xl/media/image1.png")]
    public void A_gigabyte_of_zeros_is_told(string part) => Told("workbook-too-large", Xlsx, stream => Write(stream, part, inner => WriteZeros(inner, 1024)));

    [Fact]
    public void A_bomb_within_a_workbook_is_not_opened()
    {
        var inner = new MemoryStream();
        using (var package = new ZipArchive(inner, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = package.CreateEntry("zeros").Open())
            WriteZeros(entry, 64);
        Told(null, Xlsx, stream => Write(stream, "xl/media/inner.zip", part => part.Write(inner.ToArray())));
    }

    // The size that the package states is where reading of a part ends.
    [Theory]
    [InlineData(SheetPart)]
    [InlineData(TextsPart)]
    [InlineData(StylesPart)]
    public void A_size_that_is_not_true_is_told(string part)
    {
        var package = new MemoryStream();
        Write(package, part, inner => WriteZeros(inner, 512));
        var bytes = package.ToArray();
        for (var at = 0; (at = bytes.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and var next ? at + next : -1) >= 0; at += 4)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 24)) > 1 << 20)
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), 1000);
        Told("workbook-damaged", Xlsx, stream => stream.Write(bytes));
    }

    [Fact]
    public void A_million_parts_are_told() => Told("workbook-too-large", Xlsx, stream =>
    {
        var entry = new byte[47];
        "PK\u0001\u0002"u8.CopyTo(entry);
        entry[28] = 1;
        stream.Write("PK\u0003\u0004"u8);
        for (var i = 0; i < 1_000_000; i++)
            stream.Write(entry);
    });

    [Theory]
    [InlineData(SheetPart, Laughs)]
    [InlineData(TextsPart, Laughs)]
    [InlineData("xl/workbook.xml", Laughs)]
    [InlineData(StylesPart, Laughs)]
    [InlineData(SheetPart, Outside)]
    [InlineData(TextsPart, Outside)]
    public void Entities_are_told(string part, string start)
    {
        var parts = TestWorkbook.Parts(("Data", "Year;Value\n2020;x"));
        parts[part] = start + parts[part][(parts[part].IndexOf("?>", StringComparison.Ordinal) + 2)..].Replace("</", "&c;</", StringComparison.Ordinal);
        Told("workbook-damaged", Xlsx, stream => stream.Write(TestWorkbook.Zip(parts)));
    }

    [Theory]
    [InlineData(SheetPart)]
    [InlineData(TextsPart)]
    [InlineData(StylesPart)]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void A_tag_without_end_is_told(string part) =>
        Told("workbook-damaged", Xlsx, stream => WriteText(stream, part, Repeated(" xy='z'", (4 << 20) / 7).Prepend("<x")));

    [Fact]
    public void A_long_list_of_empty_texts_is_read() =>
        Told(null, Xlsx, stream => WriteText(stream, TextsPart, Repeated("<si/>", (60 << 20) / 5).Prepend("<sst>").Append("</sst>"), CompressionLevel.NoCompression));

    [Fact]
    public void Styles_without_end_are_told() =>
        Told("workbook-too-large", Xlsx, stream => WriteText(stream, StylesPart, Repeated("<xf/>", (17 << 20) / 5).Prepend("<styleSheet><cellXfs>"), CompressionLevel.NoCompression));

    [Theory]
    [InlineData("<row/>", 5_000_000)]
    [InlineData("<row><c/><c/></row>", 1_200_000)]
    [InlineData("<row r=\"1\"><c r=\"A1\"/></row>", 2_100_000)]
    [InlineData("<c r=\"XFD1048576\"/>", 10)]
    public void Rows_without_end_are_told(string part, int times) =>
        Told("sheet-too-large", Xlsx, stream => WriteText(stream, SheetPart, Repeated(part, times).Prepend("<worksheet><sheetData>").Append("</sheetData></worksheet>"), CompressionLevel.NoCompression));

    [Fact]
    public void The_same_row_without_end_is_read() =>
        Told("empty-file", Xlsx, stream => WriteText(stream, SheetPart, Repeated("<row r=\"1\"/>", 2_000_000).Prepend("<worksheet><sheetData>").Append("</sheetData></worksheet>"), CompressionLevel.NoCompression));

    [Fact]
    public void Notes_and_marks_without_end_are_read() => Told(null, Xlsx, stream => stream.Write(TestWorkbook.Of(
        "Year;Value\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"2020;1 [{i}]\n")) + "\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[x{i}] note\n")))));

    // The list of sectors leads back to its first, as often as the header says; the sizes of sectors are 2 to the power of 31.
    [Theory]
    [InlineData(68, 0, 72, int.MaxValue)]
    [InlineData(68, 0, 72, 20)]
    [InlineData(80, 1, 84, 1)]
    [InlineData(30, 0x1f, 32, 6)]
    [InlineData(32, 0x1f, 44, 1)]
    public void An_older_workbook_that_leads_in_circles_is_told(int at, int value, int thenAt, int then)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Excel", "old.xls"));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(thenAt), then);
        Told("workbook-damaged", Xls, stream => stream.Write(bytes));
    }

    private static void WriteZeros(Stream stream, int megabytes)
    {
        for (var i = 0; i < megabytes; i++)
            stream.Write(Zeros);
    }

    private static void WriteText(Stream stream, string part, IEnumerable<string> content, CompressionLevel level = CompressionLevel.Fastest) => Write(stream, part, inner =>
    {
        using var writer = new StreamWriter(inner, Encoding.ASCII);
        foreach (var text in content)
            writer.Write(text);
    }, level);

    // A small workbook with this part in place of its own.
    private static void Write(Stream stream, string part, Action<Stream> write, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, text) in TestWorkbook.Parts(("Data", "Year;Value\n2020;5")).Where(other => other.Key != part))
        {
            using var other = package.CreateEntry(name).Open();
            other.Write(Encoding.UTF8.GetBytes(text));
        }
        using var entry = package.CreateEntry(part, level).Open();
        write(entry);
    }
}
